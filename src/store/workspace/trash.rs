//! Deleting, and bringing back.

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::assessment::restore::{Fallback, Restored, restore};
use crate::data::envelope::{Envelope, EnvelopeError, Stamp};
use crate::data::keys::{DocumentKey, Key};
use crate::data::quarantine::Reason;
use crate::data::trash::Discarded;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::domain::order::{highest_first, ranked};
use crate::store::report::{Trashed, Undo};

use super::undo::WayBack;
use super::{Desk, Workspace, set_if_new};

impl Workspace {
    /// The trash, latest first. A document stays for [`crate::data::trash::DAYS`] days.
    pub fn trash(self) -> Signal<Vec<Trashed>> {
        self.desk().trash.clone().into()
    }

    /// Moves an assessment to the trash; can be taken back.
    ///
    /// # Errors
    ///
    /// Where the storage does not keep the trash: then the assessment stays.
    pub fn delete(self, id: &DocumentId) -> Result<(), StorageError> {
        self.delete_all(std::slice::from_ref(id))
    }

    /// Moves assessments to the trash; can be taken back as one. Those that are not there, or can only be
    /// looked at, are left alone.
    ///
    /// # Errors
    ///
    /// Where the storage does not keep the trash: then that assessment and those after it stay.
    pub fn delete_all(self, ids: &[DocumentId]) -> Result<(), StorageError> {
        let desk = self.desk();
        let mut deleted = Vec::new();
        let mut result = Ok(());
        for id in ids {
            match desk.discard(id) {
                Ok(assessment) => deleted.extend(assessment),
                Err(error) => {
                    result = Err(error);
                    break;
                }
            }
        }
        desk.load_trash();
        if !deleted.is_empty() {
            let names = deleted.iter().map(|a| a.name.clone()).collect();
            desk.offer_undo(Undo::Deleted { names }, WayBack::Open(deleted));
            // There is room now for what could not be saved before.
            desk.flush();
        }
        result
    }

    /// Takes a document out of the trash and returns its name, which is another one if its own is taken.
    /// `None` if it is not in the trash.
    pub fn restore(self, id: &DocumentId) -> Option<DocumentId> {
        let desk = self.desk();
        let trashed = desk.trashed(id)?;
        let id = desk.add(trashed.assessment);
        let key = DocumentKey::Assessment(id.clone());
        desk.save_now(key.clone());
        // Where it could not be written it is safer to have it twice.
        if !desk.unsaved.borrow().contains(&key) {
            let _ = desk.vault.take(&trash_key(&trashed.id));
        }
        desk.load_trash();
        desk.flush();
        Some(id)
    }

    /// Removes a document from the trash; can be taken back.
    ///
    /// # Errors
    ///
    /// Where the storage does not let go of it.
    pub fn remove_from_trash(self, id: &DocumentId) -> Result<(), StorageError> {
        let desk = self.desk();
        let Some(trashed) = desk.trashed(id) else {
            return Ok(());
        };
        let name = trashed.assessment.name;
        desk.remove_key(&trash_key(id), Undo::RemovedFromTrash { name })?;
        desk.load_trash();
        desk.flush();
        Ok(())
    }
}

impl Desk {
    fn trashed(&self, id: &DocumentId) -> Option<Trashed> {
        self.trash
            .with_untracked(|trash| trash.iter().find(|one| one.id == *id).cloned())
    }

    /// Moves a document to the trash and returns it; `None` if it is not there or not ours to write.
    fn discard(&self, id: &DocumentId) -> Result<Option<Assessment>, StorageError> {
        // What another tab did to it must not go unseen.
        self.catch_up(id);
        let Some(assessment) = self.document(id).map(|document| document.get_untracked()) else {
            return Ok(None);
        };
        if self.read_only.with_untracked(|ids| ids.contains(id)) {
            return Ok(None);
        }
        let document = DocumentKey::Assessment(id.clone());
        let mut trashed = assessment.clone();
        if self
            .trashed(id)
            .is_some_and(|one| one.assessment != trashed)
        {
            trashed.id = self.new_id();
        }
        let key = trash_key(&trashed.id);
        let text = self.trash_text(&trashed);
        match self.vault.put(&key, &text) {
            Err(StorageError::Full) => self.swap(&document, &key, &text)?,
            result => result?,
        }
        self.vault.remove(&document)?;
        self.drop_document(id);
        Ok(Some(assessment))
    }

