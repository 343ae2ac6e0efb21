//! Removing all earlier states of a document: what was struck out of it is still in them.

use leptos::prelude::*;

use crate::browser::dialog;
use crate::t;
use crate::ui::components::RemovalDialog;
use crate::ui::navigation::focus_heading;

use super::{EarlierPage, Found};

const DIALOG: &str = "remove-earlier";

/// The button, and the question whether that is meant. Nothing is shown where there is nothing to remove.
#[component]
pub fn Removal(page: EarlierPage) -> impl IntoView {
    let has_any = move || {
        page.found
            .with(|found| matches!(found, Found::Here(_, names) if !names.is_empty()))
    };
    let ask = move |_| {
        // A browser without dialogs does nothing here, which loses nothing.
        let _ = dialog::open(DIALOG);
    };
    let remove = move |()| {
        page.key
            .with_value(|key| page.workspace.forget_earlier_states(key));
        page.outcome.set(t!("history.removed_all"));
        page.look();
        focus_heading();
    };
    view! {
        <Show when=has_any>
            <p class="measure">
                {t!("history.remove.why")} " "
                <button class="button small quiet danger" type="button" on:click=ask>
                    {t!("history.remove.ask")}
                </button>
            </p>
        </Show>
        <RemovalDialog
            id=DIALOG
            question=t!("history.remove.question").to_owned()
            consequence=t!("history.remove.consequence")
            keep=t!("history.remove.keep")
            remove=t!("history.remove.remove")
            removed=remove
        />
    }
}
