//! Reading, editing and adding assessments.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::report::Edited;

use super::shelf::Open;
use super::{Desk, Workspace};

impl Workspace {
    /// The names of all assessments, those put aside too, most recently edited first.
    pub fn assessments(self) -> Signal<Vec<DocumentId>> {
        self.desk().assessments.clone().into()
    }

    /// An assessment, if there is one with this name. Tracks whether there is; the content is tracked by
    /// reading the signal. A reader that outlives the document keeps its last content.
    pub fn assessment(self, id: &DocumentId) -> Option<Signal<Assessment>> {
        let desk = self.desk();
        desk.shelf.track();
        desk.assessment(id).map(Signal::from)
    }

    /// Changes an assessment and saves it soon. Texts become what is kept of them: without control
    /// characters, and cut at [`Assessment::MAX_NAME`] and [`Assessment::MAX_NOTE`]. The name stays what it
    /// is. A change of nothing but [`Assessment::position`] is saved and leaves `edited` alone: looking is
    /// not editing.
    pub fn edit(self, id: &DocumentId, change: impl FnOnce(&mut Assessment)) -> Edited {
        let desk = self.desk();
        let key = DocumentKey::Assessment(id.clone());
        if let Some(refusal) = desk.refusal(&key) {
            return refusal;
        }
        let Some(assessment) = desk.assessment(id) else {
            return Edited::Gone;
        };
        let mut after = assessment.get_untracked();
        change(&mut after);
        desk.accept(key, after.into())
    }

    /// Adds an assessment, edited now, and saves it. Returns its name: another one than it came with if
    /// that is taken.
    pub fn create(self, assessment: Assessment) -> DocumentId {
        let id = assessment.id.clone();
        let key = self.desk().create(assessment.into());
        key.id().cloned().unwrap_or(id)
    }

    /// Adds a copy of an assessment under another name; `None` if there is none. The copy is the person's
    /// own: in use, and no part of the worked example.
    pub fn duplicate(self, id: &DocumentId, name: &str) -> Option<DocumentId> {
        let original = self.desk().assessment(id)?.get_untracked();
        Some(self.create(Assessment {
            id: self.new_id(),
            name: name.to_owned(),
            archived: false,
            example: false,
            ..original
        }))
    }
}

impl Desk {
    fn assessment(&self, id: &DocumentId) -> Option<ArcRwSignal<Assessment>> {
        match self.open_one(&DocumentKey::Assessment(id.clone()))? {
            Open::Assessment(assessment) => Some(assessment),
            _ => None,
        }
    }
}
