//! The part for keeping data: copies, import, trash, and the app itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::{AskToSwitch, Data, Safe};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 5] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("custody"),
    pack!("accounts"),
    pack!("words"),
];

/// What the page needs that opens no document: the less has to arrive, the better.
const SAFE_PACKS: [Pack; 1] = [pack!("custody")];

/// What this part draws.
#[derive(Debug, Clone, Copy)]
pub enum CustodyPage {
    /// The page about the person's data.
    Data,
    /// What is stored, as it is.
    Safe,
    /// The question whether to switch to the newer release.
    AskToSwitch,
}

/// A page of this part, once it is here.
#[component]
pub fn Custody(
    /// Which one.
    page: CustodyPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().custody.run)(page));
    let packs: &[Pack] = match page {
        CustodyPage::Safe => &SAFE_PACKS,
        CustodyPage::Data | CustodyPage::AskToSwitch => &PACKS,
    };
    view! { <PartPage code=Parts::in_use().custody.fetch packs draw=drawn /> }
}

/// The question whether to switch to the newer release, once the part that asks it is here.
#[component]
pub fn NewVersion() -> impl IntoView {
    let is_here = RwSignal::new(false);
    spawn_local(async move {
        let came = fetch().await;
        // Refused where the question is gone meanwhile.
        let _ = is_here.try_set(came.is_ok());
    });
    move || {
        is_here
            .get()
            .then(|| (Parts::in_use().custody.run)(CustodyPage::AskToSwitch))
    }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: CustodyPage) -> AnyView {
    match page {
        CustodyPage::Data => view! { <Data /> }.into_any(),
        CustodyPage::Safe => view! { <Safe /> }.into_any(),
        CustodyPage::AskToSwitch => view! { <AskToSwitch /> }.into_any(),
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().custody.fetch)(), &PACKS)
}
