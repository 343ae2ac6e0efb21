//! What the journal has and the storage lost, one by one.
//!
//! Mostly what the storage has is an earlier form of it, and gives way. Where somebody wrote while nobody had read the
//! journal ([`JournalMark::writers`]), neither comes from the other, and both are kept.
//!
//! [`JournalMark::writers`]: crate::data::journal::JournalMark::writers

mod joined;

use std::cell::RefCell;

use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::envelope::{Envelope, EnvelopeError, Stamp, Writer};
use crate::data::journal::JournalEntry;
use crate::data::keys::{DocumentKey, Slot, StorageKey};

use super::Desk;

use joined::Placed;

impl Desk {
    /// Brings back what the storage lost, and shows it. `strangers` wrote while nobody had read the journal. Notes in
    /// `done` what is dealt with, for where the storage fails in between.
    pub(super) fn bring_back_lost(
        &self,
        lost: Vec<JournalEntry>,
        strangers: &[Writer],
        done: &RefCell<LiteMap<String, u64>>,
    ) -> Result<(), StorageError> {
        let recovery = Recovery {
            desk: self,
            strangers,
            placed: RefCell::default(),
        };
        let brought_back = recovery.bring_back(lost, done);
        self.flush();
        let is_all_kept = self.unsaved.borrow().is_empty();
        for placed in recovery.placed.take() {
            if self.unsaved.borrow().contains_key(&placed.key) {
                self.take_out_again(placed, done);
            }
        }
        brought_back?;
        match is_all_kept {
            true => Ok(()),
            false => Err(StorageError::NotKept),
        }
    }
}

/// Bringing back.
struct Recovery<'a> {
    desk: &'a Desk,
    strangers: &'a [Writer],
    /// What was made of what was lost, and is to be written.
    placed: RefCell<Vec<Placed>>,
}

