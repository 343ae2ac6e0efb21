//! The part that explains: the guide, terms and sources.

use leptos::prelude::*;

use crate::content::guide::{Case, GuideTopic};
use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::{CasePage, LearnPages, TopicPage};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 6] = [
    pack!("basis"),
    pack!("questionnaire"),
    pack!("answering"),
    pack!("learn"),
    pack!("accounts"),
    pack!("words"),
];

/// What the five stages in full take beside that: the words of results.
const STAGES: [Pack; 1] = [pack!("findings")];

/// What the cases to practise say.
const PRACTICE: [Pack; 1] = [pack!("practice")];

/// The pages of the guide, once they are here.
#[component]
pub fn Learn() -> impl IntoView {
    let drawn = Box::new(|| (Parts::in_use().learn.run)(()));
    view! { <PartPage code=Parts::in_use().learn.fetch packs=&PACKS draw=drawn /> }
}

/// A topic, once everything that it says is here.
#[component]
pub fn TopicParts(
    /// Which.
    topic: GuideTopic,
) -> impl IntoView {
    match topic {
        GuideTopic::Journey => {
            let drawn = Box::new(move || Some(view! { <TopicPage topic /> }.into_any()));
            view! { <PartPage code=Parts::in_use().learn.fetch packs=&STAGES draw=drawn /> }
                .into_any()
        }
        _ => view! { <TopicPage topic /> }.into_any(),
    }
}

/// A case to practise, once its texts are here.
#[component]
pub fn CaseParts(
    /// Which.
    case: &'static Case,
) -> impl IntoView {
    let drawn = Box::new(move || Some(view! { <CasePage case /> }.into_any()));
    view! { <PartPage code=Parts::in_use().learn.fetch packs=&PRACTICE draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(_page: ()) -> AnyView {
    view! { <LearnPages /> }.into_any()
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().learn.fetch)(), &PACKS)
}
