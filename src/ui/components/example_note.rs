//! What the worked example is, and how to be rid of it.

use leptos::prelude::*;

use crate::t;

/// Says what the worked example is, and offers to remove it.
#[component]
pub fn ExampleNote(
    /// What it is.
    about: &'static str,
    /// Removes it.
    remove: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="note no-print">
            <p>{about}</p>
            <p>
                <button class="button small" type="button" on:click=move |_| remove.run(())>
                    {t!("assess.remove_example")}
                </button>
            </p>
        </div>
    }
}
