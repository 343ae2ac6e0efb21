//! Two tabs on one document: where its kind can, both are joined; otherwise theirs keeps its place and ours becomes a
//! copy. Nothing is lost.

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::document::{Document, Restored};
use crate::data::fields::{self, Joined};
use crate::data::history::Reason;
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::kind::Kind;
use crate::data::quarantine::QuarantineReason;
use crate::data::slots::Slots;
use crate::domain::id::DocumentId;
use crate::store::report::StorageWarning;

use super::find::{Readable, StoredDocument};
use super::kinds::{JoinedDocument, Keeper};
use super::{Desk, Workspace};

impl Workspace {
    /// From now on, documents that two tabs changed are joined, or become two. What waited for it is settled.
    pub fn settle_conflicts(self) {
        let desk = self.desk();
        desk.settle_conflict.set(Some(Desk::settle));
        desk.flush();
    }

    /// Looks at what another tab changed: the key that it wrote, or everything.
    pub fn refresh(self, key: Option<&str>) {
        let Some(desk) = self.desk.try_get_value() else {
            return;
        };
        let Some(key) = key else {
            desk.reload();
            return;
        };
        if let Some(key) = StorageKey::parse(key) {
            desk.hear(key);
        }
    }
}

impl Desk {
    /// Looks at what was written under a key, not by this tab.
    pub(super) fn hear(&self, key: StorageKey) {
        match key {
            StorageKey::Document(key, _) => self.catch_up(&key),
            StorageKey::Responses(id, chunk) => {
                if let Some(keeper) = self.keeper(Kind::Workshop) {
                    keeper.chunk_written(&id, chunk, self);
                }
            }
            StorageKey::Trash(_) => self.load_trash(),
            StorageKey::Quarantine(_) => self.load_set_aside(),
            StorageKey::Theme => self.load_theme(),
        }
    }

    /// Brings a document up to what is stored, and saves ours if it has changes.
    pub(super) fn catch_up(&self, key: &DocumentKey) {
        if self.unsaved.borrow().contains_key(key) {
            return self.flush();
        }
        let Ok(slots) = self.vault.slots(key) else {
            return;
        };
        let (stored, known) = (slots.stamp(), self.stamps.borrow().get(key).copied());
        match (stored, known) {
            (Some(stored), Some(known)) if stored == known => {}
            // Written at the same moment: theirs is in the slot where ours was.
            (Some(stored), Some(known))
                if stored.revision == known.revision && known.writer == self.vault.writer =>
            {
                self.unsaved.borrow_mut().insert(key.clone(), ());
                self.flush();
            }
            (None, _) => self.load(key),
            _ if slots.is_ahead_of(known, self.vault.writer) => self.load(key),
            // Older than what we wrote, which was damaged since: the next write heals it.
            _ => {}
        }
    }

    /// Settles a document that another tab wrote after we read it. What that takes comes with the journal; ours waits
    /// for it, and where it doesn't come it is set aside.
    pub(super) fn meet(&self, key: &DocumentKey, theirs: Slots) -> Result<(), StorageError> {
        if let Some(settle) = self.settle_conflict.get() {
            return settle(self, key, theirs);
        }
        match self.is_journal_awaited() {
            true => {
                self.unsettled.borrow_mut().insert(key.clone(), ());
                self.ask_for_journal();
                Ok(())
            }
            false => self.leave_to_theirs(key, &theirs),
        }
    }

    /// Sets ours aside.
    fn leave_to_theirs(&self, key: &DocumentKey, theirs: &Slots) -> Result<(), StorageError> {
        if let Some(ours) = self.document(key) {
            let payload = ours.content().write().to_string();
            self.vault
                .copy_aside(&key.slot(theirs.next), QuarantineReason::Replaced, &payload)?;
            self.load_set_aside();
        }
        self.load(key);
        Ok(())
    }

    fn settle(&self, key: &DocumentKey, theirs: Slots) -> Result<(), StorageError> {
        let (Some(ours), Some(stamp)) = (self.document(key), theirs.stamp()) else {
            return Ok(());
        };
        if theirs.newer && key.id().is_none() {
            // There can be no copy, and a newer version's is not ours to write.
            return self.leave_to_theirs(key, &theirs);
        }
        if !theirs.newer && self.join(key, &ours)? {
            return Ok(());
        }
        if key.id().is_some() {
            self.keep_as_copy(key, ours, theirs);
            return Ok(());
        }
        // Theirs can't be read: it was set aside.
        self.stamps.borrow_mut().insert(key.clone(), stamp);
        self.unsaved.borrow_mut().insert(key.clone(), ());
        Ok(())
    }

