//! A field for a rhythm.

use leptos::prelude::*;

use crate::domain::cadence::{Cadence, CadenceUnit};
use crate::domain::words::Word;
use crate::t;

use super::errors::{FieldError, FormErrors};
use super::text::{described_by, hint_view, optional_mark};
use super::{Bind, Written, choices};

/// Every so many weeks or months. Where it is optional, an empty number is no rhythm. What is no rhythm is
/// said beside it, and the one that was there before stays.
#[component]
pub fn CadenceField(
    /// The id of the number's element, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let parts = |text: &str| match text.split_once(' ') {
        Some((every, unit)) => (every.to_owned(), unit.to_owned()),
        None => (String::new(), CadenceUnit::Months.word().to_owned()),
    };
    let (every, unit) = bind.get.with_untracked(|text| parts(text));
    let (every, unit) = (RwSignal::new(every), RwSignal::new(unit));
    let typed = Memo::new(move |_| {
        let mut cadence = None::<Cadence>;
        cadence.accept(&format!("{} {}", every.read().trim(), unit.read()));
        cadence
    });
    let is_wrong = Memo::new(move |_| {
        let is_empty = every.read().trim().is_empty();
        typed.get().is_none() && !(optional && is_empty)
    });
    // What changed elsewhere, by taking something back, is shown; what is half typed stays.
    Effect::new(move |_| {
        let there = bind.get();
        if !is_wrong.get_untracked() && there != typed.get_untracked().written() {
            let parts = parts(&there);
            every.set(parts.0);
            unit.set(parts.1);
        }
    });
    let take = move || {
        if !is_wrong.get_untracked() {
            bind.set(typed.get_untracked().written());
        }
    };
    let error = Signal::derive(move || {
        is_wrong
            .get()
            .then(|| t!("form.cadence.wrong", most = Cadence::MAX))
    });
    FormErrors::follow(&id, label, error);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = described_by(&error_id, &hint_id, &hint);
    let units = choices::<CadenceUnit>()
        .into_iter()
        .map(|choice| {
            let is_chosen = choice.value == *unit.read_untracked();
            view! {
                <option value=choice.value selected=is_chosen>
                    {choice.label}
                </option>
            }
            .into_any()
        })
        .collect::<Vec<AnyView>>();
    view! {
        <p class="field" class:invalid=move || is_wrong.get()>
            <label for=id.clone()>{label} {optional.then(optional_mark)}</label>
            <span class="unit">
                <input
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="3"
                    aria-describedby=described
                    aria-invalid=move || is_wrong.get().then_some("true")
                    prop:value=every
                    on:input=move |event| {
                        every.set(event_target_value(&event));
                        take();
                    }
                />
                <select
                    aria-label=format!("{label}, {}", t!("form.cadence.unit"))
                    prop:value=unit
                    on:change=move |event| {
                        unit.set(event_target_value(&event));
                        take();
                    }
                >
                    {units}
                </select>
            </span>
            {hint_view(hint_id, hint)}
            <FieldError id=error_id error />
        </p>
    }
}
