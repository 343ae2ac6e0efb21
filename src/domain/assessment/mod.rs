//! Assessing a practice: instruments, answers, and what the answers say.
//!
//! The engine knows no questionnaire. [`Tally`] counts any set of items on any scale; [`staging`] adds
//! the five stages; an [`Instrument`] says which items there are. The built-in questionnaires live in
//! `content/`.

pub mod advice;
pub mod answering_time;
mod answers;
pub mod compare;
mod document;
mod edition;
mod going_on;
pub mod holding_back;
mod instrument;
pub mod own;
mod quick;
mod scale;
pub mod staging;
mod tally;
pub mod targets;

pub use answers::{Answer, Answers, NotedAnswer};
pub use document::{Assessment, Scope};
pub use edition::Edition;
pub use instrument::{Dimension, Instrument};
pub use quick::{Extent, Standing};
pub use scale::{Point, Stage, SubStage};
pub use tally::{Coverage, Index, Tally};

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod testing;
