//! The part that makes "Saved" true where a browser is killed: see `store/workspace/journal.rs`.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::journal::IndexedDb;
use crate::browser::offline::on_news;
use crate::store::{SaveState, Workspace};

use super::Part;

/// In milliseconds, after a change: what the person waits for comes first.
const LATER: u32 = 1000;

/// Has the journal opened: at once where an earlier session may have left something in it, otherwise a moment after the
/// first change, or when nothing else is to be fetched. Where the part doesn't come it is asked for again at the next
/// change.
pub fn keep_journal(workspace: Workspace, part: Part<Workspace, ()>) {
    workspace.await_journal();
    let is_asked = StoredValue::new(false);
    let open = move || {
        if is_asked.try_update_value(|asked| std::mem::replace(asked, true)) != Some(false) {
            return;
        }
        spawn_local(async move {
            match (part.fetch)().await {
                Ok(()) => {
                    (part.run)(workspace);
                }
                Err(_) => {
                    workspace.journal_is_late();
                    is_asked.try_set_value(false);
                }
            }
        });
    };
    if workspace.has_journal() {
        open();
    }
    let state = workspace.save_state();
    Effect::new(move |_| {
        if state.get() == SaveState::Saving && is_asked.try_get_value() == Some(false) {
            clock::after(LATER, open);
        }
    });
    on_news(move |_| open()).forget();
}

/// Opens it and brings back what only it has. What only this reaches is in the wasm of the part.
pub fn open(workspace: Workspace) {
    spawn_local(async move {
        match IndexedDb::open().await {
            Ok(journal) => workspace.open_journal(Rc::new(Rc::new(journal))),
            Err(error) => {
                leptos::logging::warn!("{error}");
                workspace.give_up_journal();
            }
        }
    });
}
