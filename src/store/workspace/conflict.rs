//! Two tabs on one document: theirs keeps its place, ours becomes a copy. Nothing is lost.

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::keys::{DocumentKey, Key};
use crate::data::slots::Slots;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::report::Trouble;
use crate::store::vault::is_ahead;

use super::find::Found;
use super::{Desk, Workspace};

impl Workspace {
    /// Looks at what another tab changed: the key that it wrote, or everything.
    pub fn refresh(self, key: Option<&str>) {
        let Some(desk) = self.desk.try_get_value() else {
            return;
        };
        let Some(key) = key else {
            desk.reload();
            return;
        };
        match Key::parse(key) {
            Some(Key::Document(DocumentKey::Assessment(id), _)) => desk.catch_up(&id),
            Some(Key::Document(DocumentKey::Settings, _)) => desk.load_settings(),
            Some(Key::Trash(_)) => desk.load_trash(),
            Some(Key::Quarantine(_)) => desk.load_set_aside(),
            Some(Key::Theme) => desk.load_theme(),
            None => {}
        }
    }
}

impl Desk {
    /// Brings a document up to what is stored, and saves ours if it has changes.
    pub(super) fn catch_up(&self, id: &DocumentId) {
        let key = DocumentKey::Assessment(id.clone());
        if self.unsaved.borrow().contains(&key) {
            return self.flush();
        }
        let Ok(slots) = self.vault.slots(&key) else {
            return;
        };
        let (stored, known) = (slots.stamp(), self.stamps.borrow().get(&key).copied());
        match (stored, known) {
            (Some(stored), Some(known)) if stored == known => {}
            // Written at the same moment: theirs is in the slot where ours was.
            (Some(stored), Some(known)) if stored.revision == known.revision => {
                self.unsaved.borrow_mut().insert(key);
                self.flush();
            }
            (None, _) => self.load(id),
            _ if is_ahead(stored, known) => self.load(id),
            // Older than what we wrote, which was damaged since: the next write heals it.
            _ => {}
        }
    }

    /// Settles a document that another tab wrote after we read it.
    pub(super) fn meet(&self, key: &DocumentKey, theirs: Slots) -> Result<(), StorageError> {
        match key {
            DocumentKey::Assessment(id) => self.meet_assessment(id, theirs),
            DocumentKey::Settings => {
                // The last choice counts, unless a newer version made it.
                if let (Some(stamp), false) = (theirs.stamp(), theirs.newer) {
                    self.stamps.borrow_mut().insert(key.clone(), stamp);
                    self.unsaved.borrow_mut().insert(key.clone());
                }
            }
        }
        Ok(())
    }

    fn meet_assessment(&self, id: &DocumentId, theirs: Slots) {
        let Some(ours) = self.document(id).map(|document| document.get_untracked()) else {
            return;
        };
        let same = match self.read(id, theirs) {
            Found::Readable(theirs) => same_content(&theirs.restored.assessment, &ours),
            _ => false,
        };
        if !same {
            let mut copy = ours;
            let name = std::mem::take(&mut copy.name);
            copy.name = (self.copy_name)(&name);
            copy.id = self.new_id();
            self.conflicts.update(|all| {
                all.push(Trouble::ChangedElsewhere {
                    id: id.clone(),
                    name,
                    copy: copy.id.clone(),
                });
            });
            let saved_next = DocumentKey::Assessment(copy.id.clone());
            self.place(copy);
            self.unsaved.borrow_mut().insert(saved_next);
        }
        self.load(id);
    }
}

/// Whether two assessments say the same, whatever they are called and whenever they were looked at.
pub(super) fn same_content(one: &Assessment, other: &Assessment) -> bool {
    let bare = |assessment: &Assessment| Assessment {
        id: other.id.clone(),
        edited: 0,
        position: None,
        ..assessment.clone()
    };
    bare(one) == bare(other)
}
