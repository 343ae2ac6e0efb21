//! The note of a question.

use leptos::prelude::*;

use crate::domain::assessment::Assessment;
use crate::t;

use super::Sheet;

/// A text field that is kept as it is typed; nothing where the question can have no note.
#[component]
pub fn Note(sheet: Sheet) -> impl IntoView {
    let note = Memo::new(move |_| sheet.of().note(sheet.at.get()));
    let has_note = Memo::new(move |_| note.with(Option::is_some));
    let keep = move |event| {
        let text = event_target_value(&event);
        sheet.of().set_note(sheet.at.get_untracked(), text);
    };
    view! {
        <Show when=move || has_note.get()>
            <div class="field wide">
                <label for="note">
                    {t!("answering.note")} " " <span class="optional">{t!("form.optional")}</span>
                </label>
                <span class="hint" id="note-hint">
                    {sheet.of().words().note}
                </span>
                <textarea
                    id="note"
                    disabled=move || sheet.is_read_only()
                    aria-describedby="note-hint"
                    maxlength=Assessment::MAX_NOTE.to_string()
                    prop:value=move || note.get().unwrap_or_default()
                    on:input=keep
                ></textarea>
            </div>
        </Show>
    }
}
