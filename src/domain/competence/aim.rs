//! What somebody works on.

use crate::domain::day::Day;
use crate::domain::records::{RecordId, record};

use super::Competence;

/// An aim of a development plan: a competence, what is done for it, and what would show that it worked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aim {
    /// Names the record.
    pub id: RecordId,
    /// The competence; `None` until one is chosen.
    pub competence: Option<Competence>,
    /// What the person does.
    pub what: String,
    /// What would show that it worked.
    pub evidence: String,
    /// Until when.
    pub due: Option<Day>,
    /// The day on which it was done; `None` while it is open.
    pub done: Option<Day>,
}

record!(Aim { competence });

impl Aim {
    /// The most aims that are open at once: who works on more works on none.
    pub const MOST_OPEN: usize = 3;

    /// Whether it is still worked on.
    pub const fn is_open(&self) -> bool {
        self.done.is_none()
    }
}
