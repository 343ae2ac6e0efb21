//! Values without named fields, and their JSON.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::data::text::Lines;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::Contact;
use crate::domain::account::tactics::Origin;
use crate::domain::assessment::{Answer, Answers, Assessment, Point};
use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::day::Day;
use crate::domain::id::{DocumentId, InstrumentId, ItemId};
use crate::domain::number::{Figure, Number};
use crate::domain::portfolio::{Placement, Score, Weight};
use crate::domain::records::RecordId;
use crate::domain::words::Word;

#[cfg(test)]
use super::fill::Bits;
use super::tidy::tidy_leaf;
use super::{Leaf, MAX_LINE, MAX_ROWS};

/// A value does not fit, wholly or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Puts the value where it belongs, or refuses.
fn take<T>(place: &mut T, value: Option<T>) -> Result<(), Refused> {
    *place = value.ok_or(Refused)?;
    Ok(())
}

/// A choice from a vocabulary as a field: stored as its word.
pub struct OneOf<'a, W>(pub &'a mut W);

impl<W: Word> Leaf for OneOf<'_, W> {
    fn write(&self) -> Option<Value> {
        Some(self.0.word().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self.0, value.as_str().and_then(W::from_word))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self.0 = bits.one_of(W::ALL);
    }
}

impl<W: Word> Leaf for Option<W> {
    fn write(&self) -> Option<Value> {
        self.map(|word| word.word().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_str().and_then(W::from_word).map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe().then(|| bits.one_of(W::ALL));
    }
}

/// Several values of a vocabulary, each once.
impl<W: Word> Leaf for Vec<W> {
    fn write(&self) -> Option<Value> {
        let words = self.iter().map(|word| word.word().into()).collect();
        (!self.is_empty()).then_some(Value::Array(words))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        self.clear();
        for word in values
            .iter()
            .filter_map(|value| W::from_word(value.as_str()?))
        {
            if !self.contains(&word) {
                self.push(word);
            }
        }
        if self.len() == values.len() {
            Ok(())
        } else {
            Err(Refused)
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = W::ALL.iter().copied().filter(|_| bits.maybe()).collect();
    }
}

impl Leaf for bool {
    fn write(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_bool())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe();
    }
}

/// The last moment that a browser's `Date` knows, in milliseconds since 1970.
const LAST_MOMENT: u64 = 8_640_000_000_000_000;

/// A moment, in milliseconds since 1970.
impl Leaf for u64 {
    fn write(&self) -> Option<Value> {
        (*self > 0).then(|| (*self).into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_u64().filter(|moment| *moment <= LAST_MOMENT))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.bits() % LAST_MOMENT;
    }
}

fn day(value: &Value) -> Option<Day> {
    value.as_str()?.parse().ok()
}

impl Leaf for Day {
    fn write(&self) -> Option<Value> {
        Some(self.to_string().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, day(&value))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Day::EPOCH.plus_days(bits.below(40_000) as i32);
    }
}

impl Leaf for Option<Day> {
    fn write(&self) -> Option<Value> {
        self.map(|day| day.to_string().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, day(&value).map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe().then(|| {
            let mut day = Day::EPOCH;
            day.fill(bits);
            day
        });
    }
}

/// A number as its plain text, so that no reader rounds it; a text that could not be read in a list of one.
impl Leaf for Figure {
    fn write(&self) -> Option<Value> {
        match self {
            Self::Empty => None,
            Self::Number(number) => Some(number.to_string().into()),
            Self::Unread(text) => Some(Value::Array(vec![text.as_str().into()])),
        }
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let figure = match &value {
            Value::String(text) => Number::from_plain(text).map(Self::Number),
            // Written by hand or by another program.
            Value::Number(number) => Number::from_plain(&number.to_string()).map(Self::Number),
            Value::Array(texts) => match &texts[..] {
                [Value::String(text)] => Some(Self::Unread(text.clone())),
                _ => None,
            },
            _ => None,
        };
        take(self, figure)?;
        tidy_leaf(self);
        Ok(())
    }

