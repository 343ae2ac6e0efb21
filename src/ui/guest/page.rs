//! Which page of the guest's app an address shows.

use crate::domain::id::DocumentId;
use crate::ui::pages::{AnsweringPage, TakePartPage};
use crate::ui::route::Route;

use super::later::LaterPage;

/// What is on screen. Two addresses with the same page are one page that follows its address.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// An invitation that a link brought.
    Invited,
    /// Taking part in a workshop, up to the last answer.
    Answering(DocumentId, AnsweringPage),
    /// What comes behind that.
    Later(LaterPage),
    /// A page of the whole app.
    Elsewhere(Route),
}

impl Page {
    /// The page of an address. What a link brought is shown here only if it is an invitation.
    pub fn of(route: &Route, brings_invitation: bool) -> Self {
        match route {
            Route::Open if brings_invitation => Self::Invited,
            Route::TakePart(id, step) => match (*step).into() {
                TakePartPage::Answering(page) => Self::Answering(id.clone(), page),
                TakePartPage::Returning(page) => {
                    Self::Later(LaterPage::Returning(id.clone(), page))
                }
            },
            Route::Result(id) => Self::Later(LaterPage::OwnResult(id.clone())),
            elsewhere => Self::Elsewhere(elsewhere.clone()),
        }
    }

    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Invited => "page opened-link",
            Self::Answering(_, page) => TakePartPage::Answering(*page).class(),
            Self::Later(LaterPage::Returning(_, page)) => TakePartPage::Returning(*page).class(),
            Self::Later(LaterPage::OwnResult(_)) => "page result",
            Self::Later(
                LaterPage::Aside(_)
                | LaterPage::Participations
                | LaterPage::Warning(_)
                | LaterPage::Undo(_),
            )
            | Self::Elsewhere(_) => "page",
        }
    }
}
