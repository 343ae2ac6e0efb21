//! A copy of everything that only a passphrase opens, as a download.

use leptos::prelude::*;

use crate::browser::{clock, files, page};
use crate::data::link::passphrase::Passphrase;
use crate::store::Workspace;
use crate::t;
use crate::ui::pages::passphrase::{PassphraseField, new_words};

use super::copier::{lock, locked_name};

/// Long enough for the words that say so to be painted before the work begins, in milliseconds.
const PAINTED: u32 = 60;

/// The id of what opens.
const FORM: &str = "locked-download";

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Ready,
    Locking,
    Done,
    Failed,
}

/// The words, and the button; first a button that asks for them.
#[component]
pub fn LockedDownload() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let stage = RwSignal::new(Stage::Ready);
    let open = move |_| {
        typed.set(new_words());
        stage.set(Stage::Ready);
        is_open.set(true);
        request_animation_frame(|| {
            // Without the field there is nothing to focus.
            let _ = page::focus_first_field(FORM);
        });
    };
    let take = move |_| {
        let Some(phrase) = typed.with_untracked(|typed| Passphrase::new(typed)) else {
            return;
        };
        if stage.get_untracked() == Stage::Locking {
            return;
        }
        stage.set(Stage::Locking);
        clock::after(PAINTED, move || {
            let taken = lock(&workspace.export_all(), &phrase).is_some_and(|text| {
                files::download(&locked_name(workspace), "application/json", &text).is_ok()
            });
            if taken {
                workspace.backup_taken();
            }
            let now = if taken { Stage::Done } else { Stage::Failed };
            // The person may have gone on: then there is nobody to tell.
            let _ = stage.try_set(now);
        });
    };
    let said = move || match stage.get() {
        Stage::Ready => "",
        Stage::Locking => t!("copies.locked.locking"),
        Stage::Done => t!("copies.locked.done"),
        Stage::Failed => t!("copies.locked.failed"),
    };
    let form = move || {
        view! {
            <PassphraseField id="copy-words" typed />
            <p class="measure">{t!("copies.locked.tell")}</p>
            <p>
                <button class="button" type="button" on:click=take>
                    {t!("copies.locked.take")}
                </button>
            </p>
            <p role="status">{said}</p>
        }
    };
    view! {
        <div class="stack">
            <Show when=move || !is_open.get()>
                <p>
                    <button class="button" type="button" on:click=open>
                        {t!("copies.locked.ask")}
                    </button>
                </p>
            </Show>
            <div id=FORM class="stack">
                <Show when=move || is_open.get()>{form}</Show>
            </div>
        </div>
    }
}
