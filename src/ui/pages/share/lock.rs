//! Who can open it: everybody, or who knows the words.

use leptos::prelude::*;

use crate::data::link::passphrase::WordList;
use crate::t;
use crate::ui::components::{CopyButton, ExplainedChoice, Section};
use crate::ui::pages::passphrase::new_phrase;

use super::packing::Locking;

/// Open or locked, and the words.
#[component]
pub fn LockIt(
    locking: RwSignal<Locking>,
    /// A line below the heading.
    #[prop(optional)]
    hint: &'static str,
) -> impl IntoView {
    let is_locked = Memo::new(move |_| locking.with(|one| *one != Locking::Open));
    let option = move |lock: bool, name: String, about: &'static str| {
        let choose = move |()| {
            locking.set(match lock {
                true => Locking::With(new_phrase()),
                false => Locking::Open,
            });
        };
        let is_chosen = Signal::derive(move || is_locked.get() == lock);
        view! { <ExplainedChoice group="lock" name about is_chosen choose /> }.into_any()
    };
    let phrase = Signal::derive(move || {
        locking.with(|locking| match locking {
            Locking::With(Some(phrase)) => phrase.as_str().to_owned(),
            Locking::With(None) | Locking::Open => String::new(),
        })
    });
    view! {
        <Section id="lock" title=t!("share.lock.title") hint=hint.to_owned()>
            <fieldset class="disclosure">
                <legend>
                    <h3>{t!("share.lock.question")}</h3>
                </legend>
                <div class="choices keys-off">
                    {option(false, t!("share.lock.open").to_owned(), t!("share.lock.open_about"))}
                    {option(true, t!("share.lock.locked", words = WordList::WORDS), t!("share.lock.locked_about"))}
                </div>
            </fieldset>
            <Show when=move || phrase.with(|phrase| !phrase.is_empty())>
                <Words phrase again=move |()| locking.set(Locking::With(new_phrase())) />
            </Show>
        </Section>
    }
}

/// The words to be told, with the ways to take them.
#[component]
fn Words(phrase: Signal<String>, #[prop(into)] again: Callback<()>) -> impl IntoView {
    let words = move || {
        phrase.with(|phrase| {
            let words = phrase.split(' ').map(str::to_owned);
            words
                .map(|word| view! { <span>{word}</span> " " }.into_any())
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div class="locking">
            <p class="passphrase">{words}</p>
            <div class="cluster">
                <CopyButton text=phrase label=t!("share.lock.copy") class="small" />
                <button class="button small" type="button" on:click=move |_| again.run(())>
                    {t!("share.lock.others", words = WordList::WORDS)}
                </button>
            </div>
            <p class="measure">{t!("share.lock.tell")}</p>
            <p class="small muted measure">{t!("share.lock.not_kept")}</p>
        </div>
    }
}
