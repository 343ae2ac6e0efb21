//! A world for the workspace to live in: storage that fails on demand, a clock that stands still.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use crate::domain::day::Day;
use leptos::prelude::*;

use crate::browser::journal::{Done, Journal, JournalChange, JournalError};
use crate::browser::storage::{Memory, Storage, StorageError};
use crate::data::assessment::testing::{TODAY, find};
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;

use super::{Platform, Registration, Workspace, all_kinds};

/// Storage that outlives the workspace, as the browser's does, and fails as it can fail.
#[derive(Default)]
pub struct Disk {
    memory: Memory,
    /// Writes that would take it over so many units are refused.
    pub room: Cell<Option<usize>>,
    /// After so many more writes and removals the tab is dead: nothing is changed any more.
    pub left: Cell<Option<usize>>,
    /// Whether it gives back something else than was written.
    pub lies: Cell<bool>,
    /// Whether nothing can be read.
    pub is_blind: Cell<bool>,
    /// After so many more texts nothing can be read.
    pub sights: Cell<Option<usize>>,
    /// Keys in the order of changing, for telling another tab.
    pub changed: RefCell<Vec<String>>,
    /// How often a text was read or written.
    pub calls: Cell<usize>,
    /// How often all keys were listed.
    pub listings: Cell<usize>,
    /// What was changed, in order: a browser writes it to the disk later, and then up to some change.
    pub log: RefCell<Vec<(String, Option<String>)>>,
}

impl Disk {
    /// What is there after so many changes, where the browser is killed then.
    pub fn as_of(&self, changes: usize) -> Rc<Self> {
        let disk = Rc::new(Self::default());
        for (key, text) in self.log.borrow().iter().take(changes) {
            let done = match text {
                Some(text) => disk.set(key, text),
                None => disk.remove(key),
            };
            done.unwrap();
        }
        disk
    }
}

impl Disk {
    fn see(&self) -> Result<(), StorageError> {
        let sights = self.sights.get();
        self.sights
            .set(sights.map(|sights| sights.saturating_sub(1)));
        match self.is_blind.get() || sights == Some(0) {
            true => Err(StorageError::Other("blind".into())),
            false => Ok(()),
        }
    }

    fn is_dead(&self, key: &str) -> bool {
        self.calls.set(self.calls.get() + 1);
        self.changed.borrow_mut().push(key.to_owned());
        match self.left.get() {
            Some(0) => true,
            Some(left) => {
                self.left.set(Some(left - 1));
                false
            }
            None => false,
        }
    }
}

impl Storage for Disk {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.calls.set(self.calls.get() + 1);
        self.see()?;
        let mut text = self.memory.get(key)?;
        if self.lies.get() {
            text = text.map(|text| text.to_uppercase());
        }
        Ok(text)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        if self.is_dead(key) {
            return Err(StorageError::Other("dead".into()));
        }
        let before = self.memory.get(key)?;
        self.memory.set(key, text)?;
        if self
            .room
            .get()
            .is_some_and(|room| self.memory.usage().is_ok_and(|units| units > room))
        {
            match before {
                Some(before) => self.memory.set(key, &before)?,
                None => self.memory.remove(key)?,
            }
            return Err(StorageError::Full);
        }
        let change = (key.to_owned(), Some(text.to_owned()));
        self.log.borrow_mut().push(change);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        if self.is_dead(key) {
            return Err(StorageError::Other("dead".into()));
        }
        self.memory.remove(key)?;
        self.log.borrow_mut().push((key.to_owned(), None));
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.listings.set(self.listings.get() + 1);
        self.see()?;
        self.memory.keys()
    }

    fn lasts(&self) -> bool {
        true
    }
}

/// What a journal is asked for, when its turn comes.
enum Asked {
    Write(JournalChange, Done<()>),
    LetGo(Vec<(String, String)>),
}

/// A journal that outlives the browser, and takes what it is given when it is told to.
#[derive(Default)]
pub struct Records {
    /// What the disk has.
    pub kept: RefCell<BTreeMap<String, String>>,
    waiting: RefCell<VecDeque<Asked>>,
    /// Whether it breaks.
    pub fails: Cell<bool>,
}

impl Records {
    /// Has the disk take everything, also what is asked for meanwhile.
    pub fn commit(&self) {
        loop {
            let (change, done) = match self.waiting.borrow_mut().pop_front() {
                Some(Asked::Write(change, done)) => (change, done),
                Some(Asked::LetGo(records)) => {
                    let is_same = |name: &str, record: &String| {
                        records.iter().any(|one| one.0 == name && one.1 == *record)
                    };
                    let mut kept = self.kept.borrow_mut();
                    kept.retain(|name, record| !is_same(name, record));
                    continue;
                }
                None => return,
            };
            if self.fails.get() {
                done(Err(JournalError("broken".to_owned())));
                continue;
            }
            for (name, record) in change.records {
                self.kept.borrow_mut().insert(name, record);
            }
            for name in change.forgotten {
                self.kept.borrow_mut().remove(&name);
            }
            done(Ok(()));
        }
    }

