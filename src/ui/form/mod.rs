//! Forms that save as the person types: fields bound to a document, and lists of records that open in place.
//!
//! Every field deals in text: a day as `2026-11-22`, a choice as its word, a number as it was typed. So a
//! field is compiled once, whatever it edits.

mod bind;
mod cadence;
mod choice;
mod day;
mod editor;
mod errors;
mod figure;
mod picks;
mod records;
mod rows;
mod select;
mod suggestions;
mod text;
mod written;

pub use bind::Bind;
pub use cadence::CadenceField;
pub use choice::{Choice, ChoiceField, OptionsField, choices};
pub use day::DayField;
pub use editor::{Change, Editor, ListBind, Removal};
pub use errors::{ErrorSummary, FieldError, FormErrors};
pub use figure::FigureField;
pub use picks::{CheckField, PicksField};
pub use records::{RecordHead, RecordList, facts, focus_form, focus_row};
pub use rows::Rows;
pub use select::Select;
pub use text::{LineField, LinesField};
pub use written::Written;
