//! Taking back the last act that took something away or added much.

use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::keys::{DocumentKey, Key};
use crate::domain::assessment::Assessment;
use crate::store::report::{SaveState, Undo};

use super::{Desk, Workspace};

/// What brings the earlier state back.
pub(super) enum WayBack {
    /// Open these again and take them from the trash.
    Open(Vec<Assessment>),
    /// Take these away again, as they came.
    Remove(Vec<Assessment>),
    /// Store these texts again, and open documents that were only in memory.
    PutBack {
        texts: Vec<(String, String)>,
        unsaved: Vec<Assessment>,
    },
}

impl Workspace {
    /// The last act of this session that can be taken back.
    pub fn undo(self) -> Signal<Option<Undo>> {
        self.desk().undo.clone().into()
    }

    /// Takes the last act back; does nothing if there is none.
    pub fn take_back(self) {
        let desk = self.desk();
        desk.undo.set(None);
        let way_back = desk.way_back.borrow_mut().take();
        match way_back {
            Some(WayBack::Open(assessments)) => desk.open_again(assessments),
            Some(WayBack::Remove(assessments)) => desk.remove_again(&assessments),
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

    /// Removes a key in such a way that it can be put back.
    pub(super) fn remove_key(&self, key: &Key, undo: Undo) -> Result<(), StorageError> {
        let Some(text) = self.vault.get(key)? else {
            return Ok(());
        };
        self.vault.take(key)?;
        let texts = vec![(key.to_string(), text)];
        let unsaved = Vec::new();
        self.offer_undo(undo, WayBack::PutBack { texts, unsaved });
        Ok(())
    }

    fn open_again(self: &Rc<Self>, assessments: Vec<Assessment>) {
        for assessment in assessments {
            let id = self.add(assessment.clone());
            let key = DocumentKey::Assessment(id);
            self.save_now(key.clone());
            if !self.unsaved.borrow().contains(&key) {
                self.take_from_trash(&assessment);
            }
        }
        self.flush();
    }

    /// Removes what was not touched since it came; the rest stays, for it holds work.
    fn remove_again(&self, assessments: &[Assessment]) {
        for assessment in assessments {
            self.catch_up(&assessment.id);
            let untouched = self
                .document(&assessment.id)
                .is_some_and(|document| document.with_untracked(|now| now == assessment));
            if !untouched {
                continue;
            }
            let key = DocumentKey::Assessment(assessment.id.clone());
            match self.vault.remove(&key) {
                Ok(()) => self.drop_document(&assessment.id),
                Err(reason) => self.save_state.set(SaveState::NotSaved { reason }),
            }
        }
        self.flush();
    }

    fn put_back(&self, texts: &[(String, String)], unsaved: Vec<Assessment>) {
        for (key, text) in texts {
            // Written meanwhile: what is there now is newer.
            if let Ok(None) = self.vault.storage().get(key)
                && let Err(reason) = self.vault.storage().set(key, text)
            {
                self.save_state.set(SaveState::NotSaved { reason });
            }
        }
        self.reload();
        for assessment in unsaved {
            // In place of its older form, if that was stored.
            let key = DocumentKey::Assessment(assessment.id.clone());
            self.place(assessment);
            self.unsaved.borrow_mut().insert(key);
        }
        self.flush();
    }
}
