//! What workshops are made of: names and keys, groups, questions, counts.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::data::text::{Lines, clean};
use crate::domain::assessment::{Answer, Stage};
use crate::domain::id::{DimensionId, InstrumentId, ItemId};
use crate::domain::workshop::{
    Fingerprint, HandCounts, Kind, OwnAnswer, OwnQuestion, PublicKey, ResponseId, Revealable,
    Revealed, SecretKey, Selection, Session, SessionId,
};

#[cfg(test)]
use super::super::fill::Bits;
use super::super::{Leaf, MAX_LINE, MAX_ROWS};
use super::scalar::{Scalar, leaves, optional_leaves};
use super::{Refused, take, whole};
#[cfg(test)]
use crate::domain::assessment::Point;

/// Names and keys, as their hexadecimal digits.
macro_rules! hexadecimal {
    ($($name:ident from $bits:ident => $any:expr),+ $(,)?) => {
        $(impl Scalar for $name {
            fn json(&self) -> Value {
                self.to_string().into()
            }

            fn of(value: &Value) -> Option<Self> {
                value.as_str()?.parse().ok()
            }

            #[cfg(test)]
            fn any($bits: &mut Bits) -> Self {
                $any
            }
        })+
    };
}

hexadecimal! {
    SessionId from bits => Self::from_random(bits.bits()),
    ResponseId from bits => Self::from_random(bits.bits()),
    Fingerprint from bits => Self(bits.bits() as u32),
    PublicKey from bits => Self([bits.bits() as u8; 32]),
    SecretKey from bits => Self([bits.bits() as u8; 32]),
}

/// The bits of the mask.
impl Scalar for Selection {
    fn json(&self) -> Value {
        self.mask().into()
    }

    fn of(value: &Value) -> Option<Self> {
        Self::new(value.as_u64()?.try_into().ok()?)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        Self::all(1 + bits.below(2) as usize)
    }
}

/// A small number: a place, a revision.
impl Scalar for u8 {
    fn json(&self) -> Value {
        (*self).into()
    }

    fn of(value: &Value) -> Option<Self> {
        value.as_u64()?.try_into().ok()
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        bits.bits() as Self
    }
}

/// The name of an item; whether its questionnaire has it is not known here.
impl Scalar for ItemId {
    fn json(&self) -> Value {
        self.as_str().into()
    }

    fn of(value: &Value) -> Option<Self> {
        name(value).map(Self::new)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        Self::new(format!("d{}.i0", bits.below(3)))
    }
}

/// The name of a questionnaire.
impl Scalar for InstrumentId {
    fn json(&self) -> Value {
        self.as_str().into()
    }

    fn of(value: &Value) -> Option<Self> {
        name(value).map(Self::new)
    }

    #[cfg(test)]
    fn any(_: &mut Bits) -> Self {
        Self::fixed("test")
    }
}

fn name(value: &Value) -> Option<&str> {
    let fits = |name: &&str| (1..=MAX_LINE).contains(&name.len());
    value.as_str().filter(fits)
}

leaves!(
    SessionId,
    ResponseId,
    Fingerprint,
    Selection,
    InstrumentId,
    u8
);
optional_leaves!(SessionId, PublicKey, SecretKey, ItemId, u8);

/// Reads a text that keeps its limit, and says whether it was as it is kept.
fn text(value: &Value, lines: Lines, max: usize) -> Option<(String, bool)> {
    let (kept, change) = clean(value.as_str()?, lines, max);
    let is_whole = !change.cleaned && !change.cut;
    Some((kept.into_owned(), is_whole))
}

/// The names of groups.
impl Leaf for Vec<String> {
    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| json!(self))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let read = values
            .iter()
            .take(Session::MAX_GROUPS)
            .filter_map(|value| text(value, Lines::One, Session::MAX_GROUP));
        let mut is_whole = true;
        *self = read
            .map(|(text, is_kept)| {
                is_whole &= is_kept;
                text
            })
            .collect();
        whole(is_whole && self.len() == values.len())
    }

    fn texts(&mut self, visit: &mut dyn FnMut(Lines, usize, &mut String)) {
        self.truncate(Session::MAX_GROUPS);
        for group in self {
            visit(Lines::One, Session::MAX_GROUP, group);
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = (0..bits.below(3)).map(|n| format!("Group {n}")).collect();
    }
}

