//! What the workspace has to know of a kind of document, and which kinds it knows.
//!
//! A kind is registered by whoever shows it: with the start of the app, or when a part asks for a document of it.
//! Until then its documents are there as they are stored: lists, trash, copies and "Saved" speak of them, and no
//! code of theirs is on the page.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;

use crate::data::document::{
    AsStored, Document, DocumentKind, Fallback, RestoreError, Restored, read_document,
};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::store::report::{Edited, ImportOutcome};

use super::shelf::Open;
use super::{Desk, Workspace};

/// A kind of document that the workspace keeps: the rules that go beyond those of all kinds.
pub trait Kept: DocumentKind {
    /// What there is before anything was written, where there is one of its kind.
    fn unwritten() -> Option<Self> {
        None
    }

    /// What an edit made of it, once more in order; or why the edit is refused.
    ///
    /// # Errors
    ///
    /// Where the edit changes what may not be changed.
    fn amend(self, _before: &Self, _desk: &Desk) -> Result<Self, Edited> {
        Ok(self)
    }

    /// Whether two versions are joined field by field, by what both began with, where two tabs changed it.
    const JOINS_FIELDS: bool = false;

    /// It is an earlier state that takes the place of `now`: takes over from that what does not go back, such as what
    /// came in from others.
    fn come_back(&mut self, _now: &Self) {}

    /// What follows where it was made of ours and theirs, field by field.
    fn joined(&mut self, _ours: &Self, _theirs: &Self) {}

    /// Ours and theirs in one, where they are not joined field by field, or nobody knows what both began with; `base` is
    /// that, where it is known. `None` where they stay two: ours becomes a copy.
    fn join(&self, _theirs: &Self, _base: Option<&Self>, _desk: &Desk) -> Option<Self> {
        None
    }

    /// Whether joining asks for what both began with.
    const HAS_BASE: bool = Self::JOINS_FIELDS;

    /// Where there is one of its kind: takes over what a file says, into what is here. `theirs` becomes what is kept.
    fn take_over(&self, _theirs: &mut Self) -> ImportOutcome {
        ImportOutcome::Kept
    }

    /// It was this, and is another one now.
    fn replaced(&self, _after: &Self, _desk: &Desk) {}

    /// A document with this name is not open any more.
    fn closed(_id: &DocumentId, _desk: &Desk) {}

    /// Everything was read anew.
    fn reloaded(_desk: &Rc<Desk>) {}

    /// Another tab wrote a chunk of the responses.
    fn chunk_written(_id: &DocumentId, _chunk: u32, _desk: &Desk) {}

    /// Adds the responses of a file to a document that says the same.
    fn add_responses(_id: &DocumentId, _from: &Document, _desk: &Rc<Desk>) -> ImportOutcome {
        ImportOutcome::Duplicate
    }
}

/// Ours and theirs in one.
pub(super) struct JoinedDocument {
    /// Both.
    pub document: Document,
    /// Texts of theirs that gave way to ours.
    pub replaced: Vec<String>,
}

