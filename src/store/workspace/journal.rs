//! What was written goes to a journal as well, and is called saved once that has it on the disk: browsers write their
//! storage to the disk much later than they say. What of it the first load needs; the rest is in `recovery.rs`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::store::report::SaveState;

use super::{Desk, Workspace};

/// How it stands with the journal.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum JournalState {
    /// There is none, as far as is known: what the storage has is all.
    #[default]
    None,
    /// It is on its way. What is written is noted for it, and not called saved before it has it.
    Awaited,
    /// It didn't come yet, and may come later. What is written is noted for it.
    Late,
    /// It takes what is written: see `recovery.rs`.
    Open,
}

/// What is done with what was written.
type Take = Rc<dyn Fn(&Desk)>;

/// The journal of a workspace.
#[derive(Default)]
pub(super) struct JournalDesk {
    pub state: Cell<JournalState>,
    /// What is done when something was written that the journal doesn't have: it is asked for as long as it is not
    /// there, and then handed over.
    pub take: RefCell<Option<Take>>,
    /// Whether a change is on its way to the disk.
    pub is_writing: Cell<bool>,
    /// Whether it has something that the storage had no room for: that is tried again.
    pub is_waiting: Cell<bool>,
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
    /// From now on what is written waits for the journal, which is on its way, before it is called saved.
    /// `ask` runs whenever something waits for it. Not where nothing is kept anyway; says whether a journal is wanted.
    pub fn await_journal(self, ask: impl Fn() + 'static) -> bool {
        let desk = self.desk();
        let lasts = desk.vault.storage().lasts();
        if lasts {
            desk.vault.is_noting.set(true);
            desk.vault.is_announced.set(false);
            desk.vault.is_journal_unread.set(true);
            desk.journal.state.set(JournalState::Awaited);
            *desk.journal.take.borrow_mut() = Some(Rc::new(move |_| ask()));
        }
        lasts
    }

    /// The journal doesn't come now: what the storage has is called saved, with what that is worth.
    pub fn journal_is_late(self) {
        let desk = self.desk();
        desk.journal.state.set(JournalState::Late);
        desk.flush();
        desk.settle_saved();
    }
}

impl Desk {
    /// Hands what was written since the last time to the journal, one change after the other.
    pub(super) fn hand_over(&self) {
        let is_due = !self.journal.is_writing.get() && !self.vault.changed.borrow().is_empty();
        if is_due {
            self.ask_for_journal();
        }
        self.settle_saved();
    }

    pub(super) fn is_journal_awaited(&self) -> bool {
        self.journal.state.get() == JournalState::Awaited
    }

    /// Asks for the journal, where it is not here.
    pub(super) fn ask_for_journal(&self) {
        let take = self.journal.take.borrow().clone();
        if let Some(take) = take {
            take(self);
        }
    }

    /// Documents were written to the storage.
    pub(super) fn wrote(&self) {
        self.journal.saved_at.set(Some(self.now()));
        self.hand_over();
    }

    /// Says whether all that was written is also on the disk, as far as there is a journal.
    pub(super) fn settle_saved(&self) {
        let is_journaled = match self.journal.state.get() {
            JournalState::Awaited | JournalState::Open => true,
            JournalState::None | JournalState::Late => false,
        };
        let is_behind = self.journal.is_writing.get() || !self.vault.changed.borrow().is_empty();
        let is_waiting = self.waiting.get() || !self.unsaved.borrow().is_empty();
        let now = match is_journaled && is_behind || is_waiting {
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
