//! Values that stand alone or are missing: days, rhythms, names and weights.

use serde_json::Value;

use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Weight;
use crate::domain::records::RecordId;
use crate::domain::words::Word;

#[cfg(test)]
use super::super::fill::Bits;
use super::super::{Leaf, MAX_ROWS};
use super::{Refused, take, whole};

/// A value with one JSON of its own.
pub(super) trait Scalar: Sized {
    /// Its JSON.
    fn json(&self) -> Value;

    /// The value with this JSON. The inverse of [`Scalar::json`].
    fn of(value: &Value) -> Option<Self>;

    /// Some value, chosen by random bits.
    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self;
}

impl Scalar for Day {
    fn json(&self) -> Value {
        self.to_string().into()
    }

    fn of(value: &Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        Self::EPOCH.plus_days(bits.below(40_000) as i32)
    }
}

impl Scalar for RecordId {
    fn json(&self) -> Value {
        self.to_string().into()
    }

    fn of(value: &Value) -> Option<Self> {
        value.as_str()?.parse().ok()
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        Self::from_random(bits.bits())
    }
}

/// The name of a document.
impl Scalar for DocumentId {
    fn json(&self) -> Value {
        self.as_str().into()
    }

    fn of(value: &Value) -> Option<Self> {
        value.as_str().and_then(Self::new)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        Self::from_random(bits.bits())
    }
}

/// `["weeks", 2]`.
impl Scalar for Cadence {
    fn json(&self) -> Value {
        Value::Array(vec![self.unit().word().into(), self.every().into()])
    }

    fn of(value: &Value) -> Option<Self> {
        let [unit, every] = &value.as_array()?[..] else {
            return None;
        };
        let unit = CadenceUnit::from_word(unit.as_str()?)?;
        Self::new(every.as_u64()?.try_into().ok()?, unit)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        let every = bits.below(60) as u8;
        match bits.maybe() {
            true => Self::weeks(every),
            false => Self::months(every),
        }
    }
}

impl Scalar for Weight {
    fn json(&self) -> Value {
        self.number().into()
    }

    fn of(value: &Value) -> Option<Self> {
        Self::new(value.as_u64()?.try_into().ok()?)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        Self::fixed(bits.below(11) as u8)
    }
}

/// A blanket implementation would meet that of vocabularies.
macro_rules! leaves {
    ($($scalar:ty),+) => {
        $(impl Leaf for $scalar {
            fn write(&self) -> Option<Value> {
                Some(self.json())
            }

            fn read(&mut self, value: Value) -> Result<(), Refused> {
                take(self, <$scalar as Scalar>::of(&value))
            }

            #[cfg(test)]
            fn fill(&mut self, bits: &mut Bits) {
                *self = <$scalar>::any(bits);
            }
        })+
    };
}

/// As above, for values that may be missing.
macro_rules! optional_leaves {
    ($($scalar:ty),+) => {
        $(impl Leaf for Option<$scalar> {
            fn write(&self) -> Option<Value> {
                self.as_ref().map(Scalar::json)
            }

            fn read(&mut self, value: Value) -> Result<(), Refused> {
                take(self, <$scalar as Scalar>::of(&value).map(Some))
            }

            #[cfg(test)]
            fn fill(&mut self, bits: &mut Bits) {
                *self = bits.maybe().then(|| <$scalar>::any(bits));
            }
        })+
    };
}

pub(super) use {leaves, optional_leaves};

leaves!(Day, RecordId, DocumentId, Cadence, Weight);
optional_leaves!(Day, RecordId, DocumentId, Cadence);

impl Leaf for Vec<RecordId> {
    fn write(&self) -> Option<Value> {
        let ids = self.iter().map(|id| id.to_string().into()).collect();
        (!self.is_empty()).then_some(Value::Array(ids))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        *self = values
            .iter()
            .take(MAX_ROWS)
            .filter_map(RecordId::of)
            .collect();
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let count = bits.below(3);
        *self = (0..count)
            .map(|_| RecordId::from_random(bits.bits()))
            .collect();
    }
}
