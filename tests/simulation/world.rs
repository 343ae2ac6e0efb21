//! A simulated computer: one browser, its tabs, the person, and whatever goes wrong.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use fastrand::Rng;
use leptos::prelude::*;
use trellis::data::keys::{DocumentKey, JOURNAL_MARK};
use trellis::data::quarantine::QuarantineReason;
use trellis::store::{Registration, SaveState, StorageWarning, Workspace, all_kinds};

use super::browser::{Browser, TabNumber};
use super::deeds::{DeedId, Deeds, Scope};
use super::facts::{Fact, find, instruments, words_in};
use super::journal::{JournalDisk, TabJournal};
use super::regime::Regime;
use super::tab::{Clock, TabWorld, Version};
use super::visible::{Visible, copy_name, documents, look, whole};

/// Every so many steps everything is looked for.
const LOOK_EVERY: u64 = 64;

/// What was wrong, in words.
pub type Fault = String;

/// An open tab.
pub struct Tab {
    pub number: TabNumber,
    owner: Owner,
    pub workspace: Workspace,
    world: Rc<TabWorld>,
    save_state: ReadSignal<SaveState>,
    warnings: Memo<Vec<StorageWarning>>,
    pub is_asleep: bool,
    /// When its journal opens.
    journal_at: Option<u64>,
    /// Deeds that are not called saved yet.
    pub pending: Vec<Pending>,
    /// What "Undo" would bring back.
    pub way_back: Option<WayBack>,
    /// A backup that the person took here.
    pub backup: Option<String>,
    /// Copies that were offered here.
    copies: BTreeSet<DocumentKey>,
    /// Of each document: how often others had written it when it was copied last, and edits here since.
    clashes: BTreeMap<DocumentKey, (u64, u64)>,
    /// How often something was brought back here, which may clash as an edit does.
    pub brought_back: u64,
    /// How many writes of a killed browser came from the journal: each is somebody else's, and may clash as one does that is
    /// heard of.
    recovered: u64,
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
    /// Nothing: it takes away what came with a file.
    Imported(Vec<DeedId>),
    /// Texts that were removed for good.
    PutBack(Vec<Fact>),
}

/// What was counted.
#[derive(Debug, Default, Clone, Copy)]
pub struct Counts {
    pub steps: u64,
    pub deeds: u64,
    pub looks: u64,
    pub tab_deaths: u64,
    pub kills: u64,
    pub copies: u64,
    /// Deeds that were called saved and went with a killed browser, where no more was promised.
    pub lost_to_kills: u64,
}

/// The computer.
pub struct World {
    pub rng: Rng,
    pub regime: Regime,
    pub browser: Rc<RefCell<Browser>>,
    journal: Rc<RefCell<JournalDisk>>,
    pub clock: Rc<Clock>,
    pub tabs: Vec<Tab>,
    pub deeds: Deeds,
    pub counts: Counts,
    next_tab: TabNumber,
    next_word: u32,
    commit_at: u64,
    /// How many documents may begin with each word.
    pub allowed: BTreeMap<u32, usize>,
    /// Responses that were collected for the workshop that began with each word.
    pub responses: BTreeMap<u32, Vec<Fact>>,
    is_traced: bool,
}

