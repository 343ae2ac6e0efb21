//! Opening the workspace: reading what is stored, setting aside what cannot be read.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::events;
use crate::browser::storage::StorageError;
use crate::data::document::{Instruments, Restored};
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::kind::Kind;
use crate::data::settings::Theme;
use crate::store::platform::{BrowserPlatform, Platform};
use crate::store::report::{SaveState, Unopened};
use crate::store::vault::Vault;

use super::find::{Readable, StoredDocument};
use super::journal::JournalDesk;
use super::kinds::Registration;
use super::notes::Notes;
use super::storage_warnings::warnings_of;
use super::{Desk, Workspace, set_if_new};

impl Workspace {
    /// Opens what this browser keeps, and saves before the page ends. Of these kinds documents can be changed at
    /// once, of the others when they are registered. `copy_name` names the copy of a document that two tabs
    /// changed, by the document's name.
    pub fn start(
        kinds: &[Registration],
        instruments: Instruments,
        copy_name: impl Fn(&str) -> String + 'static,
    ) -> Workspace {
        let workspace = Self::open(
            Rc::new(BrowserPlatform::new()),
            kinds,
            instruments,
            copy_name,
        );
        events::on_leave(move || workspace.flush()).forget();
        events::on_return(move || workspace.refresh(None)).forget();
        events::on_storage(move |key| workspace.refresh(key.as_deref())).forget();
        workspace
    }

    /// Opens what a platform keeps. Unreadable texts are set aside, never written over.
    pub fn open(
        platform: Rc<dyn Platform>,
        kinds: &[Registration],
        instruments: Instruments,
        copy_name: impl Fn(&str) -> String + 'static,
    ) -> Workspace {
        let desk = Rc::new_cyclic(|this: &Weak<Desk>| {
            Desk::new(this.clone(), platform, instruments, Box::new(copy_name))
        });
        for Registration(keeper) in kinds {
            desk.meet_kind(*keeper);
        }
        desk.reload();
        desk.flush();
        Workspace {
            desk: StoredValue::new_local(desk),
        }
    }
}

