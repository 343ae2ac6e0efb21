//! A packet that a passphrase opens.

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::data::link::code_error::CodeError;
use crate::data::link::passphrase::{Passphrase, WordList};
use crate::data::link::{Packet, PacketContent};
use crate::store::Workspace;
use crate::t;
use crate::ui::form::FieldError;

use super::frame::{Discard, PacketFrame};
use super::opener::unlock;

/// The id of the field.
const FIELD: &str = "passphrase";

/// Long enough for the words that say so to be painted before the work begins, in milliseconds.
const PAINTED: u32 = 60;

/// How far the opening is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Asking,
    Opening,
    /// The words do not open it: there were so many.
    Wrong(usize),
    /// No passphrase is so short.
    Short,
}

/// Asks for the words, and opens the packet with them.
#[component]
pub fn Locked(
    packet: Packet,
    opened: RwSignal<Option<Result<PacketContent, CodeError>>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let state = RwSignal::new(State::Asking);
    let typed = RwSignal::new(String::new());
    let packet = StoredValue::new(packet);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if state.get_untracked() == State::Opening {
            return;
        }
        let words = typed.get_untracked();
        let Some(phrase) = Passphrase::new(&words) else {
            state.set(State::Short);
            let _ = page::focus(FIELD);
            return;
        };
        state.set(State::Opening);
        clock::after(PAINTED, move || {
            // The person may have gone on: then there is nothing to open.
            let Some(packet) = packet.try_get_value() else {
                return;
            };
            match unlock(workspace, &packet, &phrase) {
                Err(CodeError::WrongPassphrase) => {
                    let count = words.split_whitespace().count();
                    let _ = state.try_set(State::Wrong(count));
                    let _ = page::focus(FIELD);
                }
                result => {
                    let _ = opened.try_set(Some(result));
                }
            }
        });
    };
    let is_opening = Memo::new(move |_| state.get() == State::Opening);
    let error = move || match state.get() {
        State::Asking | State::Opening => None,
        State::Short => Some(t!("open.locked.short", n = Passphrase::MIN)),
        State::Wrong(WordList::WORDS) => Some(t!("open.locked.wrong").to_owned()),
        State::Wrong(count) => Some(t!(
            "open.locked.wrong_count",
            n = count,
            words = WordList::WORDS
        )),
    };
    let is_wrong = Memo::new(move |_| error().is_some());
    view! {
        <PacketFrame
            kind=t!("open.locked.kind")
            title=t!("open.locked.title")
            from=t!("open.locked.about")
        >
            <div class="packet-body">
                <form class="unlock" on:submit=submit>
                    <p class="field" class:invalid=is_wrong>
                        <label for=FIELD>{t!("open.locked.field")}</label>
                        <input
                            id=FIELD
                            type="text"
                            autocomplete="off"
                            autocapitalize="none"
                            spellcheck="false"
                            aria-describedby="passphrase-error passphrase-hint"
                            aria-invalid=move || is_wrong.get().then_some("true")
                            prop:value=typed
                            on:input=move |event| typed.set(event_target_value(&event))
                        />
                        <span class="hint" id="passphrase-hint">
                            {t!("open.locked.hint")}
                        </span>
                        <FieldError id="passphrase-error" error=Signal::derive(error) />
                    </p>
                    <p role="status" class:working=is_opening>
                        {move || if is_opening.get() { t!("open.locked.opening") } else { "" }}
                    </p>
                    <div class="cluster">
                        <button
                            class="button primary"
                            type="submit"
                            aria-disabled=move || is_opening.get().then_some("true")
                        >
                            {t!("open.open")}
                        </button>
                        <Discard />
                    </div>
                </form>
            </div>
        </PacketFrame>
        <p class="measure small muted below">{t!("open.locked.lost")}</p>
    }
}
