//! What the journal has and the storage lost, one by one.
//!
//! Mostly what the storage has is an earlier form of it, and gives way. Where somebody wrote while nobody had read the
//! journal ([`JournalMark::writers`]), neither comes from the other, and both are kept.
//!
//! [`JournalMark::writers`]: crate::data::journal::JournalMark::writers

use std::cell::RefCell;

use leptos::prelude::*;
use litemap::LiteMap;
use serde_json::Value;

use crate::browser::storage::StorageError;
use crate::data::document::Document;
use crate::data::envelope::{Envelope, EnvelopeError, Stamp, Writer};
use crate::data::fields;
use crate::data::journal::JournalEntry;
use crate::data::keys::{DocumentKey, Slot, StorageKey};
use crate::data::quarantine::QuarantineReason;
use crate::data::slots::Slots;
use crate::store::report::StorageWarning;

use super::Desk;

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

/// A document that was made of what was lost.
struct Placed {
    /// Of which it was lost.
    of: DocumentKey,
    /// Its key: another one for a copy.
    key: DocumentKey,
    /// What was there before it, unless it is a copy.
    before: Option<Before>,
}

/// A document before something lost was joined with it.
struct Before {
    document: Document,
    base: Option<Document>,
    stamp: Option<Stamp>,
    is_unsaved: bool,
}

impl Desk {
    /// There is no room for what was made of what was lost: it waits in the journal until there is. What nobody typed
    /// here is not to be kept here as if somebody had: it would be joined with what another tab types meanwhile, and
    /// take its place.
    fn take_out_again(
        &self,
        Placed { of, key, before }: Placed,
        done: &RefCell<LiteMap<String, u64>>,
    ) {
        match before {
            Some(before) => {
                if self.stamps.borrow().get(&key).copied() != before.stamp {
                    // It was joined with what another tab wrote in this moment.
                    return;
                }
                self.place(before.document);
                match before.base {
                    Some(base) => self.bases.borrow_mut().insert(key.clone(), base),
                    None => self.bases.borrow_mut().remove(&key),
                };
                if !before.is_unsaved {
                    self.unsaved.borrow_mut().remove(&key);
                }
            }
            None => {
                self.drop_document(&key);
                let is_of = |one: &StorageWarning| matches!(one, StorageWarning::ChangedElsewhere { copy, .. } if *copy == key);
                self.conflicts.update(|all| all.retain(|one| !is_of(one)));
            }
        }
        for slot in Slot::BOTH {
            done.borrow_mut().remove(&of.slot(slot).to_string());
        }
    }
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

    /// Joins what was lost of a document with what was written of it before the journal was read. Where that can't be
    /// told apart, or both changed the same, what was lost becomes a copy, or is set aside where there can be none.
    fn join_lost(
        &self,
        key: &DocumentKey,
        slots: &Slots,
        (lost, text): (Stamp, &str),
    ) -> Result<(), StorageError> {
        let other = self.desk.vault.get(&key.slot(slots.next))?;
        let common = other.and_then(|text| Envelope::parse(&text).ok());
        let common = common.filter(|common| !self.is_beside(common.stamp, None));
        if common.as_ref().is_some_and(|common| common.stamp >= lost) {
            return Ok(());
        }
        self.desk.catch_up(key);
        let seen = self.desk.stamps.borrow().get(key).copied();
        if seen != self.desk.vault.slots(key)?.stamp() {
            return Err(StorageError::NotKept);
        }
        let theirs = Envelope::parse(text).ok();
        let theirs = theirs.and_then(|envelope| self.document_in(key, &envelope));
        let (Some(ours), Some(theirs)) = (self.desk.document(key), theirs) else {
            // Of a newer version, or beside one.
            self.desk
                .vault
                .copy_aside(&key.slot(slots.next), QuarantineReason::Replaced, text)?;
            self.desk.load_set_aside();
            return Ok(());
        };
        if ours.says_the_same_as(&theirs) {
            return Ok(());
        }
        let common = common.and_then(|common| self.document_in(key, &common));
        match self.join_both_ways(&ours, theirs.clone(), common.as_ref()) {
            Some((mut joined, is_whole)) => {
                if !is_whole {
                    self.desk.vault.copy_aside(
                        &key.slot(slots.next),
                        QuarantineReason::Replaced,
                        text,
                    )?;
                    self.desk.load_set_aside();
                }
                joined.content_mut().set_edited(self.desk.now());
                joined.content_mut().tidy();
                let base = self
                    .desk
                    .bases
                    .borrow_mut()
                    .insert(key.clone(), ours.clone());
                self.desk.place(joined);
                let is_unsaved = self
                    .desk
                    .unsaved
                    .borrow_mut()
                    .insert(key.clone(), ())
                    .is_some();
                self.placed.borrow_mut().push(Placed {
                    of: key.clone(),
                    key: key.clone(),
                    before: Some(Before {
                        document: ours,
                        base,
                        stamp: seen,
                        is_unsaved,
                    }),
                });
            }
            None => {
                let copy = self.desk.add_copy(key, theirs);
                self.placed.borrow_mut().push(Placed {
                    of: key.clone(),
                    key: copy,
                    before: None,
                });
            }
        }
        Ok(())
    }

    /// Both in one, and whether it is the same whosever word counts; `None` where it is not and there can be a copy.
    fn join_both_ways(
        &self,
        ours: &Document,
        mut theirs: Document,
        common: Option<&Document>,
    ) -> Option<(Document, bool)> {
        theirs.content_mut().set_edited(ours.content().edited());
        let joined = self.join_by(ours, &theirs, common)?;
        let other = common.and_then(|common| self.join_by(&theirs, ours, Some(common)));
        // Where the person stands in it is not what it says, and is another place whenever it was opened since.
        let is_whole = other.is_some_and(|other| other.says_the_same_as(&joined));
        let key = ours.key();
        // There is one of its kind, or its responses would not come with a copy.
        let has_no_copy = key.id().is_none() || key.kind().has_responses();
        (is_whole || has_no_copy).then_some((joined, is_whole))
    }

    /// As their kind joins them; by their fields, where it asks for no common form or is not known.
    fn join_by(
        &self,
        ours: &Document,
        theirs: &Document,
        common: Option<&Document>,
    ) -> Option<Document> {
        let key = ours.key();
        match self.desk.keeper(key.kind()) {
            Some(keeper) if keeper.has_base() || common.is_none() => {
                Some(self.desk.in_one(keeper, ours, theirs, common)?.document)
            }
            _ => {
                let written = |one: &Document| one.content().write();
                let common = common.map(written).unwrap_or_default();
                let joined = fields::join(&common, &written(ours), &written(theirs));
                self.document_of(&key, joined.value)
            }
        }
    }

    fn document_in(&self, key: &DocumentKey, envelope: &Envelope) -> Option<Document> {
        self.document_of(key, serde_json::from_str(&envelope.payload).ok()?)
    }

    fn document_of(&self, key: &DocumentKey, value: Value) -> Option<Document> {
        let mut document = self.desk.restore(key, value).ok()?.document;
        if let Some(id) = key.id() {
            document.content_mut().set_id(id.clone());
        }
        Some(document)
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
