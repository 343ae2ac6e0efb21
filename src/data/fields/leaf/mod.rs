//! Values without named fields, and their JSON.

mod assessment;
mod competence;
mod figure;
mod origin;
mod placements;
mod role;
mod scalar;
mod words;
mod workshop;

use serde_json::{Map, Value};

use super::Leaf;
#[cfg(test)]
use super::fill::Bits;

pub use words::OneOf;

/// A value does not fit, wholly or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Puts the value where it belongs, or refuses.
fn take<T>(place: &mut T, value: Option<T>) -> Result<(), Refused> {
    *place = value.ok_or(Refused)?;
    Ok(())
}

/// An object of these fields; `None` where there are none. One by one: a map that is collected sorts them first, which is
/// a sort of its own in the wasm.
fn object(fields: &mut dyn Iterator<Item = (String, Value)>) -> Option<Value> {
    let mut object = Map::new();
    for (name, value) in fields {
        object.insert(name, value);
    }
    (!object.is_empty()).then_some(Value::Object(object))
}

/// Refuses what was read only in part.
const fn whole(is_whole: bool) -> Result<(), Refused> {
    if is_whole { Ok(()) } else { Err(Refused) }
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

/// A choice that is on or off by default, and says so: the leaf of a `bool` that is not on is not written.
pub struct Explicit<'a>(pub &'a mut bool);

impl Leaf for Explicit<'_> {
    fn write(&self) -> Option<Value> {
        Some(Value::Bool(*self.0))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        self.0.read(value)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        self.0.fill(bits);
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
