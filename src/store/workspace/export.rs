//! Documents as the text of a file.

use crate::data::backup;
use crate::data::keys::DocumentKey;
use crate::domain::id::DocumentId;

use super::Workspace;

impl Workspace {
    /// Everything that the person wrote as the text of a backup file.
    pub fn export_all(self) -> String {
        let desk = self.desk();
        backup::write(&desk.documents(), desk.now())
    }

    /// These assessments as the text of a backup file; those that are not there are left out.
    pub fn export(self, ids: &[DocumentId]) -> String {
        let desk = self.desk();
        let keys = ids.iter().cloned().map(DocumentKey::Assessment);
        let chosen: Vec<_> = keys.filter_map(|key| desk.document(&key)).collect();
        backup::write(&chosen, desk.now())
    }
}
