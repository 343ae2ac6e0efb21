//! A question that is answered in the person's own words.

use leptos::prelude::*;

use crate::domain::workshop::GivenAnswer;
use crate::t;
use crate::ui::navigation::HEADING;

use super::Sheet;

/// The question as the heading and label of a field, with what is left of its room.
#[component]
pub fn InWords(sheet: Sheet) -> impl IntoView {
    let words = Memo::new(move |_| match sheet.answer() {
        GivenAnswer::Words(words) => words,
        _ => String::new(),
    });
    let left = move || {
        let used = words.with(|words| words.chars().count());
        t!(
            "answering.words_left",
            n = GivenAnswer::MAX_WORDS.saturating_sub(used)
        )
    };
    let keep = move |event| {
        let words: String = event_target_value(&event)
            .chars()
            .take(GivenAnswer::MAX_WORDS)
            .collect();
        sheet.set_answer(GivenAnswer::words(words));
    };
    view! {
        <div class="field wide">
            <h1 id=HEADING tabindex="-1">
                <label for="in-words">{move || sheet.text(|_, asked| asked.text().to_owned())}</label>
            </h1>
            <span class="hint" id="in-words-hint">
                {sheet.of().words().in_words}
            </span>
            <textarea
                id="in-words"
                disabled=move || sheet.is_read_only()
                aria-describedby="in-words-hint in-words-left"
                maxlength=GivenAnswer::MAX_WORDS.to_string()
                prop:value=move || words.get()
                on:input=keep
            ></textarea>
            <p class="count-left" id="in-words-left">
                {left}
            </p>
        </div>
    }
}
