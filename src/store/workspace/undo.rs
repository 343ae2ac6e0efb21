//! Taking back the last act that took something away or added much.

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::document::Document;
use crate::data::keys::StorageKey;
use crate::store::report::{SaveState, Undo};

use super::{Desk, Workspace};

/// Puts something back into a document as it is by then.
pub type PutBack<T> = Box<dyn FnOnce(&mut T)>;

/// What brings the earlier state back.
pub(super) enum WayBack {
    /// Open these again and take them from the trash.
    Open(Vec<Document>),
    /// Take away again what came with an import.
    Import(Vec<AddedDocument>),
    /// Change a document.
    Edit(Box<dyn FnOnce()>),
    /// Store these texts again, and open documents that were only in memory.
    PutBack {
        texts: Vec<(String, String)>,
        unsaved: Vec<Document>,
    },
}

/// A document that came with an import.
pub(super) struct AddedDocument {
    /// As it was just after.
    pub now: Document,
    /// What it was before, where there is one of its kind.
    pub before: Option<Document>,
    /// Where the responses are that came with it.
    pub responses: Vec<StorageKey>,
}

impl Workspace {
    /// The last act of this session that can be taken back.
    pub fn undo(self) -> ReadSignal<Option<Undo>> {
        self.desk().undo.read_only().into()
    }

    /// Takes the last act back; does nothing if there is none.
    pub fn take_back(self) {
        let desk = self.desk();
        desk.undo.set(None);
        let way_back = desk.way_back.borrow_mut().take();
        match way_back {
            Some(WayBack::Open(documents)) => desk.open_again(documents),
            Some(WayBack::Import(added)) => desk.remove_again(added),
            Some(WayBack::Edit(edit)) => edit(),
            Some(WayBack::PutBack { texts, unsaved }) => desk.put_back(&texts, unsaved),
            None => {}
        }
    }

    /// Gives up taking it back: the person closed the offer.
    pub fn forget_undo(self) {
        let desk = self.desk();
        desk.undo.set(None);
        desk.way_back.borrow_mut().take();
    }
}

impl Desk {
    pub(super) fn offer_undo(&self, undo: Undo, way_back: WayBack) {
        *self.way_back.borrow_mut() = Some(way_back);
        self.undo.set(Some(undo));
    }

    /// Offers to take back an edit that removed something.
    pub(super) fn offer_edit(&self, name: String, edit: Box<dyn FnOnce()>) {
        self.offer_undo(Undo::Removed { name }, WayBack::Edit(edit));
    }

    /// Removes keys in such a way that they can be put back, the first one first.
    pub(super) fn remove_keys(&self, keys: &[StorageKey], undo: Undo) -> Result<(), StorageError> {
        let mut texts = Vec::new();
        let mut removed = Ok(());
        for key in keys {
            if let Some(text) = self.vault.get(key)? {
                removed = self.vault.remove(key);
                if removed.is_err() {
                    break;
                }
                texts.push((key.to_string(), text));
            }
        }
        if !texts.is_empty() {
            let unsaved = Vec::new();
            self.offer_undo(undo, WayBack::PutBack { texts, unsaved });
        }
        removed
    }

    fn open_again(self: &Rc<Self>, documents: Vec<Document>) {
        for document in documents {
            let key = self.add_back(document.clone());
            self.save_now(key.clone());
            if !self.unsaved.borrow().contains_key(&key) {
                self.take_from_trash(&document);
            }
        }
        self.flush();
    }

    /// Removes what was not touched since it came; the rest stays, for it holds work.
    fn remove_again(&self, added: Vec<AddedDocument>) {
        for AddedDocument {
            now,
            before,
            responses,
        } in added
        {
            let key = now.key();
            self.catch_up(&key);
            // Its kind may have become known since.
            let now = self.of_its_kind(now);
            let untouched = self.open_one(&key).is_some_and(|open| open.holds(&now));
            if !untouched {
                continue;
            }
            match before.filter(|before| before.content().edited() > 0) {
                Some(before) => {
                    self.place(before);
                    self.unsaved.borrow_mut().insert(key, ());
                }
                None => match self.vault.remove_document(&key) {
                    Ok(()) => {
                        self.drop_document(&key);
                        self.remove_chunks(&responses);
                    }
                    Err(reason) => self.save_state.set(SaveState::NotSaved { reason }),
                },
            }
        }
        self.flush();
    }

    fn put_back(self: &Rc<Self>, texts: &[(String, String)], unsaved: Vec<Document>) {
        for (key, text) in texts {
            // Written meanwhile: what is there now is newer.
            if let Ok(None) = self.vault.storage().get(key)
                && let Err(reason) = self.vault.put_raw(key, text)
            {
                self.save_state.set(SaveState::NotSaved { reason });
            }
        }
        self.reload();
        for document in unsaved {
            // In place of its older form, if that was stored.
            let key = document.key();
            self.place(document);
            self.unsaved.borrow_mut().insert(key, ());
        }
        self.flush();
    }
}
