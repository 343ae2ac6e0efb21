//! A database for the history, for tests.

use std::collections::BTreeMap;

use super::*;
use crate::browser::journal::{Archive, Done, JournalChange, JournalError};
use crate::data::history::{Reason, SnapshotName};
use crate::domain::account::Account;
use crate::store::{History, NoSnapshot};

/// A database that does at once what it is asked.
#[derive(Default)]
pub struct Shelves {
    /// What it has.
    pub kept: RefCell<BTreeMap<String, String>>,
    /// Whether it breaks.
    pub fails: Cell<bool>,
}

impl Shelves {
    fn answer<T>(&self, answer: T) -> Result<T, JournalError> {
        match self.fails.get() {
            true => Err(JournalError("broken".to_owned())),
            false => Ok(answer),
        }
    }

    /// The names of what it has, first one first.
    pub fn taken(&self) -> Vec<SnapshotName> {
        let kept = self.kept.borrow();
        let mut names: Vec<SnapshotName> = kept
            .keys()
            .map(|name| SnapshotName::parse(name).unwrap())
            .collect();
        names.sort_by_key(|name| name.at);
        names
    }

    pub fn reasons(&self) -> Vec<Reason> {
        self.taken().iter().map(|name| name.reason).collect()
    }
}

impl Archive for Rc<Shelves> {
    fn names(&self, done: Done<Vec<String>>) {
        let names = self.kept.borrow().keys().cloned().collect();
        done(self.answer(names));
    }

    fn get(&self, name: &str, done: Done<Option<String>>) {
        let record = self.kept.borrow().get(name).cloned();
        done(self.answer(record));
    }

    fn write(&self, change: JournalChange, done: Done<()>) {
        if !self.fails.get() {
            let mut kept = self.kept.borrow_mut();
            kept.extend(change.records);
            for name in change.forgotten {
                kept.remove(&name);
            }
        }
        done(self.answer(()));
    }
}

/// Opens the history of a workspace.
pub fn open_history(workspace: Workspace, shelves: &Rc<Shelves>) -> Rc<History> {
    let opened = Rc::new(RefCell::new(None));
    let open = Rc::clone(&opened);
    let done = move |history: Result<_, _>| *open.borrow_mut() = history.ok();
    workspace.open_history(Rc::new(Rc::clone(shelves)), day_of, Box::new(done));
    opened.take().unwrap()
}

/// What a document was.
pub fn read(workspace: Workspace, name: &SnapshotName) -> Result<Document, NoSnapshot> {
    let read = Rc::new(RefCell::new(None));
    let into = Rc::clone(&read);
    let done = move |state| *into.borrow_mut() = Some(state);
    workspace
        .history()
        .unwrap()
        .read(workspace, name, Box::new(done));
    read.take().unwrap()
}

/// The name that the last snapshot has.
pub fn latest_name(workspace: Workspace, shelves: &Shelves) -> String {
    let name = shelves.taken().pop().unwrap();
    read(workspace, &name).unwrap().content().name().to_owned()
}

/// A tab with an account of yesterday.
pub fn with_account() -> (Owner, Rc<Disk>, Rc<Tab>, Workspace, Rc<Shelves>) {
    let (owner, disk, tab) = world();
    let workspace = tab.open();
    workspace.create(account("a", "Hospital"));
    tab.now.set(tab.now.get() + DAY);
    let shelves = Rc::new(Shelves::default());
    open_history(workspace, &shelves);
    (owner, disk, tab, workspace, shelves)
}

/// Gives that account another name.
pub fn name_account(workspace: Workspace, name: &str) -> Edited {
    workspace.edit::<Account>(&id("a"), |account| account.name = name.to_owned())
}
