//! The part for what the answers say: a result, and two results side by side.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{Compare, ResultPage};

use super::arrival::{Arriving, PartPage, at_once, with_packs};
use super::part;

const PACKS: [Pack; 2] = [pack!("findings"), pack!("words")];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingsPage {
    /// What the answers of an assessment say.
    Result(DocumentId),
    /// Two assessments, the earlier one first.
    Compare(DocumentId, DocumentId),
}

impl FindingsPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Result(_) => "page result",
            Self::Compare(..) => "page compare",
        }
    }
}

/// A page of the findings, once they are here.
#[component]
pub fn Findings(page: FindingsPage) -> impl IntoView {
    let drawn = Box::new(move || at_once(draw(page.clone()))?.ok());
    view! { <PartPage fetch draw=drawn /> }
}

part!(
    findings,
    load,
    fn draw(page: FindingsPage) {
        match page {
            FindingsPage::Result(id) => view! { <ResultPage id /> }.into_any(),
            FindingsPage::Compare(before, after) => view! { <Compare before after /> }.into_any(),
        }
    }
);

/// Has the findings fetched.
pub fn fetch() -> Arriving {
    with_packs(load(), &PACKS)
}
