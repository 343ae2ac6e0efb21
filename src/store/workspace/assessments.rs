//! What is done with assessments only.

use leptos::prelude::*;

use crate::data::kind::Kind;
use crate::domain::assessment::{Assessment, Instrument};
use crate::domain::id::DocumentId;

use crate::store::report::{Edited, Undo};

use super::Workspace;
use super::kinds::Kept;

impl Kept for Assessment {
    const JOINS_FIELDS: bool = true;
}

impl Workspace {
    /// Goes on from a quick check to all questions of its instrument; that can be taken back.
    pub fn go_on_to_all(self, id: &DocumentId, instrument: &Instrument) -> Edited {
        self.edit_offering::<Assessment>(id, Undo::WentOn, |one| {
            let position = one.position.clone();
            one.go_on_to_all(instrument);
            Some(Box::new(|one| one.back_to_quick(position)))
        })
    }

    /// The names of all assessments, those put aside too, most recently edited first.
    pub fn assessments(self) -> ReadSignal<Vec<DocumentId>> {
        self.list(Kind::Assessment)
    }

    /// The assessment with this name: see [`Workspace::get`].
    pub fn assessment(self, id: &DocumentId) -> Option<ReadSignal<Assessment>> {
        self.get(id)
    }

    /// Adds a copy of an assessment under another name; `None` if there is none. The copy is the person's
    /// own: in use, and no part of the worked example.
    pub fn duplicate(self, id: &DocumentId, name: &str) -> Option<DocumentId> {
        let original = self.desk().typed::<Assessment>(id)?.get_untracked();
        Some(self.create(Assessment {
            id: self.new_id(),
            name: name.to_owned(),
            archived: false,
            example: false,
            ..original
        }))
    }
}
