//! Which page of the guest's app an address shows.

use crate::domain::id::DocumentId;
use crate::ui::pages::TakePartPage;
use crate::ui::route::Route;

/// What is on screen. Two addresses with the same page are one page that follows its address.
#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    /// An invitation that a link brought.
    Invited,
    /// Taking part in a workshop.
    TakePart(DocumentId, TakePartPage),
    /// What the person's own answers say.
    OwnResult(DocumentId),
    /// A page of the whole app.
    Elsewhere(Route),
}

impl Page {
    /// The page of an address. What a link brought is shown here only if it is an invitation.
    pub fn of(route: &Route, brings_invitation: bool) -> Self {
        match route {
            Route::Open if brings_invitation => Self::Invited,
            Route::TakePart(id, step) => Self::TakePart(id.clone(), (*step).into()),
            Route::Result(id) => Self::OwnResult(id.clone()),
            elsewhere => Self::Elsewhere(elsewhere.clone()),
        }
    }

    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Invited => "page opened-link",
            Self::TakePart(_, page) => page.class(),
            Self::OwnResult(_) => "page result",
            Self::Elsewhere(_) => "page",
        }
    }
}
