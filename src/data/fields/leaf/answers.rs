//! The answers of a relationship check.

use serde::Deserialize;
use serde_json::Value;

use crate::data::text::Lines;
use crate::domain::assessment::{Answer, Answers, Assessment};
use crate::domain::id::ItemId;

#[cfg(test)]
use super::super::fill::Bits;
use super::super::tidy::tidy_leaf;
use super::super::{Leaf, MAX_LINE, MAX_ROWS};
use super::{Refused, whole};
#[cfg(test)]
use crate::domain::assessment::Point;

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
        let mut is_whole = values.len() <= MAX_ROWS;
        for (item, mut response) in values.into_iter().take(MAX_ROWS) {
            if item.is_empty() || item.chars().nth(MAX_LINE).is_some() {
                is_whole = false;
                continue;
            }
            let item = ItemId::new(item);
            let mut part = |name: &str| response.get_mut(name).map(Value::take);
            if let Some(answer) = part("answer") {
                match Answer::deserialize(answer) {
                    Ok(answer) => self.set(&item, Some(answer)),
                    Err(_) => is_whole = false,
                }
            }
            match part("note") {
                Some(Value::String(note)) => self.set_note(&item, note),
                None => {}
                Some(_) => is_whole = false,
            }
        }
        tidy_leaf(self);
        whole(is_whole)
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
