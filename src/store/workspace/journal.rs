//! What was written goes to a journal as well, and is called saved once that has it on the disk: browsers write their
//! storage to the disk much later than they say. What of it the first load needs; the rest is in `recovery.rs`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::journal::{Journal, JournalChange, JournalError};
use crate::data::journal::JournalEntry;
use crate::store::report::SaveState;

use super::{Desk, Workspace};

/// How it stands with the journal.
#[derive(Default)]
pub(super) enum JournalState {
    /// There is none, as far as is known: what the storage has is all.
    #[default]
    None,
    /// It is on its way. What is written is noted for it, and not called saved before it has it.
    Awaited,
    /// It didn't come yet, and may come later. What is written is noted for it.
    Late,
    /// It takes what is written.
    Open(Rc<dyn Journal>),
}

/// The journal of a workspace.
#[derive(Default)]
pub(super) struct JournalDesk {
    pub state: RefCell<JournalState>,
    /// Whether a change is on its way to the disk.
    is_writing: Cell<bool>,
    /// When documents were last written, in milliseconds since 1970 (UTC).
    saved_at: Cell<Option<u64>>,
}

impl JournalDesk {
    /// Nothing that was written is there any more.
    pub fn forget(&self) {
        self.saved_at.set(None);
    }
}

impl Workspace {
    /// Whether an earlier session may have left something in the journal.
    pub fn has_journal(self) -> bool {
        self.desk().vault.journal_mark() > 0
    }

    /// From now on what is written waits for the journal, which is on its way, before it is called saved.
    pub fn await_journal(self) {
        let desk = self.desk();
        if desk.vault.storage().lasts() {
            desk.vault.is_noting.set(true);
            *desk.journal.state.borrow_mut() = JournalState::Awaited;
        }
    }

    /// The journal doesn't come now: what the storage has is called saved, with what that is worth.
    pub fn journal_is_late(self) {
        let desk = self.desk();
        *desk.journal.state.borrow_mut() = JournalState::Late;
        desk.settle();
    }

    /// There is no journal: as when it is late, for good.
    pub fn give_up_journal(self) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.end_journal();
        }
    }
}

impl Desk {
    /// Hands what was written since the last time to the journal, one change after the other.
    pub(super) fn hand_over(&self) {
        let journal = match &*self.journal.state.borrow() {
            JournalState::Open(journal) if !self.journal.is_writing.get() => Rc::clone(journal),
            _ => return self.settle(),
        };
        let changed = self.vault.changed.take();
        if changed.is_empty() {
            return self.settle();
        }
        let sequence = self.vault.journal_mark().saturating_add(1);
        let at = self.now();
        let mut change = JournalChange::default();
        for key in changed {
            // What can't be read can't have been written: the save says so.
            let Ok(text) = self.vault.storage().get(&key) else {
                continue;
            };
            let entry = JournalEntry {
                sequence,
                at,
                key: key.clone(),
                text,
            };
            change.records.push((key, entry.to_string()));
        }
        // Behind the texts: whatever prefix of the writes reaches the disk, an entry that doesn't count as lost is there.
        self.vault.set_journal_mark(sequence);
        self.journal.is_writing.set(true);
        self.settle();
        let desk = self.this.clone();
        let done = move |written| {
            if let Some(desk) = desk.upgrade() {
                desk.handed_over(written);
            }
        };
        journal.write(change, Box::new(done));
    }

    fn handed_over(&self, written: Result<(), JournalError>) {
        self.journal.is_writing.set(false);
        match written {
            Ok(()) => self.hand_over(),
            Err(_) => self.end_journal(),
        }
    }

    fn end_journal(&self) {
        self.vault.is_noting.set(false);
        self.vault.changed.take();
        *self.journal.state.borrow_mut() = JournalState::None;
        self.settle();
    }

    /// Documents were written to the storage.
    pub(super) fn wrote(&self) {
        self.journal.saved_at.set(Some(self.now()));
        self.hand_over();
    }

    /// Says whether all that was written is also on the disk, as far as there is a journal.
    fn settle(&self) {
        let is_journaled = match *self.journal.state.borrow() {
            JournalState::Awaited | JournalState::Open(_) => true,
            JournalState::None | JournalState::Late => false,
        };
        let is_behind = self.journal.is_writing.get() || !self.vault.changed.borrow().is_empty();
        let now = match is_journaled && is_behind || self.waiting.get() {
            true => SaveState::Saving,
            false => SaveState::Saved {
                at: self.journal.saved_at.get(),
                is_journaled,
            },
        };
        self.save_state.maybe_update(|state| {
            let is_new =
                matches!(state, SaveState::Saving | SaveState::Saved { .. }) && *state != now;
            if is_new {
                *state = now;
            }
            is_new
        });
    }
}
