//! The history: takes what is noted, keeps what is worth it, and lets go of the rest.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::browser::journal::{Archive, Done, JournalChange, JournalError};
use crate::data::document::Document;
use crate::data::envelope::{Envelope, Stamp};
use crate::data::history::keep::given_up;
use crate::data::history::{Reason, SnapshotName, fingerprint};
use crate::data::keys::{DocumentKey, Slot, StorageKey};
use crate::data::kind::Kind;
use crate::domain::day::Day;

use super::notes::{Historian, Note};
use super::{Desk, Workspace};

/// The history of a workspace.
pub struct History {
    this: Weak<Self>,
    archive: Rc<dyn Archive>,
    desk: Weak<Desk>,
    /// The day of a moment, where the person is.
    day_of: fn(u64) -> Day,
    /// What is there, as far as this tab knows.
    names: RefCell<Vec<SnapshotName>>,
    /// The day on which something was noted last.
    today: Cell<Option<Day>>,
}

impl Workspace {
    /// Takes a history into use: what was noted until now is handed over. `day_of` says on which day a moment was, where
    /// the person is. `done` runs once it is open, or can't be read.
    pub fn open_history(
        self,
        archive: Rc<dyn Archive>,
        day_of: fn(u64) -> Day,
        done: Done<Rc<History>>,
    ) {
        let desk = Rc::downgrade(&self.desk());
        let read = Rc::clone(&archive);
        read.names(Box::new(move |names| {
            let names = match names {
                Ok(names) => names,
                Err(error) => return done(Err(error)),
            };
            let history = Rc::new_cyclic(|this| History {
                this: Weak::clone(this),
                archive,
                desk: Weak::clone(&desk),
                day_of,
                names: RefCell::new(parsed(&names)),
                today: Cell::new(None),
            });
            if let Some(desk) = desk.upgrade() {
                *desk.notes.historian.borrow_mut() = Some(Rc::clone(&history) as Rc<dyn Historian>);
                history.take(desk.of_earlier_schemas());
                desk.wake_historian();
            }
            done(Ok(history));
        }));
    }

    /// The history, once it is open.
    pub fn history(self) -> Option<Rc<History>> {
        let historian = self.desk().notes.historian.borrow().clone();
        historian?.history()
    }
}

fn parsed(names: &[String]) -> Vec<SnapshotName> {
    names
        .iter()
        .filter_map(|name| SnapshotName::parse(name))
        .collect()
}

impl Desk {
    /// Lets go of the history of a document that was removed for good.
    pub(super) fn forget_history(&self, key: &DocumentKey) {
        self.hand_to_historian(Note::Forget(key.clone()));
    }

    /// Documents that an earlier version of the app wrote, as it wrote them: the next write puts them into the schema of
    /// this one.
    fn of_earlier_schemas(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        for key in self.vault.keys().unwrap_or_default() {
            let StorageKey::Document(document, Slot::A | Slot::B) = &key else {
                continue;
            };
            let text = self.vault.get(&key).ok().flatten();
            let Some(envelope) = text.and_then(|text| Envelope::of_earlier_schema(&text)) else {
                continue;
            };
            let value = serde_json::from_str(&envelope.payload).ok();
            let restored = value.and_then(|value| self.restore(document, value).ok());
            notes.extend(restored.map(|one| Note::Before(Reason::Migration, one.document)));
        }
        notes
    }
}

impl Historian for History {
    fn take(&self, notes: Vec<Note>) {
        let Some(desk) = self.desk.upgrade() else {
            return;
        };
        let today = desk.vault.platform.today();
        let mut change = JournalChange::default();
        for note in notes {
            match note {
                Note::Before(reason, document) => {
                    let snapshot = self.snapshot(&desk, reason, &document);
                    change.records.extend(snapshot);
                }
                Note::Forget(key) => change
                    .forgotten
                    .extend(self.forget(|name| name.document == key)),
                Note::ForgetAll => change.forgotten.extend(self.forget(|_| true)),
            }
        }
        // An app that stays open over midnight is used on both days. That empties the trash, for which documents are read
        // anew: not in the middle of a change, which would be one of what was there before.
        if self
            .today
            .replace(Some(today))
            .is_some_and(|last| last != today)
        {
            let later = Weak::clone(&self.desk);
            let count = move || {
                if let Some(desk) = later.upgrade() {
                    desk.count_day();
                }
            };
            desk.vault.platform.after(0, Box::new(count));
        }
        if change != JournalChange::default() {
            self.write(change);
        }
    }

