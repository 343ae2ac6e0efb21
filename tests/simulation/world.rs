//! A simulated computer: one browser, its tabs, the person, and whatever goes wrong.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use fastrand::Rng;
use leptos::prelude::*;
use trellis::data::keys::DocumentKey;
use trellis::store::{Registration, SaveState, StorageWarning, Workspace, all_kinds};

use super::browser::{Browser, TabNumber};
use super::days::Calendar;
use super::deeds::{DeedId, Deeds, Scope};
use super::earlier::{Shelves, open_history};
use super::facts::{Fact, instruments};
use super::journal::JournalDisk;
use super::regime::Regime;
use super::replacing::Replaced;
use super::tab::{Clock, TabWorld, Version};
use super::visible::copy_name;

/// Every so many steps everything is looked for.
const LOOK_EVERY: u64 = 64;

/// What was wrong, in words.
pub type Fault = String;

/// An open tab.
pub struct Tab {
    pub number: TabNumber,
    pub version: Version,
    pub owner: Owner,
    pub workspace: Workspace,
    pub world: Rc<TabWorld>,
    pub save_state: ReadSignal<SaveState>,
    pub warnings: Memo<Vec<StorageWarning>>,
    pub is_asleep: bool,
    /// When its journal opens.
    pub journal_at: Option<u64>,
    /// Deeds that are not called saved yet.
    pub pending: Vec<Pending>,
    /// What "Undo" would bring back.
    pub way_back: Option<WayBack>,
    /// A backup that the person took here.
    pub backup: Option<String>,
    /// Copies that were offered here.
    pub copies: BTreeSet<DocumentKey>,
    /// Of each document: how often others had written it when it was copied last, and edits here since.
    pub clashes: BTreeMap<DocumentKey, (u64, u64)>,
    /// How often something was brought back here, which may clash as an edit does.
    pub brought_back: u64,
    /// How many writes of a killed browser came from the journal: each is somebody else's, and may clash as one does that is
    /// heard of.
    pub recovered: u64,
}

/// A deed that is not called saved yet.
pub struct Pending {
    pub deed: DeedId,
    pub document: DocumentKey,
    /// How often this tab had written the document before.
    writes: u64,
}

/// What "Undo" would bring back.
pub enum WayBack {
    /// Documents from the trash.
    Deleted,
    /// What an edit took out of a document.
    Removed(DocumentKey, Option<Scope>, Vec<Fact>),
    /// What documents were before an earlier state or one of a file took their place; away goes what came with that.
    Replaced(Vec<DeedId>, Vec<Replaced>),
    /// Texts that were removed for good.
    PutBack(Vec<Fact>),
}

/// What was counted.
#[derive(Debug, Default, Clone, Copy)]
pub struct Counts {
    pub steps: u64,
    pub deeds: u64,
    /// How often tabs called the storage: at each call the tab or the browser may die, or the storage refuse.
    pub calls: u64,
    pub looks: u64,
    pub tab_deaths: u64,
    pub kills: u64,
    pub copies: u64,
    /// Deeds that were called saved and went with a killed browser, where no more was promised.
    pub lost_to_kills: u64,
    /// How often an earlier state took the place of a document.
    pub went_back: u64,
    /// How many documents of files were brought in by choice.
    pub chosen: u64,
    /// How many documents were in the trash for so many days of use that they went.
    pub emptied: u64,
}

/// The computer.
pub struct World {
    pub rng: Rng,
    pub regime: Rc<Regime>,
    pub browser: Rc<RefCell<Browser>>,
    pub journal: Rc<RefCell<JournalDisk>>,
    pub shelves: Rc<RefCell<Shelves>>,
    pub clock: Rc<Clock>,
    pub calendar: Calendar,
    pub tabs: Vec<Tab>,
    pub deeds: Deeds,
    pub counts: Counts,
    next_tab: TabNumber,
    next_word: u32,
    pub commit_at: u64,
    /// What was deleted in a full storage since a batch was committed last.
    pub cut: Vec<Fact>,
    /// How many documents may begin with each word.
    pub allowed: BTreeMap<u32, usize>,
    /// Responses that were collected for the workshop that began with each word.
    pub responses: BTreeMap<u32, Vec<Fact>>,
    pub is_traced: bool,
}

