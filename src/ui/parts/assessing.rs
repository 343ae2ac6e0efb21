//! The part for answering: starting an assessment, and its questions.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{Answering, NewAssessment, StartQuickCheck};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 2] = [pack!("questionnaire"), pack!("answering")];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum AssessingPage {
    /// The form for a new assessment.
    New,
    /// What starts a quick check.
    QuickCheck,
    /// The questions of one.
    Questions(DocumentId),
}

impl AssessingPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::New => "page assessments",
            Self::QuickCheck | Self::Questions(_) => "page answering",
        }
    }
}

/// A page of this part, once it is here.
#[component]
pub fn Assessing(
    /// Which one.
    page: AssessingPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().assessing.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().assessing.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: AssessingPage) -> AnyView {
    match page {
        AssessingPage::New => view! { <NewAssessment /> }.into_any(),
        AssessingPage::QuickCheck => view! { <StartQuickCheck /> }.into_any(),
        AssessingPage::Questions(id) => view! { <Answering id /> }.into_any(),
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().assessing.fetch)(), &PACKS)
}
