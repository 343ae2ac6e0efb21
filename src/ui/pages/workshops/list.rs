//! The workshops of a shelf.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::t;

use super::row::WorkshopRow;

/// The workshops of a shelf, most recently edited first.
#[component]
pub fn WorkshopList(
    /// The name of the shelf.
    name: Signal<&'static str>,
    shown: Memo<Vec<DocumentId>>,
) -> impl IntoView {
    let is_bare = Memo::new(move |_| shown.with(Vec::is_empty));
    view! {
        <h2 class="visually-hidden">{name}</h2>
        <ol class="workshop-list">
            <For each=move || shown.get() key=Clone::clone let:id>
                <WorkshopRow id />
            </For>
        </ol>
        <Show when=move || is_bare.get()>
            <p class="muted">{t!("workshops.none")}</p>
        </Show>
    }
}
