//! Noting what documents said when copies of them were made or came in: see [`crate::data::lineage`].

use crate::data::document::Document;
use crate::data::lineage::{LINEAGE, Lineage, Mark};
use leptos::prelude::*;

use super::Desk;

impl Desk {
    /// What is known of what documents said before. Nothing where the storage does not say.
    pub(super) fn lineage(&self) -> Lineage {
        let text = self.vault.storage().get(LINEAGE).ok().flatten();
        text.map(|text| Lineage::parse(&text)).unwrap_or_default()
    }

    /// Keeps what is known, of documents that are here or in the trash. Where that can't be written less is known, and
    /// nothing else is lost.
    pub(super) fn keep_lineage(&self, mut lineage: Lineage) {
        let trash = self.trash.get_untracked();
        lineage.retain(|key| self.has_name(key) || trash.iter().any(|one| one.key == *key));
        let text = lineage.to_text();
        let before = self.vault.storage().get(LINEAGE).ok().flatten();
        if before.unwrap_or_default() != text {
            let _ = match text.is_empty() {
                true => self.vault.remove_raw(LINEAGE),
                false => self.vault.put_raw(LINEAGE, &text),
            };
        }
    }

    /// Notes what these documents say, of which a copy is made, and returns all that is known of what they said.
    pub(super) fn note_lineage(&self, documents: &[Document]) -> Lineage {
        let mut lineage = self.lineage();
        for document in documents {
            lineage.add(&document.key(), [Mark::of(document)]);
        }
        self.keep_lineage(lineage.clone());
        lineage
    }
}
