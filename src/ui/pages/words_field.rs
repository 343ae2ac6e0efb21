//! A field for the words of a passphrase.

use leptos::prelude::*;

use crate::t;
use crate::ui::form::FieldError;

/// The field, with where the words come from, and what is wrong with them. What browsers do to words on their own
/// (completing, capitals, spelling) is off.
#[component]
pub fn WordsField(
    /// Names the field.
    id: &'static str,
    typed: RwSignal<String>,
    /// Stands below the field.
    hint: &'static str,
    /// What is wrong; none where nothing is.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let is_wrong = Memo::new(move |_| error.with(Option::is_some));
    view! {
        <p class="field" class:invalid=is_wrong>
            <label for=id>{t!("open.locked.field")}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=format!("{error_id} {hint_id}")
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <span class="hint" id=hint_id>
                {hint}
            </span>
            <FieldError id=error_id error />
        </p>
    }
}
