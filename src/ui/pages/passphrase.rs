//! Passphrases on the page: five random words, or words of the person's own.

use leptos::prelude::*;

use crate::browser::random;
use crate::data::link::passphrase::{Passphrase, WordList};
use crate::t;
use crate::ui::components::CopyButton;

use super::words_field::WordsField;

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
    let error = Signal::derive(move || {
        let is_short = typed.with(|typed| Passphrase::new(typed).is_none());
        is_short.then(|| t!("open.locked.short", n = Passphrase::MIN))
    });
    view! {
        <div class="stack">
            <WordsField id typed hint=t!("copies.words_hint") error />
            <div class="cluster">
                <CopyButton text=typed label=t!("share.lock.copy") class="small" />
                <button class="button small" type="button" on:click=move |_| typed.set(new_words())>
                    {t!("share.lock.others", words = WordList::WORDS)}
                </button>
            </div>
        </div>
    }
}
