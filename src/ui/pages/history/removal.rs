//! Removing all earlier states of a document: what was struck out of it is still in them.

use leptos::prelude::*;

use crate::browser::dialog;
use crate::t;
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
    let close = move || {
        let _ = dialog::close(DIALOG);
    };
    let remove = move |_| {
        close();
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
        <dialog class="danger" id=DIALOG aria-labelledby="remove-earlier-title">
            <h2 id="remove-earlier-title">{t!("history.remove.question")}</h2>
            <p>{t!("history.remove.consequence")}</p>
            <p class="cluster">
                <button class="button" type="button" on:click=move |_| close()>
                    {t!("history.remove.keep")}
                </button>
                <button class="button danger" type="button" on:click=remove>
                    {t!("history.remove.remove")}
                </button>
            </p>
        </dialog>
    }
}
