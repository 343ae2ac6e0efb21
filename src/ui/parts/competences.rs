//! The part for competences: their pages, and what links about them bring.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::data::link::Packet;
use crate::domain::competence::{CompetenceAnswer, CompetenceRequest};
use crate::pack;
use crate::ui::pages::{CompetenceAnswerPacket, CompetencePages, CompetenceRequestPacket};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 7] = [
    // What the competences rest on.
    pack!("basis"),
    pack!("answering"),
    pack!("words"),
    pack!("links"),
    pack!("returning"),
    // What is wrong with a code.
    pack!("exchange"),
    pack!("competences"),
];

/// What this part draws. What a link brought is behind a handle, so that no other load knows what to do with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CompetencesPage {
    /// A page behind `#/competences`, whichever the address says.
    Pages,
    /// What a link about competences brought.
    Opened(StoredValue<OpenedAboutCompetences>),
}

/// What a link about competences brought.
#[derive(Debug, Clone)]
pub enum OpenedAboutCompetences {
    /// Somebody asks.
    Request(Box<CompetenceRequest>),
    /// Somebody answered.
    Answer(Box<CompetenceAnswer>, Packet),
}

/// A page of competences, once they are here.
#[component]
pub fn Competences(
    /// Which one.
    page: CompetencesPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().competences.run)(page));
    view! { <PartPage code=Parts::in_use().competences.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: CompetencesPage) -> AnyView {
    keep_focus();
    match page {
        CompetencesPage::Pages => view! { <CompetencePages /> }.into_any(),
        CompetencesPage::Opened(opened) => match opened.get_value() {
            OpenedAboutCompetences::Request(request) => {
                view! { <CompetenceRequestPacket request=*request /> }.into_any()
            }
            OpenedAboutCompetences::Answer(answer, packet) => {
                view! { <CompetenceAnswerPacket answer=*answer packet /> }.into_any()
            }
        },
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().competences.fetch)(), &PACKS)
}
