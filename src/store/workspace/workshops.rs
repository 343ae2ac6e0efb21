//! Reading, editing and adding workshops.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::domain::assessment::Instrument;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Progress, Session, SessionId, Workshop};
use crate::store::report::Edited;

use super::shelf::Open;
use super::undo::PutBack;
use super::{Desk, Workspace};

impl Workspace {
    /// The names of all workshops, those put aside too, most recently edited first.
    pub fn workshops(self) -> Signal<Vec<DocumentId>> {
        self.desk().workshops.clone().into()
    }

    /// A workshop, if there is one with this name. Tracks whether there is; the content is tracked by reading
    /// the signal.
    pub fn workshop(self, id: &DocumentId) -> Option<Signal<Workshop>> {
        let desk = self.desk();
        desk.shelf.track();
        desk.workshop(id).map(Signal::from)
    }

    /// The workshop of this session, if it is here; where copies of it are, the one that has responses.
    pub fn workshop_of(self, session: SessionId) -> Option<DocumentId> {
        let desk = self.desk();
        let ids = desk.workshops.get_untracked();
        let is_of = |id: &DocumentId| {
            let one = desk.workshop(id);
            one.is_some_and(|one| one.with_untracked(|one| one.session.id == session))
        };
        let all: Vec<DocumentId> = ids.into_iter().filter(is_of).collect();
        match &all[..] {
            [one] => Some(one.clone()),
            _ => {
                let with_responses = all.iter().find(|id| desk.has_responses(id));
                with_responses.or(all.first()).cloned()
            }
        }
    }

    /// A name for a session: random.
    pub fn new_session(self) -> SessionId {
        SessionId::from_random(self.desk().vault.platform.random())
    }

    /// Adds a workshop on this questionnaire, for today, and saves it. Returns its name.
    pub fn create_workshop(self, instrument: &Instrument) -> DocumentId {
        let session = Session::new(self.new_session(), instrument, self.today());
        self.keep_workshop(Workshop::new(self.new_id(), session))
    }

    /// Adds the next session of a workshop: it asks the same and comes after it. `None` if there is none.
    pub fn next_session(self, id: &DocumentId) -> Option<DocumentId> {
        let first = self.desk().workshop(id)?.get_untracked();
        let next = first.next_session(self.new_id(), self.new_session(), self.today());
        Some(self.keep_workshop(next))
    }

    /// Changes a workshop and saves it soon. Once it collects, what is asked stays as it is: an edit that would
    /// change that is refused as read-only (see [`Workshop::keeps_what_is_asked`]). Before that it makes another
    /// session of it: answers refer to questions by place, so those to a link that was copied earlier must be seen
    /// to belong elsewhere, not be counted at the wrong place.
    pub fn edit_workshop(self, id: &DocumentId, change: impl FnOnce(&mut Workshop)) -> Edited {
        let desk = self.desk();
        let key = DocumentKey::Workshop(id.clone());
        if let Some(refusal) = desk.refusal(&key) {
            return refusal;
        }
        let Some(workshop) = desk.workshop(id) else {
            return Edited::Gone;
        };
        let before = workshop.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        let asks_the_same = before.keeps_what_is_asked(&after);
        if !asks_the_same && (before.progress != Progress::Preparing || desk.has_responses(id)) {
            return Edited::ReadOnly;
        }
        if !asks_the_same {
            after.session.id = self.new_session();
        }
        let edited = desk.accept(key, after.into());
        if !asks_the_same {
            desk.reset_room(id);
        }
        edited
    }

    /// As [`Workspace::edit_workshop`], for a change that takes something away: see
    /// [`Workspace::edit_account_undoable`].
    pub fn edit_workshop_undoable(
        self,
        id: &DocumentId,
        name: String,
        change: impl FnOnce(&mut Workshop) -> Option<PutBack<Workshop>>,
    ) -> Edited {
        let mut put_back = None;
        let edited = self.edit_workshop(id, |workshop| put_back = change(workshop));
        if let (Edited::Changed, Some(put_back)) = (edited, put_back) {
            let id = id.clone();
            let edit = move || {
                self.edit_workshop(&id, put_back);
            };
            self.desk().offer_edit(name, Box::new(edit));
        }
        edited
    }

    fn keep_workshop(self, workshop: Workshop) -> DocumentId {
        let id = workshop.id.clone();
        let key = self.desk().create(workshop.into());
        key.id().cloned().unwrap_or(id)
    }
}

impl Desk {
    pub(super) fn workshop(&self, id: &DocumentId) -> Option<ArcRwSignal<Workshop>> {
        match self.open_one(&DocumentKey::Workshop(id.clone()))? {
            Open::Workshop(workshop) => Some(workshop),
            _ => None,
        }
    }
}
