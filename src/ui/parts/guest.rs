//! The part for guests: somebody's invitation, and taking part in a workshop.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{Invited, Returning, TakePartPage, TakingPart};

use super::arrival::{Arriving, PartPage, at_once, with_packs};
use super::part;

const PACKS: [Pack; 1] = [pack!("take_part")];

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
pub fn Guest(page: GuestPage) -> impl IntoView {
    let drawn = Box::new(move || at_once(draw(page.clone()))?.ok());
    view! { <PartPage fetch draw=drawn /> }
}

part!(
    guest,
    load,
    fn draw(page: GuestPage) {
        match page {
            GuestPage::Invited => view! { <Invited /> }.into_any(),
            GuestPage::TakePart(id, TakePartPage::Answering(page)) => {
                view! { <TakingPart id page /> }.into_any()
            }
            GuestPage::TakePart(id, TakePartPage::Returning(page)) => {
                view! { <Returning id page /> }.into_any()
            }
        }
    }
);

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs(load(), &PACKS)
}
