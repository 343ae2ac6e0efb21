//! Documents that another tab took away while they were open here. They stay in memory, so that no edit of a page that
//! still shows one is lost in silence, and can be put back.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::envelope::Stamp;
use crate::data::keys::DocumentKey;
use crate::domain::id::DocumentId;
use crate::store::report::{Edited, SaveState, StorageWarning};

use super::kinds::Kept;
use super::shelf::Open;
use super::{Desk, Workspace, set_if_new};

/// A document that was open here, is not stored any more, and was not taken away by this tab.
pub(super) struct Gone {
    /// The signal that pages still read.
    open: Arc<dyn Open>,
    /// The write of it that we have seen last.
    last: Option<Stamp>,
    /// What it was before it was changed here since, if it was.
    before: Option<Document>,
}

impl Workspace {
    /// Stores a document again that another tab took away, with what was typed into it since. It gets another name
    /// where its own is taken by now.
    pub fn bring_back(self, key: &DocumentKey) {
        let desk = self.desk();
        // Another tab may have written it again: then the two are joined.
        desk.catch_up(key);
        let Some(gone) = desk.take_gone(key) else {
            return;
        };
        let document = gone.open.get();
        let key = match desk.has_name(key) {
            true => desk.add(document.clone()),
            false => {
                // The same signal: a page that shows it goes on as if nothing had happened.
                desk.put_open(key.clone(), gone.open);
                let base = gone.before.unwrap_or_else(|| document.clone());
                desk.go_on_from(key, gone.last, base);
                desk.reorder(key);
                key.clone()
            }
        };
        desk.save_now(key);
        desk.take_from_trash(&document);
    }

    /// Whether a document that was open here is gone, and not by this tab. Tracks what is here.
    pub fn is_taken_away(self, key: &DocumentKey) -> bool {
        let desk = self.desk();
        desk.shelf.track();
        desk.gone.borrow().contains_key(key)
    }

    /// Says of a document that a page shows, and that another tab took away, that it is kept nowhere any more, before
    /// anything is typed into it.
    pub fn tell_taken_away(self, key: &DocumentKey) {
        let desk = self.desk();
        let name =
            (desk.gone.borrow().get(key)).map(|gone| gone.open.with(|one| one.name().to_owned()));
        if let Some(name) = name {
            desk.say_gone(key, name);
        }
    }

    /// Gives up what was typed into a document that another tab took away. What is typed into it from now on is told
    /// again.
    pub(super) fn let_go(self, key: &DocumentKey) {
        let desk = self.desk();
        if let Some(gone) = desk.gone.borrow_mut().get_mut(key) {
            gone.before = None;
        }
        desk.end_gone(key);
    }
}

impl Desk {
    /// As [`Desk::forget`], for a document that is not stored any more, though this tab did not take it away.
    pub(super) fn lose(&self, key: &DocumentKey) {
        if let (Some(open), Some(_)) = (self.open_one(key), key.id()) {
            let gone = Gone {
                open,
                last: self.stamps.borrow().get(key).copied(),
                before: None,
            };
            self.gone.borrow_mut().insert(key.clone(), gone);
        }
        self.forget(key);
    }

    /// The signal of a document that is gone, where its kind is known.
    pub(super) fn typed_gone<T: Kept>(&self, id: &DocumentId) -> Option<ArcRwSignal<T>> {
        let gone = self.gone.borrow();
        let gone = gone.get(&DocumentKey::new(T::KIND, id.clone()))?;
        gone.open.as_any().downcast_ref().cloned()
    }

    /// Takes over an edit of a document that is gone, in memory only, and says so.
    pub(super) fn accept_gone(&self, key: &DocumentKey, mut after: Document) -> Edited {
        let open = match self.gone.borrow_mut().get_mut(key) {
            Some(gone) if !gone.open.holds(&after) => {
                gone.before.get_or_insert_with(|| gone.open.get());
                gone.open.clone()
            }
            _ => return Edited::Gone,
        };
        // As the other tab knows it.
        let name = open.with(|one| one.name().to_owned());
        after.content_mut().set_edited(self.now());
        open.set(after);
        self.say_gone(key, name);
        Edited::Gone
    }

    /// Warns, once, that a document is on a page only.
    fn say_gone(&self, key: &DocumentKey, name: String) {
        let key = key.clone();
        self.conflicts.maybe_update(|all| {
            let is_new = all.iter().all(|one| !one.is_removal_of(&key));
            if is_new {
                all.push(StorageWarning::RemovedElsewhere { key, name });
            }
            is_new
        });
        set_if_new(&self.save_state, SaveState::OnlyHere);
    }

    /// Whether something was typed into the document of this name after it was gone: then it is still its name.
    pub(super) fn is_edited_gone(&self, key: &DocumentKey) -> bool {
        self.gone
            .borrow()
            .get(key)
            .is_some_and(|gone| gone.before.is_some())
    }

    /// Whether something was typed into a document that is gone.
    pub(super) fn has_edited_gone(&self) -> bool {
        self.gone
            .borrow()
            .values()
            .any(|gone| gone.before.is_some())
    }

    /// The signal that pages have of a document that comes back, unless it was changed here: then it is kept for the
    /// person to decide.
    pub(super) fn take_unedited(&self, key: &DocumentKey) -> Option<Arc<dyn Open>> {
        let mut all = self.gone.borrow_mut();
        let is_unedited = all.get(key).is_some_and(|gone| gone.before.is_none());
        is_unedited
            .then(|| all.remove(key))
            .flatten()
            .map(|gone| gone.open)
    }

    /// Opens a document again that the other tab has put back, with what was typed into it here: the next write joins
    /// the two. Whether there was anything.
    pub(super) fn reopen_edited(&self, key: &DocumentKey) -> bool {
        let is_edited = self.is_edited_gone(key);
        let gone = is_edited.then(|| self.take_gone(key)).flatten();
        let Some(gone) = gone else { return false };
        self.put_open(key.clone(), gone.open);
        if let Some(before) = gone.before {
            self.bases.borrow_mut().insert(key.clone(), before);
        }
        self.unsaved.borrow_mut().insert(key.clone(), ());
        true
    }

    fn take_gone(&self, key: &DocumentKey) -> Option<Gone> {
        let gone = self.gone.borrow_mut().remove(key)?;
        self.end_gone(key);
        Some(gone)
    }

    /// Ends the warning about a document.
    fn end_gone(&self, key: &DocumentKey) {
        self.conflicts.maybe_update(|all| {
            let before = all.len();
            all.retain(|one| !one.is_removal_of(key));
            all.len() != before
        });
        let is_only_here = self
            .save_state
            .with_untracked(|state| *state == SaveState::OnlyHere);
        if is_only_here && !self.has_edited_gone() {
            self.save_state.set(SaveState::NOTHING_WRITTEN);
        }
    }

    /// Nothing is to be put back any more: this tab removed everything itself.
    pub(super) fn forget_gone(&self) {
        self.gone.borrow_mut().clear();
    }
}
