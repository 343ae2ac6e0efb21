//! Adding documents from a file.

use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::history::Reason;
use crate::data::keys::DocumentKey;
use crate::store::report::{ImportOutcome, Imported, Undo};

use super::undo::{AddedDocument, WayBack};
use super::{Desk, Workspace};

/// So far ahead the clock of another device may be, in milliseconds.
const TOMORROW: u64 = 24 * 60 * 60 * 1000;

impl Workspace {
    /// Adds documents and returns, in the same order, what became of each; can be taken back as one.
    ///
    /// One that is there with the same content is left out, whatever its name in the storage; one whose name is
    /// taken by another content gets a new name. Of the programme's plan, actions that are not here are added;
    /// a portfolio is taken over only where the person has not changed theirs. A workshop comes with all its
    /// responses or not at all. Nothing is ever overwritten.
    pub fn import(self, documents: Vec<Document>) -> Vec<Imported> {
        let desk = self.desk();
        let mut added = Vec::new();
        let mut imported = Vec::new();
        // The name of what another tab put there may be taken.
        desk.load_trash();
        let mut named = desk.by_name();
        for document in documents {
            let name = document.content().name().to_owned();
            let same_name = named.entry(name.clone()).or_default();
            let (key, outcome) = match desk.twin(&document, same_name) {
                Some(twin) => {
                    let outcome = desk.add_responses(&twin, &document);
                    (twin, outcome)
                }
                None => {
                    let (key, outcome) = desk.add_document(document, &mut added);
                    same_name.push(key.clone());
                    (key, outcome)
                }
            };
            imported.push(Imported { key, name, outcome });
        }
        if !added.is_empty() {
            let count = added.len();
            desk.offer_undo(Undo::Imported { count }, WayBack::Import(added));
        }
        desk.flush();
        imported
    }

    /// The name of a document that says the same as this one, if there is one: importing it would add nothing.
    pub fn twin(self, document: &Document) -> Option<DocumentKey> {
        let desk = self.desk();
        let named = desk.by_name();
        let same_name = named.get(document.content().name())?;
        desk.twin(document, same_name)
    }
}

impl Desk {
    /// The documents by what they are called: a file may bring thousands, and each would have to be compared
    /// with each.
    pub(super) fn by_name(&self) -> BTreeMap<String, Vec<DocumentKey>> {
        let mut named: BTreeMap<String, Vec<DocumentKey>> = BTreeMap::new();
        self.shelf.with_untracked(|shelf| {
            for (key, open) in shelf {
                let name = open.with(|one| one.name().to_owned());
                named.entry(name).or_default().push(key.clone());
            }
        });
        named
    }

    /// The one among these that says the same.
    pub(super) fn twin(&self, document: &Document, among: &[DocumentKey]) -> Option<DocumentKey> {
        let is_same = |key: &&DocumentKey| {
            self.document(key)
                .is_some_and(|other| other.says_the_same_as(document))
        };
        among.iter().find(is_same).cloned()
    }

    /// Takes the responses of a file into a document that says the same.
    pub(super) fn add_responses(
        self: &Rc<Self>,
        twin: &DocumentKey,
        document: &Document,
    ) -> ImportOutcome {
        match (self.keeper(twin.kind()), twin.id()) {
            (Some(keeper), Some(id)) => keeper.add_responses(id, document, self),
            _ => ImportOutcome::Duplicate,
        }
    }

    pub(super) fn add_document(
        self: &Rc<Self>,
        mut document: Document,
        added: &mut Vec<AddedDocument>,
    ) -> (DocumentKey, ImportOutcome) {
        let key = document.key();
        // What another tab did to it must not go unseen.
        self.catch_up(&key);
        let before = self.document(&key).filter(|_| key.id().is_none());
        let keeper = self.keeper(key.kind());
        let outcome = match (&before, keeper) {
            (None, _) => ImportOutcome::Added,
            (Some(_), _) if self.refusal(&key).is_some() => ImportOutcome::Kept,
            (Some(ours), Some(keeper)) => keeper.take_over(ours, &mut document),
            (Some(_), None) => ImportOutcome::Kept,
        };
        if outcome == ImportOutcome::Merged {
            document.content_mut().set_edited(self.now());
        }
        if matches!(outcome, ImportOutcome::Kept | ImportOutcome::Duplicate) {
            return (key, outcome);
        }
        // What was changed on a day that has not come yet was written by a clock that was wrong, or by hand.
        let edited = document.content().edited();
        if edited == 0 || edited > self.now().saturating_add(TOMORROW) {
            document.content_mut().set_edited(self.now());
        }
        let responses = std::mem::take(&mut document.responses);
        let placed = match &before {
            Some(before) => {
                if before.content().edited() > 0 {
                    self.note(Reason::Import, before);
                }
                document.content_mut().tidy();
                self.go_from(&key, before.clone());
                self.place(document);
                key.clone()
            }
            None => {
                let last = self.stamp_in_trash(&key);
                let placed = self.add(document);
                self.go_on_counting(&placed, last);
                placed
            }
        };
        let stored = match placed.id() {
            Some(id) => self.put_responses(id, responses),
            None => Ok(Vec::new()),
        };
        let responses = match stored {
            Ok(responses) => responses,
            Err(error) => {
                // Without its responses it would say that nobody answered.
                self.drop_document(&placed);
                return (key, ImportOutcome::NotAdded(error.into()));
            }
        };
        let is_renamed = placed != key;
        self.unsaved.borrow_mut().insert(placed.clone(), ());
        added.extend(self.document(&placed).map(|now| AddedDocument {
            now,
            before,
            responses,
        }));
        let outcome = match is_renamed {
            true => ImportOutcome::AddedUnderNewId,
            false => outcome,
        };
        (placed, outcome)
    }
}