    /// Writes the trash into the room that the document takes: people delete when the storage is full.
    fn swap(&self, document: &DocumentKey, key: &Key, text: &str) -> Result<(), StorageError> {
        let slots = self.vault.slots(document)?;
        let holder = document.slot(slots.holder());
        let (Some(held), []) = (self.vault.get(&holder)?, &slots.invalid[..]) else {
            return Err(StorageError::Full);
        };
        self.vault.take(&document.slot(slots.next))?;
        if self.vault.put(key, text).is_ok() {
            return Ok(());
        }
        self.vault.take(&holder)?;
        let swapped = self.vault.put(key, text);
        if swapped.is_err() {
            // It was there a moment ago, so there is room for it.
            self.vault.put(&holder, &held)?;
        }
        swapped
    }

    fn trash_text(&self, assessment: &Assessment) -> String {
        let discarded = Discarded {
            deleted: self.now(),
            // Fails only for maps whose keys are not texts, which no document has.
            document: serde_json::to_value(assessment).unwrap_or_default(),
        };
        let stamp = Stamp {
            revision: 1,
            writer: self.vault.writer,
        };
        Envelope::new(stamp, discarded.to_payload()).to_string()
    }

    /// Reads the trash. What a newer version put there is left alone; what is unreadable is set aside.
    pub(super) fn load_trash(&self) {
        let trash: Vec<Trashed> = self
            .trash_documents()
            .into_iter()
            .filter_map(|(id, discarded)| {
                let fallback = Fallback {
                    id: id.clone(),
                    day: self.vault.platform.today(),
                };
                let restored = restore(discarded.document, self.instruments, fallback);
                let Restored { assessment, .. } = restored.ok()?;
                Some(Trashed {
                    id,
                    deleted: discarded.deleted,
                    assessment,
                })
            })
            .collect();
        let latest_first = ranked(trash, |one| (highest_first(one.deleted as i64), 0));
        set_if_new(&self.trash, latest_first);
    }

    fn trash_documents(&self) -> Vec<(DocumentId, Discarded)> {
        let keys = self.vault.keys().unwrap_or_default();
        let mut documents = Vec::new();
        for key in keys {
            let Key::Trash(DocumentKey::Assessment(id)) = &key else {
                continue;
            };
            let Ok(Some(text)) = self.vault.get(&key) else {
                continue;
            };
            let reason = match Envelope::parse(&text) {
                Ok(envelope) => match Discarded::parse(&envelope.payload) {
                    Some(discarded) => {
                        documents.push((id.clone(), discarded));
                        continue;
                    }
                    None => Reason::Unreadable,
                },
                Err(EnvelopeError::Newer(_)) => continue,
                Err(error) => Reason::from(&error),
            };
            if self.vault.copy_aside(&key, reason, &text).is_ok() {
                // The text is kept twice if this fails.
                let _ = self.vault.take(&key);
            }
            self.load_set_aside();
        }
        documents
    }

    /// Removes what has been in the trash for long enough.
    pub(super) fn empty_expired_trash(&self) {
        let now = self.now();
        let mut removed = false;
        for (id, discarded) in self.trash_documents() {
            if discarded.has_expired(now) {
                removed |= self.vault.take(&trash_key(&id)).is_ok();
            }
        }
        if removed {
            self.load_trash();
        }
    }

    /// Removes a trashed document for good, after it was opened again.
    pub(super) fn take_from_trash(&self, assessment: &Assessment) {
        let found = self.trash.with_untracked(|trash| {
            let mut same = trash.iter().filter(|one| {
                let id = assessment.id.clone();
                let same = Assessment {
                    id,
                    ..one.assessment.clone()
                };
                same == *assessment
            });
            same.next().map(|one| one.id.clone())
        });
        if let Some(id) = found {
            // It is kept twice if this fails.
            let _ = self.vault.take(&trash_key(&id));
            self.load_trash();
        }
    }
}

fn trash_key(id: &DocumentId) -> Key {
    Key::Trash(DocumentKey::Assessment(id.clone()))
}