    fn history(&self) -> Option<Rc<Self>> {
        self.this.upgrade()
    }
}

impl History {
    /// Where the snapshots are.
    pub(super) fn archive(&self) -> &dyn Archive {
        &*self.archive
    }

    /// The record of a state that is worth keeping, with its name.
    fn snapshot(
        &self,
        desk: &Desk,
        reason: Reason,
        document: &Document,
    ) -> Option<(String, String)> {
        let key = document.key();
        let (at, day) = (desk.now(), desk.vault.platform.today());
        if reason == Reason::FirstOfDay && !self.is_first_of_day(document, &key, day) {
            return None;
        }
        let written = document.content().write();
        let fingerprint = fingerprint(&written);
        let mut names = self.names.borrow_mut();
        let of_it = names.iter().filter(|name| name.document == key);
        let latest = of_it.max_by_key(|name| name.at);
        if latest.is_some_and(|latest| latest.fingerprint == fingerprint) {
            return None;
        }
        let stamp = desk.stamps.borrow().get(&key).copied();
        let stamp = stamp.unwrap_or(Stamp {
            revision: 0,
            writer: desk.vault.writer,
        });
        let record = Envelope::new(stamp, written.to_string()).to_string();
        let name = SnapshotName {
            document: key,
            at,
            day,
            reason,
            fingerprint,
            length: record.len(),
        };
        let text = name.to_string();
        names.push(name);
        Some((text, record))
    }

    /// Whether a document was not changed today yet.
    fn is_first_of_day(&self, document: &Document, key: &DocumentKey, today: Day) -> bool {
        let is_noted = self.names.borrow().iter().any(|name| {
            name.document == *key && name.day == today && name.reason == Reason::FirstOfDay
        });
        match document.content().edited() {
            _ if is_noted => false,
            // Nobody counts when settings were changed; of everything else nothing was written yet.
            0 => key.kind() == Kind::Settings,
            edited => (self.day_of)(edited) != today,
        }
    }

    /// The names that are to go.
    fn forget(&self, is_meant: impl Fn(&SnapshotName) -> bool) -> Vec<String> {
        let mut gone = Vec::new();
        self.names.borrow_mut().retain(|name| {
            let is_gone = is_meant(name);
            gone.extend(is_gone.then(|| name.to_string()));
            !is_gone
        });
        gone
    }

    /// Writes, and lets go of what is not kept any more. A snapshot that the browser does not take is lost, and nothing
    /// else: the document does not wait for it.
    fn write(&self, change: JournalChange) {
        let this = Weak::clone(&self.this);
        let tidy = move |written: Result<(), JournalError>| {
            if let (Some(history), Ok(())) = (this.upgrade(), written) {
                history.tidy();
            }
        };
        self.archive.write(change, Box::new(tidy));
    }

    /// Looks at what all tabs wrote by now, and thins it out.
    fn tidy(&self) {
        let this = Weak::clone(&self.this);
        let look = move |names: Result<Vec<String>, JournalError>| {
            let (Some(history), Ok(names)) = (this.upgrade(), names) else {
                return;
            };
            let names = parsed(&names);
            let gone = given_up(&names);
            *history.names.borrow_mut() = names;
            let forgotten = history.forget(|name| gone.contains(name));
            if !forgotten.is_empty() {
                let records = Vec::new();
                let change = JournalChange { records, forgotten };
                // Another time, where it fails.
                history.archive.write(change, Box::new(drop));
            }
        };
        self.archive.names(Box::new(look));
    }
}
