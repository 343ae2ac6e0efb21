//! Looking at snapshots, and bringing a document back to one.

use crate::browser::journal::Done;
use crate::data::document::{Document, Restored};
use crate::data::envelope::{Envelope, EnvelopeError};
use crate::data::history::{Reason, SnapshotName};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::settings::Settings;
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::competence::CompetenceSheet;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::role::RoleProfile;
use crate::domain::workshop::{Participation, Progress, Workshop};
use crate::store::report::{Edited, Undo};

use super::history::History;
use super::kinds::Kept;
use super::undo::WayBack;
use super::{Desk, Workspace};

/// Why a snapshot is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoSnapshot {
    /// It is not there any more.
    #[error("the snapshot is gone")]
    Gone,
    /// What is there is not what was written.
    #[error("the snapshot is damaged")]
    Damaged,
    /// A newer version of the app wrote it.
    #[error("the snapshot is of a newer version")]
    Newer,
    /// The browser did not hand it out.
    #[error("the snapshot was not read")]
    NotRead,
}

impl History {
    /// The names of all snapshots, latest first.
    pub fn names(&self, done: Done<Vec<SnapshotName>>) {
        let sorted = move |names: Result<Vec<String>, _>| {
            done(names.map(|names| {
                let parsed = names.iter().filter_map(|name| SnapshotName::parse(name));
                let mut names: Vec<SnapshotName> = parsed.collect();
                names.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.cmp(a)));
                names
            }));
        };
        self.archive().names(Box::new(sorted));
    }

    /// What the document was.
    pub fn read(
        &self,
        workspace: Workspace,
        name: &SnapshotName,
        done: Box<dyn FnOnce(Result<Document, NoSnapshot>)>,
    ) {
        let key = name.document.clone();
        let restore = move |record: Result<Option<String>, _>| {
            done(match record {
                Ok(Some(record)) => workspace.restored(&key, &record),
                Ok(None) => Err(NoSnapshot::Gone),
                Err(_) => Err(NoSnapshot::NotRead),
            });
        };
        self.archive().get(&name.to_string(), Box::new(restore));
    }
}

impl Workspace {
    /// Removes all earlier states of a document, for good.
    pub fn forget_earlier_states(self, key: &DocumentKey) {
        self.desk().forget_history(key);
    }

    fn restored(self, key: &DocumentKey, record: &str) -> Result<Document, NoSnapshot> {
        let envelope = Envelope::parse(record).map_err(|error| match error {
            EnvelopeError::Newer(_) => NoSnapshot::Newer,
            _ => NoSnapshot::Damaged,
        })?;
        let value = serde_json::from_str(&envelope.payload).map_err(|_| NoSnapshot::Damaged)?;
        let restored = self.desk().restore(key, value);
        let Restored { mut document, .. } = restored.map_err(|_| NoSnapshot::Damaged)?;
        if let Some(id) = key.id() {
            document.content_mut().set_id(id.clone());
        }
        Ok(document)
    }

    /// The document as it is now, without tracking; `None` where it is not here.
    pub fn present(self, key: &DocumentKey) -> Option<Document> {
        self.desk().document(key)
    }

    /// Puts an earlier state in place of the document as it is, which is noted; can be taken back. What came in
    /// from others since stays: the answers that a workshop collected, and how far answers were returned.
    pub fn bring_back_to(self, state: Document) -> Edited {
        let key = state.key();
        let kind = key.kind();
        let id = key.id().cloned().unwrap_or_else(DocumentId::main);
        match kind {
            Kind::Account => self.replace::<Account>(&id, state),
            Kind::Assessment => self.replace::<Assessment>(&id, state),
            Kind::Role => self.replace::<RoleProfile>(&id, state),
            Kind::Competence => self.replace::<CompetenceSheet>(&id, state),
            Kind::Portfolio => self.replace::<Portfolio>(&id, state),
            Kind::Programme => self.replace::<Programme>(&id, state),
            Kind::Settings => self.replace::<Settings>(&id, state),
            Kind::Workshop => self.replace::<Workshop>(&id, state),
            Kind::Participation => self.replace::<Participation>(&id, state),
        }
    }

    fn replace<T: Kept>(self, id: &DocumentId, state: Document) -> Edited {
        let desk = self.desk();
        let key = DocumentKey::new(T::KIND, id.clone());
        let (Some(before), Some(state)) = (desk.document(&key), state.into_content::<T>()) else {
            return Edited::Gone;
        };
        let put = move |state: T| {
            move |now: &mut T| {
                let mut state = state;
                state.come_back(now);
                *now = state;
            }
        };
        // Before the edit: it may be the first one of the day too, and is noted once.
        desk.note(Reason::Restore, &before);
        let edited = self.edit::<T>(id, put(state));
        if edited == Edited::Changed {
            let name = before.content().name().to_owned();
            let id = id.clone();
            let after = desk.document(&key);
            let take_back = move || {
                let desk = self.desk();
                // Another tab may have worked on it.
                desk.catch_up(&key);
                let before = desk.without_restored(before, after.as_ref());
                if let Some(before) = before.into_content::<T>() {
                    self.edit::<T>(&id, put(before));
                }
            };
            let undo = Undo::BroughtBackTo { name };
            desk.offer_undo(undo, WayBack::Run(Box::new(take_back)));
        }
        edited
    }

    /// Opens an earlier state as a document of its own, beside the one that it was, or in its place where that is not
    /// here any more. Returns its name; `None` where there is one of its kind, or a second one would be no other: answers
    /// to an invitation.
    pub fn open_as_copy(self, mut state: Document) -> Option<DocumentKey> {
        let desk = self.desk();
        let key = state.key();
        key.id()?;
        // Another tab may have brought it back.
        desk.catch_up(&key);
        if desk.has_name(&key) {
            if key.kind() == Kind::Participation {
                return None;
            }
            let name = (desk.copy_name)(state.content().name());
            state.content_mut().set_name(name);
            state.content_mut().set_id(desk.new_id());
            if let Some(account) = state.get_mut::<Account>() {
                account.example = false;
                account.archived = false;
            }
            if let Some(assessment) = state.get_mut::<Assessment>() {
                assessment.example = false;
                assessment.archived = false;
            }
            if let Some(workshop) = state.get_mut::<Workshop>() {
                // Answers that come in for the other one do not belong to it.
                workshop.session.id = self.new_session();
                workshop.progress = Progress::Preparing;
                workshop.forget_what_came_in();
            }
        }
        Some(desk.create(state))
    }
}

impl Desk {
    /// What a document was before an earlier state, `after`, was put in its place, with what was done to it since then. As it
    /// is now is noted: where its kind can't be joined, or both changed one text, the rest is found there.
    fn without_restored(&self, before: Document, after: Option<&Document>) -> Document {
        let key = before.key();
        let (Some(now), Some(after)) = (self.document(&key), after) else {
            return before;
        };
        if now.says_the_same_as(after) {
            return before;
        }
        self.note(Reason::Restore, &now);
        let joined = self
            .keeper(key.kind())
            .and_then(|keeper| self.in_one(keeper, &now, &before, Some(after)));
        joined.map_or(before, |joined| joined.document)
    }
}
