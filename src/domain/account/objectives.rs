//! Step 5 of the plan: what is to be reached.

use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::records::{RecordId, Records, record};

/// A value that was measured on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// Names the record.
    pub id: RecordId,
    /// The day.
    pub day: Option<Day>,
    /// The value.
    pub value: Figure,
    /// What is to be said about it.
    pub note: String,
}

/// Something to be reached at the account by a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Objective {
    /// Names the record.
    pub id: RecordId,
    /// What is to be reached.
    pub what: String,
    /// What is measured.
    pub measure: String,
    /// The unit of baseline, target and readings.
    pub unit: String,
    /// The value at the beginning.
    pub baseline: Figure,
    /// When that was.
    pub start: Option<Day>,
    /// The value to be reached.
    pub target: Figure,
    /// Until when.
    pub due: Option<Day>,
    /// What the account gains by it.
    pub gain: String,
    /// Values measured since.
    pub readings: Records<Reading>,
}

record!(Reading { day }, Objective);
