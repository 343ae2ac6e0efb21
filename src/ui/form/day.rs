//! A field for a day.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;

use super::Bind;
use super::errors::{FieldError, FormErrors};
use super::text::{described_by, hint_view};

/// A day, typed or picked, as the person's country writes it. What is no day is said beside it, and the day
/// that was there before stays until there is a new one.
#[component]
pub fn DayField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(optional, into)] hint: String,
    /// What else is wrong with the day, such as an end before the beginning.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let no_day = RwSignal::new(false);
    let error = Signal::derive(move || {
        if no_day.get() {
            return Some(t!("form.no_day").to_owned());
        }
        error.and_then(|error| error.get())
    });
    FormErrors::follow(&id, label, error);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = described_by(&error_id, &hint_id, &hint);
    let field = id.clone();
    let take = move |event: leptos::ev::Event| {
        // A field that had the focus tells of losing it even as it is taken off the page.
        if no_day.is_disposed() {
            return;
        }
        let text = event_target_value(&event);
        let unfinished = text.is_empty() && page::is_bad_input(&field);
        no_day.set(unfinished);
        if !unfinished {
            bind.set(text);
        }
    };
    let (typed, left) = (take.clone(), take);
    view! {
        <p class="field" class:invalid=move || error.with(Option::is_some)>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="date"
                min="1900-01-01"
                max="2999-12-31"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=bind.get
                on:input=move |event| {
                    // Half a day is no error while it is being typed.
                    typed(event);
                    no_day.set(false);
                }
                on:blur=move |event| left(event.into())
            />
            {hint_view(hint_id, hint)}
            <FieldError id=error_id error />
        </p>
    }
}
