//! The part that makes "Saved" true where a browser is killed: see `store/workspace/journal.rs`.

use std::cell::Cell;
use std::rc::Rc;

use leptos::task::spawn_local;

use crate::browser::events::on_leave;
use crate::browser::journal::{HISTORY, IndexedDb, JOURNAL, JournalError, may_exist};
use crate::browser::keyboard::is_typing;
use crate::browser::offline::on_news;
use crate::browser::typing::{Wish, on_wish};
use crate::browser::{clock, page, tab_notes};
use crate::store::{History, Whereabouts, Workspace};

use super::{Part, keep_copies};

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

/// Under which name a tab keeps what it can take back while its page is loaded anew.
const ACTS: &str = "trellis-acts";

/// Has what was done taken back by Ctrl with Z, and done again; also after the page was loaded anew.
fn keep_acts(workspace: Workspace) {
    let earlier = tab_notes::take(ACTS).unwrap_or_default();
    let acts = workspace.keep_acts(whereabouts, &earlier);
    let [wished, left] = [acts.clone(), acts.clone()];
    let wish = move |wish| match wish {
        Wish::TakeBack => wished.take_back(),
        Wish::DoAgain => wished.do_again(),
    };
    on_wish(wish, move || left.pause());
    on_leave(move || tab_notes::keep(ACTS, &acts.to_text())).forget();
}

fn whereabouts() -> Whereabouts {
    let hash = page::hash();
    let words = hash.split(['#', '/', '?']).filter(|word| !word.is_empty());
    Whereabouts {
        address: words.map(str::to_owned).collect(),
        is_typing: is_typing(),
    }
}

/// Opens it and brings back what only it has; then what waited for a moment without hurry: the days that the app was used,
/// and the history. What only this reaches is in the wasm of the part.
pub fn open(workspace: Workspace) {
    workspace.settle_conflicts();
    keep_acts(workspace);
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
        // There is something to copy where there is something to keep.
        keep_copies(workspace).await;
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
