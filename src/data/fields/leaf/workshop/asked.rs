//! Groups, own questions, and the answers to them.

use serde_json::{Value, json};

use crate::data::fields::Leaf;
use crate::data::fields::leaf::scalar::Scalar;
use crate::data::fields::leaf::{Refused, whole};
use crate::data::text::{Lines, clean};
use crate::domain::assessment::Answer;
use crate::domain::workshop::{GivenAnswer, OwnQuestion, QuestionKind, Session};

#[cfg(test)]
use crate::data::fields::fill::Bits;

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

/// Own questions: `{"text": …, "anchors": […]}`; without anchors they are answered in words. A plain choice is
/// `{"choice": …, "options": […]}`: a version that knows none drops it and says so, instead of asking for words.
impl Leaf for Vec<OwnQuestion> {
    fn write(&self) -> Option<Value> {
        let question = |question: &OwnQuestion| match &question.kind {
            QuestionKind::Anchors(anchors) => json!({ "text": question.text, "anchors": anchors }),
            QuestionKind::Words => json!({ "text": question.text }),
            QuestionKind::Options(options) => {
                json!({ "choice": question.text, "options": options })
            }
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
            let mut texts = |field: &str| -> Option<Vec<String>> {
                let all = value.get(field)?.as_array()?.iter();
                all.map(|one| line(one, OwnQuestion::MAX_ANCHOR)).collect()
            };
            let (field, kind) = match (value.get("choice"), value.get("anchors")) {
                (Some(_), _) => ("choice", QuestionKind::Options(texts("options")?)),
                (None, Some(_)) => {
                    let anchors = texts("anchors")?.try_into().ok()?;
                    ("text", QuestionKind::Anchors(anchors))
                }
                (None, None) => ("text", QuestionKind::Words),
            };
            if kind.is_plain() && !OwnQuestion::OPTIONS.contains(&kind.choices().len()) {
                return None;
            }
            let text = line(value.get(field)?, OwnQuestion::MAX_TEXT)?;
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
            let choices = match &mut question.kind {
                QuestionKind::Anchors(anchors) => &mut anchors[..],
                QuestionKind::Options(options) => options,
                QuestionKind::Words => &mut [],
            };
            for text in choices {
                visit(Lines::One, OwnQuestion::MAX_ANCHOR, text);
            }
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let question = |n| OwnQuestion {
            text: format!("Question {n}"),
            kind: match bits.below(3) {
                0 => QuestionKind::Words,
                1 => QuestionKind::Anchors(["a", "b", "c", "d", ""].map(str::to_owned)),
                _ => QuestionKind::Options(["a", "b", ""].map(str::to_owned).to_vec()),
            },
        };
        *self = (0..2).map(question).collect();
    }
}

/// Answers to own questions: `null`, an answer, `{"option": …}` with its place from 0, or `{"words": …}`.
impl Leaf for Vec<GivenAnswer> {
    fn write(&self) -> Option<Value> {
        let answer = |answer: &GivenAnswer| match answer {
            GivenAnswer::Unanswered => Value::Null,
            GivenAnswer::Choice(answer) => answer.json(),
            GivenAnswer::Option(place) => json!({ "option": place }),
            GivenAnswer::Words(words) => json!({ "words": words }),
        };
        (!self.is_empty()).then(|| Value::Array(self.iter().map(answer).collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let mut is_whole = values.len() <= Session::MAX_QUESTIONS;
        let mut answer = |value: &Value| {
            if let Some(words) = value.get("words") {
                let (words, is_kept) = text(words, Lines::Many, GivenAnswer::MAX_WORDS)?;
                is_whole &= is_kept;
                return Some(GivenAnswer::words(words));
            }
            if let Some(place) = value.get("option") {
                let place = u8::try_from(place.as_u64()?).ok();
                let place = place.filter(|place| usize::from(*place) < OwnQuestion::MAX_OPTIONS);
                return place.map(GivenAnswer::Option);
            }
            Answer::of(value).map(GivenAnswer::Choice)
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
            if let GivenAnswer::Words(words) = answer {
                visit(Lines::Many, GivenAnswer::MAX_WORDS, words);
                *answer = GivenAnswer::words(std::mem::take(words));
            }
        }
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let answer = |_| match bits.below(4) {
            0 => GivenAnswer::Unanswered,
            1 => GivenAnswer::Choice(Answer::DontKnow),
            2 => GivenAnswer::Option(bits.below(3) as u8),
            _ => GivenAnswer::words("More\ntime".to_owned()),
        };
        *self = (0..2).map(answer).collect();
    }
}
