//! The pages of taking part.

use crate::ui::route::TakePart;

/// A page of taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakePartPage {
    /// Up to the return.
    Answering(AnsweringPage),
    /// Handing the answers over.
    Return,
}

/// A page up to the return: all questions are one, which follows its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnsweringPage {
    /// Who asks what.
    Invitation,
    /// The questions.
    Questions,
    /// All answers.
    Review,
}

impl From<TakePart> for TakePartPage {
    fn from(step: TakePart) -> Self {
        match step {
            TakePart::Invitation => Self::Answering(AnsweringPage::Invitation),
            TakePart::Question(_) | TakePart::Change(_) => {
                Self::Answering(AnsweringPage::Questions)
            }
            TakePart::Review => Self::Answering(AnsweringPage::Review),
            TakePart::Return => Self::Return,
        }
    }
}

impl TakePartPage {
    /// The words by which the style knows the page.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Answering(AnsweringPage::Invitation) => "page flows",
            Self::Answering(AnsweringPage::Questions) => "page answering",
            Self::Answering(AnsweringPage::Review) => "page flows taking-part",
            Self::Return => "page flows taking-part returning",
        }
    }
}
