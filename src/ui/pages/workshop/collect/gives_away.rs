//! What somebody gives away by taking answers out after figures were shown, said before it is done.

use leptos::prelude::*;

use crate::t;

/// Asks whether to go on.
#[component]
pub fn GivesAway(
    /// What it gives away.
    text: &'static str,
    /// What the button says that goes on.
    action: &'static str,
    /// Runs when the person goes on.
    #[prop(into)]
    agreed: Callback<()>,
    /// Runs when the person leaves it.
    #[prop(into)]
    left: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="note stack tight" role="alert">
            <p>{text}</p>
            <p class="cluster">
                <button class="button small danger" type="button" on:click=move |_| agreed.run(())>
                    {action}
                </button>
                <button class="button small" type="button" on:click=move |_| left.run(())>
                    {t!("workshop_collect.shown.leave")}
                </button>
            </p>
        </div>
    }
}
