//! Documents in the storage: every read and every write of one.

mod mark;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use litemap::LiteMap;

use crate::browser::storage::{Storage, StorageError};
use crate::data::envelope::{Envelope, Stamp, Writer};
use crate::data::keys::{DocumentKey, JOURNAL_MARK, PREFIX, ROOM, Slot, StorageKey};
use crate::data::quarantine::{QuarantineReason, Quarantined};
use crate::data::slots::{Invalid, Slots};

use super::platform::Platform;

/// Why a document was not written.
#[derive(Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Another tab wrote it since it was read; this is what is there now.
    Elsewhere(Slots),
    /// The storage did not keep it.
    Storage(StorageError),
}

impl From<StorageError> for SaveError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// The storage, and who writes to it.
pub struct Vault {
    pub platform: Rc<dyn Platform>,
    pub writer: Writer,
    /// Whether it is known that this tab writes, or need not be: see [`JournalMark::writers`].
    ///
    /// [`JournalMark::writers`]: crate::data::journal::JournalMark::writers
    pub is_announced: Cell<bool>,
    /// Whether there may be a journal that was not read yet.
    pub is_journal_unread: Cell<bool>,
    /// Whether something could not be looked at.
    pub missed: Cell<bool>,
    /// How many texts were set aside since the page opened.
    pub set_aside: Cell<usize>,
    /// Whether what is written is noted for a journal.
    pub is_noting: Cell<bool>,
    /// Keys that were written or removed and not handed to the journal yet.
    pub changed: RefCell<Vec<String>>,
    /// The last stamp that this tab gave to each document or its responses: see [`Vault::next_stamp`].
    given: RefCell<LiteMap<DocumentKey, Stamp>>,
    /// Has them handed over, soon.
    wake: Box<dyn Fn()>,
}

impl Vault {
    /// `wake` runs when something was written that the journal doesn't know of.
    pub fn new(platform: Rc<dyn Platform>, wake: Box<dyn Fn()>) -> Self {
        let writer = Writer(platform.random());
        Self {
            platform,
            writer,
            is_announced: Cell::new(true),
            is_journal_unread: Cell::new(false),
            missed: Cell::new(false),
            set_aside: Cell::new(0),
            is_noting: Cell::new(false),
            changed: RefCell::default(),
            given: RefCell::default(),
            wake,
        }
    }

    pub fn storage(&self) -> &dyn Storage {
        self.platform.storage()
    }

    /// What was looked at; notes where that was not possible.
    fn look<T>(&self, seen: Result<T, StorageError>) -> Result<T, StorageError> {
        if seen.is_err() {
            self.missed.set(true);
        }
        seen
    }

    /// Our keys, in a fixed order.
    pub fn keys(&self) -> Result<Vec<StorageKey>, StorageError> {
        let mut keys: Vec<StorageKey> = Vec::new();
        // Browsers give them in order, or nearly. The standard sort for this one type would be a part of every load.
        for key in self.look(self.storage().keys())? {
            if let Some(key) = StorageKey::parse(&key) {
                let place = keys.partition_point(|one| *one < key);
                keys.insert(place, key);
            }
        }
        Ok(keys)
    }

    /// Every text under our prefix, of this version or another.
    pub fn everything(&self) -> Result<Vec<(String, String)>, StorageError> {
        let mut all = Vec::new();
        for key in self.storage().keys()? {
            if key.starts_with(PREFIX) && key != JOURNAL_MARK {
                all.extend(self.storage().get(&key)?.map(|text| (key, text)));
            }
        }
        Ok(all)
    }

    pub fn slots(&self, document: &DocumentKey) -> Result<Slots, StorageError> {
        let read = |slot| self.get(&document.slot(slot));
        let (a, b) = (read(Slot::A)?, read(Slot::B)?);
        Ok(Slots::read(a.as_deref(), b.as_deref()))
    }

