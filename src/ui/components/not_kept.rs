//! What a page adds to "Added" while nothing can be saved.

use leptos::prelude::*;

use crate::store::{SaveState, Workspace};
use crate::t;

/// Says that what was just done is in this tab only, for as long as that is so.
#[component]
pub fn NotKept() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_at_risk = at_risk(workspace);
    view! {
        <Show when=move || is_at_risk.get()>
            <p>
                <strong>{t!("not_kept.text")}</strong>
            </p>
        </Show>
    }
}

/// Whether something is in memory only.
pub fn at_risk(workspace: Workspace) -> Memo<bool> {
    let state = workspace.save_state();
    Memo::new(move |_| state.with(SaveState::is_at_risk))
}
