//! A choice within a line of controls, such as a filter over a list.

use leptos::prelude::*;

use super::Choice;

/// A list that opens, within a line of controls. `all` is what choosing nothing is called.
#[component]
pub fn Select(
    label: &'static str,
    #[prop(optional)] all: Option<&'static str>,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    now: Signal<String>,
    #[prop(into)] set: Callback<String>,
) -> impl IntoView {
    let option = move |value: String, label: String| {
        let this = value.clone();
        view! {
            <option value=value selected=move || now.with(|now| *now == this)>
                {label}
            </option>
        }
        .into_any()
    };
    let options = move || {
        let all = all.map(|all| option(String::new(), all.to_owned()));
        let choices = choices.get().into_iter();
        let choices = choices.map(|choice| option(choice.value, choice.label));
        all.into_iter().chain(choices).collect::<Vec<AnyView>>()
    };
    view! {
        <label>
            {label}
            <select prop:value=now on:change=move |event| set.run(event_target_value(&event))>
                {options}
            </select>
        </label>
    }
}
