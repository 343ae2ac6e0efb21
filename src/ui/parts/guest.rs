//! The part for guests: somebody's invitation, and taking part in a workshop.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{Invited, Returning, TakePartPage, TakingPart, draw_aside};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 4] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("take_part"),
    pack!("returning"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum GuestPage {
    /// An invitation that a link brought.
    Invited,
    /// Taking part in a workshop.
    TakePart(DocumentId, TakePartPage),
}

impl GuestPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            // The invitation brings its own frame: it is shown on the page of an opened link too.
            Self::Invited => "page opened-link",
            Self::TakePart(_, page) => page.class(),
        }
    }
}

/// A page for guests, once the part is here.
#[component]
pub fn Guest(
    /// Which one.
    page: GuestPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().guest.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().guest.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: GuestPage) -> AnyView {
    match page {
        GuestPage::Invited => view! { <Invited aside=Arc::new(draw_aside) /> }.into_any(),
        GuestPage::TakePart(id, TakePartPage::Answering(page)) => {
            view! { <TakingPart id page aside=Arc::new(draw_aside) /> }.into_any()
        }
        GuestPage::TakePart(id, TakePartPage::Returning(page)) => {
            view! { <Returning id page /> }.into_any()
        }
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().guest.fetch)(), &PACKS)
}
