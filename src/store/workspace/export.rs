//! Documents as the text of a file.

use crate::data::backup;
use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;

use super::{Desk, Workspace};

impl Workspace {
    /// Everything that the person wrote as the text of a backup file: workshops with their responses and the keys that
    /// open them. That a copy was made of what is here now is remembered, by which the copy is known as older later.
    pub fn export_all(self) -> String {
        let desk = self.desk();
        desk.export(desk.documents())
    }

    /// A document of any kind as the text of a backup file, a workshop with its responses; `None` if it is not
    /// there. It is remembered as in [`Workspace::export_all`].
    pub fn export_one(self, key: &DocumentKey) -> Option<String> {
        let desk = self.desk();
        Some(desk.export(vec![desk.document(key)?]))
    }

    /// These assessments as the text of a backup file; those that are not there are left out. They are remembered as
    /// in [`Workspace::export_all`].
    pub fn export(self, ids: &[DocumentId]) -> String {
        let desk = self.desk();
        let keys = ids.iter().cloned();
        let keys = keys.map(|id| DocumentKey::new(Kind::Assessment, id));
        desk.export(keys.filter_map(|key| desk.document(&key)).collect())
    }
}

impl Desk {
    /// As [`Workspace::export_all`], without remembering it: for a text that nobody may ever read again.
    pub(super) fn backup(&self) -> String {
        let documents = self.with_responses(self.documents());
        backup::write_with(&documents, self.now(), &self.lineage())
    }

    fn export(&self, documents: Vec<Document>) -> String {
        let lineage = self.note_lineage(&documents);
        backup::write_with(&self.with_responses(documents), self.now(), &lineage)
    }
}
