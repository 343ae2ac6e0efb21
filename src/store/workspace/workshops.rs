//! What is done with workshops only.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::kind::Kind;
use crate::domain::assessment::Instrument;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Progress, Session, SessionId, Workshop};
use crate::store::report::{Edited, ImportOutcome};

use super::kinds::Kept;
use super::{Desk, Workspace};

impl Kept for Workshop {
    const HAS_BASE: bool = true;

    /// What came in stays, and how far the workshop is.
    fn come_back(&mut self, now: &Self) {
        self.keep_what_came_in(now);
        self.progress = now.progress;
        self.session.id = now.session.id;
    }

    /// Once it collects, what is asked stays as it is: an edit that would change that is refused as read-only (see
    /// [`Workshop::keeps_what_is_asked`]). Before that it makes another session of it: answers refer to questions by
    /// place, so those to a link that was copied earlier must be seen to belong elsewhere, not be counted at the
    /// wrong place.
    fn amend(mut self, before: &Self, desk: &Desk) -> Result<Self, Edited> {
        if !before.keeps_what_is_asked(&self) {
            if before.progress != Progress::Preparing || desk.has_responses(&before.id) {
                return Err(Edited::ReadOnly);
            }
            self.session.id = SessionId::from_random(desk.vault.platform.random());
        }
        Ok(self)
    }

    fn join(&self, theirs: &Self, base: Option<&Self>, _: &Desk) -> Option<Self> {
        Workshop::join(self, theirs, base)
    }

    fn replaced(&self, after: &Self, desk: &Desk) {
        let decides_alike = || (self.decisions_of_responses()).eq(after.decisions_of_responses());
        if !self.keeps_what_is_asked(after) || !decides_alike() {
            desk.reset_responses(&after.id);
        } else if self.published != after.published {
            desk.publish_responses(&after.id, after.published.map(|published| published.last));
        }
    }

    fn closed(id: &DocumentId, desk: &Desk) {
        desk.responses.borrow_mut().remove(id);
    }

    fn reloaded(desk: &Rc<Desk>) {
        desk.read_all_again();
    }

    fn chunk_written(id: &DocumentId, chunk: u32, desk: &Desk) {
        desk.catch_up_with_chunk(id, chunk);
    }

    fn add_responses(id: &DocumentId, from: &Document, desk: &Rc<Desk>) -> ImportOutcome {
        desk.add_responses_of(id, from)
    }
}

impl Workspace {
    /// The names of all workshops, those put aside too, most recently edited first.
    pub fn workshops(self) -> ReadSignal<Vec<DocumentId>> {
        self.list(Kind::Workshop)
    }

    /// The workshop with this name: see [`Workspace::get`].
    pub fn workshop(self, id: &DocumentId) -> Option<ReadSignal<Workshop>> {
        self.get(id)
    }

    /// A name for a session: random.
    pub fn new_session(self) -> SessionId {
        SessionId::from_random(self.desk().vault.platform.random())
    }

    /// Adds a workshop on this questionnaire, for today, and saves it. Returns its name.
    pub fn create_workshop(self, instrument: &Instrument) -> DocumentId {
        let session = Session::new(self.new_session(), instrument, self.today());
        self.create(Workshop::new(self.new_id(), session))
    }

    /// Adds the next session of a workshop: it asks the same and comes after it. `None` if there is none.
    pub fn next_session(self, id: &DocumentId) -> Option<DocumentId> {
        let first = untrack(|| self.workshop(id))?.get_untracked();
        let next = first.next_session(self.new_id(), self.new_session(), self.today());
        Some(self.create(next))
    }
}
