//! The part for who leads a workshop.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{WorkshopPages, Workshops};
use crate::ui::printing::print_whole;
use crate::ui::route::WorkshopPage;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 8] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("room"),
    pack!("take_part"),
    pack!("returning"),
    pack!("exchange"),
    pack!("words"),
    pack!("warnings"),
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
pub fn Room(
    /// Which one.
    page: RoomPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().room.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().room.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: RoomPage) -> AnyView {
    keep_focus();
    print_whole();
    match page {
        RoomPage::Workshops => view! { <Workshops /> }.into_any(),
        RoomPage::Workshop(id, page) => view! { <WorkshopPages id page /> }.into_any(),
    }
}

/// Has the room fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().room.fetch)(), &PACKS)
}
