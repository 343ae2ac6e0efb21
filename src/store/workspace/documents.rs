//! Reading, editing and adding assessments.

use leptos::prelude::*;

use crate::data::assessment::tidy;
use crate::data::backup;
use crate::data::keys::DocumentKey;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::report::Edited;

use super::{Desk, Workspace};

impl Workspace {
    /// The names of all assessments, those put aside too, most recently edited first.
    pub fn assessments(self) -> Signal<Vec<DocumentId>> {
        self.desk().order.clone().into()
    }

    /// An assessment, if there is one with this name. Tracks whether there is; the content is tracked by
    /// reading the signal. A reader that outlives the document keeps its last content.
    pub fn assessment(self, id: &DocumentId) -> Option<Signal<Assessment>> {
        let document = self.desk().shelf.read().get(id).cloned();
        document.map(Signal::from)
    }

    /// Whether an assessment can only be looked at, because a newer version wrote it. Tracks.
    pub fn is_read_only(self, id: &DocumentId) -> bool {
        self.desk().read_only.read().contains(id)
    }

    /// Changes an assessment and saves it soon. Texts become what is kept of them: without control
    /// characters, and cut at [`Assessment::MAX_NAME`] and [`Assessment::MAX_NOTE`]. The name stays what it
    /// is. A change of nothing but [`Assessment::position`] is saved and leaves `edited` alone: looking is
    /// not editing.
    pub fn edit(self, id: &DocumentId, change: impl FnOnce(&mut Assessment)) -> Edited {
        let desk = self.desk();
        let Some(document) = desk.document(id) else {
            return Edited::Gone;
        };
        if desk.read_only.with_untracked(|ids| ids.contains(id)) {
            return Edited::ReadOnly;
        }
        let before = document.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        tidy(&mut after);
        after.id = id.clone();
        after.edited = before.edited;
        if after == before {
            return Edited::Unchanged;
        }
        let looked = Assessment {
            position: after.position.clone(),
            ..before
        };
        if after != looked {
            after.edited = desk.now();
        }
        document.set(after);
        desk.sort();
        desk.save_soon(DocumentKey::Assessment(id.clone()));
        Edited::Changed
    }

    /// Adds an assessment, edited now, and saves it. Returns its name: another one than it came with if
    /// that is taken.
    pub fn create(self, assessment: Assessment) -> DocumentId {
        let desk = self.desk();
        let edited = desk.now();
        let id = desk.add(Assessment {
            edited,
            ..assessment
        });
        desk.save_now(DocumentKey::Assessment(id.clone()));
        id
    }

    /// Adds a copy of an assessment under another name; `None` if there is none. The copy is the person's
    /// own: in use, and no part of the worked example.
    pub fn duplicate(self, id: &DocumentId, name: &str) -> Option<DocumentId> {
        let original = self.desk().document(id)?.get_untracked();
        Some(self.create(Assessment {
            id: self.new_id(),
            name: name.to_owned(),
            archived: false,
            example: false,
            ..original
        }))
    }

    /// All assessments as the text of a backup file.
    pub fn export_all(self) -> String {
        let desk = self.desk();
        backup::write(&desk.documents(), desk.now())
    }

    /// These assessments as the text of a backup file; those that are not there are left out.
    pub fn export(self, ids: &[DocumentId]) -> String {
        let desk = self.desk();
        let chosen: Vec<Assessment> = ids
            .iter()
            .filter_map(|id| Some(desk.document(id)?.get_untracked()))
            .collect();
        backup::write(&chosen, desk.now())
    }
}

impl Desk {
    /// Opens an assessment under its own name or, if that is taken, a new one, which is returned. It is
    /// to be saved by the caller.
    pub(super) fn add(&self, mut assessment: Assessment) -> DocumentId {
        tidy(&mut assessment);
        if !self.is_free(&assessment.id) {
            assessment.id = self.new_id();
        }
        let id = assessment.id.clone();
        self.place(assessment);
        id
    }

    /// Whether no document has this name, among those that cannot be shown either.
    fn is_free(&self, id: &DocumentId) -> bool {
        let unopened = self
            .unopened
            .with_untracked(|all| all.iter().any(|one| one.id == *id));
        !unopened && self.document(id).is_none()
    }
}
