//! The one path by which a document is changed or added.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::history::Reason;
use crate::data::keys::DocumentKey;
use crate::domain::id::DocumentId;
use crate::store::report::{Edited, Undo};

use super::kinds::Kept;
use super::undo::PutBack;
use super::{Desk, Workspace};

impl Workspace {
    /// Changes a document and saves it soon. Its texts become what is kept of them: without control characters,
    /// and cut at [`crate::data::fields::MAX_LINE`] and [`crate::data::fields::MAX_TEXT`] or what its kind says.
    /// Its name in the storage stays. A change of nothing but where the person was in it is saved and leaves the
    /// time of the last edit alone: looking is not editing.
    pub fn edit<T: Kept>(self, id: &DocumentId, change: impl FnOnce(&mut T)) -> Edited {
        let desk = self.desk();
        desk.know::<T>();
        let key = DocumentKey::new(T::KIND, id.clone());
        if desk.is_read_only(&key) {
            return Edited::ReadOnly;
        }
        let Some(open) = desk.typed::<T>(id).or_else(|| desk.typed_gone(id)) else {
            return Edited::Gone;
        };
        let before = open.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        match after.amend(&before, &desk) {
            Ok(after) => desk.accept(key, after.into()),
            Err(refusal) => refusal,
        }
    }

    /// As [`Workspace::edit`], of the document of a kind that has one.
    pub fn edit_only<T: Kept>(self, change: impl FnOnce(&mut T)) -> Edited {
        self.edit(&DocumentId::main(), change)
    }

    /// As [`Workspace::edit`], for a change that takes something away, called `name`. The change returns what puts
    /// it back; that is done, if the person wants it back, to the document as it is then, so that nothing else is
    /// lost.
    pub fn edit_undoable<T: Kept>(
        self,
        id: &DocumentId,
        name: String,
        change: impl FnOnce(&mut T) -> Option<PutBack<T>>,
    ) -> Edited {
        self.edit_offering(id, Undo::Removed { name }, change)
    }

    /// As [`Workspace::edit_undoable`], for a change that is said in other words.
    pub fn edit_offering<T: Kept>(
        self,
        id: &DocumentId,
        undo: Undo,
        change: impl FnOnce(&mut T) -> Option<PutBack<T>>,
    ) -> Edited {
        let mut put_back = None;
        let edited = self.edit(id, |document| put_back = change(document));
        if let (Edited::Changed, Some(put_back)) = (edited, put_back) {
            let id = id.clone();
            let key = DocumentKey::new(T::KIND, id.clone());
            let edit = move || {
                self.edit(&id, put_back);
            };
            self.desk().offer_edit(undo, key, Box::new(edit));
        }
        edited
    }

    /// As [`Workspace::edit_undoable`], of the document of a kind that has one.
    pub fn edit_only_undoable<T: Kept>(
        self,
        name: String,
        change: impl FnOnce(&mut T) -> Option<PutBack<T>>,
    ) -> Edited {
        self.edit_undoable(&DocumentId::main(), name, change)
    }

    /// Adds a document, edited now, and saves it. Returns its name: another one than it came with if that is taken.
    pub fn create<T: Kept>(self, document: T) -> DocumentId {
        let desk = self.desk();
        desk.know::<T>();
        let key = desk.create(document.into());
        key.id().cloned().unwrap_or_else(DocumentId::main)
    }
}

impl Desk {
    /// Why a document can't be changed.
    pub(super) fn refusal(&self, key: &DocumentKey) -> Option<Edited> {
        if self.open_one(key).is_none() {
            Some(Edited::Gone)
        } else if self.is_read_only(key) {
            Some(Edited::ReadOnly)
        } else {
            None
        }
    }

    fn is_read_only(&self, key: &DocumentKey) -> bool {
        self.read_only.with_untracked(|keys| keys.contains_key(key))
    }

    /// Takes over what an edit made of a document, and saves it soon. Its texts become what is kept of them,
    /// its name in the storage stays. A change of nothing but where the person looked is no edit: it is saved
    /// and leaves the time of the last edit alone.
    pub(super) fn accept(self: &Rc<Self>, key: DocumentKey, mut after: Document) -> Edited {
        let content = after.content_mut();
        content.tidy();
        if let Some(id) = key.id() {
            content.set_id(id.clone());
        }
        let Some(open) = self.open_one(&key) else {
            return self.accept_gone(&key, after);
        };
        let content = after.content_mut();
        content.set_edited(open.with(|one| one.edited()));
        if open.holds(&after) {
            return Edited::Unchanged;
        }
        let before = open.get();
        if !before.differs_in_position_only(&after) {
            after.content_mut().set_edited(self.now());
            self.note(Reason::FirstOfDay, &before);
            if let Some(recorder) = &*self.recorder.borrow() {
                recorder.note(&before, &after);
            }
        }
        open.set(after.clone());
        self.tell_replaced(&before, &after);
        self.go_from(&key, before);
        self.reorder(&key);
        self.save_soon(key);
        Edited::Changed
    }

    /// Notes what a document was before changes that are not written yet, where its kind is joined by that.
    pub(super) fn go_from(&self, key: &DocumentKey, before: Document) {
        let has_base = self
            .keeper(key.kind())
            .is_some_and(|keeper| keeper.has_base());
        if has_base && !self.unsaved.borrow().contains_key(key) {
            self.bases.borrow_mut().insert(key.clone(), before);
        }
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
        let key = document.key();
        // Another tab may have written it again: then the name is that one's.
        self.catch_up(&key);
        let trash = self.trash.get_untracked();
        self.trash
            .update_untracked(|trash| trash.retain(|one| one.key != key));
        let key = self.add(document);
        self.trash.update_untracked(|now| *now = trash);
        key
    }

    /// Whether a document has this name, among those that cannot be shown too.
    pub(super) fn has_name(&self, key: &DocumentKey) -> bool {
        let unopened = self
            .unopened
            .with_untracked(|all| all.iter().any(|one| one.key == *key));
        unopened || self.open_one(key).is_some()
    }

    /// Whether a document can be given this name.
    fn is_free(&self, key: &DocumentKey) -> bool {
        // The responses of a workshop stay under its name while it is in the trash.
        let trashed = key.kind().has_responses()
            && self
                .trash
                .with_untracked(|trash| trash.iter().any(|one| one.key == *key));
        !trashed && !self.has_name(key) && !self.is_edited_gone(key)
    }
}
