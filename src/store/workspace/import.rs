//! Adding documents from a file.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::domain::assessment::Assessment;
use crate::store::report::{ImportOutcome, Imported, Undo};

use super::conflict::same_content;
use super::undo::WayBack;
use super::{Desk, Workspace};

impl Workspace {
    /// Adds assessments and returns, in the same order, what became of each; can be taken back as one.
    /// One that is there with the same content is left out, whatever its name; one whose name is taken by
    /// another content gets a new name. Nothing is ever overwritten.
    pub fn import(self, assessments: Vec<Assessment>) -> Vec<Imported> {
        let desk = self.desk();
        let mut added = Vec::new();
        let mut imported = Vec::new();
        for assessment in assessments {
            let name = assessment.name.clone();
            if let Some(twin) = desk.twin(&assessment) {
                imported.push(Imported {
                    id: twin.id,
                    name,
                    outcome: ImportOutcome::Duplicate,
                });
                continue;
            }
            let old = assessment.id.clone();
            let edited = match assessment.edited {
                0 => desk.now(),
                edited => edited,
            };
            let id = desk.add(Assessment {
                edited,
                ..assessment
            });
            added.extend(desk.document(&id).map(|document| document.get_untracked()));
            let outcome = if id == old {
                ImportOutcome::Added
            } else {
                ImportOutcome::AddedUnderNewId
            };
            desk.unsaved
                .borrow_mut()
                .insert(DocumentKey::Assessment(id.clone()));
            imported.push(Imported { id, name, outcome });
        }
        if !added.is_empty() {
            let count = added.len();
            desk.offer_undo(Undo::Imported { count }, WayBack::Remove(added));
        }
        desk.flush();
        imported
    }
}

impl Desk {
    /// A document that says the same.
    fn twin(&self, assessment: &Assessment) -> Option<Assessment> {
        self.documents()
            .into_iter()
            .find(|other| same_content(other, assessment))
    }
}