impl Recovery<'_> {
    fn bring_back(
        &self,
        lost: Vec<JournalEntry>,
        done: &RefCell<LiteMap<String, u64>>,
    ) -> Result<(), StorageError> {
        let mut documents: LiteMap<DocumentKey, Vec<JournalEntry>> = LiteMap::new();
        let mut others = Vec::new();
        for entry in lost {
            match StorageKey::parse(&entry.key) {
                Some(StorageKey::Document(key, _)) => {
                    documents.entry(key).or_default().push(entry);
                }
                Some(key) => others.push((key, entry)),
                // Of another version.
                None => {}
            }
        }
        let note = |entry: &JournalEntry| {
            done.borrow_mut().insert(entry.key.clone(), entry.sequence);
        };
        // What gets another name gets one that nothing else is to be brought back to.
        let mut beside = Vec::new();
        for (key, entry) in others {
            match self.bring_back_one(&key, &entry)? {
                Lost::Nothing => note(&entry),
                Lost::BroughtBack => {
                    note(&entry);
                    self.desk.hear(key);
                }
                Lost::Beside => beside.push((key, entry)),
            }
        }
        for (key, entry) in beside {
            self.desk.hear(self.put_beside(key, &entry)?);
            note(&entry);
        }
        for (key, entries) in documents {
            let is_lost = self.bring_back_document(&key, &entries)?;
            entries.iter().for_each(note);
            if is_lost {
                self.desk.catch_up(&key);
            }
        }
        Ok(())
    }

    /// Whether this was written by somebody who did not have what is lost.
    fn is_beside(&self, here: Stamp, lost: Option<Stamp>) -> bool {
        self.strangers.contains(&here.writer) && lost.is_none_or(|lost| lost.writer != here.writer)
    }

    /// Brings back what is no document.
    fn bring_back_one(&self, key: &StorageKey, entry: &JournalEntry) -> Result<Lost, StorageError> {
        let here = self.desk.vault.get(key)?;
        if here == entry.text {
            return Ok(Lost::Nothing);
        }
        let [here_stamp, lost_stamp] = [&here, &entry.text].map(|text| stamp(text.as_deref()));
        let is_beside = here_stamp.is_some_and(|here| self.is_beside(here, lost_stamp));
        match &entry.text {
            Some(_) if is_beside => return Ok(Lost::Beside),
            Some(_) if lost_stamp.is_some() && here_stamp >= lost_stamp => {
                return Ok(Lost::Nothing);
            }
            // Two texts were set aside at one moment.
            Some(_) if here.is_some() && matches!(key, StorageKey::Quarantine(_)) => {
                return Ok(Lost::Beside);
            }
            Some(text) => self.desk.vault.put(key, text)?,
            None if is_beside => return Ok(Lost::Nothing),
            None => self.desk.vault.remove(key)?,
        }
        Ok(Lost::BroughtBack)
    }

    /// Stores a lost text under a key of its kind that is free, beside the one that has its key by now.
    fn put_beside(
        &self,
        key: StorageKey,
        entry: &JournalEntry,
    ) -> Result<StorageKey, StorageError> {
        let text = entry.text.as_deref().unwrap_or_default();
        let free = match key {
            StorageKey::Responses(id, _) => {
                let numbers = self
                    .desk
                    .vault
                    .keys()?
                    .into_iter()
                    .filter_map(|key| match key {
                        StorageKey::Responses(of, number) if of == id => Some(number),
                        _ => None,
                    });
                let highest = numbers.max();
                StorageKey::Responses(id, highest.map_or(0, |highest| highest.saturating_add(1)))
            }
            StorageKey::Trash(key) => {
                StorageKey::Trash(DocumentKey::new(key.kind(), self.desk.new_id()))
            }
            StorageKey::Quarantine(mut number) => {
                while self
                    .desk
                    .vault
                    .get(&StorageKey::Quarantine(number))?
                    .is_some()
                {
                    number = number.wrapping_add(1);
                }
                StorageKey::Quarantine(number)
            }
            // Documents have a way of their own, and of the theme the last choice counts.
            key @ (StorageKey::Document(..) | StorageKey::Theme) => key,
        };
        self.desk.vault.put(&free, text)?;
        Ok(free)
    }

    /// Brings back a document, or its removal. Whether that was lost.
    fn bring_back_document(
        &self,
        key: &DocumentKey,
        entries: &[JournalEntry],
    ) -> Result<bool, StorageError> {
        let slots = self.desk.vault.slots(key)?;
        let here = slots.stamp();
        // Not by their numbers: what one tab wrote first may have been handed over last.
        let whole = entries.iter().filter_map(|entry| entry.text.as_deref());
        let whole = whole.filter_map(|text| Some((stamp(Some(text))?, text)));
        let lost = whole.max_by_key(|(stamp, _)| *stamp);
        let is_beside = here.is_some_and(|here| self.is_beside(here, lost.map(|(stamp, _)| stamp)));
        let Some((lost, text)) = lost else {
            let is_removed = Slot::BOTH.iter().all(|slot| {
                let name = key.slot(*slot).to_string();
                entries.iter().any(|entry| entry.key == name) || self.is_slot_free(key, *slot)
            });
            if is_beside || !is_removed || here.is_none() {
                return Ok(false);
            }
            self.desk.vault.remove_document(key)?;
            return Ok(true);
        };
        if is_beside {
            self.join_lost(key, &slots, (lost, text))?;
            return Ok(false);
        }
        if here >= Some(lost) {
            return Ok(false);
        }
        self.desk.vault.move_invalid_aside(key, &slots)?;
        self.desk.vault.put(&key.slot(slots.next), text)?;
        Ok(true)
    }

    fn is_slot_free(&self, key: &DocumentKey, slot: Slot) -> bool {
        matches!(self.desk.vault.get(&key.slot(slot)), Ok(None))
    }
}

/// What became of an entry.
enum Lost {
    /// It was not lost, or had to go.
    Nothing,
    /// It is where it was.
    BroughtBack,
    /// Something else is where it was, which stays.
    Beside,
}

/// Which write a text is from, if it is one that says so.
fn stamp(text: Option<&str>) -> Option<Stamp> {
    match Envelope::parse(text?) {
        Ok(envelope) => Some(envelope.stamp),
        Err(EnvelopeError::Newer(envelope)) => Some(envelope.stamp),
        Err(_) => None,
    }
}
