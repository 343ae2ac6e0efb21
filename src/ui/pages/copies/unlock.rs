//! Opening a locked copy: the words are asked for.

use leptos::prelude::*;

use crate::data::locked_copy::{self, LockedCopyError};
use crate::t;
use crate::ui::pages::unlock_form::{UnlockForm, Unlocking};

/// Asks for the words, and hands over the text of the backup file that is in the copy.
#[component]
pub fn UnlockCopy(text: StoredValue<String>, opened: RwSignal<Option<String>>) -> impl IntoView {
    let unlock = Callback::new(move |phrase| {
        let unlocked = text.try_with_value(|text| locked_copy::unlock(text, &phrase));
        match unlocked {
            None => Unlocking::Done,
            Some(Ok(backup)) => {
                let _ = opened.try_set(Some(backup));
                Unlocking::Done
            }
            Some(Err(LockedCopyError::WrongPassphrase)) => Unlocking::Wrong,
            Some(Err(_)) => Unlocking::Useless(t!("copies.unlock.damaged")),
        }
    });
    view! {
        <h3>{t!("copies.unlock.title")}</h3>
        <p class="measure">{t!("copies.unlock.about")}</p>
        <UnlockForm
            id="copy-passphrase"
            hint=t!("copies.unlock.hint")
            action=t!("copies.unlock.open")
            unlock
        />
    }
}
