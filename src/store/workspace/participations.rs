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

    /// The participation in this session, if there is one already: of several people's the one that was edited last.
    pub fn participation_in(self, session: &Session) -> Option<DocumentId> {
        self.participations_in(session).into_iter().next()
    }

    /// The participations in this session, one for each person who answers on this device, most recently edited first.
    /// An invitation that goes by the same name and asks something else, or is locked for somebody else, is another one.
    pub fn participations_in(self, session: &Session) -> Vec<DocumentId> {
        let mut ids = self.participations().get_untracked();
        ids.retain(|id| {
            let one = untrack(|| self.participation(id));
            one.is_some_and(|one| one.with_untracked(|one| one.session.asks_the_same(session)))
        });
        ids
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
        self.begin_participation(session)
    }

    /// Begins the answers of another person on the same device, apart from those that are here: neither corrects the
    /// other. Returns the name of the participation; of one in which nobody has answered yet, if there is one.
    pub fn participate_beside(self, session: &Session) -> DocumentId {
        let beside = self.participations_in(session).into_iter();
        let mut blank = beside.filter(|id| {
            let one = untrack(|| self.participation(id));
            one.is_some_and(|one| one.with_untracked(Participation::is_blank))
        });
        blank
            .next()
            .unwrap_or_else(|| self.begin_participation(session.clone()))
    }

    fn begin_participation(self, session: Session) -> DocumentId {
        let id = self.new_id();
        let response = ResponseId::from_random(self.desk().vault.platform.random());
        self.create(Participation::new(id, session, response))
    }
}