/// A kind of document to register: see [`kind`].
#[derive(Clone, Copy)]
pub struct Registration(pub(super) &'static dyn Keeper);

/// A kind of document to register.
pub const fn kind<T: Kept>() -> Registration {
    Registration(&KeeperOf::<T>(PhantomData))
}

/// [`Kept`] and [`DocumentKind`] for documents whose type is not known where they are kept.
pub(super) trait Keeper: Sync {
    fn kind(&self) -> Kind;
    fn has_base(&self) -> bool;
    fn joins_fields(&self) -> bool;
    fn joined(&self, document: &mut Document, ours: &Document, theirs: &Document);
    fn restore(&self, value: Value, desk: &Desk, id: DocumentId) -> Result<Restored, RestoreError>;
    fn open(&self, document: Document) -> Option<Arc<dyn Open>>;
    fn unwritten(&self) -> Option<Document>;
    fn join(
        &self,
        ours: &Document,
        theirs: &Document,
        base: Option<&Document>,
        desk: &Desk,
    ) -> Option<Document>;
    fn take_over(&self, ours: &Document, theirs: &mut Document) -> ImportOutcome;
    fn replaced(&self, before: &Document, after: &Document, desk: &Desk);
    fn closed(&self, id: &DocumentId, desk: &Desk);
    fn reloaded(&self, desk: &Rc<Desk>);
    fn chunk_written(&self, id: &DocumentId, chunk: u32, desk: &Desk);
    fn add_responses(&self, id: &DocumentId, from: &Document, desk: &Rc<Desk>) -> ImportOutcome;
}

struct KeeperOf<T>(PhantomData<fn() -> T>);

impl<T: Kept> Keeper for KeeperOf<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn has_base(&self) -> bool {
        T::HAS_BASE
    }

    fn joins_fields(&self) -> bool {
        T::JOINS_FIELDS
    }

    fn joined(&self, document: &mut Document, ours: &Document, theirs: &Document) {
        if let (Some(one), Some(ours), Some(theirs)) =
            (document.get_mut::<T>(), ours.get(), theirs.get())
        {
            one.joined(ours, theirs);
        }
    }

    fn restore(&self, value: Value, desk: &Desk, id: DocumentId) -> Result<Restored, RestoreError> {
        let day = desk.vault.platform.today();
        read_document::<T>(value, desk.instruments, Fallback { id, day })
    }

    fn open(&self, document: Document) -> Option<Arc<dyn Open>> {
        let content: T = document.into_content()?;
        Some(Arc::new(ArcRwSignal::new(content)))
    }

    fn unwritten(&self) -> Option<Document> {
        T::unwritten().map(Document::from)
    }

    fn join(
        &self,
        ours: &Document,
        theirs: &Document,
        base: Option<&Document>,
        desk: &Desk,
    ) -> Option<Document> {
        let base = base.and_then(Document::get::<T>);
        let joined = ours.get::<T>()?.join(theirs.get()?, base, desk)?;
        Some(joined.into())
    }

    fn take_over(&self, ours: &Document, theirs: &mut Document) -> ImportOutcome {
        match (ours.get::<T>(), theirs.get_mut()) {
            (Some(ours), Some(theirs)) => ours.take_over(theirs),
            _ => ImportOutcome::Kept,
        }
    }

    fn replaced(&self, before: &Document, after: &Document, desk: &Desk) {
        if let (Some(before), Some(after)) = (before.get::<T>(), after.get()) {
            before.replaced(after, desk);
        }
    }

    fn closed(&self, id: &DocumentId, desk: &Desk) {
        T::closed(id, desk);
    }

    fn reloaded(&self, desk: &Rc<Desk>) {
        T::reloaded(desk);
    }

    fn chunk_written(&self, id: &DocumentId, chunk: u32, desk: &Desk) {
        T::chunk_written(id, chunk, desk);
    }

    fn add_responses(&self, id: &DocumentId, from: &Document, desk: &Rc<Desk>) -> ImportOutcome {
        T::add_responses(id, from, desk)
    }
}

impl Workspace {
    /// Makes kinds known: what is stored of them is read, and can be changed from now on. One that is known already
    /// stays as it is.
    pub fn register(self, kinds: &[Registration]) {
        let desk = self.desk();
        for Registration(keeper) in kinds {
            desk.register(*keeper);
        }
    }

    /// The document with this name, if there is one. Tracks whether there is; the content is tracked by reading the
    /// signal. A reader that outlives the document keeps its last content.
    pub fn get<T: Kept>(self, id: &DocumentId) -> Option<ReadSignal<T>> {
        let desk = self.desk();
        desk.know::<T>();
        desk.shelf.track();
        desk.typed(id).map(|open| open.read_only().into())
    }

