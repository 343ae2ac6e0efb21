//! Accounts as a table of a spreadsheet: read from CSV, and written so that it reads back.
//!
//! Nothing is guessed that could be wrong: a cell that cannot be read is left empty and named, and the line is left out
//! where the person wants that; which end of ranks is the top is asked.

mod amounts;
mod cells;
mod columns;
mod draft;
mod imported_rows;
mod ranks;
mod separator;
mod sheet;
mod tail;
#[cfg(test)]
mod tests;
mod update;
mod values;
mod write;

pub use columns::{KnownColumns, Target};
pub use imported_rows::{
    CellError, Expected, ImportedRow, Meanings, ReadingContext, RowError, RowOutcome, Twin,
};
pub use ranks::{RankColumn, TopRank};
pub use sheet::{ImportSheet, NotATable, SheetRow};
pub use update::{FieldChange, LineUpdate};
pub use write::write;

use crate::content::text::Key;

/// Looks a text up.
pub type TextLookup<'a> = &'a dyn Fn(Key) -> &'static str;
