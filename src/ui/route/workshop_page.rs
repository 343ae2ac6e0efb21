//! The pages of a workshop, for who leads it and for who takes part.

use crate::domain::words::words;

words! {
    /// A page of the facilitator's workshop, by the last word of its address.
    WorkshopPage {
        /// What is asked of whom, and the invitation.
        Prepare = "prepare",
        /// Taking in what comes back.
        Collect = "collect",
        /// What the room says.
        Board = "board",
        /// The outcome, to read, print and keep.
        Report = "report",
        /// The invitation on paper.
        Sheet = "sheet",
        /// What the projector shows.
        Present = "present",
    }
}

/// Where a participant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakePart {
    /// Who asks what.
    Invitation,
    /// A question, counted from 1; the facilitator's own come last.
    Question(u16),
    /// A question, with the way back to all answers.
    Change(u16),
    /// All answers.
    Review,
    /// Handing the answers over.
    Return,
}
