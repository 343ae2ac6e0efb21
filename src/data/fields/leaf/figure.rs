//! Numbers as a person typed them.

use serde_json::Value;

use crate::data::text::Lines;
use crate::domain::figure::Figure;
use crate::domain::number::Number;

#[cfg(test)]
use super::super::fill::Bits;
use super::super::tidy::tidy_leaf;
use super::super::{Leaf, MAX_LINE};
use super::{Refused, take};

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
