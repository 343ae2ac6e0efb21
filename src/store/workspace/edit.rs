//! The one path by which a document is changed or added.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::store::report::Edited;

use super::Desk;
use super::shelf::Open;

impl Desk {
    /// Why a document can't be changed.
    pub(super) fn refusal(&self, key: &DocumentKey) -> Option<Edited> {
        if self.open_one(key).is_none() {
            Some(Edited::Gone)
        } else if self.read_only.with_untracked(|keys| keys.contains(key)) {
            Some(Edited::ReadOnly)
        } else {
            None
        }
    }

    /// Takes over what an edit made of a document, and saves it soon. Its texts become what is kept of them,
    /// its name in the storage stays. A change of nothing but where the person looked is no edit: it is saved
    /// and leaves the time of the last edit alone.
    pub(super) fn accept(self: &Rc<Self>, key: DocumentKey, mut after: Document) -> Edited {
        let Some(open) = self.open_one(&key) else {
            return Edited::Gone;
        };
        let content = after.content_mut();
        content.tidy();
        if let Some(id) = key.id() {
            content.set_id(id.clone());
        }
        content.set_edited(open.with(|one| one.edited()));
        if open.holds(&after) {
            return Edited::Unchanged;
        }
        if !open.is_only_looked_at_in(&after) {
            after.content_mut().set_edited(self.now());
        }
        if let Open::Workshop(before) = &open
            && !self.unsaved.borrow().contains(&key)
        {
            let before = before.get_untracked();
            self.bases.borrow_mut().insert(key.clone(), before);
        }
        open.set(after);
        self.reorder(&key);
        self.save_soon(key);
        Edited::Changed
    }

    /// Adds a document, edited now, and saves it. Returns its name: another one than it came with if that is
    /// taken.
    pub(super) fn create(self: &Rc<Self>, mut document: Document) -> DocumentKey {
        document.content_mut().set_edited(self.now());
        let key = self.add(document);
        self.save_now(key.clone());
        key
    }

    /// Opens a document under its own name or, if that is taken, a new one, which is returned. It is to be
    /// saved by the caller.
    pub(super) fn add(&self, mut document: Document) -> DocumentKey {
        let content = document.content_mut();
        content.tidy();
        if !self.is_free(&content.key()) {
            content.set_id(self.new_id());
        }
        let key = content.key();
        self.place(document);
        key
    }

    /// As [`Desk::add`], for a document that comes back from the trash: its name there is its own.
    pub(super) fn add_back(&self, document: Document) -> DocumentKey {
        let key = document.content().key();
        let trash = self.trash.get_untracked();
        self.trash
            .update_untracked(|trash| trash.retain(|one| one.key != key));
        let key = self.add(document);
        self.trash.update_untracked(|now| *now = trash);
        key
    }

    /// Whether no document has this name, among those that cannot be shown either.
    fn is_free(&self, key: &DocumentKey) -> bool {
        let unopened = self
            .unopened
            .with_untracked(|all| all.iter().any(|one| one.key == *key));
        // The responses of a workshop stay under its name while it is in the trash.
        let trashed = matches!(key, DocumentKey::Workshop(_))
            && self
                .trash
                .with_untracked(|trash| trash.iter().any(|one| one.key == *key));
        !unopened && !trashed && self.open_one(key).is_none()
    }
}
