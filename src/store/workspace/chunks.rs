//! The responses of a workshop as they are stored beside it, chunk by chunk: what every page does with them, whether
//! or not it knows what is in them.

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::document::Document;
use crate::data::envelope::Envelope;
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::SessionId;

use super::{Desk, Workspace};

impl Workspace {
    /// The workshop of this session, if it is here; where copies of it are, the one that has responses. It is found
    /// by what is stored of it, so that an invitation can ask without knowing what else a workshop is.
    pub fn workshop_of(self, session: SessionId) -> Option<DocumentId> {
        let desk = self.desk();
        let ids = desk.order(Kind::Workshop).get_untracked();
        let name = session.to_string();
        let is_of = |id: &DocumentId| {
            let one = desk.document(&DocumentKey::new(Kind::Workshop, id.clone()));
            let written = one.map(|one| one.content().write());
            let of = written
                .as_ref()
                .and_then(|one| one.get("session")?.get("id")?.as_str());
            of == Some(name.as_str())
        };
        let all: Vec<DocumentId> = ids.into_iter().filter(is_of).collect();
        match &all[..] {
            [one] => Some(one.clone()),
            _ => {
                let with_responses = all.iter().find(|id| desk.has_responses(id));
                with_responses.or(all.first()).cloned()
            }
        }
    }
}

impl Desk {
    /// Whether any response is stored.
    pub(super) fn has_responses(&self, id: &DocumentId) -> bool {
        !self.response_keys(id).is_empty()
    }

    /// The keys of a workshop's chunks, in order.
    pub(super) fn response_keys(&self, id: &DocumentId) -> Vec<StorageKey> {
        let mut keys = self.vault.keys().unwrap_or_default();
        keys.retain(|key| matches!(key, StorageKey::Responses(of, _) if of == id));
        keys
    }

    /// Workshops with their responses, as they go into a file.
    pub(super) fn with_responses(&self, mut documents: Vec<Document>) -> Vec<Document> {
        for document in &mut documents {
            let key = document.key();
            if let Some(id) = key.id().filter(|_| key.kind().has_responses()) {
                let keys = self.response_keys(id);
                let texts = keys.iter().filter_map(|key| self.vault.get(key).ok()?);
                let envelopes = texts.filter_map(|text| Envelope::parse(&text).ok());
                let payloads = envelopes.map(|envelope| envelope.payload);
                document.responses.extend(payloads);
            }
        }
        documents
    }

    /// Stores the responses that came with a workshop from a file, all or none, and returns their keys. Where some
    /// are stored under its name already, because the workshop itself was damaged, they come after those.
    pub(super) fn put_responses(
        &self,
        id: &DocumentId,
        chunks: Vec<String>,
    ) -> Result<Vec<StorageKey>, StorageError> {
        if chunks.is_empty() {
            return Ok(Vec::new());
        }
        let numbers = self.vault.keys()?.into_iter().filter_map(|key| match key {
            StorageKey::Responses(of, number) if of == *id => Some(number),
            _ => None,
        });
        let highest = numbers.max();
        let first = highest.map_or(Some(0), |highest| highest.checked_add(1));
        let numbers = first.ok_or(StorageError::NotKept)?..=u32::MAX;
        let document = DocumentKey::new(Kind::Workshop, id.clone());
        let mut written = Vec::new();
        for (number, chunk) in numbers.zip(chunks) {
            let key = StorageKey::Responses(id.clone(), number);
            let stamp = self.vault.next_stamp(&document, None, None);
            let text = Envelope::new(stamp, chunk).to_string();
            let put = self.vault.put(&key, &text);
            written.push(key);
            if let Err(error) = put {
                self.remove_chunks(&written);
                return Err(error);
            }
        }
        self.close(id);
        Ok(written)
    }

    /// Removes the responses of a document for good; others than workshops have none.
    pub(super) fn remove_responses(&self, document: &DocumentKey) {
        if let Some(id) = document.id_of(Kind::Workshop) {
            self.remove_chunks(&self.response_keys(id));
        }
    }

    /// Removes these responses for good.
    pub(super) fn remove_chunks(&self, keys: &[StorageKey]) {
        for key in keys {
            if let StorageKey::Responses(id, _) = key {
                self.close(id);
            }
            // What the storage does not let go of takes room and nothing else.
            let _ = self.vault.remove(key);
        }
    }

    /// What was counted of a workshop is counted anew when it is looked at.
    fn close(&self, id: &DocumentId) {
        if let Some(keeper) = self.keeper(Kind::Workshop) {
            keeper.closed(id, self);
        }
    }
}
