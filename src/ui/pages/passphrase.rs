//! Passphrases on the page: five random words, or words of the person's own.

use leptos::prelude::*;

use crate::browser::random;
use crate::data::link::passphrase::{Passphrase, WordList};
use crate::t;
use crate::ui::components::CopyButton;
use crate::ui::form::FieldError;

/// The words of which passphrases are made. They come with this part of the app.
const WORDS: &str = include_str!("../../../locales/en/passphrase_words.txt");

/// Five random words; nothing where the browser has no source that nobody can predict.
pub fn new_phrase() -> Option<Passphrase> {
    let random = random::secret().ok()?;
    WordList::parse(WORDS)?.phrase(&random)
}

/// As [`new_phrase`], as a text; empty where there is none.
pub fn new_words() -> String {
    new_phrase().map_or_else(String::new, |phrase| phrase.as_str().to_owned())
}

/// A field with the words that lock a copy: those that Trellis proposes, which can be written over.
#[component]
pub fn PassphraseField(
    /// Names the field.
    id: &'static str,
    typed: RwSignal<String>,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    let is_short = Memo::new(move |_| typed.with(|typed| Passphrase::new(typed).is_none()));
    let error = move || {
        is_short
            .get()
            .then(|| t!("open.locked.short", n = Passphrase::MIN))
    };
    view! {
        <div class="stack">
            <p class="field" class:invalid=is_short>
                <label for=id>{t!("open.locked.field")}</label>
                <input
                    id=id
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=format!("{error_id} {hint_id}")
                    aria-invalid=move || is_short.get().then_some("true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <span class="hint" id=hint_id>
                    {t!("copies.words_hint")}
                </span>
                <FieldError id=error_id error=Signal::derive(error) />
            </p>
            <div class="cluster">
                <CopyButton text=typed label=t!("share.lock.copy") class="small" />
                <button class="button small" type="button" on:click=move |_| typed.set(new_words())>
                    {t!("share.lock.others", words = WordList::WORDS)}
                </button>
            </div>
        </div>
    }
}
