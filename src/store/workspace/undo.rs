//! Taking back the last act that took something away or added much.

use std::rc::Rc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::document::Document;
use crate::data::envelope::{Envelope, EnvelopeError, Stamp};
use crate::data::history::Reason;
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::kind::Kind;
use crate::domain::order::ranked;
use crate::store::report::{SaveState, Undo};

use super::acts::Recorder;
use super::{Desk, Workspace};

/// Puts something back into a document as it is by then.
pub type PutBack<T> = Box<dyn FnOnce(&mut T)>;

/// What brings the earlier state back.
pub(super) enum WayBack {
    /// Open these again and take them from the trash. Each with its last write.
    Open(Vec<(Document, Option<Stamp>)>),
    /// Take away again what came with an import.
    Import(Vec<AddedDocument>),
    /// Change a document: this one, by the last edit of it.
    Edit(DocumentKey, Box<dyn FnOnce()>),
    /// Do whatever brings it back.
    Run(Box<dyn FnOnce()>),
    /// It came back already, or is there again: the acts know the way, see `acts.rs`.
    Again,
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
    /// What it was before, where there was one.
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
        self.desk().take_back();
    }

    /// Gives up taking it back: the person closed the offer.
    pub fn forget_undo(self) {
        let desk = self.desk();
        desk.undo.set(None);
        desk.way_back.borrow_mut().take();
    }
}

impl Desk {
    pub(super) fn take_back(self: &Rc<Self>) {
        let offered = self.undo.get_untracked();
        self.undo.set(None);
        let way_back = self.way_back.borrow_mut().take();
        match way_back {
            Some(WayBack::Open(documents)) => self.open_again(documents),
            Some(WayBack::Import(added)) => self.remove_again(added),
            Some(WayBack::Edit(_, edit)) => {
                edit();
                // That was no act of its own: the last one is taken back.
                self.tell_recorder(|recorder| recorder.took_offered());
            }
            Some(WayBack::Run(run)) => run(),
            Some(WayBack::PutBack { texts, unsaved }) => self.put_back(texts, unsaved, offered),
            Some(WayBack::Again) => {
                if let Some(Undo::TookBack(said)) = offered {
                    self.tell_recorder(|recorder| recorder.turn(said.again));
                }
            }
            None => {}
        }
    }

    pub(super) fn offer_undo(&self, undo: Undo, way_back: WayBack) {
        *self.way_back.borrow_mut() = Some(way_back);
        self.undo.set(Some(undo));
        self.tell_recorder(|recorder| recorder.offered());
    }

    fn tell_recorder(&self, tell: impl FnOnce(&dyn Recorder)) {
        let recorder = self.recorder.borrow().clone();
        if let Some(recorder) = recorder {
            tell(&*recorder);
        }
    }

    /// The document whose last edit is on offer to be taken back.
    pub(super) fn offered_edit(&self) -> Option<DocumentKey> {
        match &*self.way_back.borrow() {
            Some(WayBack::Edit(key, _)) => Some(key.clone()),
            _ => None,
        }
    }

