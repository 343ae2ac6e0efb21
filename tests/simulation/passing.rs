//! Time passes: timers run, journals open and answer, batches reach the disk, and tabs hear of each other.

use std::rc::Rc;

use trellis::store::Workspace;

use super::browser::TabNumber;
use super::journal::TabJournal;
use super::world::{Fault, World};

impl World {
    /// Some time passes; timers of tabs that are awake run.
    pub fn pass_time(&mut self) -> Result<(), Fault> {
        let ms = match self.rng.u8(..4) {
            0 => self.rng.u64(..20_000),
            _ => self.rng.u64(..300),
        };
        self.clock.elapsed.set(self.clock.elapsed.get() + ms);
        self.show_day();
        self.commit_in_time();
        self.run_timers()
    }

    pub fn run_timers(&mut self) -> Result<(), Fault> {
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
    pub fn run_journal(&mut self) -> Result<(), Fault> {
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
            // What counts the days comes with the journal.
            self.call(tab, Workspace::count_day);
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
                    let journal = TabJournal {
                        disk,
                        tab: number,
                        version: self.tabs[tab].version,
                    };
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

    pub fn place(&self, number: TabNumber) -> Option<usize> {
        self.tabs.iter().position(|tab| tab.number == number)
    }

    /// A batch reaches the disk: soon at first, then about once a minute.
    pub fn commit_in_time(&mut self) {
        if self.clock.elapsed.get() >= self.commit_at {
            self.browser.borrow_mut().commit();
            self.cut.clear();
            self.commit_at = self.clock.elapsed.get() + self.rng.u64(1_000..60_000);
        }
    }

    /// A tab hears what another one wrote.
    pub fn hear(&mut self, tab: usize) -> Result<(), Fault> {
        let number = self.tabs[tab].number;
        let key = self.browser.borrow_mut().hear(number);
        if let Some(key) = key {
            self.trace(|| format!("tab {number} hears of {key}"));
            self.call(tab, |workspace| workspace.refresh(Some(&key)));
        }
        self.settle(tab)
    }
}
