//! Fields for texts.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::data::fields::{MAX_LINE, MAX_TEXT};
use crate::t;

use super::Bind;
use super::errors::{FieldError, FormErrors};
use super::suggestions::Suggestions;

/// A text of one line. `hint` stands below it; `suggest` offers texts, any other can be typed as well.
#[component]
pub fn LineField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(optional, into)] hint: String,
    /// Classes for the width: `wide`, `span-2`.
    #[prop(optional)]
    class: &'static str,
    #[prop(optional_no_strip, into)] suggest: Option<Signal<Vec<String>>>,
    #[prop(optional)] optional: bool,
    /// The most characters, default [`MAX_LINE`].
    #[prop(default = MAX_LINE)]
    max: usize,
    /// What is wrong with the text, in words; it is kept all the same.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    // Only what is on the page: an id that is not there describes nothing.
    let described = match (error.is_some(), !hint.is_empty()) {
        (true, true) => Some(format!("{error_id} {hint_id}")),
        (true, false) => Some(error_id.clone()),
        (false, true) => Some(hint_id.clone()),
        (false, false) => None,
    };
    let is_wrong = move || error.is_some_and(|error| error.with(Option::is_some));
    if let Some(error) = error {
        FormErrors::follow(&id, label, error);
    }
    let list = suggest.map(|texts| Suggestions::new(&id, texts, bind));
    let want = move |is_wanted: bool| {
        if let Some(list) = list {
            list.want(is_wanted);
        }
    };
    let key = move |event: KeyboardEvent| {
        if let Some(list) = list {
            list.key(&event);
        }
    };
    view! {
        <p class=format!("field {class}") class:invalid=is_wrong>
            <label for=id.clone()>{label} {optional.then(optional_mark)}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength=max.to_string()
                role=list.map(|_| "combobox")
                aria-autocomplete=list.map(|_| "list")
                aria-expanded=move || list.map(|list| list.is_open().to_string())
                aria-controls=move || list.and_then(Suggestions::list)
                aria-activedescendant=move || list.and_then(Suggestions::reached)
                aria-describedby=described
                aria-invalid=move || is_wrong().then_some("true")
                prop:value=bind.get
                on:input=move |event| {
                    bind.set(event_target_value(&event));
                    want(true);
                }
                on:click=move |_| want(true)
                on:blur=move |_| want(false)
                on:keydown=key
            />
            {list.map(Suggestions::view)}
            {hint_view(hint_id, hint)}
            {error.map(|error| view! { <FieldError id=error_id error /> })}
        </p>
    }
}

/// A text of several lines.
#[component]
pub fn LinesField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(optional, into)] hint: String,
    /// Classes for the width: `wide`, `span-2`.
    #[prop(optional)]
    class: &'static str,
    /// How many lines are shown, default 3.
    #[prop(default = 3)]
    rows: u8,
    #[prop(optional)] optional: bool,
    /// The most characters, default [`MAX_TEXT`].
    #[prop(default = MAX_TEXT)]
    max: usize,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    view! {
        <p class=format!("field {class}")>
            <label for=id.clone()>{label} {optional.then(optional_mark)}</label>
            <textarea
                id=id
                rows=rows.to_string()
                maxlength=max.to_string()
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                prop:value=bind.get
                on:input=move |event| bind.set(event_target_value(&event))
            ></textarea>
            {hint_view(hint_id, hint)}
        </p>
    }
}

pub(super) fn optional_mark() -> impl IntoView {
    view! {
        " "
        <span class="optional">{t!("form.optional")}</span>
    }
}

/// The ids of what describes a field: its error, and its hint where it has one.
pub(super) fn described_by(error_id: &str, hint_id: &str, hint: &str) -> String {
    if hint.is_empty() {
        return error_id.to_owned();
    }
    format!("{error_id} {hint_id}")
}

/// The line below a field that says what to write; nothing where there is nothing to say.
pub(super) fn hint_view(id: String, hint: String) -> AnyView {
    if hint.is_empty() {
        return ().into_any();
    }
    view! {
        <span class="hint" id=id>
            {hint}
        </span>
    }
    .into_any()
}
