//! The pages of taking part.

use crate::ui::route::TakePart;

/// A page of taking part: all questions are one, which follows its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakePartPage {
    /// Who asks what.
    Invitation,
    /// The questions.
    Questions,
    /// All answers.
    Review,
    /// Handing them over.
    Return,
}

impl From<TakePart> for TakePartPage {
    fn from(step: TakePart) -> Self {
        match step {
            TakePart::Invitation => Self::Invitation,
            TakePart::Question(_) | TakePart::Change(_) => Self::Questions,
            TakePart::Review => Self::Review,
            TakePart::Return => Self::Return,
        }
    }
}
