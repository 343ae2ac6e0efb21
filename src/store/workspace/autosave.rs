//! The one path by which documents are written.

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::keys::DocumentKey;
use crate::data::quarantine::QuarantineReason;
use crate::store::report::SaveState;
use crate::store::vault::SaveError;

use super::{Desk, Workspace, set_if_new};

/// How long after the first unsaved change everything is written, in milliseconds. Not counted anew by
/// later changes, so that typing without a pause is saved as well.
const DELAY: u32 = 250;

impl Workspace {
    /// Writes now what waits to be written.
    pub fn flush(self) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.flush();
        }
    }
}

impl Desk {
    /// Marks a document for writing, soon.
    pub(super) fn save_soon(self: &Rc<Self>, key: DocumentKey) {
        self.unsaved.borrow_mut().insert(key, ());
        if self.vault.storage().lasts() {
            set_if_new(&self.save_state, SaveState::Saving);
        }
        self.flush_soon();
    }

    /// Has what waits written, soon.
    pub(super) fn flush_soon(&self) {
        if !self.waiting.replace(true) {
            let desk = self.this.clone();
            let save = move || {
                if let Some(desk) = desk.upgrade() {
                    desk.flush();
                }
            };
            self.vault.platform.after(DELAY, Box::new(save));
        }
    }

    /// Marks a document for writing and writes it.
    pub(super) fn save_now(self: &Rc<Self>, key: DocumentKey) {
        self.unsaved.borrow_mut().insert(key, ());
        self.flush();
    }

    /// Writes what waits. What fails waits for the next time.
    pub(super) fn flush(&self) {
        self.waiting.set(false);
        let mut failed = Vec::new();
        let mut reason = None;
        let mut written = false;
        loop {
            // A conflict adds a document, so this is asked anew each time.
            let first = self.unsaved.borrow().first().map(|(key, ())| key.clone());
            let Some(key) = first else { break };
            self.unsaved.borrow_mut().remove(&key);
            match self.save(&key) {
                Ok(()) => written = true,
                Err(error) => {
                    reason.get_or_insert(error);
                    failed.push(key);
                }
            }
        }
        let unsettled = self.unsettled.take().into_iter().map(|(key, ())| key);
        for key in failed.into_iter().chain(unsettled) {
            self.unsaved.borrow_mut().insert(key, ());
        }
        // What could not be looked at is looked at again.
        if self.vault.missed.take()
            && let Some(desk) = self.this.upgrade()
        {
            desk.reload();
            written = !self.vault.missed.get();
        }
        if !self.vault.storage().lasts() {
            reason = Some(StorageError::Blocked);
        }
        let waits_for_journal = self.journal.is_waiting.take();
        if waits_for_journal {
            self.ask_for_journal();
        }
        match reason {
            Some(reason) => set_if_new(&self.save_state, SaveState::NotSaved { reason }),
            None if self.has_edited_gone() => set_if_new(&self.save_state, SaveState::OnlyHere),
            None if written => {
                set_if_new(&self.save_state, SaveState::Saving);
                self.wrote();
            }
            // There is room by now for what there was none for, or nobody asks for it any more.
            None if !waits_for_journal && !self.vault.missed.get() => {
                self.end_not_saved();
                self.settle_saved();
            }
            None => {}
        }
    }

    /// Nothing waits any more that could not be saved.
    pub(super) fn end_not_saved(&self) {
        self.save_state.maybe_update(|state| {
            let is_over = matches!(state, SaveState::NotSaved { .. });
            if is_over {
                *state = SaveState::Saving;
            }
            is_over
        });
    }

    fn save(&self, key: &DocumentKey) -> Result<(), StorageError> {
        // It is not open any more: another tab removed it, or the person.
        let Some(open) = self.open_one(key) else {
            return Ok(());
        };
        let payload = open.with(|document| document.write().to_string());
        // The owed text goes first: the write that follows may be the one that it does not survive.
        let owed = self.owed.borrow().get(key).cloned();
        if let Some((from, text)) = owed {
            self.vault
                .copy_aside(&from, QuarantineReason::Repaired, &text)?;
            self.owed.borrow_mut().remove(key);
            self.load_set_aside();
        }
        let known = self.stamps.borrow().get(key).copied();
        match self.vault.save(key, payload, known) {
            Ok(stamp) => {
                self.stamps.borrow_mut().insert(key.clone(), stamp);
                Ok(())
            }
            Err(SaveError::Elsewhere(theirs)) => self.meet(key, theirs),
            Err(SaveError::Storage(error)) => Err(error),
        }
    }
}
