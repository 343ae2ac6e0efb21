//! What is stored of a document, and what of it is to be set aside.

use crate::browser::storage::StorageError;
use crate::data::document::{RestoreError, Restored};
use crate::data::envelope::Envelope;
use crate::data::keys::{DocumentKey, Slot};
use crate::data::quarantine::QuarantineReason;
use crate::data::slots::Slots;
use crate::store::report::Unopened;

use super::Desk;

/// What is stored of a document.
pub(super) enum StoredDocument {
    /// It can be shown, and changed unless a newer version wrote it.
    Readable(Box<Readable>),
    /// It has to be left as it is.
    Unopened(Unopened),
    /// It is no document; the text of its slot is returned.
    Unreadable,
    /// There is nothing.
    Nothing,
}

/// A document as it was read.
pub(super) struct Readable {
    pub restored: Restored,
    pub envelope: Envelope,
    /// Where it was.
    pub slot: Slot,
    /// Whether a newer version wrote it.
    pub newer: bool,
}

impl Desk {
    /// Looks at the slots of a document and sets aside what is none. Where that fails for lack of room the
    /// text stays where it is, and nothing is written over it.
    pub(super) fn find(&self, key: &DocumentKey) -> Result<StoredDocument, StorageError> {
        loop {
            let slots = self.vault.slots(key)?;
            let moved = self.vault.move_invalid_aside(key, &slots);
            let at = slots.holder();
            let found = self.read(key, slots);
            if !matches!(found, StoredDocument::Unreadable) {
                return Ok(found);
            }
            // The other slot may hold an older document that is one.
            let text = self.vault.get(&key.slot(at))?.unwrap_or_default();
            let moved = moved.and_then(|()| {
                self.vault
                    .move_aside(key, at, QuarantineReason::Unreadable, &text)
            });
            if moved.is_err() {
                return Ok(StoredDocument::Unreadable);
            }
        }
    }

    pub(super) fn read(&self, key: &DocumentKey, slots: Slots) -> StoredDocument {
        let (newer, slot) = (slots.newer, slots.holder());
        let Some(envelope) = slots.latest else {
            return StoredDocument::Nothing;
        };
        let value = serde_json::from_str(&envelope.payload);
        let value = value.map_err(|_| RestoreError::NotAnObject);
        match value.and_then(|value| self.restore(key, value)) {
            Ok(mut restored) => {
                if let Some(id) = key.id() {
                    restored.document.content_mut().set_id(id.clone());
                }
                StoredDocument::Readable(Box::new(Readable {
                    restored,
                    envelope,
                    slot,
                    newer,
                }))
            }
            Err(RestoreError::NotAnObject) if !newer => StoredDocument::Unreadable,
            Err(_) => StoredDocument::Unopened(Unopened {
                key: key.clone(),
                schema: envelope.schema,
                text: envelope.payload,
            }),
        }
    }
}
