//! Accounts as a table of a spreadsheet: read from CSV, and written so that it reads back.
//!
//! Nothing is guessed that could be wrong: a line that cannot be read whole is reported with its number, and
//! becomes no account.

mod columns;
mod imported_rows;
mod sheet;
#[cfg(test)]
mod tests;
mod values;
mod write;

pub use columns::{Target, match_columns};
pub use imported_rows::{
    CellError, Expected, ImportedRow, ReadingContext, RowError, RowOutcome, Twin,
};
pub use sheet::{ImportSheet, NotATable, SheetRow};
pub use write::write;

use crate::content::text::Key;

/// Looks a text up.
pub type TextLookup<'a> = &'a dyn Fn(Key) -> &'static str;
