//! A tab with a journal, and a browser that was killed.

use std::cell::Cell;

use super::*;
use crate::domain::account::Account;
use crate::domain::account::tactics::Action;
use crate::domain::programme::Programme;
use crate::domain::records::{Record, RecordId};

/// A tab with a journal.
pub struct Journaled {
    pub _owner: Owner,
    pub disk: Rc<Disk>,
    pub tab: Rc<Tab>,
    pub journal: Rc<Records>,
    pub workspace: Workspace,
}

impl Journaled {
    pub fn new() -> Self {
        let (owner, disk, tab) = world();
        let journal = Rc::new(Records::default());
        Self {
            workspace: tab.open_with(&journal),
            _owner: owner,
            disk,
            tab,
            journal,
        }
    }

    /// Both have an assessment that is called "Spring".
    pub fn with_spring() -> Self {
        let one = Self::new();
        one.workspace.create(blank("a", "Spring"));
        one.settle();
        one
    }

    /// Everything is written, and in the journal.
    pub fn settle(&self) {
        self.workspace.flush();
        self.tab.wait();
        self.journal.commit();
    }

    /// How many changes the storage had.
    pub fn changes(&self) -> usize {
        self.disk.log.borrow().len()
    }

    /// The browser is killed, and of the storage so many changes are on the disk.
    pub fn killed(&self, had: usize) -> Killed {
        Killed {
            _owner: self._owner.clone(),
            disk: self.disk.as_of(had),
            journal: self.journal.as_is(),
            tabs: Cell::new(100),
        }
    }
}

/// A browser that was killed: what its disk had, and its journal.
pub struct Killed {
    _owner: Owner,
    pub disk: Rc<Disk>,
    pub journal: Rc<Records>,
    tabs: Cell<u64>,
}

impl Killed {
    /// Killed after `lost` was done to what `kept` left on the disk. Both are in the journal.
    pub fn after(kept: impl FnOnce(Workspace), lost: impl FnOnce(Workspace)) -> Self {
        let before = Journaled::new();
        kept(before.workspace);
        before.settle();
        let had = before.changes();
        lost(before.workspace);
        before.settle();
        before.killed(had)
    }

    pub fn tab(&self) -> Rc<Tab> {
        self.tabs.set(self.tabs.get() + 1);
        Tab::new(self.disk.clone(), self.tabs.get() * 1000)
    }

    /// A session whose journal doesn't come.
    pub fn without_journal(&self, act: impl FnOnce(Workspace)) {
        let tab = self.tab();
        let workspace = tab.open();
        workspace.await_journal(|| {});
        workspace.journal_is_late();
        act(workspace);
        workspace.flush();
        tab.wait();
    }

    /// A session that reads the journal.
    pub fn with_journal(&self) -> Workspace {
        self.tab().open_with(&self.journal)
    }
}

pub fn add_action(workspace: Workspace, number: u32, what: &str) {
    workspace.edit_only::<Programme>(|one| {
        one.actions.push(Action {
            what: what.to_owned(),
            ..Action::blank(RecordId::fixed(number))
        });
    });
    workspace.flush();
}

pub fn all_actions(workspace: Workspace) -> Vec<String> {
    let programme = workspace.programme().get_untracked();
    let mut all: Vec<String> = programme
        .actions
        .iter()
        .map(|one| one.what.clone())
        .collect();
    all.sort_unstable();
    all
}

pub fn sponsor(workspace: Workspace, id: &DocumentId) -> String {
    get_account(workspace, id).profile.sponsor
}

pub fn set_sponsor(workspace: Workspace, text: &str) {
    workspace.edit::<Account>(&id("a"), |account| account.profile.sponsor = text.into());
    workspace.flush();
}

pub fn set_name(workspace: Workspace, text: &str) {
    workspace.edit::<Account>(&id("a"), |account| account.name = text.into());
    workspace.flush();
}
