//! The words that open something locked are asked for.

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::data::link::passphrase::{Passphrase, WordList};
use crate::t;

use super::words_field::WordsField;

/// Long enough for the words that say so to be painted before the work begins, in milliseconds.
const PAINTED: u32 = 60;

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlocking {
    /// They opened it, or the person has gone on.
    Done,
    /// They do not open it.
    Wrong,
    /// They open it, and what is in it is of no use, for this reason.
    Useless(&'static str),
}

/// How far the opening is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asking,
    Opening,
    /// No passphrase is so short.
    Short,
    /// The words do not open it: there were so many.
    Wrong(usize),
    Useless(&'static str),
}

/// A field for the words, and the button that opens. Children stand beside the button.
#[component]
pub fn UnlockForm(
    /// The id of the field.
    id: &'static str,
    /// Where the words come from.
    hint: &'static str,
    /// What the button says.
    action: &'static str,
    /// Opens it. That takes a moment.
    unlock: Callback<Passphrase, Unlocking>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
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
            let _ = page::focus(id);
            return;
        };
        stage.set(Stage::Opening);
        clock::after(PAINTED, move || {
            // The person may have gone on: then there is nothing to open.
            let now = match unlock.try_run(phrase) {
                None | Some(Unlocking::Done) => return,
                Some(Unlocking::Wrong) => Stage::Wrong(words.split_whitespace().count()),
                Some(Unlocking::Useless(why)) => Stage::Useless(why),
            };
            let _ = stage.try_set(now);
            if matches!(now, Stage::Wrong(_)) {
                let _ = page::focus(id);
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
        Stage::Useless(why) => Some(why.to_owned()),
    };
    let is_opening = Memo::new(move |_| stage.get() == Stage::Opening);
    view! {
        <form class="unlock" on:submit=submit>
            <WordsField id typed hint error=Signal::derive(error) />
            <p role="status" class:working=is_opening>
                {move || if is_opening.get() { t!("open.locked.opening") } else { "" }}
            </p>
            <div class="cluster">
                <button
                    class="button primary"
                    type="submit"
                    aria-disabled=move || is_opening.get().then_some("true")
                >
                    {action}
                </button>
                {children.map(|children| children())}
            </div>
        </form>
    }
}
