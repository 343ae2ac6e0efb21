//! Names, keys and places.

use serde_json::Value;

use crate::data::fields::leaf::scalar::{Scalar, leaves, optional_leaves};
use crate::data::fields::leaf::{Refused, take};
use crate::data::fields::{Leaf, MAX_LINE};
use crate::domain::id::{InstrumentId, ItemId};
use crate::domain::workshop::{
    Fingerprint, PublicKey, ResponseId, SecretKey, Selection, SessionId,
};

#[cfg(test)]
use crate::data::fields::fill::Bits;

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

pub fn name(value: &Value) -> Option<&str> {
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
optional_leaves!(SessionId, ResponseId, PublicKey, SecretKey, ItemId, u8);