    /// Joins our version of a document with the one that is stored. Whether that was possible: not where theirs
    /// can't be read, nor where the two have to stay two.
    fn join(&self, key: &DocumentKey, ours: &Document) -> Result<bool, StorageError> {
        let (Some(keeper), StoredDocument::Readable(found)) =
            (self.keeper(key.kind()), self.find(key)?)
        else {
            return Ok(false);
        };
        let Readable {
            restored: Restored { document, dropped },
            envelope,
            slot,
            newer: false,
        } = *found
        else {
            return Ok(false);
        };
        let base = self.bases.borrow().get(key).cloned();
        let Some(joined) = self.in_one(keeper, ours, &document, base.as_ref()) else {
            return Ok(false);
        };
        let JoinedDocument {
            document: mut joined,
            replaced: texts,
        } = joined;
        if !texts.is_empty() {
            let name = joined.content().name().to_owned();
            let key = key.clone();
            let warning = StorageWarning::TextReplaced { key, name, texts };
            self.conflicts.update(|all| all.push(warning));
        }
        self.stamps.borrow_mut().insert(key.clone(), envelope.stamp);
        if joined != document || !dropped.is_empty() {
            joined.content_mut().set_edited(self.now());
            self.unsaved.borrow_mut().insert(key.clone(), ());
        }
        if !dropped.is_empty() {
            let owed = (key.slot(slot), envelope.payload);
            self.owed.borrow_mut().insert(key.clone(), owed);
        }
        if keeper.has_base() {
            self.bases.borrow_mut().insert(key.clone(), document);
        }
        joined.content_mut().tidy();
        self.note(Reason::Join, ours);
        self.place(joined);
        Ok(true)
    }

    /// Two versions in one, as their kind joins them, with the texts of theirs that gave way to ours. `None` where they stay
    /// two.
    pub(super) fn in_one(
        &self,
        keeper: &dyn Keeper,
        ours: &Document,
        theirs: &Document,
        base: Option<&Document>,
    ) -> Option<JoinedDocument> {
        match base.filter(|_| keeper.joins_fields()) {
            Some(base) => self.join_fields(keeper, ours, theirs, base),
            None => {
                let document = keeper.join(ours, theirs, base, self)?;
                // Where nobody knows what both began with, nobody knows what either changed.
                let mut replaced = base.map(|_| texts_of(theirs)).unwrap_or_default();
                let (began, there) = (base.map(texts_of).unwrap_or_default(), texts_of(&document));
                replaced.retain(|text| !there.contains(text) && !began.contains(text));
                Some(JoinedDocument { document, replaced })
            }
        }
    }

    /// Joins two versions field by field.
    fn join_fields(
        &self,
        keeper: &dyn Keeper,
        ours: &Document,
        theirs: &Document,
        base: &Document,
    ) -> Option<JoinedDocument> {
        let [base, mine, other] = [base, ours, theirs].map(|one| one.content().write());
        let Joined { value, replaced } = fields::join(&base, &mine, &other);
        let id = ours.key().id().cloned().unwrap_or_else(DocumentId::main);
        let mut joined = keeper.restore(value, self, id).ok()?.document;
        keeper.joined(&mut joined, ours, theirs);
        // Not words, days and names of records, which are strings as well.
        let texts = texts_of(theirs);
        let replaced = replaced.into_iter();
        Some(JoinedDocument {
            document: joined,
            replaced: replaced.filter(|text| texts.contains(text)).collect(),
        })
    }

    fn keep_as_copy(&self, key: &DocumentKey, ours: Document, theirs: Slots) {
        let same = match self.read(key, theirs) {
            StoredDocument::Readable(theirs) => theirs.restored.document.says_the_same_as(&ours),
            _ => false,
        };
        if !same {
            self.add_copy(key, ours);
        }
        self.load(key);
    }

    /// Adds a document as a copy of the one that has its name, and tells of it. Returns the key of the copy.
    pub(super) fn add_copy(&self, key: &DocumentKey, mut document: Document) -> DocumentKey {
        let copy = document.content_mut();
        let name = copy.name().to_owned();
        copy.set_name((self.copy_name)(&name));
        copy.set_id(self.new_id());
        let saved_next = copy.key();
        self.conflicts.update(|all| {
            all.push(StorageWarning::ChangedElsewhere {
                key: key.clone(),
                name,
                copy: saved_next.clone(),
            });
        });
        self.place(document);
        self.unsaved.borrow_mut().insert(saved_next.clone(), ());
        saved_next
    }
}

/// What the person wrote in a document.
fn texts_of(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    let mut document = document.clone();
    document.content_mut().each_text(&mut |text| {
        if !text.is_empty() {
            texts.push(text.to_owned());
        }
    });
    texts
}
