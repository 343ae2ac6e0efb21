//! The part for role profiles.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::RolePages;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 4] = [
    // What the axes rest on.
    pack!("basis"),
    pack!("answering"),
    pack!("words"),
    pack!("roles"),
];

/// The pages of role profiles, once they are here.
#[component]
pub fn Roles() -> impl IntoView {
    let drawn = Box::new(|| (Parts::in_use().roles.run)(()));
    view! { <PartPage code=Parts::in_use().roles.fetch packs=&PACKS draw=drawn /> }
}

/// Draws the pages, whichever the address says. What only this reaches is in its wasm.
pub fn draw(_page: ()) -> AnyView {
    keep_focus();
    view! { <RolePages /> }.into_any()
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().roles.fetch)(), &PACKS)
}
