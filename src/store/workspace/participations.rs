//! What is done with participations only: what this person answers in other people's workshops.

use leptos::prelude::*;

use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Participation, ResponseId, Session};
use crate::store::report::Edited;

use super::kinds::Kept;
use super::{Desk, Workspace};

impl Kept for Participation {
    const JOINS_FIELDS: bool = true;

    fn joined(&mut self, ours: &Self, theirs: &Self) {
        self.join_revisions(ours, theirs);
    }

    /// What is asked stays, and how far answers were returned.
    fn come_back(&mut self, now: &Self) {
        self.session = now.session.clone();
        self.own.resize(now.own.len(), Default::default());
        self.response = now.response;
        self.revision = now.revision;
        self.shown = now.shown;
        self.returned = now.returned;
        self.returned_at = now.returned_at;
    }

    /// A change of what was returned already counts up its revision.
    fn amend(mut self, before: &Self, _: &Desk) -> Result<Self, Edited> {
        self.count_correction(before);
        Ok(self)
    }
}

impl Workspace {
    /// The names of all participations, those put aside too, most recently edited first.
    pub fn participations(self) -> ReadSignal<Vec<DocumentId>> {
        self.list(Kind::Participation)
    }

    /// The participation with this name: see [`Workspace::get`].
    pub fn participation(self, id: &DocumentId) -> Option<ReadSignal<Participation>> {
        self.get(id)
    }

    /// The participation in this session, if the person has one already. An invitation that goes by the same name
    /// and asks something else, or is locked for somebody else, is another one.
    pub fn participation_in(self, session: &Session) -> Option<DocumentId> {
        let ids = self.participations().get_untracked();
        let is_in = |id: &DocumentId| {
            let one = untrack(|| self.participation(id));
            one.is_some_and(|one| one.with_untracked(|one| one.session.asks_the_same(session)))
        };
        ids.into_iter().find(is_in)
    }

    /// Begins to answer an invitation and saves it. Returns the name of the participation; that of the one which
    /// is there already, if there is one; it takes over the words of this invitation.
    pub fn participate(self, session: Session) -> DocumentId {
        if let Some(id) = self.participation_in(&session) {
            let here = untrack(|| self.participation(&id));
            if here.is_some_and(|one| one.with_untracked(|one| one.session != session)) {
                self.edit(&id, |one: &mut Participation| one.take_over(session));
            }
            return id;
        }
        let id = self.new_id();
        let response = ResponseId::from_random(self.desk().vault.platform.random());
        self.create(Participation::new(id, session, response))
    }
}
