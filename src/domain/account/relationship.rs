//! The account relationship check: the five stages, seen from one account (instrument C, S2).

use crate::domain::assessment::Answers;
use crate::domain::day::Day;
use crate::domain::records::{RecordId, record};

/// One check of the relationship. Repeated, it gives a trend; a relationship may also fall back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationshipCheck {
    /// Names the record.
    pub id: RecordId,
    /// The day that the answers speak of.
    pub day: Day,
    /// The answers and notes.
    pub answers: Answers,
}

record!(RelationshipCheck);

impl Default for RelationshipCheck {
    /// A check of which not even the day is known yet.
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            day: Day::EPOCH,
            answers: Answers::default(),
        }
    }
}
