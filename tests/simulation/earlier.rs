//! The history: a database beside the storage, and a person who goes back to an earlier state or opens one as a copy.

use std::cell::RefCell;
use std::rc::Rc;

use fastrand::Rng;
use trellis::browser::journal::{Archive, Done, JournalChange, JournalError};
use trellis::data::document::Document;
use trellis::domain::day::Day;
use trellis::store::{Edited, NoSnapshot, Workspace, all_kinds};

use super::facts::find;
use super::journal::Records;
use super::person::scope_of;
use super::replacing::Replaced;
use super::tab::day_of;
use super::world::{WayBack, World};

/// The database. It answers at once: nothing in the store waits for it.
pub struct Shelves {
    records: Records,
    rng: Rng,
    /// Of a thousand requests, how many fail.
    failures: u32,
}

impl Shelves {
    pub fn new(seed: u64, failures: u32) -> Self {
        Self {
            records: Records::new(),
            rng: Rng::with_seed(seed),
            failures,
        }
    }

    fn answer<T>(&mut self, answer: impl FnOnce(&mut Records) -> T) -> Result<T, JournalError> {
        match self.rng.u32(..1000) < self.failures {
            true => Err(JournalError("the disk failed".into())),
            false => Ok(answer(&mut self.records)),
        }
    }
}

/// The database as a tab has it.
pub struct TabArchive(pub Rc<RefCell<Shelves>>);

impl Archive for TabArchive {
    fn names(&self, done: Done<Vec<String>>) {
        let names = self
            .0
            .borrow_mut()
            .answer(|all| all.keys().cloned().collect());
        done(names);
    }

    fn get(&self, name: &str, done: Done<Option<String>>) {
        let record = self.0.borrow_mut().answer(|all| all.get(name).cloned());
        done(record);
    }

    fn write(&self, change: JournalChange, done: Done<()>) {
        let written = self.0.borrow_mut().answer(|all| {
            all.extend(change.records);
            all.retain(|name, _| !change.forgotten.contains(name));
        });
        done(written);
    }
}

/// Opens the history of a tab.
pub fn open_history(workspace: Workspace, shelves: &Rc<RefCell<Shelves>>) {
    let day_of: fn(u64) -> Day = day_of;
    let archive = Rc::new(TabArchive(shelves.clone()));
    workspace.open_history(archive, day_of, Box::new(drop));
}

impl World {
    /// Any earlier state of any document, as a tab reads it.
    fn any_state(&mut self, tab: usize) -> Option<Document> {
        let history = self.call(tab, Workspace::history)?;
        // The page of the earlier states knows all kinds.
        self.call(tab, |workspace| workspace.register(&all_kinds()));
        let names = Rc::new(RefCell::new(Vec::new()));
        let list = names.clone();
        history.names(Box::new(move |all| {
            *list.borrow_mut() = all.unwrap_or_default()
        }));
        let names = names.take();
        let kinds = &self.regime.kinds;
        let mut names = names.into_iter();
        let names: Vec<_> = names
            .by_ref()
            .filter(|name| kinds.contains(&name.document.kind()))
            .collect();
        if names.is_empty() {
            return None;
        }
        let name = &names[self.rng.usize(..names.len())];
        let state: Rc<RefCell<Option<Result<Document, NoSnapshot>>>> = Rc::default();
        let read = state.clone();
        self.call(tab, |workspace| {
            history.read(
                workspace,
                name,
                Box::new(move |one| *read.borrow_mut() = Some(one)),
            );
        });
        state.take()?.ok()
    }

    /// Goes back to an earlier state of a document.
    pub fn go_back(&mut self, tab: usize) {
        let Some(state) = self.any_state(tab) else {
            return;
        };
        let key = state.key();
        let Some(before) = self.document(tab, &key) else {
            return;
        };
        let replaced = Replaced::between(key.clone(), &before, &state);
        self.tabs[tab].brought_back += 1;
        let act = |workspace: Workspace| workspace.bring_back_to(state);
        let (edited, back) = self.replace(tab, std::slice::from_ref(&replaced), act);
        let number = self.tabs[tab].number;
        self.trace(|| {
            let came = back.iter().map(|one| &one.gone);
            let came: Vec<_> = came.collect();
            format!(
                "tab {number} goes back in {key}: {edited:?}, {:?} for {came:?}",
                replaced.gone
            )
        });
        self.counts.went_back += u64::from(edited == Edited::Changed);
        if edited == Edited::Changed && !self.browser.borrow().is_dead(number) {
            let deeds = Vec::new();
            self.tabs[tab].way_back = Some(WayBack::Replaced(deeds, back));
        }
    }

    /// Opens an earlier state as a document of its own.
    pub fn open_as_copy(&mut self, tab: usize) {
        let Some(state) = self.any_state(tab) else {
            return;
        };
        if let Some(origin) = find(&state).origin {
            *self.allowed.entry(origin).or_default() += 1;
        }
        let of = state.key();
        let key = self.call(tab, |workspace| workspace.open_as_copy(state));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} opens an earlier state of {of} as {key:?}"));
        let Some(key) = key else { return };
        let Some(copy) = self.document(tab, &key) else {
            return;
        };
        for fact in find(&copy).facts {
            let deed = self.deeds.add(number, fact, scope_of(&copy, fact), &[]);
            self.await_saving(tab, deed, key.clone());
        }
    }
}
