//! The part for what the answers say: a result, two results side by side, and a result that somebody shared.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::assessment::questionnaire;
use crate::content::text::Pack;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{Compare, ResultInShort, ResultPage};
use crate::ui::printing::print_whole;

use super::Parts;
use super::arrival::{Arriving, PartPage, PartSection, with_packs};

const PACKS: [Pack; 4] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("findings"),
    pack!("words"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum FindingsPage {
    /// What the answers of an assessment say.
    Result(DocumentId),
    /// Two assessments, the earlier one first.
    Compare(DocumentId, DocumentId),
    /// What somebody else's answers say, see [`SharedFindings`].
    InShort,
}

impl FindingsPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Result(_) => "page result",
            Self::Compare(..) => "page compare",
            Self::InShort => "",
        }
    }
}

/// A page of the findings, once they are here.
#[component]
pub fn Findings(
    /// Which one.
    page: FindingsPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().findings.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().findings.fetch packs=&PACKS draw=drawn /> }
}

/// Somebody else's answers, as context: a page is named in the first load, which knows no assessment.
#[derive(Clone, Copy)]
struct Shared(StoredValue<Assessment>);

/// What somebody else's answers say, once the findings are here: a section of the page that shows what they sent.
#[component]
pub fn SharedFindings(
    /// Their answers.
    assessment: Assessment,
) -> impl IntoView {
    provide_context(Shared(StoredValue::new(assessment)));
    let drawn = Box::new(|| (Parts::in_use().findings.run)(FindingsPage::InShort));
    view! { <PartSection code=Parts::in_use().findings.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: FindingsPage) -> AnyView {
    keep_focus();
    print_whole();
    match page {
        FindingsPage::Result(id) => view! { <ResultPage id /> }.into_any(),
        FindingsPage::Compare(before, after) => view! { <Compare before after /> }.into_any(),
        FindingsPage::InShort => in_short(),
    }
}

fn in_short() -> AnyView {
    let Some(Shared(assessment)) = use_context() else {
        return ().into_any();
    };
    let assessment = assessment.get_value();
    // The page that shows it has the edition already.
    let questionnaire = questionnaire(&assessment.instrument);
    let short = |questionnaire| view! { <ResultInShort assessment questionnaire /> }.into_any();
    questionnaire.map_or_else(|| ().into_any(), short)
}

/// Has the findings fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().findings.fetch)(), &PACKS)
}
