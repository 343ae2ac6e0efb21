//! Reading, editing and adding participations: what this person answers in other people's workshops.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Participation, ResponseId, Session};
use crate::store::report::Edited;

use super::shelf::Open;
use super::{Desk, Workspace};

impl Workspace {
    /// The names of all participations, those put aside too, most recently edited first.
    pub fn participations(self) -> Signal<Vec<DocumentId>> {
        self.desk().participations.clone().into()
    }

    /// A participation, if there is one with this name. Tracks whether there is; the content is tracked by
    /// reading the signal.
    pub fn participation(self, id: &DocumentId) -> Option<Signal<Participation>> {
        let desk = self.desk();
        desk.shelf.track();
        desk.participation(id).map(Signal::from)
    }

    /// The participation in this session, if the person has one already. An invitation that goes by the same name
    /// and asks something else, or is locked for somebody else, is another one.
    pub fn participation_in(self, session: &Session) -> Option<DocumentId> {
        let desk = self.desk();
        let ids = desk.participations.get_untracked();
        let is_in = |id: &DocumentId| {
            let one = desk.participation(id);
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
                self.edit_participation(&id, |one| one.take_over(session));
            }
            return id;
        }
        let id = self.new_id();
        let response = ResponseId::from_random(self.desk().vault.platform.random());
        let participation = Participation::new(id.clone(), session, response);
        let key = self.desk().create(participation.into());
        key.id().cloned().unwrap_or(id)
    }

    /// Changes a participation and saves it soon. A change of what was returned already counts up its revision.
    pub fn edit_participation(
        self,
        id: &DocumentId,
        change: impl FnOnce(&mut Participation),
    ) -> Edited {
        let desk = self.desk();
        let key = DocumentKey::Participation(id.clone());
        if let Some(refusal) = desk.refusal(&key) {
            return refusal;
        }
        let Some(participation) = desk.participation(id) else {
            return Edited::Gone;
        };
        let before = participation.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        after.count_correction(&before);
        desk.accept(key, after.into())
    }
}

impl Desk {
    fn participation(&self, id: &DocumentId) -> Option<ArcRwSignal<Participation>> {
        match self.open_one(&DocumentKey::Participation(id.clone()))? {
            Open::Participation(participation) => Some(participation),
            _ => None,
        }
    }
}