    /// The document of a kind that has one.
    pub fn only<T: Kept + Default>(self) -> ReadSignal<T> {
        let desk = self.desk();
        desk.know::<T>();
        // It is open from when its kind is known.
        let open: ArcRwSignal<T> = desk.typed(&DocumentId::main()).unwrap_or_default();
        open.read_only().into()
    }

    /// The names of all documents of a kind, those put aside too, most recently edited first.
    pub fn list(self, kind: Kind) -> ReadSignal<Vec<DocumentId>> {
        self.desk().order(kind).read_only().into()
    }
}

impl Desk {
    pub(super) fn keeper(&self, kind: Kind) -> Option<&'static dyn Keeper> {
        self.keepers.borrow().get(&kind).copied()
    }

    /// Registers the kind, unless it is known.
    pub(super) fn know<T: Kept>(self: &Rc<Self>) {
        let Registration(keeper) = kind::<T>();
        self.register(keeper);
    }

    /// Makes a kind known before anything is read. A document of which there is one is open from then on.
    pub(super) fn meet_kind(&self, keeper: &'static dyn Keeper) {
        self.keepers.borrow_mut().insert(keeper.kind(), keeper);
        let key = DocumentKey::single(keeper.kind());
        if let Some(open) = keeper
            .unwritten()
            .and_then(|unwritten| keeper.open(unwritten))
        {
            self.put_open(key, open);
        }
    }

    fn register(self: &Rc<Self>, keeper: &'static dyn Keeper) {
        let kind = keeper.kind();
        if self.keeper(kind).is_some() {
            return;
        }
        let before: Vec<(DocumentKey, Document)> = self.shelf.with_untracked(|shelf| {
            let of_kind = shelf.iter().filter(|(key, _)| key.kind() == kind);
            of_kind
                .map(|(key, open)| (key.clone(), open.get()))
                .collect()
        });
        self.is_meeting.set(true);
        self.meet_kind(keeper);
        for (key, document) in before {
            let is_unsaved = self.unsaved.borrow().contains_key(&key);
            if key.id().is_some() {
                self.take_open(&key);
            }
            let has_missed = self.vault.missed.replace(false);
            if !is_unsaved {
                self.load(&key);
            }
            // Where it can't be read now it is what was read before.
            if is_unsaved || self.vault.missed.get() {
                self.put(document);
            }
            self.vault.missed.set(has_missed || self.vault.missed.get());
        }
        self.is_meeting.set(false);
        self.load_trash();
        self.sort();
        self.flush();
    }

    /// A document of its own kind, where that is known by now.
    pub(super) fn of_its_kind(&self, document: Document) -> Document {
        if !document.is_as_stored() {
            return document;
        }
        let key = document.key();
        let restored = self.restore(&key, document.content().write());
        restored.map_or(document, |restored| restored.document)
    }

    /// Makes a document of JSON: of its kind where that is known, otherwise as it is stored.
    ///
    /// # Errors
    ///
    /// Only where nothing can be said: the value has no fields, or its questionnaire is unknown.
    pub(super) fn restore(
        &self,
        key: &DocumentKey,
        value: Value,
    ) -> Result<Restored, RestoreError> {
        let id = key.id().cloned().unwrap_or_else(DocumentId::main);
        match self.keeper(key.kind()) {
            Some(keeper) => keeper.restore(value, self, id),
            None => Ok(Restored {
                document: AsStored::read(key, value)?,
                dropped: Vec::new(),
            }),
        }
    }

    /// The signal of an open document whose kind is known.
    pub(super) fn typed<T: Kept>(&self, id: &DocumentId) -> Option<ArcRwSignal<T>> {
        let open = self.open_one(&DocumentKey::new(T::KIND, id.clone()))?;
        let open: &dyn Any = open.as_any();
        open.downcast_ref().cloned()
    }

    /// A change to the document of a kind is over: those who follow its content hear of it.
    pub(super) fn tell_replaced(&self, before: &Document, after: &Document) {
        if let Some(keeper) = self.keeper(after.key().kind()) {
            keeper.replaced(before, after, self);
        }
    }
}
