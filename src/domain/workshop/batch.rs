//! What came in at once, and what became of it.

use crate::domain::records::{RecordId, record};

/// Responses that came in together: one paste, one file, one scan. It can be undone as one. Which responses are
/// of it stands beside each response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Batch {
    /// Names it within its workshop, counted from 1.
    pub id: RecordId,
    /// When it came, in milliseconds since 1970 (UTC).
    pub at: u64,
    /// How many responses it brought.
    pub added: u64,
    /// How many responses it corrected.
    pub updated: u64,
}
record!(Batch);

impl Batch {
    /// How many batches can be undone; older ones stay in.
    pub const KEPT: usize = 100;
}

/// What became of one packet of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseOutcome {
    /// It is a new response.
    Added,
    /// It corrects a response that was in.
    Updated,
    /// It was in already, in this revision.
    Duplicate,
    /// A later correction of it was in already.
    Older,
    /// Other answers were in already under the same id and revision. Which ones are meant nobody can tell here, so
    /// the first stay.
    Differs,
    /// It answers another session, or none.
    WrongWorkshop,
    /// It answers other questions under the same name: another version of the questionnaire.
    OtherQuestionnaire,
    /// Its answers are not those that this session asks for.
    Unfit(super::Misfit),
    /// There is no room for it: the workshop has [`Workshop::MAX_RESPONSES`](super::Workshop::MAX_RESPONSES).
    Full,
}
