//! Documents as the text of a file.

use crate::data::backup;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;

use super::Workspace;

impl Workspace {
    /// Everything that the person wrote as the text of a backup file.
    pub fn export_all(self) -> String {
        let desk = self.desk();
        backup::write(&desk.with_responses(desk.documents()), desk.now())
    }

    /// A document of any kind as the text of a backup file, a workshop with its responses; `None` if it is not
    /// there.
    pub fn export_one(self, key: &DocumentKey) -> Option<String> {
        let desk = self.desk();
        let one = desk.with_responses(vec![desk.document(key)?]);
        Some(backup::write(&one, desk.now()))
    }

    /// These assessments as the text of a backup file; those that are not there are left out.
    pub fn export(self, ids: &[DocumentId]) -> String {
        let desk = self.desk();
        let keys = ids.iter().cloned();
        let keys = keys.map(|id| DocumentKey::new(Kind::Assessment, id));
        let chosen: Vec<_> = keys.filter_map(|key| desk.document(&key)).collect();
        backup::write(&chosen, desk.now())
    }
}
