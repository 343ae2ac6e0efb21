//! The part for keeping data: copies, import, trash, and the app itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content::text::Pack;
use crate::pack;
use crate::store::StorageWarning;
use crate::ui::components::WarningBanner;
use crate::ui::pages::{AskToSwitch, Data};
use crate::ui::shell::Banners;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 6] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("custody"),
    pack!("accounts"),
    pack!("words"),
    WARNINGS,
];
/// What warnings say.
const WARNINGS: Pack = pack!("warnings");

/// What this part draws.
#[derive(Debug, Clone)]
pub enum CustodyPage {
    /// The page about the person's data.
    Data,
    /// The question whether to switch to the newer release.
    AskToSwitch,
    /// Something that is wrong with keeping the data.
    Warning(StorageWarning),
}

/// The page about the person's data, once it is here.
#[component]
pub fn Custody() -> impl IntoView {
    let drawn = Box::new(|| (Parts::in_use().custody.run)(CustodyPage::Data));
    view! { <PartPage code=Parts::in_use().custody.fetch packs=&PACKS draw=drawn /> }
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

/// What is wrong with keeping the data, once the part that says it is here.
#[component]
pub fn Warnings() -> impl IntoView {
    let fetch = Box::new(|| with_packs((Parts::in_use().custody.fetch)(), &[WARNINGS]));
    let draw = Box::new(|warning| (Parts::in_use().custody.run)(CustodyPage::Warning(warning)));
    view! { <Banners fetch draw /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: CustodyPage) -> AnyView {
    match page {
        CustodyPage::Data => view! { <Data /> }.into_any(),
        CustodyPage::AskToSwitch => view! { <AskToSwitch /> }.into_any(),
        CustodyPage::Warning(warning) => view! { <WarningBanner warning /> }.into_any(),
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().custody.fetch)(), &PACKS)
}
