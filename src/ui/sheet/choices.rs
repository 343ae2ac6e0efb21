//! The answers of a question: real radio buttons, none chosen beforehand.

use leptos::prelude::*;

use crate::domain::assessment::Answer;
use crate::domain::workshop::GivenAnswer;
use crate::t;

use super::{Asked, Sheet};

/// The key that answers "don't know".
pub const KEY_DONT_KNOW: &str = "0";
/// The key that answers "not applicable".
pub const KEY_NOT_APPLICABLE: &str = "n";

/// The id of the radio button with this value.
pub fn radio_id(value: &str) -> String {
    format!("answer-{value}")
}

/// The described answers in stage order, or the options, then "don't know" and "not applicable". `chosen` runs after
/// a choice by click or tap; the arrow keys move through the answers and never lead on.
#[component]
pub fn Choices(sheet: Sheet, asked: Asked, chosen: impl Fn() + Copy + 'static) -> impl IntoView {
    // The browser reports arrow keys and clicks alike as a change; the key that came before tells them apart.
    let by_arrow = StoredValue::new(false);
    let radio = move |value: String, answer: GivenAnswer, cap: String, text: String| {
        let given = answer.clone();
        let is_chosen = move || sheet.answer() == given;
        let choose = move |_| {
            sheet.set_answer(answer.clone());
            if !by_arrow.get_value() {
                chosen();
            }
        };
        view! {
            <label class="choice">
                <input id=radio_id(&value) type="radio" name="answer" value=value prop:checked=is_chosen on:change=choose />
                <kbd aria-hidden="true">{cap}</kbd>
                <span>{text}</span>
            </label>
        }
    };
    let anchors = (0..)
        .zip(asked.choices())
        .map(|(place, text)| {
            let number = (place + 1).to_string();
            radio(number.clone(), asked.chosen(place), number, text)
        })
        .collect_view();
    let apart = |value: &str, answer, cap, text: &str| {
        radio(
            value.to_owned(),
            GivenAnswer::Choice(answer),
            cap,
            text.to_owned(),
        )
    };
    view! {
        <div
            on:keydown=move |event| by_arrow.set_value(event.key().starts_with("Arrow"))
            on:pointerdown=move |_| by_arrow.set_value(false)
        >
            <div class="choices">{anchors}</div>
            <div class="choices apart">
                {apart("dk", Answer::DontKnow, KEY_DONT_KNOW.to_owned(), t!("answer.dont_know"))}
                {apart(
                    "na",
                    Answer::NotApplicable,
                    KEY_NOT_APPLICABLE.to_uppercase(),
                    t!("answer.not_applicable"),
                )}
            </div>
        </div>
    }
}