    /// What is there where the browser is killed now.
    pub fn as_is(&self) -> Rc<Self> {
        let kept = self.kept.clone();
        Rc::new(Self {
            kept,
            ..Self::default()
        })
    }
}

impl Journal for Rc<Records> {
    fn read(&self, done: Done<Vec<String>>) {
        done(match self.fails.get() {
            true => Err(JournalError("broken".to_owned())),
            false => Ok(self.kept.borrow().values().cloned().collect()),
        });
    }

    fn write(&self, change: JournalChange, done: Done<()>) {
        self.waiting
            .borrow_mut()
            .push_back(Asked::Write(change, done));
    }

    fn let_go(&self, records: Vec<(String, String)>) {
        self.waiting.borrow_mut().push_back(Asked::LetGo(records));
    }
}

/// In milliseconds.
pub const DAY: u64 = 24 * 60 * 60 * 1000;
/// When a tab is opened: in the first hours of [`TODAY`].
const FIRST_MOMENT: u64 = 1_800_000_000_000;

/// The day of a moment.
pub fn day_of(moment: u64) -> Day {
    let morning = FIRST_MOMENT - FIRST_MOMENT % DAY;
    TODAY.plus_days((moment as i64 - morning as i64).div_euclid(DAY as i64) as i32)
}

/// One tab.
pub struct Tab {
    pub disk: Rc<dyn Storage>,
    pub now: Cell<u64>,
    random: Cell<u64>,
    timers: RefCell<Vec<Box<dyn FnOnce()>>>,
}

impl Tab {
    /// A tab with a seed of its own.
    pub fn new(disk: Rc<dyn Storage>, seed: u64) -> Rc<Self> {
        Rc::new(Self {
            disk,
            now: Cell::new(FIRST_MOMENT),
            random: Cell::new(seed),
            timers: RefCell::default(),
        })
    }

    /// Opens the workspace; the owner must be kept as long as the workspace is used.
    pub fn open(self: &Rc<Self>) -> Workspace {
        self.open_knowing(&all_kinds())
    }

    /// As [`Tab::open`], where only these kinds are known from the start.
    pub fn open_knowing(self: &Rc<Self>, kinds: &[Registration]) -> Workspace {
        let workspace = self.open_early(kinds);
        workspace.settle_conflicts();
        workspace
    }

    /// As [`Tab::open_knowing`], before the rest of the store is here.
    pub fn open_early(self: &Rc<Self>, kinds: &[Registration]) -> Workspace {
        Workspace::open(self.clone(), kinds, find, |name| format!("{name} (copy)"))
    }

    /// As [`Tab::open`], with a journal from the start.
    pub fn open_with(self: &Rc<Self>, journal: &Rc<Records>) -> Workspace {
        let workspace = self.open();
        workspace.await_journal(|| {});
        workspace.open_journal(Rc::new(Rc::clone(journal)));
        journal.commit();
        workspace
    }

    /// Lets the time of all timers come.
    pub fn wait(&self) {
        self.now.set(self.now.get() + 300);
        for timer in self.timers.take() {
            timer();
        }
    }

    pub fn timers(&self) -> usize {
        self.timers.borrow().len()
    }
}

impl Platform for Tab {
    fn storage(&self) -> &dyn Storage {
        &*self.disk
    }

    fn now(&self) -> u64 {
        self.now.get()
    }

    fn today(&self) -> Day {
        day_of(self.now.get())
    }

    fn random(&self) -> u64 {
        // SplitMix64, so that no two seeds meet.
        let next = self.random.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.random.set(next);
        let mixed = (next ^ (next >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb)
    }

    fn after(&self, _: u32, run: Box<dyn FnOnce()>) {
        self.timers.borrow_mut().push(run);
    }
}

/// An owner, a disk, and a tab on it.
pub fn world() -> (Owner, Rc<Disk>, Rc<Tab>) {
    let owner = Owner::new();
    owner.set();
    let disk = Rc::new(Disk::default());
    let tab = Tab::new(disk.clone(), 1);
    (owner, disk, tab)
}

/// The names of the open assessments, in order.
pub fn names(workspace: Workspace) -> Vec<String> {
    let ids = workspace.assessments().get_untracked();
    ids.iter().map(|id| get(workspace, id).name).collect()
}

/// An assessment as it is.
pub fn get(workspace: Workspace, id: &DocumentId) -> Assessment {
    untrack(|| workspace.assessment(id))
        .unwrap()
        .get_untracked()
}

/// An account of which only the name is known.
pub fn account(id: &str, name: &str) -> Account {
    let mut account = Account::new(DocumentId::new(id).unwrap(), TODAY);
    account.name = name.to_owned();
    account
}

/// The names of the open accounts, in order.
pub fn account_names(workspace: Workspace) -> Vec<String> {
    let ids = workspace.accounts().get_untracked();
    ids.iter()
        .map(|id| get_account(workspace, id).name)
        .collect()
}

/// An account as it is.
pub fn get_account(workspace: Workspace, id: &DocumentId) -> Account {
    untrack(|| workspace.account(id)).unwrap().get_untracked()
}
