//! A question with two answers, and what it is about.

use leptos::prelude::*;

/// Two ways to go on: `second` says which one is taken.
#[component]
pub fn TwoWays(
    /// Tells the question from others on the page.
    #[prop(into)]
    name: String,
    #[prop(into)] question: Signal<String>,
    #[prop(into)] hint: Signal<String>,
    /// What happens unless something else is chosen.
    first_way: &'static str,
    second_way: &'static str,
    second: Signal<bool>,
    #[prop(into)] choose: Callback<bool>,
) -> impl IntoView {
    let choice = move |is_second: bool, text: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || second.get() == is_second
                    on:change=move |_| choose.run(is_second)
                />
                <span>{text}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="field">
            <legend>{question}</legend>
            <span class="hint">{hint}</span>
            <div class="options">{choice(false, first_way)} {choice(true, second_way)}</div>
        </fieldset>
    }
}
