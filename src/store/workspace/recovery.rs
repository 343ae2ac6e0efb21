//! Opening the journal: what it has and the storage lost is brought back, as if another tab had just written it; from
//! then on it takes what is written.

use std::rc::Rc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::journal::{Journal, JournalChange, JournalError};
use crate::browser::storage::StorageError;
use crate::data::envelope::{Envelope, EnvelopeError, Stamp};
use crate::data::journal::JournalEntry;
use crate::data::keys::{DocumentKey, Slot, StorageKey};
use crate::data::quarantine::QuarantineReason;

use super::journal::JournalState;
use super::{Desk, Workspace};

impl Workspace {
    /// Takes a journal into use: brings back what only it has, lets go of what is surely on the disk of the storage,
    /// and hands over to it what was written meanwhile.
    pub fn open_journal(self, journal: Rc<dyn Journal>) {
        let desk = Rc::downgrade(&self.desk());
        let read = move |records: Result<Vec<String>, JournalError>, journal: Rc<dyn Journal>| {
            let Some(desk) = desk.upgrade() else { return };
            match records {
                Ok(records) => desk.take_journal(&records, journal),
                Err(_) => self.give_up_journal(),
            }
        };
        let opened = Rc::clone(&journal);
        journal.read(Box::new(move |records| read(records, opened)));
    }

    /// There is no journal: as when it is late, for good.
    pub fn give_up_journal(self) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.end_journal();
        }
    }
}

impl Desk {
    fn take_journal(&self, records: &[String], journal: Rc<dyn Journal>) {
        let mut entries: Vec<JournalEntry> = records
            .iter()
            .filter_map(|record| JournalEntry::parse(record))
            .collect();
        entries.sort_by_key(|entry| entry.sequence);
        let mark = self.vault.journal_mark();
        let now = self.now();
        let (lost, known): (Vec<JournalEntry>, Vec<JournalEntry>) =
            entries.into_iter().partition(|entry| entry.sequence > mark);
        let settled = known.into_iter().filter(|entry| entry.has_settled(now));
        let forgotten: Vec<String> = settled.map(|entry| entry.key).collect();
        let highest = lost.last().map(|entry| entry.sequence);
        match self.bring_back_lost(lost) {
            // What did not fit is tried again at the next start.
            Err(_) => {}
            Ok(()) => {
                if let Some(highest) = highest {
                    self.vault.set_journal_mark(highest);
                }
            }
        }
        if !forgotten.is_empty() {
            let records = Vec::new();
            let change = JournalChange { records, forgotten };
            // What stays takes room and nothing else.
            journal.write(change, Box::new(drop));
        }
        self.vault.is_noting.set(true);
        let take = move |desk: &Self| desk.write_to_journal(&*journal);
        *self.journal.take.borrow_mut() = Some(Rc::new(take));
        self.journal.state.set(JournalState::Open);
        self.hand_over();
    }

    fn write_to_journal(&self, journal: &dyn Journal) {
        let sequence = self.vault.journal_mark().saturating_add(1);
        let at = self.now();
        let mut change = JournalChange::default();
        for key in self.vault.changed.take() {
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
        let desk = self.this.clone();
        let done = move |written| {
            if let Some(desk) = desk.upgrade() {
                desk.written_to_journal(written);
            }
        };
        journal.write(change, Box::new(done));
    }

    fn written_to_journal(&self, written: Result<(), JournalError>) {
        self.journal.is_writing.set(false);
        match written {
            Ok(()) => self.hand_over(),
            Err(_) => self.end_journal(),
        }
    }

    fn end_journal(&self) {
        self.vault.is_noting.set(false);
        self.vault.changed.take();
        self.journal.take.take();
        self.journal.state.set(JournalState::None);
        self.flush();
        self.settle_saved();
    }

    /// Brings back what the storage lost, and shows it.
    fn bring_back_lost(&self, lost: Vec<JournalEntry>) -> Result<(), StorageError> {
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
        for (key, entry) in others {
            if self.bring_back_one(&key, &entry)? {
                self.hear(key);
            }
        }
        for (key, entries) in documents {
            if self.bring_back_document(&key, &entries)? {
                self.catch_up(&key);
            }
        }
        self.flush();
        Ok(())
    }

    /// Brings back what is no document. Whether it was lost.
    fn bring_back_one(&self, key: &StorageKey, entry: &JournalEntry) -> Result<bool, StorageError> {
        let here = self.vault.get(key)?;
        if here == entry.text {
            return Ok(false);
        }
        let stamps = [&here, &entry.text].map(|text| stamp(text.as_deref()));
        match (stamps, &entry.text) {
            ([Some(here), Some(lost)], _) if here >= lost => return Ok(false),
            // Written in this session, before the journal was here.
            ([Some(Stamp { writer, .. }), _], Some(text)) if writer == self.vault.writer => {
                self.vault
                    .copy_aside(key, QuarantineReason::Replaced, text)?;
                self.load_set_aside();
                return Ok(false);
            }
            (_, Some(text)) => self.vault.put(key, text)?,
            (_, None) => self.vault.remove(key)?,
        }
        Ok(true)
    }

    /// Brings back a document, or its removal. Whether that was lost.
    fn bring_back_document(
        &self,
        key: &DocumentKey,
        entries: &[JournalEntry],
    ) -> Result<bool, StorageError> {
        let slots = self.vault.slots(key)?;
        let here = slots.stamp();
        let is_ours = here.is_some_and(|here| here.writer == self.vault.writer);
        let whole = entries.iter().filter_map(|entry| entry.text.as_deref());
        let whole = whole.filter_map(|text| Some((stamp(Some(text))?, text)));
        let Some((lost, text)) = whole.max_by_key(|(stamp, _)| *stamp) else {
            let is_removed = Slot::BOTH.iter().all(|slot| {
                let name = key.slot(*slot).to_string();
                entries.iter().any(|entry| entry.key == name) || self.is_slot_free(key, *slot)
            });
            if is_ours || !is_removed || here.is_none() {
                return Ok(false);
            }
            self.vault.remove_document(key)?;
            return Ok(true);
        };
        if !is_ours {
            if here >= Some(lost) {
                return Ok(false);
            }
            self.vault.move_invalid_aside(key, &slots)?;
            self.vault.put(&key.slot(slots.next), text)?;
            return Ok(true);
        }
        // Edited in this session, before the journal was here: both are joined, as if another tab had written what was
        // lost just now.
        if slots.latest.as_ref().map(ToString::to_string).as_deref() == Some(text) {
            return Ok(false);
        }
        let text = match Envelope::parse(text) {
            Ok(envelope) => {
                let revision = lost.revision.max(here.map_or(0, |here| here.revision));
                let revision = revision.saturating_add(1);
                let stamp = Stamp { revision, ..lost };
                Envelope { stamp, ..envelope }.to_string()
            }
            // Of a newer version: as it is.
            Err(_) => text.to_owned(),
        };
        self.vault.put(&key.slot(slots.next), &text)?;
        self.unsaved.borrow_mut().insert(key.clone(), ());
        Ok(true)
    }

    fn is_slot_free(&self, key: &DocumentKey, slot: Slot) -> bool {
        matches!(self.vault.get(&key.slot(slot)), Ok(None))
    }
}

/// Which write a text is from, if it is one that says so.
fn stamp(text: Option<&str>) -> Option<Stamp> {
    match Envelope::parse(text?) {
        Ok(envelope) => Some(envelope.stamp),
        Err(EnvelopeError::Newer(envelope)) => Some(envelope.stamp),
        Err(_) => None,
    }
}
