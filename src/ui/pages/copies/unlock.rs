//! Opening a locked copy: the words are asked for.

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::data::link::passphrase::{Passphrase, WordList};
use crate::data::locked_copy::{self, LockedCopyError};
use crate::t;
use crate::ui::form::FieldError;

/// The id of the field.
const FIELD: &str = "copy-passphrase";

/// Long enough for the words that say so to be painted before the work begins, in milliseconds.
const PAINTED: u32 = 60;

/// How far the opening is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asking,
    Opening,
    /// No passphrase is so short.
    Short,
    /// The words do not open it: there were so many.
    Wrong(usize),
    /// The words open it, and what is in it is no copy.
    Damaged,
}

/// Asks for the words, and hands over the text of the backup file that is in the copy.
#[component]
pub fn UnlockCopy(text: StoredValue<String>, opened: RwSignal<Option<String>>) -> impl IntoView {
    let stage = RwSignal::new(Stage::Asking);
    let typed = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if stage.get_untracked() == Stage::Opening {
            return;
        }
        let words = typed.get_untracked();
        let Some(phrase) = Passphrase::new(&words) else {
            stage.set(Stage::Short);
            let _ = page::focus(FIELD);
            return;
        };
        stage.set(Stage::Opening);
        clock::after(PAINTED, move || {
            // The person may have gone on: then there is nothing to open.
            let Some(unlocked) = text.try_with_value(|text| locked_copy::unlock(text, &phrase))
            else {
                return;
            };
            match unlocked {
                Ok(backup) => {
                    let _ = opened.try_set(Some(backup));
                }
                Err(LockedCopyError::WrongPassphrase) => {
                    let count = words.split_whitespace().count();
                    let _ = stage.try_set(Stage::Wrong(count));
                    let _ = page::focus(FIELD);
                }
                Err(_) => {
                    let _ = stage.try_set(Stage::Damaged);
                }
            }
        });
    };
    let error = move || match stage.get() {
        Stage::Asking | Stage::Opening => None,
        Stage::Short => Some(t!("open.locked.short", n = Passphrase::MIN)),
        Stage::Wrong(WordList::WORDS) => Some(t!("open.locked.wrong").to_owned()),
        Stage::Wrong(count) => Some(t!(
            "open.locked.wrong_count",
            n = count,
            words = WordList::WORDS
        )),
        Stage::Damaged => Some(t!("copies.unlock.damaged").to_owned()),
    };
    let is_wrong = Memo::new(move |_| error().is_some());
    let is_opening = Memo::new(move |_| stage.get() == Stage::Opening);
    view! {
        <h3>{t!("copies.unlock.title")}</h3>
        <p class="measure">{t!("copies.unlock.about")}</p>
        <form class="unlock" on:submit=submit>
            <p class="field" class:invalid=is_wrong>
                <label for=FIELD>{t!("open.locked.field")}</label>
                <input
                    id=FIELD
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="copy-passphrase-error copy-passphrase-hint"
                    aria-invalid=move || is_wrong.get().then_some("true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <span class="hint" id="copy-passphrase-hint">
                    {t!("copies.unlock.hint")}
                </span>
                <FieldError id="copy-passphrase-error" error=Signal::derive(error) />
            </p>
            <p role="status" class:working=is_opening>
                {move || if is_opening.get() { t!("open.locked.opening") } else { "" }}
            </p>
            <p>
                <button
                    class="button primary"
                    type="submit"
                    aria-disabled=move || is_opening.get().then_some("true")
                >
                    {t!("copies.unlock.open")}
                </button>
            </p>
        </form>
    }
}