impl World {
    pub fn new(seed: u64, is_traced: bool) -> Self {
        let mut rng = Rng::with_seed(seed);
        let regime = Regime::draw(&mut rng);
        let mut browser = Browser::default();
        browser.is_traced = is_traced;
        browser.commits_at_once = regime.commits_at_once;
        let clock = Rc::new(Clock::default());
        let journal = JournalDisk::new(clock.clone(), seed, regime.journal_failures);
        let world = Self {
            rng,
            regime,
            journal: Rc::new(RefCell::new(journal)),
            browser: Rc::new(RefCell::new(browser)),
            clock,
            tabs: Vec::new(),
            deeds: Deeds::default(),
            counts: Counts::default(),
            next_tab: 1,
            next_word: 1,
            commit_at: 5_000,
            allowed: BTreeMap::new(),
            responses: BTreeMap::new(),
            is_traced,
        };
        let regime = world.regime.clone();
        world.trace(|| format!("{regime:?}"));
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
        let writes = self
            .browser
            .borrow()
            .writes_of(number, &document.to_string());
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
        let regime = self.regime.clone();
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
            // Less than the days after which the trash is emptied, which is another matter.
            let days = self.rng.i64(-12 * 24..=12 * 24);
            self.clock.off.set(days * 60 * 60 * 1000);
            self.trace(|| format!("the clock is off by {days} hours"));
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
                self.settle(tab)?;
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
    fn open(&mut self) -> Result<(), Fault> {
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
        let delay = self.rng.u64(..3_000);
        let journal_at = self.clock.elapsed.get() + delay;
        self.tabs.push(Tab {
            number,
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

    /// Some time passes; timers of tabs that are awake run.
    fn pass_time(&mut self) -> Result<(), Fault> {
        let ms = match self.rng.u8(..4) {
            0 => self.rng.u64(..20_000),
            _ => self.rng.u64(..300),
        };
        self.clock.elapsed.set(self.clock.elapsed.get() + ms);
        self.commit_in_time();
        self.run_timers()
    }

    fn run_timers(&mut self) -> Result<(), Fault> {
        let numbers: Vec<TabNumber> = self.tabs.iter().map(|tab| tab.number).collect();
        for number in numbers {
            while let Some(tab) = self.place(number).filter(|tab| !self.tabs[*tab].is_asleep) {
                let Some(timer) = self.tabs[tab].world.due() else {
                    break;
                };
                self.call(tab, |_| timer());
                self.settle(tab)?;
            }
        }
        self.run_journal()
    }

    /// Journals open, or don't, and the disk of the journal does its work.
    fn run_journal(&mut self) -> Result<(), Fault> {
        let now = self.clock.elapsed.get();
        let numbers: Vec<TabNumber> = self.tabs.iter().map(|tab| tab.number).collect();
        for number in numbers {
            let Some(tab) = self.place(number) else {
                continue;
            };
            let is_due = self.tabs[tab].journal_at.is_some_and(|at| at <= now);
            if !is_due || self.tabs[tab].is_asleep {
                continue;
            }
            self.tabs[tab].journal_at = None;
            let disk = self.journal.clone();
            match self.rng.u8(..12) {
                0 => {
                    self.trace(|| format!("tab {number} has no journal"));
                    self.call(tab, Workspace::give_up_journal);
                }
                1..=2 => {
                    self.trace(|| format!("the journal of tab {number} is late"));
                    self.tabs[tab].journal_at = Some(now + self.rng.u64(..20_000));
                    self.call(tab, Workspace::journal_is_late);
                }
                _ => {
                    self.trace(|| format!("tab {number} opens its journal"));
                    let journal = TabJournal { disk, tab: number };
                    self.call(tab, |workspace| workspace.open_journal(Rc::new(journal)));
                }
            }
            self.settle(tab)?;
        }
        loop {
            let done = {
                let browser = self.browser.borrow();
                self.journal.borrow_mut().work(|tab| browser.is_dead(tab))
            };
            let Some((number, answer)) = done else {
                return Ok(());
            };
            if let Some(tab) = self.place(number) {
                self.trace(|| format!("the journal answers tab {number}"));
                if answer.is_read {
                    // What a killed browser wrote and what was written since may clash, as two tabs do.
                    let mark = self.browser.borrow().mark();
                    let lost = self.journal.borrow().lost(mark);
                    self.tabs[tab].brought_back += lost;
                    self.tabs[tab].recovered += lost;
                }
                self.call(tab, |_| (answer.run)());
                self.settle(tab)?;
            }
        }
    }

    fn place(&self, number: TabNumber) -> Option<usize> {
        self.tabs.iter().position(|tab| tab.number == number)
    }

    /// A batch reaches the disk: soon at first, then about once a minute.
    fn commit_in_time(&mut self) {
        if self.clock.elapsed.get() >= self.commit_at {
            self.browser.borrow_mut().commit();
            self.commit_at = self.clock.elapsed.get() + self.rng.u64(1_000..60_000);
        }
    }

    /// A tab hears what another one wrote.
    fn hear(&mut self, tab: usize) -> Result<(), Fault> {
        let number = self.tabs[tab].number;
        let key = self.browser.borrow_mut().hear(number);
        if let Some(key) = key {
            self.trace(|| format!("tab {number} hears of {key}"));
            self.call(tab, |workspace| workspace.refresh(Some(&key)));
        }
        self.settle(tab)
    }

    /// After each call of a tab: what it says now counts, unless it died.
    pub fn settle(&mut self, tab: usize) -> Result<(), Fault> {
        let number = self.tabs[tab].number;
        if self.browser.borrow().is_killed() {
            return self.fall();
        }
        if self.browser.borrow().is_dead(number) {
            self.trace(|| format!("tab {number} is dead"));
            self.counts.tab_deaths += 1;
            // A text that gave way is offered by the tab where it did, for as long as that is open: whether it dies
            // before or after somebody sees the offer makes no difference.
            self.release_offered(tab);
            self.bury(tab);
            return self.check();
        }
        self.release_offered(tab);
        self.count_copies(tab)?;
        let step = self.counts.steps;
        let (is_saved, is_durable) = match self.tabs[tab].save_state.get_untracked() {
            SaveState::Saved { is_journaled, .. } => {
                (true, is_journaled || self.regime.commits_at_once)
            }
            _ => (false, false),
        };
        for pending in std::mem::take(&mut self.tabs[tab].pending) {
            let written = pending.is_written(number, &self.browser.borrow());
            if is_saved {
                self.deeds.promise(pending.deed, step, is_durable);
                continue;
            }
            if written {
                self.deeds.may_be_written(pending.deed);
            }
            self.tabs[tab].pending.push(pending);
        }
        Ok(())
    }

    /// A text that a warning shows is offered: the person decides.
    fn release_offered(&mut self, tab: usize) {
        for warning in self.tabs[tab].warnings.get_untracked() {
            if !matches!(warning, StorageWarning::ChangedElsewhere { .. }) {
                let shown: Vec<Fact> = words_in(&format!("{warning:?}")).map(Fact::Word).collect();
                self.deeds.release(shown);
            }
        }
    }

    /// At most one copy is offered for each clash: somebody else wrote, and something was typed here.
    fn count_copies(&mut self, tab: usize) -> Result<(), Fault> {
        for warning in self.tabs[tab].warnings.get_untracked() {
            let StorageWarning::ChangedElsewhere { key, copy, .. } = &warning else {
                continue;
            };
            if !self.tabs[tab].copies.insert(copy.clone()) {
                continue;
            }
            let number = self.tabs[tab].number;
            self.counts.copies += 1;
            self.trace(|| format!("tab {number} offers a copy of {key}: {copy}"));
            let others = self
                .browser
                .borrow()
                .writes_of_others(number, &key.to_string());
            let (before, edits) = self.tabs[tab]
                .clashes
                .insert(key.clone(), (others, 0))
                .unwrap_or_default();
            let brought_back = std::mem::take(&mut self.tabs[tab].brought_back);
            self.tabs[tab].brought_back = brought_back.saturating_sub(u64::from(edits == 0));
            let wrote = others - before + std::mem::take(&mut self.tabs[tab].recovered);
            self.tabs[tab].recovered = match others == before {
                true => wrote.saturating_sub(1),
                false => wrote - (others - before),
            };
            if wrote == 0 || edits + brought_back == 0 {
                return Err(format!(
                    "tab {number} offers another copy of {key}, {} writes and {edits} edits after the last",
                    others - before
                ));
            }
            let all = self.call(tab, documents);
            if let Some(origin) = all
                .iter()
                .find(|one| one.key() == *copy)
                .and_then(|one| find(one).origin)
            {
                *self.allowed.entry(origin).or_default() += 1;
            }
        }
        Ok(())
    }

    /// A tab is gone, and with it what was in its memory only.
    pub fn bury(&mut self, tab: usize) {
        let tab = self.tabs.remove(tab);
        let step = self.counts.steps;
        let mut copied = BTreeSet::new();
        for pending in &tab.pending {
            let written = pending.is_written(tab.number, &self.browser.borrow());
            self.deeds.give_up(pending.deed, step, written);
            copied.insert(&pending.document);
        }
        if !copied.is_empty() {
            // A copy may have been written that nobody was told of.
            self.allowed.values_mut().for_each(|allowed| *allowed += 1);
        }
        self.browser.borrow_mut().leave(tab.number);
        tab.owner.cleanup();
    }

    /// The browser is killed, and started again.
    fn fall(&mut self) -> Result<(), Fault> {
        let lost = self.browser.borrow().uncommitted();
        self.trace(|| format!("the browser is killed, {lost} writes were not committed"));
        self.counts.kills += 1;
        while !self.tabs.is_empty() {
            self.release_offered(0);
            self.bury(0);
        }
        let wreck = self.regime.wreck;
        self.browser.borrow_mut().start_again(wreck, &mut self.rng);
        self.journal.borrow_mut().fall();
        self.trace(|| {
            let mark = self.browser.borrow().memory().get(JOURNAL_MARK).cloned();
            let lost = self
                .journal
                .borrow()
                .tell_lost(self.browser.borrow().mark());
            format!("the disk has the mark {mark:?}, and lost {lost:?}")
        });
        let visible = self.look();
        let found = whole(self.browser.borrow().memory());
        // What the journal has is newer.
        if self.journal.borrow().records().is_empty()
            && let Some(fact) = found.iter().find(|fact| !visible.facts.contains(fact))
        {
            return Err(format!("{fact:?} is whole on the disk, and not shown"));
        }
        let outlives_kills = self.regime.outlives_kills();
        let lost = self.deeds.forget(&visible.facts, outlives_kills);
        self.counts.lost_to_kills += lost as u64;
        self.check()?;
        let step = self.counts.steps;
        self.deeds.promise_visible(&visible.facts, step);
        Ok(())
    }

    pub fn look(&mut self) -> Visible {
        self.counts.looks += 1;
        let version = match self.regime.has_next_version {
            true => Version::Next,
            false => Version::Present,
        };
        let records = self.regime.has_journal;
        let records = records.then(|| self.journal.borrow().records().clone());
        look(
            self.browser.borrow().memory(),
            records,
            &self.clock,
            version,
        )
    }

    /// Looks for everything that was promised, and at everything that is there.
    pub fn check(&mut self) -> Result<(), Fault> {
        let visible = self.look();
        if let Some(missing) = self.deeds.missing(&visible.facts).first() {
            return Err(format!("lost: {}", self.deeds.tell(*missing)));
        }
        if let Some(key) = visible.copied_twice.first() {
            return Err(format!("one clash offers two copies of {key}"));
        }
        if visible.unopened > 0 {
            return Err(format!("{} documents can't be shown", visible.unopened));
        }
        let is_fault = |reason: &&QuarantineReason| **reason != QuarantineReason::Replaced;
        let aside = visible.aside.iter().filter(is_fault).count();
        if aside > 0 && self.browser.borrow().torn == 0 {
            return Err(format!("unreadable: {:?}", visible.aside));
        }
        let mut counted: BTreeMap<u32, BTreeSet<&DocumentKey>> = BTreeMap::new();
        let documents = visible.documents.iter();
        for (key, origin) in documents.filter(|(key, _)| !visible.copies.contains(key)) {
            match origin {
                Some(origin) => {
                    counted.entry(*origin).or_default().insert(key);
                }
                None if key.id().is_some() => return Err(format!("nobody made {key}")),
                None => {}
            }
        }
        for (origin, keys) in counted {
            let allowed = self.allowed.get(&origin).copied().unwrap_or_default();
            if keys.len() > allowed {
                return Err(format!(
                    "{} documents begin with the word {origin}, where {allowed} may",
                    keys.len()
                ));
            }
        }
        Ok(())
    }

    /// At the end everything works again, and all tabs hear of everything: then each shows what is stored.
    pub fn come_to_rest(&mut self) -> Result<(), Fault> {
        {
            let mut browser = self.browser.borrow_mut();
            (browser.room, browser.trouble, browser.calls_left) = (None, None, None);
        }
        self.tabs.iter_mut().for_each(|tab| tab.is_asleep = false);
        let mut rounds = 0;
        loop {
            for number in self.tabs.iter().map(|tab| tab.number).collect::<Vec<_>>() {
                while let Some(tab) = self.place(number)
                    && self.browser.borrow().unheard(number) > 0
                {
                    self.hear(tab)?;
                }
                if let Some(tab) = self.place(number) {
                    self.call(tab, Workspace::flush);
                    self.settle(tab)?;
                }
            }
            self.clock.elapsed.set(self.clock.elapsed.get() + 1000);
            self.run_timers()?;
            let browser = self.browser.borrow();
            let is_quiet = |tab: &Tab| {
                browser.unheard(tab.number) == 0
                    && tab.save_state.get_untracked() != SaveState::Saving
            };
            if self.tabs.iter().all(is_quiet) {
                break;
            }
            rounds += 1;
            if rounds > 50 {
                return Err("the tabs never come to rest".into());
            }
        }
        self.check()?;
        self.compare()
    }

    fn compare(&mut self) -> Result<(), Fault> {
        use super::visible::written;
        if self.tabs.is_empty() {
            return Ok(());
        }
        let known = self.tabs.len();
        self.regime.has_strangers = false;
        self.open()?;
        let fresh = written(&self.call(known, documents));
        for tab in 0..known {
            let number = self.tabs[tab].number;
            let state = self.tabs[tab].save_state.get_untracked();
            if matches!(state, SaveState::NotSaved { .. } | SaveState::Saving) {
                return Err(format!("tab {number} rests and says {state:?}"));
            }
            let shown = self.call(tab, |workspace| {
                workspace.register(&all_kinds());
                written(&documents(workspace))
            });
            if shown != fresh {
                let keys = shown.keys().chain(fresh.keys());
                let other = keys.filter(|key| shown.get(key) != fresh.get(key));
                let told: Vec<String> = other
                    .take(2)
                    .map(|key| {
                        format!(
                            "{key}: {:?} where {:?} is stored",
                            shown.get(key),
                            fresh.get(key)
                        )
                    })
                    .collect();
                return Err(format!("tab {number} shows {}", told.join("; ")));
            }
        }
        Ok(())
    }
}

impl Pending {
    fn is_written(&self, tab: TabNumber, browser: &Browser) -> bool {
        browser.writes_of(tab, &self.document.to_string()) > self.writes
    }
}
