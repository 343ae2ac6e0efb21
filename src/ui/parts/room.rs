//! The part for who leads a workshop.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{WorkshopPages, Workshops};
use crate::ui::route::WorkshopPage;

use super::arrival::{Arriving, PartPage, at_once, with_packs};
use super::part;

const PACKS: [Pack; 4] = [
    pack!("room"),
    pack!("take_part"),
    pack!("exchange"),
    pack!("words"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum RoomPage {
    /// All workshops.
    Workshops,
    /// A workshop; without a page, the one that fits how far it is.
    Workshop(DocumentId, Option<WorkshopPage>),
}

impl RoomPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Workshops => "page workshops",
            Self::Workshop(_, Some(WorkshopPage::Report)) => "page workshop workshop-report flows",
            Self::Workshop(_, Some(WorkshopPage::Present)) => "present",
            Self::Workshop(..) => "page workshop flows",
        }
    }
}

/// A page of the room, once the room is here.
#[component]
pub fn Room(page: RoomPage) -> impl IntoView {
    let drawn = Box::new(move || at_once(draw(page.clone()))?.ok());
    view! { <PartPage fetch draw=drawn /> }
}

part!(
    room,
    load,
    fn draw(page: RoomPage) {
        match page {
            RoomPage::Workshops => view! { <Workshops /> }.into_any(),
            RoomPage::Workshop(id, page) => view! { <WorkshopPages id page /> }.into_any(),
        }
    }
);

/// Has the room fetched.
pub fn fetch() -> Arriving {
    with_packs(load(), &PACKS)
}
