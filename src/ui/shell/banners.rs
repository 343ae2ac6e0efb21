//! Standing warnings.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::store::{StorageWarning, Workspace};
use crate::t;
use crate::ui::parts::Arriving;

/// Everything that is wrong with keeping the data, each with the way out. The region is always in the page, so that a
/// new warning is announced. What draws a warning comes when there is one: hardly anybody ever sees any.
#[component]
pub fn Banners(
    /// Has what draws them fetched.
    fetch: Box<dyn Fn() -> Arriving + Send + Sync>,
    /// Draws one, once that is here.
    draw: Box<dyn Fn(StorageWarning) -> Option<AnyView> + Send>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let storage_warnings = workspace.storage_warnings();
    let is_here = RwSignal::new(None);
    Effect::new(move |_| {
        if !storage_warnings.read().is_empty() && is_here.get_untracked() != Some(true) {
            let coming = fetch();
            spawn_local(async move { is_here.set(Some(coming.await.is_ok())) });
        }
    });
    view! {
        <div role="alert">
            // A list without keys: it has one or two entries, and one that stays is not drawn anew.
            {move || match (is_here.get(), storage_warnings.get()) {
                (Some(true), warnings) => warnings.into_iter().filter_map(&draw).collect(),
                (Some(false), warnings) if !warnings.is_empty() => {
                    vec![view! { <p class="note">{t!("banner.missing")}</p> }.into_any()]
                }
                _ => Vec::new(),
            }}
        </div>
    }
}
