//! The part for links and codes: what comes in and what goes out; and for copies outside this browser, which are locked
//! by the same words and ciphers.

use leptos::prelude::*;

use crate::browser::copy_place::KeptPlace;
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::store::Workspace;
use crate::ui::pages::{
    CopiesOutside, OpenPacket, ShareAccount, ShareResult, UnlockCopy, forget_automatic_copy,
    keep_copying,
};

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 7] = [
    pack!("questionnaire"),
    pack!("answering"),
    pack!("links"),
    pack!("take_part"),
    pack!("exchange"),
    pack!("accounts"),
    pack!("words"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum LinksPage {
    /// What somebody sent.
    Open,
    /// Sending a result.
    ShareResult(DocumentId),
    /// Sending an account's plan.
    ShareAccount(DocumentId),
    /// Copies outside this browser.
    Copies(CopiesPage),
}

/// What this part does for copies outside this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopiesPage {
    /// What the page about the person's data has of them.
    Outside,
    /// Asks for the passphrase of a locked copy.
    Unlock {
        /// The text of the copy.
        text: StoredValue<String>,
        /// The text of the backup file that is in it, once it is open.
        opened: RwSignal<Option<String>>,
    },
    /// Draws nothing: the automatic copy is written from now on, if it is switched on here.
    Keep(Workspace),
    /// Draws nothing: everything was removed, and the automatic copy is switched off.
    Forget(Workspace),
}

impl LinksPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Open => "page opened-link",
            Self::ShareResult(_) | Self::ShareAccount(_) => "page sharing",
            Self::Copies(_) => "page data",
        }
    }
}

/// A page of the links, once they are here.
#[component]
pub fn Links(
    /// Which one.
    page: LinksPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().links.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().links.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: LinksPage) -> AnyView {
    match page {
        LinksPage::Open => view! { <OpenPacket /> }.into_any(),
        LinksPage::ShareResult(id) => view! { <ShareResult id /> }.into_any(),
        LinksPage::ShareAccount(id) => view! { <ShareAccount id /> }.into_any(),
        LinksPage::Copies(CopiesPage::Outside) => view! { <CopiesOutside /> }.into_any(),
        LinksPage::Copies(CopiesPage::Unlock { text, opened }) => {
            view! { <UnlockCopy text opened /> }.into_any()
        }
        LinksPage::Copies(CopiesPage::Keep(workspace)) => {
            keep_copying(workspace);
            ().into_any()
        }
        LinksPage::Copies(CopiesPage::Forget(workspace)) => {
            forget_automatic_copy(workspace);
            ().into_any()
        }
    }
}

/// Has the automatic copy written from now on, once the part is here that does it, if it is switched on in this browser.
pub async fn keep_copies(workspace: Workspace) {
    // A guest's app has no such part, and fetches nothing for it.
    let code = Parts::in_use().links.fetch;
    if KeptPlace::may_be_there().await && code().await.is_ok() && fetch().await.is_ok() {
        (Parts::in_use().links.run)(LinksPage::Copies(CopiesPage::Keep(workspace)));
    }
}

/// Has the automatic copy switched off, because everything was removed.
pub async fn forget_copies(workspace: Workspace) {
    if fetch().await.is_ok() {
        (Parts::in_use().links.run)(LinksPage::Copies(CopiesPage::Forget(workspace)));
    }
}

/// Has the links fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().links.fetch)(), &PACKS)
}
