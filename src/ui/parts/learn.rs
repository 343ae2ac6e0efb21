//! The part that explains: terms and sources.

use leptos::prelude::*;

use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::LearnPage;

use super::arrival::{Arriving, PartPage, at_once, with_packs};
use super::part;

const PACKS: [Pack; 1] = [pack!("learn")];

/// The page of terms and sources, once it is here.
#[component]
pub fn Learn() -> impl IntoView {
    let drawn = Box::new(|| at_once(draw(()))?.ok());
    view! { <PartPage fetch draw=drawn /> }
}

part!(
    learn,
    load,
    fn draw(_page: ()) {
        view! { <LearnPage /> }.into_any()
    }
);

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs(load(), &PACKS)
}
