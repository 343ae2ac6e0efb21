//! One of several choices, with what it means.

use leptos::prelude::*;

/// A radio button with a name and an explanation; children stand behind that.
#[component]
pub fn ExplainedChoice(
    /// Of which one is chosen.
    group: &'static str,
    #[prop(into)] name: String,
    about: &'static str,
    #[prop(into)] is_chosen: Signal<bool>,
    #[prop(into)] choose: Callback<()>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="radio" name=group prop:checked=is_chosen on:change=move |_| choose.run(()) />
            <span>
                <strong>{name}</strong>
                " "
                {about}
                {children.map(|children| children())}
            </span>
        </label>
    }
}
