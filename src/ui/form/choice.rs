//! Fields for one of several values.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::ui::text;

use super::Bind;
use super::text::hint_view;

/// A value to choose, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value as a field's text.
    pub value: String,
    /// Its name.
    pub label: String,
}

/// All values of a vocabulary.
pub fn choices<W: Label>() -> Vec<Choice> {
    let choice = |word: &W| Choice {
        value: word.word().to_owned(),
        label: text::plain(word.label()).to_owned(),
    };
    W::ALL.iter().map(choice).collect()
}

/// One of many, as a list that opens. `none` is what choosing nothing is called; without it something has
/// to be chosen.
#[component]
pub fn ChoiceField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(optional)] none: Option<&'static str>,
    #[prop(optional, into)] hint: String,
    /// Classes for the width: `wide`, `span-2`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let option = move |value: String, label: String| {
        let this = value.clone();
        let selected = Memo::new(move |_| bind.get.with(|now| *now == this));
        view! {
            <option value=value selected=move || selected.get()>
                {label}
            </option>
        }
        .into_any()
    };
    let options = move || {
        let none = none.map(|none| option(String::new(), none.to_owned()));
        let all = choices.get().into_iter();
        none.into_iter()
            .chain(all.map(|choice| option(choice.value, choice.label)))
            .collect::<Vec<AnyView>>()
    };
    let below = hint_view(hint_id, hint);
    view! {
        <p class=format!("field {class}")>
            <label for=id.clone()>{label}</label>
            <select
                id=id
                aria-describedby=described
                prop:value=bind.get
                on:change=move |event| bind.set(event_target_value(&event))
            >
                {options}
            </select>
            {below}
        </p>
    }
}

/// One of a few short words, all in sight. What is chosen can be cleared by `none`.
#[component]
pub fn OptionsField(
    /// The id of the group, unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    bind: Bind,
    choices: Vec<Choice>,
    /// What choosing nothing is called; without it something stays chosen.
    #[prop(optional)]
    none: Option<&'static str>,
    #[prop(optional, into)] hint: String,
    /// Classes for the width: `wide`, `span-2`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let group = id.clone();
    let option = move |value: String, label: String| {
        let (this, chosen) = (value.clone(), value.clone());
        let is_chosen = Memo::new(move |_| bind.get.with(|now| *now == this));
        view! {
            <label>
                <input
                    type="radio"
                    name=group.clone()
                    value=value
                    prop:checked=move || is_chosen.get()
                    on:change=move |_| bind.set(chosen.clone())
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    let none = none.map(|none| option(String::new(), none.to_owned()));
    let all = choices
        .into_iter()
        .map(|choice| option(choice.value, choice.label));
    let options: Vec<AnyView> = all.chain(none).collect();
    let below = hint_view(hint_id, hint);
    view! {
        <fieldset
            class=format!("field {class}")
            id=id
            tabindex="-1"
            aria-describedby=described
        >
            <legend>{label}</legend>
            <div class="options">{options}</div>
            {below}
        </fieldset>
    }
}
