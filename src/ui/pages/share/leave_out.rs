//! Leaving something out of what is shared.

use leptos::prelude::*;

/// A box to tick; ticked, it stays here.
#[component]
pub fn LeaveOut(
    /// Whether it goes.
    goes: RwSignal<bool>,
    /// What is left out, in words.
    label: &'static str,
) -> impl IntoView {
    view! {
        <p>
            <label>
                <input
                    type="checkbox"
                    class="check"
                    prop:checked=move || !goes.get()
                    on:change=move |event| goes.set(!event_target_checked(&event))
                />
                " "
                {label}
            </label>
        </p>
    }
}
