//! The part for keeping data: copies, import, trash, and the app itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content::text::Pack;
use crate::pack;
use crate::ui::pages::{AskToSwitch, Data};

use super::arrival::{Arriving, PartPage, at_once, with_packs};
use super::part;

const PACKS: [Pack; 3] = [pack!("custody"), pack!("accounts"), pack!("words")];

/// What this part draws.
#[derive(Clone, Copy)]
enum CustodyPage {
    Data,
    AskToSwitch,
}

/// The page about the person's data, once it is here.
#[component]
pub fn Custody() -> impl IntoView {
    let drawn = Box::new(|| at_once(draw(CustodyPage::Data))?.ok());
    view! { <PartPage fetch draw=drawn /> }
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
            .then(|| at_once(draw(CustodyPage::AskToSwitch))?.ok())
    }
}

part!(
    custody,
    load,
    fn draw(page: CustodyPage) {
        match page {
            CustodyPage::Data => view! { <Data /> }.into_any(),
            CustodyPage::AskToSwitch => view! { <AskToSwitch /> }.into_any(),
        }
    }
);

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs(load(), &PACKS)
}
