//! Deleting, and bringing back.

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::document::{Document, Restored};
use crate::data::envelope::{Envelope, EnvelopeError, Stamp};
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::quarantine::QuarantineReason;
use crate::data::trash::Discarded;
use crate::domain::order::{highest_first, ranked};
use crate::store::report::{Trashed, Undo};

use super::undo::WayBack;
use super::{Desk, Workspace, set_if_new};

impl Workspace {
    /// The trash, latest first. A document stays for [`crate::data::trash::DAYS`] days on which the
    /// app is used: see `days.rs`.
    pub fn trash(self) -> ReadSignal<Vec<Trashed>> {
        self.desk().trash.read_only().into()
    }

    /// Moves a document to the trash; can be taken back.
    ///
    /// # Errors
    ///
    /// Where the storage does not keep the trash: then the document stays.
    pub fn delete(self, key: &DocumentKey) -> Result<(), StorageError> {
        self.delete_all(std::slice::from_ref(key))
    }

    /// Moves documents to the trash; can be taken back as one. Those that are not there, that can only be
    /// looked at, or of which there is one, are left alone.
    ///
    /// # Errors
    ///
    /// Where the storage does not keep the trash: then that document and those after it stay.
    pub fn delete_all(self, keys: &[DocumentKey]) -> Result<(), StorageError> {
        let desk = self.desk();
        let mut deleted = Vec::new();
        let mut result = Ok(());
        // What another tab put there must not be written over.
        desk.load_trash();
        for key in keys {
            match desk.discard(key) {
                Ok(document) => deleted.extend(document),
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        desk.load_trash();
        if !deleted.is_empty() {
            let names = deleted
                .iter()
                .map(|(document, _): &(Document, _)| document.content().name().to_owned())
                .collect();
            desk.offer_undo(Undo::Deleted { names }, WayBack::Open(deleted));
            // There is room now for what could not be saved before.
            desk.flush();
        }
        result
    }

    /// Takes a document out of the trash and returns its name, which is another one if its own is taken.
    /// `None` if it is not in the trash.
    pub fn restore(self, key: &DocumentKey) -> Option<DocumentKey> {
        let desk = self.desk();
        // Another tab may have put something else there.
        desk.load_trash();
        let trashed = desk.trashed(key)?;
        let last = desk.stamp_in_trash(&trashed.key);
        let key = desk.add_back(trashed.document.clone());
        desk.go_on_from(&key, last, trashed.document);
        desk.save_now(key.clone());
        // Where it could not be written it is safer to have it twice.
        if !desk.unsaved.borrow().contains_key(&key) {
            let _ = desk.vault.remove(&StorageKey::Trash(trashed.key));
        }
        desk.load_trash();
        desk.flush();
        Some(key)
    }

    /// Removes a document from the trash; can be taken back, without its history.
    ///
    /// # Errors
    ///
    /// Where the storage does not let go of it.
    pub fn remove_from_trash(self, key: &DocumentKey) -> Result<(), StorageError> {
        let desk = self.desk();
        let shown = desk.trashed(key);
        desk.load_trash();
        // What another tab put there meanwhile is not what the person saw.
        let is_shown = |now: &Trashed| shown.is_some_and(|shown| shown.document == now.document);
        let Some(trashed) = desk.trashed(key).filter(is_shown) else {
            return Ok(());
        };
        let name = trashed.document.content().name().to_owned();
        let undo = Undo::RemovedFromTrash { name };
        let mut keys = vec![StorageKey::Trash(trashed.key.clone())];
        // It may be open here still, though another tab has put it into the trash.
        desk.catch_up(&trashed.key);
        let is_live = desk.is_live(&trashed.key);
        if let Some(id) = trashed
            .key
            .id()
            .filter(|_| trashed.key.kind().has_responses())
            && !is_live
        {
            keys.extend(desk.response_keys(id));
        }
        desk.remove_keys(&keys, undo)?;
        if !is_live {
            desk.forget_history(&trashed.key);
        }
        desk.load_trash();
        desk.flush();
        Ok(())
    }
}

impl Desk {
    fn trashed(&self, key: &DocumentKey) -> Option<Trashed> {
        self.trash
            .with_untracked(|trash| trash.iter().find(|one| one.key == *key).cloned())
    }

    /// Whether a document of this name is open or stored: then its responses are not those of the trash. It is
    /// both in the trash and not where one tab deleted it while another changed it.
    pub(super) fn is_live(&self, key: &DocumentKey) -> bool {
        let is_stored = || match self.vault.slots(key) {
            Ok(slots) => slots.latest.is_some() || !slots.invalid.is_empty(),
            Err(_) => true,
        };
        self.open_one(key).is_some() || is_stored()
    }

    /// Moves a document to the trash and returns it with its last write; `None` if it is not there, not ours to write,
    /// or the one of its kind.
    fn discard(
        &self,
        key: &DocumentKey,
    ) -> Result<Option<(Document, Option<Stamp>)>, StorageError> {
        if key.id().is_none() {
            return Ok(None);
        }
        // What another tab did to it must not go unseen.
        self.catch_up(key);
        if self.refusal(key).is_some() {
            return Ok(None);
        }
        let Some(document) = self.document(key) else {
            return Ok(None);
        };
        let mut trashed = document.clone();
        let is_taken = self.vault.get(&StorageKey::Trash(key.clone()))?.is_some()
            && self.trashed(key).is_none_or(|one| one.document != document);
        if is_taken && !self.make_way_in_trash(key) {
            trashed.content_mut().set_id(self.new_id());
        }
        let trash_key = StorageKey::Trash(trashed.key());
        let stamp = self.stamps.borrow().get(key).copied();
        let text = self.trash_text(&trashed, stamp);
        match self.vault.put(&trash_key, &text) {
            Err(StorageError::Full) => {
                // It needs all the room that it makes.
                let is_announced = self.vault.is_announced.replace(true);
                let swapped = self.swap(key, &trash_key, &text);
                self.vault.is_announced.set(is_announced);
                swapped?;
            }
            result => result?,
        }
        self.vault.remove_document(key)?;
        self.drop_document(key);
        Ok(Some((document, stamp)))
    }

    /// Gives an earlier workshop of this name in the trash another one: the responses under this name are those of
    /// the one that comes now. Whether that was possible; other documents have nothing but themselves.
    fn make_way_in_trash(&self, key: &DocumentKey) -> bool {
        if !key.kind().has_responses() {
            return false;
        }
        let text = self.vault.get(&StorageKey::Trash(key.clone()));
        matches!(text, Ok(Some(text)) if self.put_beside_in_trash(key, &text).is_ok())
    }

    /// Puts a text into the trash under another name than this.
    pub(super) fn put_beside_in_trash(
        &self,
        key: &DocumentKey,
        text: &str,
    ) -> Result<(), StorageError> {
        let other = DocumentKey::new(key.kind(), self.new_id());
        self.vault.put(&StorageKey::Trash(other), text)
    }

    /// Writes the trash into the room that the document takes: people delete when the storage is full.
    fn swap(
        &self,
        document: &DocumentKey,
        key: &StorageKey,
        text: &str,
    ) -> Result<(), StorageError> {
        let slots = self.vault.slots(document)?;
        let holder = document.slot(slots.holder());
        let (Some(held), []) = (self.vault.get(&holder)?, &slots.invalid[..]) else {
            return Err(StorageError::Full);
        };
        self.vault.remove(&document.slot(slots.next))?;
        if self.vault.put(key, text).is_ok() {
            return Ok(());
        }
        // Nothing is removed before it is known to fit: what is put back is lost with a browser that is killed a moment later.
        let units = |key: &StorageKey, text: &str| {
            let text = text.encode_utf16().count();
            key.to_string().len() + text
        };
        let more = units(key, text).saturating_sub(units(&holder, &held));
        self.vault.look_for_room(more)?;
        self.vault.remove(&holder)?;
        let swapped = self.vault.put(key, text);
        if swapped.is_err() {
            // It was there a moment ago, so there is room for it. Where there is none, it is written once there is.
            if self.vault.put(&holder, &held).is_err() {
                self.unsaved.borrow_mut().insert(document.clone(), ());
            }
        }
        swapped
    }

    /// A deleted document as it is stored. Its revision goes with it, see [`Desk::go_on_counting`]: the next one, because what
    /// was in the trash before under its name may be of a later revision, and after a kill the storage has that again.
    fn trash_text(&self, document: &Document, last: Option<Stamp>) -> String {
        let discarded = Discarded {
            deleted: self.now(),
            days_used: self.days_used().map(|days| days.count),
            document: document.content().write(),
        };
        let stamp = self.vault.next_stamp(&document.key(), None, last);
        Envelope::new(stamp, discarded.to_payload()).to_string()
    }

    /// A document that comes back goes on counting its revisions where it stopped: another tab that still has it as it
    /// was would take a lower one for something older than its own, and write over it.
    pub(super) fn go_on_counting(&self, key: &DocumentKey, last: Option<Stamp>) {
        if let Some(last) = last {
            self.stamps.borrow_mut().insert(key.clone(), last);
        }
    }

    /// As [`Desk::go_on_counting`], for one that was `base` when it went: another tab that brought it back meanwhile began
    /// with that too.
    pub(super) fn go_on_from(&self, key: &DocumentKey, last: Option<Stamp>, base: Document) {
        self.bases.borrow_mut().insert(key.clone(), base);
        self.go_on_counting(key, last);
    }

    /// The last write of a document before it was deleted.
    pub(super) fn stamp_in_trash(&self, key: &DocumentKey) -> Option<Stamp> {
        let text = self.vault.get(&StorageKey::Trash(key.clone())).ok()??;
        Some(Envelope::parse(&text).ok()?.stamp)
    }

    pub(super) fn load_trash(&self) {
        let set_aside_before = self.vault.set_aside.get();
        self.read_trash(&self.vault.keys().unwrap_or_default());
        if self.vault.set_aside.get() > set_aside_before {
            self.load_set_aside();
        }
    }

    /// Reads the trash. What a newer version put there is left alone; what is unreadable is set aside.
    pub(super) fn read_trash(&self, keys: &[StorageKey]) {
        let trash: Vec<Trashed> = self
            .discarded(keys)
            .into_iter()
            .filter_map(|(key, discarded)| {
                let document = discarded.document;
                let Restored { document, .. } = self.restore(&key, document).ok()?;
                Some(Trashed {
                    key,
                    deleted: discarded.deleted,
                    document,
                })
            })
            .collect();
        let latest_first = ranked(trash, |one| (highest_first(one.deleted as i64), 0));
        set_if_new(&self.trash, latest_first);
    }

    fn discarded(&self, keys: &[StorageKey]) -> Vec<(DocumentKey, Discarded)> {
        let mut documents = Vec::new();
        for key in keys {
            let StorageKey::Trash(document) = key else {
                continue;
            };
            let Ok(Some(text)) = self.vault.get(key) else {
                continue;
            };
            let reason = match Envelope::parse(&text) {
                Ok(envelope) => match Discarded::parse(&envelope.payload) {
                    Some(discarded) => {
                        documents.push((document.clone(), discarded));
                        continue;
                    }
                    None => QuarantineReason::Unreadable,
                },
                Err(EnvelopeError::Newer(_)) => continue,
                Err(error) => QuarantineReason::from(&error),
            };
            if self.vault.copy_aside(key, reason, &text).is_ok() {
                // The text is kept twice if this fails.
                let _ = self.vault.remove(key);
            }
        }
        documents
    }

    /// Removes a trashed document for good, after it was opened again.
    pub(super) fn take_from_trash(&self, document: &Document) {
        self.load_trash();
        let found = self.trash.with_untracked(|trash| {
            let mut same = trash.iter().filter(|one| {
                let mut one = one.document.clone();
                if let Some(id) = document.key().id() {
                    one.content_mut().set_id(id.clone());
                }
                one == *document
            });
            same.next().map(|one| one.key.clone())
        });
        if let Some(key) = found {
            // It is kept twice if this fails.
            let _ = self.vault.remove(&StorageKey::Trash(key));
            self.load_trash();
        }
    }
}
