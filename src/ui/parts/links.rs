//! The part for links and codes: what comes in, what goes out, and taking part in a workshop.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::ui::pages::{OpenPacket, ShareAccount, ShareResult, TakePartPage, TakingPart};

use super::arrival::{Arriving, PartPage, at_once};
use super::part;

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum LinksPage {
    /// What somebody sent.
    Open,
    /// Sending a result.
    ShareResult(DocumentId),
    /// Sending an account's plan.
    ShareAccount(DocumentId),
    /// Taking part in a workshop.
    TakePart(DocumentId, TakePartPage),
}

impl LinksPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Open => "page opened-link",
            Self::ShareResult(_) | Self::ShareAccount(_) => "page sharing",
            // The invitation brings its own frame: it is shown on the page of an opened link too.
            Self::TakePart(_, TakePartPage::Invitation) => "page flows",
            Self::TakePart(_, TakePartPage::Questions) => "page answering",
            Self::TakePart(_, TakePartPage::Return) => "page flows taking-part returning",
            Self::TakePart(_, TakePartPage::Review) => "page flows taking-part",
        }
    }
}

/// A page of the links, once they are here.
#[component]
pub fn Links(page: LinksPage) -> impl IntoView {
    let drawn = Box::new(move || at_once(draw(page.clone()))?.ok());
    view! { <PartPage fetch draw=drawn /> }
}

part!(
    links,
    load,
    fn draw(page: LinksPage) {
        match page {
            LinksPage::Open => view! { <OpenPacket /> }.into_any(),
            LinksPage::ShareResult(id) => view! { <ShareResult id /> }.into_any(),
            LinksPage::ShareAccount(id) => view! { <ShareAccount id /> }.into_any(),
            LinksPage::TakePart(id, page) => view! { <TakingPart id page /> }.into_any(),
        }
    }
);

/// Has the links fetched.
pub fn fetch() -> Arriving {
    Box::pin(async { Ok(load().await?) })
}