impl World {
    pub fn new(seed: u64, is_traced: bool) -> Self {
        let mut rng = Rng::with_seed(seed);
        let regime = Rc::new(Regime::draw(&mut rng));
        let mut browser = Browser::default();
        browser.is_traced = is_traced;
        browser.commits_at_once = regime.commits_at_once;
        let clock = Rc::new(Clock::default());
        let journal = JournalDisk::new(clock.clone(), seed, regime.journal_failures);
        let shelves = Shelves::new(seed, regime.journal_failures);
        let world = Self {
            rng,
            regime,
            journal: Rc::new(RefCell::new(journal)),
            browser: Rc::new(RefCell::new(browser)),
            shelves: Rc::new(RefCell::new(shelves)),
            clock,
            calendar: Calendar::default(),
            tabs: Vec::new(),
            deeds: Deeds::default(),
            counts: Counts::default(),
            next_tab: 1,
            next_word: 1,
            commit_at: 5_000,
            cut: Vec::new(),
            allowed: BTreeMap::new(),
            responses: BTreeMap::new(),
            is_traced,
        };
        world.trace(|| format!("{:?}", world.regime));
        world
    }

    pub fn trace(&self, tell: impl FnOnce() -> String) {
        if self.is_traced {
            let seconds = self.clock.elapsed.get() as f64 / 1000.0;
            println!("{:>6} {seconds:>9.3} s  {}", self.counts.steps, tell());
        }
    }

    /// Whether something happens that has this chance in a thousand.
    pub fn happens(&mut self, rate: u32) -> bool {
        self.rng.u32(..1000) < rate
    }

    /// A word that was never typed before.
    pub fn new_word(&mut self) -> u32 {
        self.next_word += 1;
        self.next_word
    }

    /// Does something in a tab.
    pub fn call<R>(&self, tab: usize, act: impl FnOnce(Workspace) -> R) -> R {
        let tab = &self.tabs[tab];
        // What it makes of signals ends with it.
        let owner = tab.owner.child();
        let done = owner.with(|| act(tab.workspace));
        owner.cleanup();
        done
    }

    /// Notes a deed in a tab that is to be called saved.
    pub fn await_saving(&mut self, tab: usize, deed: DeedId, document: DocumentKey) {
        let number = self.tabs[tab].number;
        let writes = self.browser.borrow().writes_of(number, &document);
        let edits = &mut self.tabs[tab]
            .clashes
            .entry(document.clone())
            .or_default()
            .1;
        *edits += 1;
        self.tabs[tab].pending.push(Pending {
            deed,
            document,
            writes,
        });
    }

    /// One step of the simulation.
    pub fn step(&mut self) -> Result<(), Fault> {
        self.counts.steps += 1;
        self.deeds.now = self.counts.steps;
        let regime = Rc::clone(&self.regime);
        if self.tabs.is_empty() || self.tabs.len() < regime.tabs && self.happens(20) {
            return self.open();
        }
        if self.happens(regime.kills) {
            let calls = self.rng.usize(..40);
            self.trace(|| format!("the browser will be killed after {calls} calls"));
            self.browser.borrow_mut().calls_left = Some(calls);
        }
        if self.happens(regime.tab_deaths) {
            let tab = self.rng.usize(..self.tabs.len());
            let (number, calls) = (self.tabs[tab].number, self.rng.usize(..20));
            self.trace(|| format!("tab {number} will die after {calls} calls"));
            self.browser.borrow_mut().doom(number, calls);
        }
        if self.happens(regime.full) {
            let room = match self.browser.borrow().room {
                Some(_) => None,
                None => Some(self.browser.borrow().units() + self.rng.usize(..1500)),
            };
            self.trace(|| format!("room: {room:?}"));
            self.browser.borrow_mut().room = room;
        }
        if self.happens(regime.trouble) {
            use trellis::browser::storage::StorageError::{Blocked, Other};
            let trouble = match (&self.browser.borrow().trouble, self.rng.bool()) {
                (Some(_), _) => None,
                (None, true) => Some(Blocked),
                (None, false) => Some(Other("disk".into())),
            };
            self.trace(|| format!("trouble: {trouble:?}"));
            self.browser.borrow_mut().trouble = trouble;
        }
        if self.happens(regime.clock) {
            let days = self.rng.i64(-12 * 24..=12 * 24);
            self.clock.off.set(days * 60 * 60 * 1000);
            self.show_day();
            self.trace(|| format!("the clock is off by {days} hours"));
        }
        if self.happens(regime.nights) {
            return self.pass_nights();
        }
        self.commit_in_time();
        let tab = self.rng.usize(..self.tabs.len());
        if self.happens(regime.sleep) {
            return self.doze(tab);
        }
        let number = self.tabs[tab].number;
        let is_awake = !self.tabs[tab].is_asleep;
        let unheard = self.browser.borrow().unheard(number);
        match self.rng.u8(..10) {
            0..=2 => self.pass_time()?,
            3..=5 if is_awake && unheard > 0 => self.hear(tab)?,
            6 if self.happens(60) => self.close(tab)?,
            _ if is_awake => {
                self.act(tab)?;
                // It may have died while it waited for something.
                if let Some(tab) = self.place(number) {
                    self.settle(tab)?;
                }
            }
            _ => {}
        }
        // Whoever follows one seed wants to know the step.
        if self.is_traced || self.counts.steps.is_multiple_of(LOOK_EVERY) {
            self.check()?;
        }
        Ok(())
    }

