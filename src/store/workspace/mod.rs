//! The workspace: what is open, and the only way to change it.
//!
//! Every document is its own signal, so that a keystroke wakes only the readers of one document. Signals
//! are reference-counted rather than owned by a component: none ends under a reader.

mod accounts;
mod acts;
mod all_kinds;
mod aside;
mod assessments;
mod autosave;
mod batches;
mod chunks;
mod collecting;
mod compare;
mod competences;
mod conflict;
mod days;
mod edit;
mod export;
mod find;
mod gone;
mod history;
mod import;
mod journal;
mod keeping;
mod kinds;
mod lineage;
mod lost;
mod next_year;
mod notes;
mod open;
mod open_responses;
mod participations;
mod plans;
mod recovery;
mod responses;
mod restore;
mod roles;
mod settings;
mod shelf;
mod snapshots;
mod storage_warnings;
mod trash;
mod undo;
mod wipe;
mod workshops;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::domain::day::Day;
use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::document::{Document, Instruments};
use crate::data::envelope::Stamp;
use crate::data::keys::{DocumentKey, StorageKey};
use crate::data::kind::Kind;
use crate::data::settings::Theme;
use crate::data::slots::Slots;
use crate::data::usage::Usage;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;

use super::report::{SaveState, SetAside, StorageWarning, Trashed, Undo, Unopened};
use super::vault::Vault;
use acts::Recorder;
use gone::Gone;
use journal::JournalDesk;
use kinds::Keeper;
use notes::Notes;
use shelf::Shelf;
use undo::WayBack;

pub use acts::{LastActs, Whereabouts};
pub use all_kinds::all_kinds;
pub use history::History;
pub use kinds::{Kept, Registration, kind};
pub use next_year::EarlierPlan;
pub use responses::{CameEarlier, CameIn};
pub use snapshots::NoSnapshot;
pub use undo::PutBack;

/// The person's documents. Copy it into closures, provide it as a context.
///
/// A method that returns a [`Signal`] makes it for the caller's owner; reading it tracks. A method that
/// changes something reads nothing that tracks, so it is safe anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Workspace {
    desk: StoredValue<Rc<Desk>, LocalStorage>,
}

/// What is behind a workspace.
pub struct Desk {
    this: Weak<Self>,
    vault: Vault,
    instruments: Instruments,
    /// The kinds of documents that are known.
    keepers: RefCell<LiteMap<Kind, &'static dyn Keeper>>,
    /// Names the copy of a document by the document's name.
    copy_name: Box<dyn Fn(&str) -> String>,

    /// The documents. Tells of coming and going, not of edits.
    shelf: ArcRwSignal<Shelf>,
    /// The names of all documents of each kind of which there are many, most recently edited first.
    orders: LiteMap<Kind, ArcRwSignal<Vec<DocumentId>>>,
    /// The responses of workshops that were looked at. Their type is known where workshops are: the start of the app holds
    /// nothing of it, not even how it is dropped.
    responses: RefCell<LiteMap<DocumentId, Rc<dyn Any>>>,
    read_only: ArcRwSignal<LiteMap<DocumentKey, ()>>,
    unopened: ArcRwSignal<Vec<Unopened>>,
    trash: ArcRwSignal<Vec<Trashed>>,
    set_aside: ArcRwSignal<Vec<SetAside>>,
    theme: ArcRwSignal<Theme>,

    save_state: ArcRwSignal<SaveState>,
    journal: JournalDesk,
    notes: Notes,
    /// Documents that another tab changed too.
    conflicts: ArcRwSignal<Vec<StorageWarning>>,
    /// How many texts that were set aside the person knows of.
    aside_seen: ArcRwSignal<usize>,
    storage_warnings: ArcMemo<Vec<StorageWarning>>,

    undo: ArcRwSignal<Option<Undo>>,
    way_back: RefCell<Option<WayBack>>,
    /// Hears of edits, once it is here.
    recorder: RefCell<Option<Rc<dyn Recorder>>>,

    /// The write of each document that we have seen last.
    stamps: RefCell<LiteMap<DocumentKey, Stamp>>,
    /// What documents were before the changes that were written last or are not written yet, where their kind asks
    /// for it: what two tabs both changed is joined by it.
    bases: RefCell<LiteMap<DocumentKey, Document>>,
    /// Documents that are not written yet.
    unsaved: RefCell<LiteMap<DocumentKey, ()>>,
    /// How two versions of a document are settled, once that is here: see [`Workspace::settle_conflicts`].
    settle_conflict: Cell<Option<SettleConflict>>,
    /// Documents that wait for it.
    unsettled: RefCell<LiteMap<DocumentKey, ()>>,
    /// Texts that were read only in part, with their key: to be copied aside before the next write.
    owed: RefCell<LiteMap<DocumentKey, (StorageKey, String)>>,
    /// Documents that another tab took away, as they were here.
    gone: RefCell<LiteMap<DocumentKey, Gone>>,
    /// Whether an autosave is under way.
    waiting: Cell<bool>,
    /// Whether a kind is being met. Nobody can have asked for its documents yet, so nobody is told that they are other
    /// ones now: a page that is being drawn would be drawn anew, and lose the focus.
    is_meeting: Cell<bool>,
}

/// Settles a document of which another tab wrote what is in the slots.
type SettleConflict = fn(&Desk, &DocumentKey, Slots) -> Result<(), StorageError>;

impl Workspace {
    fn desk(self) -> Rc<Desk> {
        self.desk.get_value()
    }

    /// A name that no document has.
    pub fn new_id(self) -> DocumentId {
        self.desk().new_id()
    }

    /// A name for a record; whether its list has it already is the list's to see.
    pub fn new_record(self) -> RecordId {
        RecordId::from_random(self.desk().vault.platform.random())
    }

    /// Today where the person is.
    pub fn today(self) -> Day {
        self.desk().vault.platform.today()
    }

    /// Now, in milliseconds since 1970 (UTC).
    pub fn now(self) -> u64 {
        self.desk().now()
    }

    /// Whether what is on screen is also kept.
    pub fn save_state(self) -> ReadSignal<SaveState> {
        self.desk().save_state.read_only().into()
    }

    /// Whether a document can only be looked at, because a newer version wrote it. Tracks.
    pub fn is_read_only(self, key: &DocumentKey) -> bool {
        self.desk().read_only.read().contains_key(key)
    }

    /// Documents of a newer version that cannot be shown, for saving as a file.
    pub fn unopened(self) -> ReadSignal<Vec<Unopened>> {
        self.desk().unopened.read_only().into()
    }

    /// How much of the storage is used; nothing if the browser does not say. Read in an effect or a view,
    /// it is counted again after every save.
    pub fn usage(self) -> Usage {
        let desk = self.desk();
        desk.save_state.track();
        desk.trash.track();
        desk.set_aside.track();
        Usage {
            units: desk.vault.storage().usage().unwrap_or_default(),
            room: Usage::ROOM,
        }
    }
}

impl Desk {
    fn now(&self) -> u64 {
        self.vault.platform.now()
    }

    fn new_id(&self) -> DocumentId {
        loop {
            let id = DocumentId::from_random(self.vault.platform.random());
            let is_taken = self
                .shelf
                .with_untracked(|shelf| shelf.keys().any(|key| key.id() == Some(&id)));
            if !is_taken {
                return id;
            }
        }
    }
}

/// Sets a signal; its readers hear of it only if the value is another one.
fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, value: T) {
    signal.maybe_update(|old| {
        let new = *old != value;
        if new {
            *old = value;
        }
        new
    });
}