/// Own questions: `{"text": …, "anchors": […]}`; without anchors they are answered in words.
impl Leaf for Vec<OwnQuestion> {
    fn write(&self) -> Option<Value> {
        let question = |question: &OwnQuestion| match &question.kind {
            Kind::Anchors(anchors) => json!({ "text": question.text, "anchors": anchors }),
            Kind::Words => json!({ "text": question.text }),
        };
        (!self.is_empty()).then(|| Value::Array(self.iter().map(question).collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let mut is_whole = true;
        let mut line = |value: &Value, max| {
            let (text, is_kept) = text(value, Lines::One, max)?;
            is_whole &= is_kept;
            Some(text)
        };
        let mut question = |value: &Value| {
            let text = line(value.get("text")?, OwnQuestion::MAX_TEXT)?;
            let kind = match value.get("anchors") {
                None => Kind::Words,
                Some(anchors) => {
                    let anchors = anchors.as_array()?.iter();
                    let texts = anchors.map(|one| line(one, OwnQuestion::MAX_ANCHOR));
                    let texts: Vec<String> = texts.collect::<Option<_>>()?;
                    Kind::Anchors(texts.try_into().ok()?)
                }
            };
            Some(OwnQuestion { text, kind })
        };
        let first = values.iter().take(Session::MAX_QUESTIONS);
        *self = first.filter_map(&mut question).collect();
        whole(is_whole && self.len() == values.len())
    }

    fn texts(&mut self, visit: &mut dyn FnMut(Lines, usize, &mut String)) {
        self.truncate(Session::MAX_QUESTIONS);
        for question in self {
            visit(Lines::One, OwnQuestion::MAX_TEXT, &mut question.text);
            if let Kind::Anchors(anchors) = &mut question.kind {
                for anchor in anchors {
                    visit(Lines::One, OwnQuestion::MAX_ANCHOR, anchor);
                }
            }
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let question = |n| OwnQuestion {
            text: format!("Question {n}"),
            kind: match bits.maybe() {
                true => Kind::Words,
                false => Kind::Anchors(["a", "b", "c", "d", ""].map(str::to_owned)),
            },
        };
        *self = (0..2).map(question).collect();
    }
}

/// Answers to own questions: `null`, an answer, or `{"words": …}`.
impl Leaf for Vec<OwnAnswer> {
    fn write(&self) -> Option<Value> {
        let answer = |answer: &OwnAnswer| match answer {
            OwnAnswer::Unanswered => Value::Null,
            OwnAnswer::Choice(answer) => json!(answer),
            OwnAnswer::Words(words) => json!({ "words": words }),
        };
        (!self.is_empty()).then(|| Value::Array(self.iter().map(answer).collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let mut is_whole = values.len() <= Session::MAX_QUESTIONS;
        let mut answer = |value: &Value| {
            if let Some(words) = value.get("words") {
                let (words, is_kept) = text(words, Lines::Many, OwnAnswer::MAX_WORDS)?;
                is_whole &= is_kept;
                return Some(OwnAnswer::words(words));
            }
            Answer::deserialize(value).ok().map(OwnAnswer::Choice)
        };
        // Answers belong to questions by their place.
        let mut none_lost = true;
        let read = values.iter().take(Session::MAX_QUESTIONS).map(|value| {
            let read = answer(value);
            none_lost &= read.is_some() || value.is_null();
            read.unwrap_or_default()
        });
        *self = read.collect();
        whole(is_whole && none_lost)
    }

    fn texts(&mut self, visit: &mut dyn FnMut(Lines, usize, &mut String)) {
        self.truncate(Session::MAX_QUESTIONS);
        for answer in self {
            if let OwnAnswer::Words(words) = answer {
                visit(Lines::Many, OwnAnswer::MAX_WORDS, words);
                *answer = OwnAnswer::words(std::mem::take(words));
            }
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let answer = |_| match bits.below(3) {
            0 => OwnAnswer::Unanswered,
            1 => OwnAnswer::Choice(Answer::DontKnow),
            _ => OwnAnswer::words("More\ntime".to_owned()),
        };
        *self = (0..2).map(answer).collect();
    }
}

const EVERYTHING: &str = "everything";
const SUMMARY: &str = "summary";
const ITEM: &str = "item:";
const OWN: &str = "own:";

/// `"everything"`, or a list of parts: `["summary", "item:meaning.definition", "own:0"]`.
impl Leaf for Revealed {
    fn write(&self) -> Option<Value> {
        let part = |part: &Revealable| match part {
            Revealable::Summary => SUMMARY.to_owned(),
            Revealable::Item(item) => format!("{ITEM}{item}"),
            Revealable::Own(place) => format!("{OWN}{place}"),
        };
        match self {
            Self::Everything => Some(EVERYTHING.into()),
            Self::Parts(parts) if parts.is_empty() => None,
            Self::Parts(parts) => Some(json!(parts.iter().map(part).collect::<Vec<_>>())),
        }
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        if value.as_str() == Some(EVERYTHING) {
            *self = Self::Everything;
            return Ok(());
        }
        let values = value.as_array().ok_or(Refused)?;
        let part = |value: &Value| {
            let word = value.as_str()?;
            if word == SUMMARY {
                return Some(Revealable::Summary);
            }
            if let Some(item) = word.strip_prefix(ITEM) {
                return ItemId::of(&item.into()).map(Revealable::Item);
            }
            word.strip_prefix(OWN)?.parse().ok().map(Revealable::Own)
        };
        let first = values.iter().take(MAX_ROWS);
        let parts: std::collections::BTreeSet<_> = first.filter_map(part).collect();
        let is_whole = parts.len() == values.len();
        *self = Self::Parts(parts);
        whole(is_whole)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::default();
        match bits.below(4) {
            0 => *self = Self::Everything,
            1 => self.reveal(Revealable::Summary),
            2 => self.reveal(Revealable::Own(2)),
            _ => self.reveal(Revealable::Item(ItemId::any(bits))),
        }
    }
}

/// Counts by item: points 1 to 5, don't know, not applicable: `{"meaning.definition": [0, 4, 2, 0, 0, 1, 0]}`.
impl Leaf for HandCounts {
    fn write(&self) -> Option<Value> {
        let counts = self.iter().map(|(item, counts)| {
            let others = [counts.dont_know, counts.not_applicable];
            let all: Vec<u32> = counts.points.into_iter().chain(others).collect();
            (item.to_string(), json!(all))
        });
        (!self.is_empty()).then(|| Value::Object(counts.collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let Value::Object(values) = value else {
            return Err(Refused);
        };
        let mut is_whole = values.len() <= MAX_ROWS;
        *self = Self::default();
        for (item, counts) in values.into_iter().take(MAX_ROWS) {
            let counts: Option<[u32; 7]> = serde_json::from_value(counts).ok();
            let (Some(item), Some(counts)) = (ItemId::of(&item.into()), counts) else {
                is_whole = false;
                continue;
            };
            let answers = Stage::ALL.map(|stage| Answer::Point(stage.point()));
            let others = [Answer::DontKnow, Answer::NotApplicable];
            for (answer, count) in answers.into_iter().chain(others).zip(counts) {
                is_whole &= count <= Self::MAX;
                self.set(&item, answer, count);
            }
        }
        whole(is_whole)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::default();
        for code in 0..bits.below(6) as u8 {
            let answer = Point::new(code).map_or(Answer::DontKnow, Answer::Point);
            self.set(&ItemId::any(bits), answer, bits.below(20) as u32);
        }
    }
}

/// Stages by dimension, as their numbers.
impl Leaf for BTreeMap<DimensionId, Stage> {
    fn write(&self) -> Option<Value> {
        let fields = self.iter();
        let fields = fields.map(|(id, stage)| (id.to_string(), stage.number().into()));
        (!self.is_empty()).then(|| Value::Object(fields.collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_object().ok_or(Refused)?;
        let pair = |(id, stage): (&String, &Value)| {
            let id = DimensionId::new(name(&id.as_str().into())?);
            Some((id, Stage::new(stage.as_u64()?.try_into().ok()?)?))
        };
        *self = values.iter().take(MAX_ROWS).filter_map(pair).collect();
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let dimensions = (0..bits.below(3)).map(|n| DimensionId::new(format!("d{n}")));
        *self = dimensions
            .map(|id| (id, bits.one_of(&Stage::ALL)))
            .collect();
    }
}
