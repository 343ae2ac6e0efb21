//! Removing everything.

use leptos::prelude::*;

use crate::browser::clock;
use crate::browser::storage::StorageError;
use crate::store::raw;
use crate::store::report::{SaveState, Undo};

use super::Workspace;
use super::journal::JournalState;
use super::notes::Note;
use super::undo::WayBack;

/// How often, and after how many milliseconds each, it is looked whether the journal has what was removed.
const LOOKS: usize = 40;
const LOOK: u32 = 50;

impl Workspace {
    /// Removes everything that this app keeps, of this version and others, and returns the text of a
    /// backup taken just before. Can be taken back for as long as the page is open, but for the history: that is gone.
    ///
    /// # Errors
    ///
    /// Where the storage does not let go of something: what is left is shown.
    pub fn wipe(self) -> Result<String, StorageError> {
        let desk = self.desk();
        desk.flush();
        let backup = desk.backup();
        let texts = desk.vault.everything()?;
        let documents = desk.documents();
        let count = documents.len();
        let unsaved = documents
            .into_iter()
            .filter(|document| desk.unsaved.borrow().contains_key(&document.key()))
            .collect();

        let mut removed = Ok(());
        for (key, _) in &texts {
            removed = removed.and(desk.vault.remove_raw(key));
        }
        desk.unsaved.borrow_mut().clear();
        desk.owed.borrow_mut().clear();
        desk.conflicts.set(Vec::new());
        desk.reload();
        desk.forget_gone();
        desk.journal.forget();
        desk.hand_to_historian(Note::ForgetAll);
        desk.offer_undo(Undo::Wiped { count }, WayBack::PutBack { texts, unsaved });
        if desk.vault.storage().lasts() {
            desk.save_state.set(match &removed {
                Ok(()) => SaveState::NOTHING_WRITTEN,
                Err(reason) => SaveState::NotSaved {
                    reason: reason.clone(),
                },
            });
        }
        removed.map(|()| backup)
    }

    /// Clears the databases beside the storage, after [`Workspace::wipe`]; see [`raw::clear_databases`].
    ///
    /// # Errors
    ///
    /// Where one may still hold something.
    pub async fn clear_databases(self) -> Result<(), StorageError> {
        // Where the journal is open, it is told first what was removed. Not for ever: it may never answer.
        for _ in 0..LOOKS {
            let is_behind = self.desk.try_get_value().is_some_and(|desk| {
                let journal = &desk.journal;
                let is_owed = journal.is_writing.get() || !desk.vault.changed.borrow().is_empty();
                journal.state.get() == JournalState::Open && is_owed
            });
            if !is_behind {
                break;
            }
            clock::pause(LOOK).await;
        }
        raw::clear_databases().await
    }
}