impl Desk {
    fn new(
        this: Weak<Self>,
        platform: Rc<dyn Platform>,
        instruments: Instruments,
        copy_name: Box<dyn Fn(&str) -> String>,
    ) -> Self {
        let wake = {
            let (this, platform) = (this.clone(), Rc::downgrade(&platform));
            Box::new(move || {
                let this = this.clone();
                let hand_over = move || {
                    if let Some(desk) = this.upgrade() {
                        desk.hand_over();
                    }
                };
                if let Some(platform) = platform.upgrade() {
                    platform.after(0, Box::new(hand_over));
                }
            })
        };
        let lasts = platform.storage().lasts();
        let save_state = ArcRwSignal::new(if lasts {
            SaveState::NOTHING_WRITTEN
        } else {
            let reason = StorageError::Blocked;
            SaveState::NotSaved { reason }
        });
        let set_aside = ArcRwSignal::new(Vec::new());
        let aside_seen = ArcRwSignal::new(0);
        let read_only = ArcRwSignal::default();
        let unopened = ArcRwSignal::new(Vec::new());
        let conflicts = ArcRwSignal::new(Vec::new());
        let mut orders = LiteMap::new();
        for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_single()) {
            orders.insert(kind, ArcRwSignal::default());
        }
        let storage_warnings = {
            let (save_state, set_aside) = (save_state.clone(), set_aside.clone());
            let (aside_seen, read_only) = (aside_seen.clone(), read_only.clone());
            let (unopened, conflicts) = (unopened.clone(), conflicts.clone());
            ArcMemo::new(move |_| {
                warnings_of(
                    lasts,
                    &save_state.read(),
                    (set_aside.read().len(), aside_seen.get()),
                    (&read_only.read(), unopened.read().len()),
                    &conflicts.read(),
                )
            })
        };
        Self {
            this,
            vault: Vault::new(platform, wake),
            journal: JournalDesk::default(),
            notes: Notes::default(),
            instruments,
            copy_name,
            keepers: RefCell::default(),
            shelf: ArcRwSignal::default(),
            orders,
            responses: RefCell::default(),
            read_only,
            unopened,
            trash: ArcRwSignal::default(),
            set_aside,
            theme: ArcRwSignal::default(),
            save_state,
            conflicts,
            aside_seen,
            storage_warnings,
            undo: ArcRwSignal::new(None),
            way_back: RefCell::new(None),
            recorder: RefCell::new(None),
            stamps: RefCell::default(),
            bases: RefCell::default(),
            unsaved: RefCell::default(),
            settle_conflict: Cell::default(),
            unsettled: RefCell::default(),
            owed: RefCell::default(),
            gone: RefCell::default(),
            waiting: Cell::new(false),
            is_meeting: Cell::new(false),
        }
    }

    /// Reads everything that is stored. Documents that are not saved yet stay as they are.
    pub(super) fn reload(self: &Rc<Self>) {
        let keys = match self.vault.keys() {
            Ok(keys) => keys,
            Err(reason) => return self.save_state.set(SaveState::NotSaved { reason }),
        };
        let set_aside_before = self.vault.set_aside.get();
        // In order, so the two slots of a document are one after the other.
        let mut stored: Vec<DocumentKey> = keys
            .iter()
            .filter_map(|key| match key {
                StorageKey::Document(document, _) => Some(document.clone()),
                _ => None,
            })
            .collect();
        stored.dedup();
        let is_stored = |key: &DocumentKey| stored.binary_search(key).is_ok();
        let open: Vec<DocumentKey> = self
            .shelf
            .with_untracked(|shelf| shelf.keys().cloned().collect());
        for key in open {
            if !self.unsaved.borrow().contains_key(&key) && !is_stored(&key) {
                self.lose(&key);
            }
        }
        self.forget_unopened(|one| !is_stored(&one.key));
        for key in &stored {
            self.read_in(key);
        }
        for keeper in self.keepers.borrow().values() {
            keeper.reloaded(self);
        }
        self.sort();
        self.load_theme();
        self.read_trash(&keys);
        if self.vault.set_aside.get() == set_aside_before {
            self.read_set_aside(&keys);
        } else {
            // There are more keys than when they were listed.
            self.load_set_aside();
        }
    }

    /// Reads one document and opens it, unless changes of it wait to be saved.
    pub(super) fn load(&self, key: &DocumentKey) {
        self.read_in(key);
        self.reorder(key);
    }

    /// As [`Desk::load`], without giving it its place in the order.
    fn read_in(&self, key: &DocumentKey) {
        if self.unsaved.borrow().contains_key(key) {
            return;
        }
        self.forget_unopened(|one| one.key == *key);
        match self.find(key) {
            Ok(StoredDocument::Readable(_)) if self.reopen_edited(key) => self.flush(),
            Ok(StoredDocument::Readable(readable)) => {
                let Readable {
                    restored,
                    envelope,
                    slot,
                    newer,
                } = *readable;
                let Restored { document, dropped } = restored;
                let known = self.stamps.borrow_mut().insert(key.clone(), envelope.stamp);
                if known != Some(envelope.stamp) {
                    // Of what is known already, another tab may have begun with the same as we did, and not have heard of it.
                    self.bases.borrow_mut().remove(key);
                }
                self.put(document);
                self.mark_read_only(key, newer);
                if !dropped.is_empty() && !newer {
                    let owed = (key.slot(slot), envelope.payload);
                    self.owed.borrow_mut().insert(key.clone(), owed);
                    self.unsaved.borrow_mut().insert(key.clone(), ());
                }
            }
            Ok(StoredDocument::Unopened(one)) => {
                self.lose(key);
                // Where there is one of its kind, it is open as if nothing were stored: not to be written.
                self.mark_read_only(key, key.id().is_none());
                self.unopened.update(|all| all.push(one));
            }
            Ok(StoredDocument::Unreadable | StoredDocument::Nothing) => self.lose(key),
            Err(reason) => self.save_state.set(SaveState::NotSaved { reason }),
        }
    }

    /// Notes whether a document can only be looked at. Settings can always be changed: where they cannot be
    /// written, they hold for as long as the page is open.
    fn mark_read_only(&self, key: &DocumentKey, is_read_only: bool) {
        self.read_only
            .maybe_update(|keys| match is_read_only && key.kind() != Kind::Settings {
                true => keys.insert(key.clone(), ()).is_none(),
                false => keys.remove(key).is_some(),
            });
    }

    fn forget_unopened(&self, gone: impl Fn(&Unopened) -> bool) {
        self.unopened.maybe_update(|all| {
            let before = all.len();
            all.retain(|one| !gone(one));
            all.len() != before
        });
    }

    pub(super) fn load_theme(&self) {
        let word = self.vault.get(&StorageKey::Theme).unwrap_or_default();
        set_if_new(&self.theme, Theme::from_word(word.as_deref()));
    }
}
