//! The part for copies outside this browser: locked ones, and those that are written by themselves.

use leptos::prelude::*;

use crate::browser::copy_place::KeptPlace;
use crate::content::text::Pack;
use crate::pack;
use crate::store::Workspace;
use crate::ui::pages::{CopiesOutside, UnlockCopy, forget_automatic_copy, keep_copying};

use super::Parts;
use super::arrival::{Arriving, PartSection, with_packs};

const PACKS: [Pack; 1] = [pack!("links")];

/// What this part does.
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

/// A section of this part within another page, once it is here.
#[component]
pub fn Copies(
    /// Which one.
    page: CopiesPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().copies.run)(page));
    view! { <PartSection code=Parts::in_use().copies.fetch packs=&PACKS draw=drawn /> }
}

/// Draws what this part has. What only this reaches is in its wasm.
pub fn draw(page: CopiesPage) -> AnyView {
    match page {
        CopiesPage::Outside => view! { <CopiesOutside /> }.into_any(),
        CopiesPage::Unlock { text, opened } => view! { <UnlockCopy text opened /> }.into_any(),
        CopiesPage::Keep(workspace) => {
            keep_copying(workspace);
            ().into_any()
        }
        CopiesPage::Forget(workspace) => {
            forget_automatic_copy(workspace);
            ().into_any()
        }
    }
}

/// Has the automatic copy written from now on, once the part is here that does it, if it is switched on in this browser.
pub async fn keep_copies(workspace: Workspace) {
    // A guest's app has no such part, and fetches nothing for it.
    let code = Parts::in_use().copies.fetch;
    if KeptPlace::may_be_there().await && code().await.is_ok() && fetch().await.is_ok() {
        (Parts::in_use().copies.run)(CopiesPage::Keep(workspace));
    }
}

/// Has the automatic copy switched off, because everything was removed.
pub async fn forget_copies(workspace: Workspace) {
    if fetch().await.is_ok() {
        (Parts::in_use().copies.run)(CopiesPage::Forget(workspace));
    }
}

/// Has the part fetched.
fn fetch() -> Arriving {
    with_packs((Parts::in_use().copies.fetch)(), &PACKS)
}
