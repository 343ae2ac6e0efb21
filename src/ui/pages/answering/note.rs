//! The note of a question.

use leptos::prelude::*;

use crate::domain::assessment::Assessment;
use crate::t;

use super::Sheet;

/// A text field that is kept as it is typed.
#[component]
pub fn Note(sheet: Sheet) -> impl IntoView {
    let note = Memo::new(move |_| {
        let item = sheet.item();
        sheet.assessment.with(|a| a.answers.note(&item).to_owned())
    });
    let keep = move |event| {
        let text = event_target_value(&event);
        let item = untrack(|| sheet.item());
        sheet.id.with_value(|id| {
            sheet
                .workspace
                .edit(id, |a| a.answers.set_note(&item, text));
        });
    };
    view! {
        <div class="field wide">
            <label for="note">
                {t!("answering.note")} " " <span class="optional">{t!("form.optional")}</span>
            </label>
            <span class="hint" id="note-hint">
                {t!("answering.note_hint")}
            </span>
            <textarea
                id="note"
                disabled=move || sheet.is_read_only()
                aria-describedby="note-hint"
                maxlength=Assessment::MAX_NOTE.to_string()
                prop:value=move || note.get()
                on:input=keep
            ></textarea>
        </div>
    }
}
