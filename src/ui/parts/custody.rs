//! The part for keeping data: copies, import, trash.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::Data;

use super::arrival::{Arriving, PartPage, at_once, with_packs};
use super::part;

const PACKS: [Pack; 3] = [pack!("custody"), pack!("accounts"), pack!("words")];

/// The page about the person's data, once it is here.
#[component]
pub fn Custody() -> impl IntoView {
    let drawn = Box::new(|| at_once(draw(()))?.ok());
    view! { <PartPage fetch draw=drawn /> }
}

part!(
    custody,
    load,
    fn draw(_page: ()) {
        view! { <Data /> }.into_any()
    }
);

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs(load(), &PACKS)
}
