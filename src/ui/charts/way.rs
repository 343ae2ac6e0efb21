//! The way from where something began to where it is to go.

use leptos::prelude::*;

/// How much of a way is done, and how much could be by now. For the eye only: a sentence with the same figures
/// stands beside it.
#[component]
pub fn Way(
    /// How much is done, in percent. Less than 0 is drawn as nothing, more than 100 as all.
    #[prop(into)]
    done: Signal<Option<i16>>,
    /// Where the pin stands, 0 to 100 percent: how much could be done by now.
    #[prop(into)]
    expected: Signal<Option<i16>>,
) -> impl IntoView {
    view! {
        <div class="way" aria-hidden="true">
            <span class="done" style:--done=move || done.get().unwrap_or(0).to_string()></span>
            {move || {
                expected
                    .get()
                    .map(|at| view! { <span class="pin" style:--at=at.to_string()></span> })
            }}
        </div>
    }
}
