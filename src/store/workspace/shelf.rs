//! The open documents, each a signal of its own type, and their order.

use std::any::Any;
use std::cmp::Reverse;
use std::sync::Arc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::data::document::{AsStored, Content, Document};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::order::{highest_first, ranked};

use super::{Desk, Workspace, set_if_new};

/// An open document: a signal of what it is, whatever that is.
pub(super) trait Open: Send + Sync {
    /// The document as it is, without tracking.
    fn get(&self) -> Document;

    /// Looks at what every document has, without tracking and without a copy.
    fn look(&self, look: &mut dyn FnMut(&dyn Content));

    /// Makes it this document, which is of the same kind.
    fn set(&self, document: Document);

    /// The signal.
    fn as_any(&self) -> &dyn Any;
}

impl<T: Content + Clone + PartialEq> Open for ArcRwSignal<T> {
    fn get(&self) -> Document {
        self.with_untracked(|content| Document::copy_of(content))
    }

    fn look(&self, look: &mut dyn FnMut(&dyn Content)) {
        self.with_untracked(|content| look(content));
    }

    fn set(&self, document: Document) {
        // A key names the kind, so a document never meets another kind.
        if let Some(content) = document.into_content() {
            set_if_new(self, content);
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl dyn Open {
    /// As [`Open::look`], and returns what was seen.
    pub fn with<R: Default>(&self, look: impl FnOnce(&dyn Content) -> R) -> R {
        let (mut look, mut seen) = (Some(look), None);
        self.look(&mut |content| seen = look.take().map(|look| look(content)));
        seen.unwrap_or_default()
    }

    /// Whether it is this document, to the letter.
    pub fn holds(&self, document: &Document) -> bool {
        self.with(|content| content.equals(document.content()))
    }
}

impl Workspace {
    /// When the person's work was changed last, in milliseconds since 1970 (UTC); `None` while there is none. Tracks
    /// the coming and going of documents.
    pub fn last_edit(self) -> Option<u64> {
        let desk = self.desk();
        let shelf = desk.shelf.read();
        let works = shelf
            .iter()
            .filter(|(key, _)| key.kind().in_file().is_some());
        let edited = works.map(|(_, open)| open.with(|one| one.edited()));
        edited.filter(|at| *at > 0).max()
    }
}

/// The open documents by name. Those of which there is one are always open.
pub(super) type Shelf = LiteMap<DocumentKey, Arc<dyn Open>>;

impl Desk {
    /// The document, without tracking.
    pub(super) fn open_one(&self, key: &DocumentKey) -> Option<Arc<dyn Open>> {
        self.shelf.with_untracked(|shelf| shelf.get(key).cloned())
    }

    /// Puts an open document on the shelf. Tells of it, except while a kind is being met.
    pub(super) fn put_open(&self, key: DocumentKey, open: Arc<dyn Open>) {
        let mut entry = Some((key, open));
        self.change_shelf(&mut |shelf| {
            if let Some((key, open)) = entry.take() {
                shelf.insert(key, open);
            }
            true
        });
    }

    /// Takes an open document from the shelf. Tells of it, except while a kind is being met.
    pub(super) fn take_open(&self, key: &DocumentKey) {
        self.change_shelf(&mut |shelf| shelf.remove(key).is_some());
    }

    fn change_shelf(&self, change: &mut dyn FnMut(&mut Shelf) -> bool) {
        let is_quiet = self.is_meeting.get();
        self.shelf.maybe_update(|shelf| change(shelf) && !is_quiet);
    }

    /// The document as it is, without tracking.
    pub(super) fn document(&self, key: &DocumentKey) -> Option<Document> {
        self.open_one(key).map(|open| open.get())
    }

    /// Everything that the person wrote, most recently edited first within its kind, without tracking.
    pub(super) fn documents(&self) -> Vec<Document> {
        let mut documents = Vec::new();
        for kind in Kind::ALL
            .into_iter()
            .filter(|kind| kind.in_file().is_some())
        {
            match kind.is_single() {
                true => {
                    let key = DocumentKey::single(kind);
                    let was_edited = self.edited(&key).is_some_and(|edited| edited > 0);
                    documents.extend(was_edited.then(|| self.document(&key)).flatten());
                }
                false => {
                    let ids = self.order(kind).get_untracked().into_iter();
                    let keys = ids.map(|id| DocumentKey::new(kind, id));
                    documents.extend(keys.filter_map(|key| self.document(&key)));
                }
            }
        }
        documents
    }

    /// Puts a document among the open ones, in place of one with the same name.
    pub(super) fn place(&self, document: Document) {
        let key = document.key();
        self.put(document);
        self.reorder(&key);
    }

    /// Takes a document away from the open ones.
    pub(super) fn drop_document(&self, key: &DocumentKey) {
        self.forget(key);
        self.reorder(key);
    }

    /// As [`Desk::place`], without giving it its place in the order.
    pub(super) fn put(&self, document: Document) {
        let document = self.of_its_kind(document);
        let key = document.key();
        let Some(open) = self.open_one(&key) else {
            if let Some(open) = self.take_unedited(&key) {
                open.set(document.clone());
                if open.holds(&document) {
                    return self.put_open(key, open);
                }
            }
            let open = match self.keeper(key.kind()) {
                Some(keeper) if !document.is_as_stored() => keeper.open(document),
                _ => {
                    // Of a kind that is not known here, though whoever made it knows it.
                    let stored = AsStored::read(&key, document.content().write()).ok();
                    let content = stored.and_then(Document::into_content::<AsStored>);
                    content.map(|content| Arc::new(ArcRwSignal::new(content)) as Arc<dyn Open>)
                }
            };
            if let Some(open) = open {
                self.put_open(key, open);
            }
            return;
        };
        let before = open.get();
        open.set(document.clone());
        self.tell_replaced(&before, &document);
    }

    /// As [`Desk::drop_document`], without taking it from the order.
    pub(super) fn forget(&self, key: &DocumentKey) {
        self.unsaved.borrow_mut().remove(key);
        self.owed.borrow_mut().remove(key);
        self.stamps.borrow_mut().remove(key);
        self.bases.borrow_mut().remove(key);
        self.read_only
            .maybe_update(|keys| keys.remove(key).is_some());
        let keeper = self.keeper(key.kind());
        match (keeper.and_then(|keeper| keeper.unwritten()), key.id()) {
            // There is always one.
            (Some(unwritten), _) => {
                if let Some(open) = self.open_one(key) {
                    open.set(unwritten);
                }
            }
            (None, id) => {
                if let (Some(keeper), Some(id)) = (keeper, id) {
                    keeper.closed(id, self);
                }
                self.take_open(key);
            }
        }
    }

    fn edited(&self, key: &DocumentKey) -> Option<u64> {
        self.shelf
            .with_untracked(|shelf| shelf.get(key).map(|open| open.with(|one| one.edited())))
    }

    /// Gives a document its place in the order of its kind, or takes it from there. The others stay in order,
    /// so nothing is sorted: typing in a document costs the same beside any number of others.
    pub(super) fn reorder(&self, key: &DocumentKey) {
        let Some(id) = key.id() else { return };
        let order = self.order(key.kind());
        let edited = self.edited(key);
        order.maybe_update(|order| {
            let before = order.iter().position(|one| one == id);
            if let Some(place) = before {
                order.remove(place);
            }
            let after = edited.map(|edited| {
                let rank = (Reverse(edited), id);
                order.partition_point(|other| {
                    let other_key = DocumentKey::new(key.kind(), other.clone());
                    let edited = self.edited(&other_key).unwrap_or_default();
                    (Reverse(edited), other) < rank
                })
            });
            if let Some(place) = after {
                order.insert(place, id.clone());
            }
            before != after
        });
    }

    /// Puts all documents in order.
    pub(super) fn sort(&self) {
        for (kind, order) in &self.orders {
            let all: Vec<(u64, DocumentId)> = self.shelf.with_untracked(|shelf| {
                let ids = shelf.iter().filter_map(|(key, open)| {
                    let id = key.id_of(*kind)?;
                    Some((open.with(|one| one.edited()), id.clone()))
                });
                ids.collect()
            });
            let latest_first = ranked(all, |(edited, _)| (highest_first(*edited as i64), 0));
            set_if_new(order, latest_first.into_iter().map(|(_, id)| id).collect());
        }
    }

    /// The names of all documents of a kind, most recently edited first; none where there is one of its kind.
    pub(super) fn order(&self, kind: Kind) -> ArcRwSignal<Vec<DocumentId>> {
        self.orders.get(&kind).cloned().unwrap_or_default()
    }
}
