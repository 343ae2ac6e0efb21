//! What comes behind the first answer, while the person reads: handing the answers over, and one's own result.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::domain::id::DocumentId;
use crate::ui::pages::{ResultPage, Returning};
use crate::ui::parts::{Arriving, HEAD_START, PartPage};

/// A page that comes later. The binary says how: only there it is cut out.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    /// Has it fetched.
    pub fetch: fn() -> Arriving,
    /// Draws it; nothing as long as it is not here.
    pub draw: fn(DocumentId) -> Option<AnyView>,
}

/// Such a page, once it is here.
#[component]
pub fn LaterPage(later: Later, id: DocumentId) -> impl IntoView {
    let draw = Box::new(move || (later.draw)(id.clone()));
    view! { <PartPage fetch=later.fetch draw /> }
}

/// Fetches them one after the other, soon after the start: whoever goes offline afterwards misses none. One that
/// does not come is fetched again when it is opened.
pub fn fetch_ahead(all: &[Later]) {
    let all = all.to_vec();
    clock::after(HEAD_START, move || {
        spawn_local(async move {
            for later in all {
                let _ = (later.fetch)().await;
            }
        });
    });
}

/// Draws the page of handing the answers over.
pub fn returning(id: DocumentId) -> AnyView {
    view! { <Returning id /> }.into_any()
}

/// Draws the page of the person's own result.
pub fn own_result(id: DocumentId) -> AnyView {
    view! { <ResultPage id /> }.into_any()
}
