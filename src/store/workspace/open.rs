//! Opening the workspace: reading what is stored, setting aside what cannot be read.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use crate::browser::events;
use crate::browser::storage::StorageError;
use crate::data::assessment::restore::Restored;
use crate::data::keys::{DocumentKey, Key};
use crate::data::settings::{Settings, Theme};
use crate::domain::id::DocumentId;
use crate::store::platform::{BrowserPlatform, Platform};
use crate::store::report::{SaveState, Unopened};
use crate::store::vault::Vault;

use super::find::{Found, Readable};
use super::troubles::troubles_of;
use super::{Desk, Instruments, Workspace, set_if_new};

impl Workspace {
    /// Opens what this browser keeps, and saves before the page ends. `copy_name` names the copy of a
    /// document that two tabs changed, by the document's name.
    pub fn start(
        instruments: Instruments,
        copy_name: impl Fn(&str) -> String + 'static,
    ) -> Workspace {
        let workspace = Self::open(Rc::new(BrowserPlatform::new()), instruments, copy_name);
        events::on_leave(move || workspace.flush()).forget();
        events::on_storage(move |key| workspace.refresh(key.as_deref())).forget();
        workspace
    }

    /// Opens what a platform keeps. Unreadable texts are set aside, never written over; trash whose time
    /// is over is emptied.
    pub fn open(
        platform: Rc<dyn Platform>,
        instruments: Instruments,
        copy_name: impl Fn(&str) -> String + 'static,
    ) -> Workspace {
        let desk = Rc::new(Desk::new(platform, instruments, Box::new(copy_name)));
        desk.reload();
        desk.empty_expired_trash();
        desk.flush();
        Workspace {
            desk: StoredValue::new_local(desk),
        }
    }
}

impl Desk {
    fn new(
        platform: Rc<dyn Platform>,
        instruments: Instruments,
        copy_name: Box<dyn Fn(&str) -> String>,
    ) -> Self {
        let lasts = platform.storage().lasts();
        let save_state = ArcRwSignal::new(if lasts {
            SaveState::Saved { at: None }
        } else {
            let reason = StorageError::Blocked;
            SaveState::NotSaved { reason }
        });
        let set_aside = ArcRwSignal::new(Vec::new());
        let aside_seen = ArcRwSignal::new(0);
        let read_only = ArcRwSignal::default();
        let unopened = ArcRwSignal::new(Vec::new());
        let conflicts = ArcRwSignal::new(Vec::new());
        let troubles = {
            let (save_state, set_aside) = (save_state.clone(), set_aside.clone());
            let (aside_seen, read_only) = (aside_seen.clone(), read_only.clone());
            let (unopened, conflicts) = (unopened.clone(), conflicts.clone());
            ArcMemo::new(move |_| {
                troubles_of(
                    lasts,
                    &save_state.read(),
                    (set_aside.read().len(), aside_seen.get()),
                    (&read_only.read(), unopened.read().len()),
                    &conflicts.read(),
                )
            })
        };
        Self {
            vault: Vault::new(platform),
            instruments,
            copy_name,
            shelf: ArcRwSignal::default(),
            order: ArcRwSignal::default(),
            read_only,
            unopened,
            trash: ArcRwSignal::default(),
            set_aside,
            settings: ArcRwSignal::default(),
            theme: ArcRwSignal::default(),
            save_state,
            conflicts,
            aside_seen,
            troubles,
            undo: ArcRwSignal::new(None),
            way_back: RefCell::new(None),
            stamps: RefCell::default(),
            unsaved: RefCell::default(),
            owed: RefCell::default(),
            waiting: Cell::new(false),
        }
    }

    /// Reads everything that is stored. Documents that are not saved yet stay as they are.
    pub(super) fn reload(&self) {
        let keys = match self.vault.keys() {
            Ok(keys) => keys,
            Err(reason) => return self.save_state.set(SaveState::NotSaved { reason }),
        };
        let mut stored: Vec<DocumentId> = keys
            .iter()
            .filter_map(|key| match key {
                Key::Document(DocumentKey::Assessment(id), _) => Some(id.clone()),
                _ => None,
            })
            .collect();
        stored.dedup();
        for id in self.order.get_untracked() {
            let unsaved = self
                .unsaved
                .borrow()
                .contains(&DocumentKey::Assessment(id.clone()));
            if !unsaved && !stored.contains(&id) {
                self.drop_document(&id);
            }
        }
        self.forget_unopened(|one| !stored.contains(&one.id));
        for id in &stored {
            self.load(id);
        }
        self.load_settings();
        self.load_theme();
        self.load_trash();
        self.load_set_aside();
    }

    /// Reads one document and opens it, unless changes of it wait to be saved.
    pub(super) fn load(&self, id: &DocumentId) {
        let key = DocumentKey::Assessment(id.clone());
        if self.unsaved.borrow().contains(&key) {
            return;
        }
        self.forget_unopened(|one| one.id == *id);
        match self.find(id) {
            Ok(Found::Readable(readable)) => {
                let Readable {
                    restored,
                    envelope,
                    slot,
                    newer,
                } = *readable;
                let Restored {
                    assessment,
                    dropped,
                } = restored;
                self.stamps.borrow_mut().insert(key.clone(), envelope.stamp);
                self.place(assessment);
                self.read_only.maybe_update(|ids| match newer {
                    true => ids.insert(id.clone()),
                    false => ids.remove(id),
                });
                if !dropped.is_empty() && !newer {
                    let owed = (key.slot(slot), envelope.payload);
                    self.owed.borrow_mut().insert(key.clone(), owed);
                    self.unsaved.borrow_mut().insert(key);
                }
            }
            Ok(Found::Unopened(one)) => {
                self.drop_document(id);
                self.unopened.update(|all| all.push(one));
            }
            Ok(Found::Unreadable | Found::Nothing) => self.drop_document(id),
            Err(reason) => self.save_state.set(SaveState::NotSaved { reason }),
        }
    }

    fn forget_unopened(&self, gone: impl Fn(&Unopened) -> bool) {
        self.unopened.maybe_update(|all| {
            let before = all.len();
            all.retain(|one| !gone(one));
            all.len() != before
        });
    }

    pub(super) fn load_settings(&self) {
        let key = DocumentKey::Settings;
        if self.unsaved.borrow().contains(&key) {
            return;
        }
        let Ok(slots) = self.vault.slots(&key) else {
            return;
        };
        // What cannot be moved for lack of room is moved before the next write, or there is none.
        let _ = self.vault.move_invalid_aside(&key, &slots);
        let settings = match slots.latest {
            Some(envelope) => {
                self.stamps.borrow_mut().insert(key, envelope.stamp);
                Settings::restore(&envelope.payload)
            }
            None => {
                self.stamps.borrow_mut().remove(&key);
                Settings::default()
            }
        };
        set_if_new(&self.settings, settings);
    }

    pub(super) fn load_theme(&self) {
        let word = self.vault.get(&Key::Theme).unwrap_or_default();
        set_if_new(&self.theme, Theme::from_word(word.as_deref()));
    }
}
