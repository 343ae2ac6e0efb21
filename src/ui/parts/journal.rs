//! The part that makes "Saved" true where a browser is killed: see `store/workspace/journal.rs`.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::journal::{IndexedDb, may_exist};
use crate::browser::offline::on_news;
use crate::store::{SaveState, Workspace};

use super::Part;

/// In milliseconds, after a change: what the person waits for comes first.
const LATER: u32 = 1000;

/// Has the journal opened: at once where an earlier session may have left something in it, otherwise a moment after the
/// first change, or when nothing else is to be fetched. Where the part doesn't come it is asked for again at the next
/// change.
pub fn keep_journal(workspace: Workspace, part: Part<Workspace, ()>) {
    if !workspace.await_journal() {
        return;
    }
    let is_asked = Rc::new(Cell::new(false));
    let open = {
        let is_asked = Rc::clone(&is_asked);
        move || {
            if is_asked.replace(true) {
                return;
            }
            let is_asked = Rc::clone(&is_asked);
            spawn_local(async move {
                if (part.fetch)().await.is_ok() {
                    (part.run)(workspace);
                } else {
                    workspace.journal_is_late();
                    is_asked.set(false);
                }
            });
        }
    };
    let open: Rc<dyn Fn()> = Rc::new(open);
    let at_once = Rc::clone(&open);
    spawn_local(async move {
        // Its mark may be among what the storage lost.
        if workspace.has_journal() || may_exist().await {
            at_once();
        }
    });
    let state = workspace.save_state();
    let soon = Rc::clone(&open);
    Effect::new(move |_| {
        if *state.read() == SaveState::Saving && !is_asked.get() {
            let open = Rc::clone(&soon);
            clock::after(LATER, move || open());
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
