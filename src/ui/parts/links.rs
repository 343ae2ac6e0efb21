//! The part for links and codes: what comes in and what goes out.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{OpenPacket, ShareAccount, ShareResult};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 8] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("links"),
    pack!("take_part"),
    pack!("returning"),
    pack!("exchange"),
    pack!("accounts"),
    pack!("words"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum LinksPage {
    /// What somebody sent.
    Open,
    /// Sending a result.
    ShareResult(DocumentId),
    /// Sending an account's plan.
    ShareAccount(DocumentId),
}

impl LinksPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Open => "page opened-link",
            Self::ShareResult(_) | Self::ShareAccount(_) => "page sharing",
        }
    }
}

/// A page of the links, once they are here.
#[component]
pub fn Links(
    /// Which one.
    page: LinksPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().links.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().links.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: LinksPage) -> AnyView {
    keep_focus();
    match page {
        LinksPage::Open => view! { <OpenPacket /> }.into_any(),
        LinksPage::ShareResult(id) => view! { <ShareResult id /> }.into_any(),
        LinksPage::ShareAccount(id) => view! { <ShareAccount id /> }.into_any(),
    }
}

/// Has the links fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().links.fetch)(), &PACKS)
}
