//! A field for a number.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::fields::MAX_LINE;
use crate::domain::figure::Figure;
use crate::domain::number::{NotANumber, Number};
use crate::t;
use crate::ui::text;

use super::Bind;
use super::Written;
use super::errors::{FieldError, FormErrors};
use super::text::{described_by, hint_view, optional_mark};

/// A number with either decimal sign, and its unit. What is no number stays in the field as it was typed,
/// is kept, and is said beside it.
#[component]
pub fn FigureField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(optional, into)] unit: Option<Signal<String>>,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] optional: bool,
    /// Whether it may be below zero: then there is a button for the sign, where a keypad may have none.
    #[prop(optional)]
    signed: bool,
) -> impl IntoView {
    // The text as it is being typed: `12,` is 12, but must not become it under the person's fingers.
    let typed = RwSignal::new(bind.get.get_untracked());
    Effect::new(move |_| {
        let there = bind.get();
        if Figure::typed(&there) != as_shown(&typed.get_untracked()) {
            typed.set(there);
        }
    });
    let reason = Memo::new(move |_| Figure::typed(&bind.get()).error());
    let error = Signal::derive(move || reason.get().map(words));
    FormErrors::follow(&id, label, error);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = described_by(&error_id, &hint_id, &hint);
    let keep = move |text: String| {
        typed.set(text.clone());
        bind.set(match as_shown(&text) {
            // Kept in a form that can be read in one way only.
            read @ Figure::Number(_) => read.written(),
            Figure::Empty | Figure::Unread(_) => text,
        });
    };
    let sign = signed.then(|| {
        let id = id.clone();
        let turn = move |_| {
            keep(Figure::with_other_sign(&typed.get_untracked()));
            // Where the digits go.
            let _ = page::focus_in_place(&id);
        };
        view! {
            <button
                class="sign"
                type="button"
                aria-label=t!("form.sign", name = label)
                // The keypad stays where it is.
                on:mousedown=|event| event.prevent_default()
                on:click=turn
            >
                "\u{B1}"
            </button>
        }
    });
    let unit = move || unit.map(|unit| unit.get()).filter(|unit| !unit.is_empty());
    view! {
        <p class="field" class:invalid=move || reason.get().is_some()>
            <label for=id.clone()>{label} {optional.then(optional_mark)}</label>
            <span class="unit">
                {sign}
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength=MAX_LINE.to_string()
                    aria-describedby=described
                    aria-invalid=move || reason.get().is_some().then_some("true")
                    prop:value=typed
                    on:input=move |event| keep(event_target_value(&event))
                />
                {move || unit().map(|unit| view! { <span>{unit}</span> })}
            </span>
            {hint_view(hint_id, hint)}
            <FieldError id=error_id error />
        </p>
    }
}

/// What was typed, with thousands as the page groups them.
fn as_shown(typed: &str) -> Figure {
    Figure::typed_as_shown(typed, text::grouping())
}

/// What is wrong with a number, and what to do.
fn words(error: NotANumber) -> String {
    match error {
        NotANumber::NoNumber => t!("form.no_number").to_owned(),
        NotANumber::Ambiguous { decimal, grouped } => t!(
            "form.two_readings",
            decimal = text::number(decimal),
            grouped = text::number(grouped),
            write_decimal = Figure::Number(decimal).written(),
            write_grouped = grouped.to_string(),
        ),
        NotANumber::TooFine => t!("form.too_fine", most = Number::DECIMALS),
        NotANumber::TooLarge => t!("form.too_large").to_owned(),
    }
}