    /// Offers to take back an edit.
    pub(super) fn offer_edit(&self, undo: Undo, key: DocumentKey, edit: Box<dyn FnOnce()>) {
        self.offer_undo(undo, WayBack::Edit(key, edit));
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

    fn open_again(self: &Rc<Self>, documents: Vec<(Document, Option<Stamp>)>) {
        for (document, last) in documents {
            let key = self.add_back(document.clone());
            self.go_on_from(&key, last, document.clone());
            self.save_now(key.clone());
            if !self.unsaved.borrow().contains_key(&key) {
                self.take_from_trash(&document);
            }
        }
        self.flush();
    }

    /// Removes what was not touched since it came; the rest stays, for it holds work. So does what another tab wrote: where
    /// the storage failed while it came here, that one may have brought in the same.
    pub(super) fn remove_again(&self, added: Vec<AddedDocument>) {
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
            // Of what there is one, there was nothing before it was first changed.
            let was_there = |before: &Document| key.id().is_some() || before.content().edited() > 0;
            match before.filter(was_there) {
                Some(before) => {
                    self.go_from(&key, now);
                    self.place(before);
                    self.unsaved.borrow_mut().insert(key, ());
                }
                None if self.is_anothers(&key) => {}
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

    /// Whether another tab wrote what is stored of a document.
    fn is_anothers(&self, key: &DocumentKey) -> bool {
        let stored = self.stamps.borrow().get(key).copied();
        stored.is_some_and(|stored| stored.writer != self.vault.writer)
    }

    /// What the storage does not take stays on offer.
    fn put_back(
        self: &Rc<Self>,
        texts: Vec<(String, String)>,
        unsaved: Vec<Document>,
        offered: Option<Undo>,
    ) {
        let storage = self.vault.storage();
        // Each is a write of its own, and of a document the last one is to be the last again.
        let in_order = |(_, text): &(String, String)| {
            let stamp = any_version(text).map(|envelope| envelope.stamp);
            stamp.map_or((0, 0), |stamp| {
                (stamp.revision as i64, (stamp.writer.0 >> 1) as i64)
            })
        };
        let (mut failed, mut left) = (Ok(()), ranked(texts, in_order));
        // Written meanwhile: what is there now is newer, whatever its revision.
        let mut earlier = self.stored_meanwhile(&mut left);
        let (meanwhile, unsaved): (Vec<Document>, Vec<Document>) = unsaved
            .into_iter()
            .partition(|document| self.is_stored(&document.key()));
        left.retain(|(key, text)| {
            let put = match storage.get(key) {
                Ok(None) => self.put_anew(key, text),
                Ok(Some(there)) => match StorageKey::parse(key) {
                    // Another one was deleted meanwhile.
                    Some(StorageKey::Trash(key)) if there != *text => {
                        self.put_beside_in_trash(&key, text)
                    }
                    _ => Ok(()),
                },
                Err(reason) => Err(reason),
            };
            let is_left = put.is_err();
            failed = std::mem::replace(&mut failed, Ok(())).and(put);
            is_left
        });
        if let (Some(undo), Err(_)) = (offered, &failed) {
            let unsaved = Vec::new();
            let texts = left;
            self.offer_undo(undo, WayBack::PutBack { texts, unsaved });
        }
        self.reload();
        for document in &meanwhile {
            // What was stored of it was an earlier form.
            earlier.remove(&document.key());
        }
        for (key, envelope) in earlier {
            let value = serde_json::from_str(&envelope.payload).ok();
            if let Some(restored) = value.and_then(|value| self.restore(&key, value).ok()) {
                self.put_beside(&key, restored.document);
            }
        }
        for document in meanwhile {
            self.put_beside(&document.key(), document);
        }
        for document in unsaved {
            // In place of its older form, if that was stored.
            let key = document.key();
            self.place(document);
            self.unsaved.borrow_mut().insert(key, ());
        }
        self.flush();
        if let Err(reason) = failed {
            self.save_state.set(SaveState::NotSaved { reason });
        }
    }

    /// Stores a text again, as the latest of its name: after a kill the storage may have what stood there meanwhile, and the
    /// journal this. Where there is no room for the longer number, it is what it was.
    fn put_anew(&self, key: &str, text: &str) -> Result<(), StorageError> {
        match self.stamped_anew(key, text) {
            Some(anew) => match self.vault.put_raw(key, &anew) {
                Err(StorageError::Full) => self.vault.put_raw(key, text),
                done => done,
            },
            None => self.vault.put_raw(key, text),
        }
    }

    /// A text with a stamp that nothing under its name has had; `None` for one without.
    fn stamped_anew(&self, key: &str, text: &str) -> Option<String> {
        let document = match StorageKey::parse(key)? {
            StorageKey::Document(document, _) | StorageKey::Trash(document) => document,
            StorageKey::Responses(id, _) => DocumentKey::new(Kind::Workshop, id),
            StorageKey::Quarantine(_) | StorageKey::Theme => return None,
        };
        let envelope = any_version(text)?;
        let stamp = self.vault.next_stamp(&document, None, Some(envelope.stamp));
        Some(Envelope { stamp, ..envelope }.to_string())
    }

    /// Takes from these texts what belongs to documents that are stored again by now, and returns the last of each.
    fn stored_meanwhile(
        &self,
        texts: &mut Vec<(String, String)>,
    ) -> LiteMap<DocumentKey, Envelope> {
        let mut earlier: LiteMap<DocumentKey, Envelope> = LiteMap::new();
        texts.retain(|(key, text)| {
            let Some(StorageKey::Document(document, _)) = StorageKey::parse(key) else {
                return true;
            };
            let is_stored = self.is_stored(&document);
            if let (true, Ok(envelope)) = (is_stored, Envelope::parse(text)) {
                let last = earlier.get(&document);
                if last.is_none_or(|last| last.stamp < envelope.stamp) {
                    earlier.insert(document, envelope);
                }
            }
            !is_stored
        });
        earlier
    }

    fn is_stored(&self, key: &DocumentKey) -> bool {
        let slots = self.vault.slots(key);
        slots.is_ok_and(|slots| slots.latest.is_some())
    }

    /// Brings a document back beside the one that has its name by now, or into the one that there is one of.
    fn put_beside(&self, key: &DocumentKey, document: Document) {
        let placed = match (key.id(), self.document(key), self.keeper(key.kind())) {
            (Some(_), Some(now), _) if now.says_the_same_as(&document) => return,
            (Some(_), ..) => self.add(document),
            (None, Some(now), Some(keeper)) => {
                let Some(joined) = keeper.join(&now, &document, None, self) else {
                    return;
                };
                self.note(Reason::Restore, &now);
                self.go_from(key, now);
                self.place(joined);
                key.clone()
            }
            (None, ..) => return,
        };
        self.unsaved.borrow_mut().insert(placed, ());
    }
}

/// What a text holds, also where a newer version wrote it.
fn any_version(text: &str) -> Option<Envelope> {
    match Envelope::parse(text) {
        Ok(envelope) => Some(envelope),
        Err(EnvelopeError::Newer(envelope)) => Some(*envelope),
        Err(_) => None,
    }
}
