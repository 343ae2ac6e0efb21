//! The part that makes "Saved" true where a browser is killed: see `store/workspace/journal.rs`.

use std::cell::Cell;
use std::rc::Rc;

use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::journal::{HISTORY, IndexedDb, JOURNAL, JournalError, may_exist};
use crate::browser::offline::on_news;
use crate::store::{History, Workspace};

use super::Part;

/// In milliseconds, after a change: what the person waits for comes first.
const LATER: u32 = 1000;

/// Has the journal opened: at once where an earlier session may have left something in it, otherwise a moment after the
/// first change, or when nothing else is to be fetched. Where the part doesn't come it is asked for again at the next
/// change.
pub fn keep_journal(workspace: Workspace, part: Part<Workspace, ()>) {
    let is_asked = Rc::new(Cell::new(false));
    let open = move |wait| {
        if is_asked.replace(true) {
            return;
        }
        let is_asked = Rc::clone(&is_asked);
        spawn_local(async move {
            clock::pause(wait).await;
            if (part.fetch)().await.is_ok() {
                (part.run)(workspace);
            } else {
                workspace.journal_is_late();
                is_asked.set(false);
            }
        });
    };
    let open: Rc<dyn Fn(u32)> = Rc::new(open);
    let soon = Rc::clone(&open);
    if !workspace.await_journal(move || soon(LATER)) {
        return;
    }
    let at_once = Rc::clone(&open);
    spawn_local(async move {
        // Its mark in the storage may be among what the storage lost.
        if may_exist(JOURNAL).await {
            at_once(0);
        }
    });
    on_news(move |_| open(0)).forget();
}

/// Opens it and brings back what only it has; then what waited for a moment without hurry: the days that the app was used,
/// and the history. What only this reaches is in the wasm of the part.
pub fn open(workspace: Workspace) {
    workspace.count_day();
    spawn_local(async move {
        match IndexedDb::open(JOURNAL).await {
            Ok(journal) => workspace.open_journal(Rc::new(Rc::new(journal))),
            Err(error) => {
                leptos::logging::warn!("{error}");
                workspace.give_up_journal();
            }
        }
        open_history(workspace, |opened| {
            if let Err(error) = opened {
                leptos::logging::warn!("{error}");
            }
        })
        .await;
    });
}

/// Opens the history. `done` runs once it is open, or can't be.
pub async fn open_history(
    workspace: Workspace,
    done: impl FnOnce(Result<Rc<History>, JournalError>) + 'static,
) {
    if let Some(history) = workspace.history() {
        return done(Ok(history));
    }
    match IndexedDb::open(HISTORY).await {
        Ok(archive) => {
            workspace.open_history(Rc::new(Rc::new(archive)), clock::day_of, Box::new(done));
        }
        Err(error) => done(Err(error)),
    }
}
