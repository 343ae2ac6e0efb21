//! The fields of a document, described once and walked for every purpose: writing, reading, tidying.
//!
//! A type lists its fields in [`Fields::walk`]; a [`Walker`] does something at each of them. So what is
//! written is what is read. A walk takes its type apart by name, so that a forgotten field doesn't build.

mod entries;
mod join;
mod leaf;
mod part;
mod read;
pub mod records;
mod rows;
mod texts;
mod tidy;
mod write;

#[cfg(test)]
pub mod fill;

use serde_json::Value;

pub use entries::Entries;
pub use join::{Joined, join};
pub use leaf::{Explicit, OneOf, Refused};
pub use part::{differing, places};
pub use read::read;
pub use rows::Rows;
pub use texts::each_text;
pub use tidy::tidy;
pub use write::write;

use super::text::Lines;

/// Something with named fields.
pub trait Fields {
    /// Shows every field to the walker, always in the same order.
    fn walk(&mut self, walker: &mut dyn Walker);
}

/// A value without named fields: a day, a choice, a number.
pub trait Leaf {
    /// As JSON; `None` where it says nothing, so that it need not be written.
    fn write(&self) -> Option<Value>;

    /// Takes the value that JSON says.
    ///
    /// # Errors
    ///
    /// Where it does not fit, or only in part; then this value is what of it fits, or unchanged.
    fn read(&mut self, value: Value) -> Result<(), Refused>;

    /// Shows the texts in it, each with how it is laid out and how long it may be. Most have none.
    fn texts(&mut self, _visit: &mut dyn FnMut(Lines, usize, &mut String)) {}

    /// Takes some value that it may have, chosen by random bits.
    #[cfg(test)]
    fn fill(&mut self, bits: &mut fill::Bits);
}

/// Does something at each field.
pub trait Walker {
    /// A text of a person.
    fn text(&mut self, name: &'static str, lines: Lines, max: usize, text: &mut String);
    /// A value without named fields.
    fn leaf(&mut self, name: &'static str, leaf: &mut dyn Leaf);
    /// Fields within a field.
    fn group(&mut self, name: &'static str, group: &mut dyn Fields);
    /// A list of things with fields.
    fn rows(&mut self, name: &'static str, rows: &mut dyn Rows);
    /// Things with fields, each with a name.
    fn entries(&mut self, name: &'static str, entries: &mut dyn Entries);
}

/// The longest one-line text that is kept, in characters.
pub const MAX_LINE: usize = 200;
/// The longest longer text that is kept, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The most things of one list that are kept.
pub const MAX_ROWS: usize = 500;

impl dyn Walker + '_ {
    /// A text of one line.
    pub fn line(&mut self, name: &'static str, text: &mut String) {
        self.text(name, Lines::One, MAX_LINE, text);
    }

    /// A text of several lines.
    pub fn lines(&mut self, name: &'static str, text: &mut String) {
        self.text(name, Lines::Many, MAX_TEXT, text);
    }
}
