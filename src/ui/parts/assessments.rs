//! The part for what the person assessed: the list, the review of the answers, and the start page of who comes back.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{Assessments, ComeBack, Review};
use crate::ui::printing::print_whole;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 4] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("words"),
    // What there is to lose, with the way to download it.
    pack!("warnings"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum AssessmentsPage {
    /// All assessments.
    List,
    /// The start page of who has been here.
    ComeBack,
    /// All answers of one.
    Review(DocumentId),
}

impl AssessmentsPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::List => "page assessments",
            Self::ComeBack => "page home",
            Self::Review(_) => "page review",
        }
    }
}

/// A page of this part, once it is here.
#[component]
pub fn AssessmentsPart(
    /// Which one.
    page: AssessmentsPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().assessments.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().assessments.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: AssessmentsPage) -> AnyView {
    keep_focus();
    print_whole();
    match page {
        AssessmentsPage::List => view! { <Assessments /> }.into_any(),
        AssessmentsPage::ComeBack => view! { <ComeBack /> }.into_any(),
        AssessmentsPage::Review(id) => view! { <Review id /> }.into_any(),
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().assessments.fetch)(), &PACKS)
}