    /// Opens a tab.
    pub fn open(&mut self) -> Result<(), Fault> {
        if self.browser.borrow().trouble.is_some() {
            // It would run on memory, which nobody calls saved.
            self.browser.borrow_mut().trouble = None;
        }
        let number = self.next_tab;
        self.next_tab += 1;
        let version = match self.regime.has_next_version && self.rng.bool() {
            true => Version::Next,
            false => Version::Present,
        };
        let mut kinds: Vec<Registration> = all_kinds().to_vec();
        if self.regime.has_strangers {
            self.rng.shuffle(&mut kinds);
            kinds.truncate(self.rng.usize(..=7));
        }
        self.trace(|| format!("tab {number} opens, {version:?}, {} kinds", kinds.len()));
        self.browser.borrow_mut().join(number);
        let seed = self.rng.u64(..);
        let world = TabWorld::new(
            self.browser.clone(),
            self.clock.clone(),
            number,
            version,
            seed,
        );
        let owner = Owner::new();
        let (workspace, save_state, warnings) = owner.with(|| {
            let workspace = Workspace::open(world.clone(), &kinds, instruments, copy_name);
            workspace.settle_conflicts();
            (
                workspace,
                workspace.save_state(),
                workspace.storage_warnings(),
            )
        });
        if self.regime.has_journal {
            owner.with(|| workspace.await_journal(|| {}));
        }
        if self.regime.has_history {
            owner.with(|| open_history(workspace, &self.shelves));
        }
        let delay = self.rng.u64(..3_000);
        let journal_at = self.clock.elapsed.get() + delay;
        self.tabs.push(Tab {
            number,
            version,
            journal_at: self.regime.has_journal.then_some(journal_at),
            owner,
            workspace,
            world,
            save_state,
            warnings,
            is_asleep: false,
            pending: Vec::new(),
            way_back: None,
            backup: None,
            copies: BTreeSet::new(),
            clashes: BTreeMap::new(),
            brought_back: 0,
            recovered: 0,
        });
        self.settle(self.tabs.len() - 1)
    }

    /// The person closes a tab, or leaves it: it saves.
    fn close(&mut self, tab: usize) -> Result<(), Fault> {
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} is closed"));
        self.call(tab, Workspace::flush);
        let before = self.tabs.len();
        self.settle(tab)?;
        if self.tabs.len() == before {
            self.bury(tab);
        }
        Ok(())
    }

    fn doze(&mut self, tab: usize) -> Result<(), Fault> {
        let number = self.tabs[tab].number;
        let is_asleep = !self.tabs[tab].is_asleep;
        self.tabs[tab].is_asleep = is_asleep;
        self.trace(|| format!("tab {number} sleeps: {is_asleep}"));
        if is_asleep {
            // It was hidden before.
            self.call(tab, Workspace::flush);
        } else if self.rng.bool() {
            self.browser.borrow_mut().coalesce(number);
        } else {
            // As a page that "Back" brings again: it heard of nothing, and looks at everything.
            self.browser.borrow_mut().hush(number);
            self.call(tab, |workspace| workspace.refresh(None));
        }
        self.settle(tab)
    }
}

impl Pending {
    pub fn is_written(&self, tab: TabNumber, browser: &Browser) -> bool {
        browser.writes_of(tab, &self.document) > self.writes
    }
}