    fn texts(&mut self, visit: &mut dyn FnMut(Lines, usize, &mut String)) {
        if let Self::Unread(text) = self {
            visit(Lines::One, MAX_LINE, text);
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = match bits.below(3) {
            0 => Self::Empty,
            1 => Self::Number(Number::whole(bits.bits() as i32)),
            _ => Self::Unread(bits.text()),
        };
    }
}

fn record_id(value: &Value) -> Option<RecordId> {
    value.as_str()?.parse().ok()
}

impl Leaf for RecordId {
    fn write(&self) -> Option<Value> {
        Some(self.to_string().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, record_id(&value))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = RecordId::from_random(bits.bits());
    }
}

impl Leaf for Option<RecordId> {
    fn write(&self) -> Option<Value> {
        self.map(|id| id.to_string().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, record_id(&value).map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe().then(|| RecordId::from_random(bits.bits()));
    }
}

impl Leaf for Vec<RecordId> {
    fn write(&self) -> Option<Value> {
        let ids = self.iter().map(|id| id.to_string().into()).collect();
        (!self.is_empty()).then_some(Value::Array(ids))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        *self = values.iter().take(MAX_ROWS).filter_map(record_id).collect();
        if self.len() == values.len() {
            Ok(())
        } else {
            Err(Refused)
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let count = bits.below(3);
        *self = (0..count)
            .map(|_| RecordId::from_random(bits.bits()))
            .collect();
    }
}

/// The name of a document.
impl Leaf for DocumentId {
    fn write(&self) -> Option<Value> {
        Some(self.as_str().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_str().and_then(Self::new))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::from_random(bits.bits());
    }
}

/// Who of us knows a stakeholder how well: an object of two vocabularies.
impl Leaf for BTreeMap<OurRole, Contact> {
    fn write(&self) -> Option<Value> {
        let pairs = self.iter();
        let fields = pairs.map(|(role, contact)| (role.word().to_owned(), contact.word().into()));
        (!self.is_empty()).then(|| Value::Object(fields.collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_object().ok_or(Refused)?;
        let pair = |(role, contact): (&String, &Value)| {
            Some((
                OurRole::from_word(role)?,
                Contact::from_word(contact.as_str()?)?,
            ))
        };
        *self = values.iter().filter_map(pair).collect();
        if self.len() == values.len() {
            Ok(())
        } else {
            Err(Refused)
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let roles = OurRole::ALL.iter().filter(|_| bits.maybe());
        *self = roles.map(|role| (*role, Contact::Several)).collect();
    }
}

/// `["weeks", 2]`.
fn cadence_value(cadence: Cadence) -> Value {
    Value::Array(vec![cadence.unit().word().into(), cadence.every().into()])
}

fn cadence(value: &Value) -> Option<Cadence> {
    let [unit, every] = &value.as_array()?[..] else {
        return None;
    };
    let unit = CadenceUnit::from_word(unit.as_str()?)?;
    Cadence::new(every.as_u64()?.try_into().ok()?, unit)
}

impl Leaf for Cadence {
    fn write(&self) -> Option<Value> {
        Some(cadence_value(*self))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, cadence(&value))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::weeks(bits.below(60) as u8);
    }
}

impl Leaf for Option<Cadence> {
    fn write(&self) -> Option<Value> {
        self.map(cadence_value)
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, cadence(&value).map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe().then(|| Cadence::months(bits.below(60) as u8));
    }
}

impl Leaf for Weight {
    fn write(&self) -> Option<Value> {
        Some(self.number().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        take(self, number.and_then(Self::new))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::fixed(bits.below(11) as u8);
    }
}

/// Scores by day: `[["2026-11-22", {"r1": 4}]]`.
impl Leaf for Vec<Placement> {
    fn write(&self) -> Option<Value> {
        let placement = |placement: &Placement| {
            let scores = placement.scores.iter();
            let fields: Map<String, Value> = scores
                .map(|(id, score)| (id.to_string(), score.number().into()))
                .collect();
            Value::Array(vec![placement.day.to_string().into(), fields.into()])
        };
        (!self.is_empty()).then(|| Value::Array(self.iter().map(placement).collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let mut whole = true;
        let mut by_day: BTreeMap<Day, Placement> = BTreeMap::new();
        for value in values {
            let parts = match value.as_array().map(Vec::as_slice) {
                Some([on, Value::Object(scores)]) => day(on).map(|day| (day, scores)),
                _ => None,
            };
            let Some((day, values)) = parts else {
                whole = false;
                continue;
            };
            let score = |(id, value): (&String, &Value)| {
                let score = Score::new(value.as_u64()?.try_into().ok()?)?;
                Some((id.parse().ok()?, score))
            };
            let scores: BTreeMap<RecordId, Score> = values.iter().filter_map(score).collect();
            whole &= scores.len() == values.len();
            whole &= by_day.insert(day, Placement { day, scores }).is_none();
        }
        *self = by_day.into_values().collect();
        if whole { Ok(()) } else { Err(Refused) }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let count = bits.below(4) as i32;
        *self = (0..count)
            .map(|n| Placement {
                day: Day::EPOCH.plus_days(n * 40),
                scores: (1..=bits.below(4) as u32)
                    .map(|id| (RecordId::fixed(id), bits.one_of(&Score::ALL)))
                    .collect(),
            })
            .collect();
    }
}

/// Answers and notes by question, as in an assessment. Whether its questionnaire asks a question is not
/// known here.
impl Leaf for Answers {
    fn write(&self) -> Option<Value> {
        let written = serde_json::to_value(self).ok()?;
        written
            .as_object()
            .is_some_and(|all| !all.is_empty())
            .then_some(written)
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let Value::Object(values) = value else {
            return Err(Refused);
        };
        let mut whole = values.len() <= MAX_ROWS;
        for (item, mut response) in values.into_iter().take(MAX_ROWS) {
            if item.is_empty() || item.chars().nth(MAX_LINE).is_some() {
                whole = false;
                continue;
            }
            let item = ItemId::new(item);
            let mut part = |name: &str| response.get_mut(name).map(Value::take);
            if let Some(answer) = part("answer") {
                match Answer::deserialize(answer) {
                    Ok(answer) => self.set(&item, Some(answer)),
                    Err(_) => whole = false,
                }
            }
            match part("note") {
                Some(Value::String(note)) => self.set_note(&item, note),
                None => {}
                Some(_) => whole = false,
            }
        }
        tidy_leaf(self);
        if whole { Ok(()) } else { Err(Refused) }
    }

    fn texts(&mut self, visit: &mut dyn FnMut(Lines, usize, &mut String)) {
        let notes: Vec<(ItemId, String)> = self
            .iter()
            .map(|(item, response)| {
                let mut note = response.note.clone();
                visit(Lines::Many, Assessment::MAX_NOTE, &mut note);
                (item.clone(), note)
            })
            .collect();
        for (item, note) in notes {
            self.set_note(&item, note);
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        for n in 0..bits.below(4) {
            let item = ItemId::new(format!("item{n}"));
            let point = Point::new(bits.below(5) as u8 + 1).map(Answer::Point);
            self.set(&item, bits.maybe().then_some(point).flatten());
            self.set_note(&item, bits.text());
        }
    }
}

impl Leaf for Option<Origin> {
    fn write(&self) -> Option<Value> {
        let origin = self.as_ref()?;
        Some(serde_json::json!({
            "instrument": origin.instrument,
            "item": origin.item,
            "assessment": origin.assessment,
            "from": origin.from,
        }))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let read = || {
            let name = |field: &str| {
                let name = value.get(field)?.as_str()?;
                (1..=MAX_LINE)
                    .contains(&name.len())
                    .then(|| name.to_owned())
            };
            Some(Origin {
                instrument: InstrumentId::new(name("instrument")?),
                item: ItemId::new(name("item")?),
                assessment: DocumentId::new(&name("assessment")?)?,
                from: Point::deserialize(value.get("from")?).ok()?,
            })
        };
        take(self, read().map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Point::new(bits.below(6) as u8).map(|from| Origin {
            instrument: InstrumentId::fixed("programme"),
            item: ItemId::fixed("meaning.definition"),
            assessment: DocumentId::from_random(bits.bits()),
            from,
        });
    }
}
