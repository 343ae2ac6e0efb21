//! What documents were right before something was done to them that may have to be taken back much later. What of it the
//! first load needs; the rest is in `history.rs`.

use std::cell::RefCell;
use std::rc::Rc;

use crate::data::document::Document;
use crate::data::history::Reason;
use crate::data::keys::DocumentKey;

use super::Desk;
use super::history::History;

/// Something that the history has to hear of.
pub(super) enum Note {
    /// This is about to become another one.
    Before(Reason, Document),
    /// This was removed for good.
    Forget(DocumentKey),
    /// Everything was removed.
    ForgetAll,
}

/// What takes notes.
pub(super) trait Historian {
    /// Takes what was noted since the last time.
    fn take(&self, notes: Vec<Note>);

    /// Itself, as who looks at snapshots knows it.
    fn history(&self) -> Option<Rc<History>>;
}

/// The notes of a workspace.
#[derive(Default)]
pub(super) struct Notes {
    /// What nobody took yet: of each document the first state for each reason.
    pub waiting: RefCell<Vec<Note>>,
    /// Nobody, until the history is open.
    pub historian: RefCell<Option<Rc<dyn Historian>>>,
}

impl Desk {
    /// Notes what a document is before it becomes another one.
    pub(super) fn note(&self, reason: Reason, document: &Document) {
        let key = document.key();
        let is_noted = self.notes.waiting.borrow().iter().any(|note| {
            matches!(note, Note::Before(other, noted) if *other == reason && noted.key() == key)
        });
        if !is_noted {
            self.hand_to_historian(Note::Before(reason, document.clone()));
        }
    }

    /// Notes something, and has it taken if somebody takes it.
    pub(super) fn hand_to_historian(&self, note: Note) {
        self.notes.waiting.borrow_mut().push(note);
        self.wake_historian();
    }

    /// Has what was noted taken.
    pub(super) fn wake_historian(&self) {
        let historian = self.notes.historian.borrow().clone();
        if let Some(historian) = historian {
            historian.take(self.notes.waiting.take());
        }
    }
}
