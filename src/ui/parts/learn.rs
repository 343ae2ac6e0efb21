//! The part that explains: terms and sources.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::LearnPage;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 3] = [pack!("questionnaire"), pack!("answering"), pack!("learn")];

/// The page of terms and sources, once it is here.
#[component]
pub fn Learn() -> impl IntoView {
    let drawn = Box::new(|| (Parts::in_use().learn.run)(()));
    view! { <PartPage code=Parts::in_use().learn.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(_page: ()) -> AnyView {
    view! { <LearnPage /> }.into_any()
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().learn.fetch)(), &PACKS)
}
