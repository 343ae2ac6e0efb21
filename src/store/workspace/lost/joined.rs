//! Joining what was lost of a document with what was written of it before anybody had read the journal, and taking that
//! out again where there is no room for it.

use std::cell::RefCell;

use leptos::prelude::*;
use litemap::LiteMap;
use serde_json::Value;

use crate::browser::storage::StorageError;
use crate::data::document::Document;
use crate::data::envelope::{Envelope, Stamp};
use crate::data::fields;
use crate::data::keys::{DocumentKey, Slot};
use crate::data::quarantine::QuarantineReason;
use crate::data::slots::Slots;
use crate::store::report::StorageWarning;
use crate::store::workspace::Desk;

use super::Recovery;

/// A document that was made of what was lost.
pub(super) struct Placed {
    /// Of which it was lost.
    of: DocumentKey,
    /// Its key: another one for a copy.
    pub key: DocumentKey,
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
    pub(super) fn take_out_again(
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
    /// Joins what was lost of a document with what was written of it before the journal was read. Where that can't be
    /// told apart, or both changed the same, what was lost becomes a copy, or is set aside where there can be none.
    pub(super) fn join_lost(
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
