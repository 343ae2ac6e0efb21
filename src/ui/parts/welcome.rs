//! The part for the start page of somebody who has nothing here yet: who has something needs none of it.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::ui::pages::Welcome;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

/// Its texts come with the first load.
const PACKS: [Pack; 0] = [];

/// The start page of somebody who has nothing here yet, once it is here.
#[component]
pub fn WelcomePart() -> impl IntoView {
    let drawn = Box::new(|| (Parts::in_use().welcome.run)(()));
    view! { <PartPage code=Parts::in_use().welcome.fetch packs=&PACKS draw=drawn /> }
}

/// Draws it. What only this reaches is in its wasm.
pub fn draw(_page: ()) -> AnyView {
    view! { <Welcome /> }.into_any()
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().welcome.fetch)(), &PACKS)
}
