//! The part for keeping data: copies, import, trash, and the app itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::data::keys::DocumentKey;
use crate::pack;
use crate::store::{StorageWarning, Undo};
use crate::ui::components::{UndoToast, WarningBanner};
use crate::ui::pages::{AskToSwitch, Data, EarlierStates, Safe, took_back_in_words};
use crate::ui::shell::{Banners, Toast};

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

/// What the page needs that opens no document: the less has to arrive, the better.
const SAFE_PACKS: [Pack; 1] = [pack!("custody")];

/// What this part draws.
#[derive(Debug, Clone)]
pub enum CustodyPage {
    /// The page about the person's data, or that about earlier states of one document.
    Data(Option<DocumentKey>),
    /// What is stored, as it is.
    Safe,
    /// The question whether to switch to the newer release.
    AskToSwitch,
    /// Something that is wrong with keeping the data.
    Warning(StorageWarning),
    /// What was just done, with the way back.
    Undo(Undo),
}

/// A page of this part, once it is here.
#[component]
pub fn Custody(
    /// Which one.
    page: CustodyPage,
) -> impl IntoView {
    let packs: &[Pack] = match page {
        CustodyPage::Safe => &SAFE_PACKS,
        CustodyPage::Data(_)
        | CustodyPage::AskToSwitch
        | CustodyPage::Warning(_)
        | CustodyPage::Undo(_) => &PACKS,
    };
    let drawn = Box::new(move || (Parts::in_use().custody.run)(page.clone()));
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

/// What is wrong with keeping the data, once the part that says it is here.
#[component]
pub fn Warnings() -> impl IntoView {
    let fetch = Box::new(|| with_packs((Parts::in_use().custody.fetch)(), &[WARNINGS]));
    let draw = Box::new(|warning| (Parts::in_use().custody.run)(CustodyPage::Warning(warning)));
    view! { <Banners fetch draw /> }
}

/// What was just done, once the part that says it is here. Children stand in the same place.
#[component]
pub fn LastAct(children: Children) -> impl IntoView {
    // What a field is called that was changed back is said in the words of its page.
    let fetch = Box::new(fetch);
    let draw = Box::new(|undo| (Parts::in_use().custody.run)(CustodyPage::Undo(undo)));
    view! {
        <Toast fetch draw>
            {children()}
        </Toast>
    }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: CustodyPage) -> AnyView {
    keep_focus();
    match page {
        CustodyPage::Data(None) => view! { <Data /> }.into_any(),
        CustodyPage::Data(Some(key)) => view! { <EarlierStates key /> }.into_any(),
        CustodyPage::Safe => view! { <Safe /> }.into_any(),
        CustodyPage::AskToSwitch => view! { <AskToSwitch /> }.into_any(),
        CustodyPage::Undo(undo) => {
            view! { <UndoToast undo took_back=took_back_in_words /> }.into_any()
        }
        CustodyPage::Warning(warning) => view! { <WarningBanner warning /> }.into_any(),
    }
}

/// Has the part fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().custody.fetch)(), &PACKS)
}
