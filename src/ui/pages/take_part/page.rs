//! The pages of taking part.

use crate::ui::route::TakePart;

/// A page of taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakePartPage {
    /// Up to the last answer.
    Answering(AnsweringPage),
    /// From there on.
    Returning(ReturningPage),
}

/// A page up to the last answer: all questions are one, which follows its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweringPage {
    /// Who asks what.
    Invitation,
    /// The questions.
    Questions,
}

/// A page behind the last answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReturningPage {
    /// All answers.
    Review,
    /// Handing them over.
    Return,
}

impl From<TakePart> for TakePartPage {
    fn from(step: TakePart) -> Self {
        match step {
            TakePart::Invitation => Self::Answering(AnsweringPage::Invitation),
            TakePart::Question(_) | TakePart::Change(_) => {
                Self::Answering(AnsweringPage::Questions)
            }
            TakePart::Review => Self::Returning(ReturningPage::Review),
            TakePart::Return => Self::Returning(ReturningPage::Return),
        }
    }
}

impl TakePartPage {
    /// The words by which the style knows the page.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Answering(AnsweringPage::Invitation) => "page flows",
            Self::Answering(AnsweringPage::Questions) => "page answering",
            Self::Returning(ReturningPage::Review) => "page flows taking-part",
            Self::Returning(ReturningPage::Return) => "page flows taking-part returning",
        }
    }
}