    /// Writes a document into its stale slot and reads it back. `known` is the write that the caller has
    /// seen last; if another one came after it, nothing is written. A document that was removed meanwhile
    /// is written again: somebody still works on it.
    pub fn save(
        &self,
        document: &DocumentKey,
        payload: String,
        known: Option<Stamp>,
    ) -> Result<Stamp, SaveError> {
        let slots = self.slots(document)?;
        let stored = slots.stamp();
        if slots.newer || slots.is_ahead_of(known, self.writer) {
            return Err(SaveError::Elsewhere(slots));
        }
        self.move_invalid_aside(document, &slots)?;
        let stamp = self.next_stamp(document, stored, known);
        let text = Envelope::new(stamp, payload).to_string();
        // What the storage had when the browser started is what the journal's version comes from too, where the storage
        // lost that one: it stays until both are joined.
        let is_own = stored.is_some_and(|stored| stored.writer == self.writer);
        let slot = match self.is_journal_unread.get() && is_own {
            true => slots.holder(),
            false => slots.next,
        };
        self.put(&document.slot(slot), &text)?;
        Ok(stamp)
    }

    /// Removes both slots, the stale one first, so that a cut between the two leaves the document.
    pub fn remove_document(&self, document: &DocumentKey) -> Result<(), StorageError> {
        let slots = self.slots(document)?;
        self.move_invalid_aside(document, &slots)?;
        self.remove(&document.slot(slots.next))?;
        self.remove(&document.slot(slots.next.other()))
    }

    /// Writes a text, reads it back and compares.
    pub fn put(&self, key: &StorageKey, text: &str) -> Result<(), StorageError> {
        let key = key.to_string();
        self.put_raw(&key, text)?;
        if self.storage().get(&key)?.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(StorageError::NotKept)
        }
    }

    /// Whether there is room for so many units more, key and text.
    pub fn look_for_room(&self, units: usize) -> Result<(), StorageError> {
        let filler = "-".repeat(units.saturating_sub(ROOM.len()));
        let is_kept = self.storage().set(ROOM, &filler);
        // It is written anew the next time, if this fails.
        let _ = self.storage().remove(ROOM);
        is_kept
    }

    pub fn get(&self, key: &StorageKey) -> Result<Option<String>, StorageError> {
        self.look(self.storage().get(&key.to_string()))
    }

    pub fn remove(&self, key: &StorageKey) -> Result<(), StorageError> {
        self.remove_raw(&key.to_string())
    }

    /// Writes a text under a key of this version or another.
    pub fn put_raw(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.announce()?;
        self.storage().set(key, text)?;
        self.note(key);
        Ok(())
    }

    /// Removes a key of this version or another.
    pub fn remove_raw(&self, key: &str) -> Result<(), StorageError> {
        self.storage().remove(key)?;
        self.note(key);
        Ok(())
    }

    /// Has the journal told of a key.
    pub fn note(&self, key: &str) {
        if !self.is_noting.get() {
            return;
        }
        let mut changed = self.changed.borrow_mut();
        if changed.is_empty() {
            (self.wake)();
        }
        if !changed.iter().any(|one| one == key) {
            changed.push(key.to_owned());
        }
    }

    /// Keeps a copy of a text that could not be read, or not wholly.
    pub fn copy_aside(
        &self,
        from: &StorageKey,
        reason: QuarantineReason,
        text: &str,
    ) -> Result<(), StorageError> {
        let at = self.platform.now();
        let mut number = at;
        while self.get(&StorageKey::Quarantine(number))?.is_some() {
            number = number.wrapping_add(1);
        }
        let quarantined = Quarantined {
            origin: from.to_string(),
            at,
            reason,
            text: text.to_owned(),
        };
        self.put(&StorageKey::Quarantine(number), &quarantined.to_text())?;
        self.set_aside.set(self.set_aside.get() + 1);
        Ok(())
    }

    /// Moves what could not be read to where nothing writes over it.
    pub fn move_invalid_aside(
        &self,
        document: &DocumentKey,
        slots: &Slots,
    ) -> Result<(), StorageError> {
        for Invalid { slot, text, error } in &slots.invalid {
            self.move_aside(document, *slot, QuarantineReason::from(error), text)?;
        }
        Ok(())
    }

    /// Moves what is in a slot to where nothing writes over it.
    pub fn move_aside(
        &self,
        document: &DocumentKey,
        slot: Slot,
        reason: QuarantineReason,
        text: &str,
    ) -> Result<(), StorageError> {
        let from = document.slot(slot);
        self.copy_aside(&from, reason, text)?;
        self.remove(&from)
    }
}
