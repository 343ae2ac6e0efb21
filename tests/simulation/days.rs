//! Days of use: one after the other passes, the app counts them, and the trash goes by them.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use trellis::data::envelope::{Envelope, EnvelopeError};
use trellis::data::keys::DocumentKey;
use trellis::data::trash::{DAYS, Discarded};
use trellis::domain::day::Day;
use trellis::store::Workspace;

use super::browser::TrashChange;
use super::facts::{Fact, find_stored};
use super::world::{Fault, World};

/// In milliseconds.
const HOUR: u64 = 60 * 60 * 1000;

/// The days that the clock on the wall showed, and when what is in the trash came there.
#[derive(Default)]
pub struct Calendar {
    /// Each day with the step from which on it was shown.
    shown: Vec<(u64, Day)>,
    /// The step at which each text first stood in the trash: when it was deleted, and what.
    deleted: HashMap<(u64, String), u64>,
}

impl Calendar {
    /// The clock shows this day.
    pub fn show(&mut self, step: u64, today: Day) {
        if self.shown.last().is_none_or(|(_, last)| *last != today) {
            self.shown.push((step, today));
        }
    }

    /// This stands in the trash now.
    pub fn put(&mut self, step: u64, discarded: &Discarded) {
        self.deleted.entry(name(discarded)).or_insert(step);
    }

    /// On how many other days the app can have been used since this was put into the trash.
    pub fn days_since(&self, discarded: &Discarded) -> usize {
        let Some(begun) = self.deleted.get(&name(discarded)) else {
            return 0;
        };
        let later = self.shown.iter().filter(|(step, _)| step > begun);
        let days: BTreeSet<Day> = later.map(|(_, day)| *day).collect();
        days.len()
    }
}

fn name(discarded: &Discarded) -> (u64, String) {
    (discarded.deleted, discarded.document.to_string())
}

impl World {
    /// A night passes; now and then weeks pass in which the person does no more than look.
    pub fn pass_nights(&mut self) -> Result<(), Fault> {
        let nights = match self.rng.u8(..6) {
            0 => self.rng.u32(1..=40),
            _ => 1,
        };
        (0..nights).try_for_each(|_| self.next_day())
    }

    /// A night passes, and the app is used in some of the tabs.
    fn next_day(&mut self) -> Result<(), Fault> {
        let hours = self.rng.u64(12..36);
        self.clock
            .elapsed
            .set(self.clock.elapsed.get() + hours * HOUR);
        self.show_day();
        self.trace(|| format!("{hours} hours pass"));
        self.commit_in_time();
        self.run_timers()?;
        let numbers: Vec<_> = self.tabs.iter().map(|tab| tab.number).collect();
        for number in numbers {
            let Some(tab) = self.place(number) else {
                continue;
            };
            if !self.tabs[tab].is_asleep && self.rng.bool() {
                self.call(tab, Workspace::count_day);
                self.settle(tab)?;
            }
        }
        Ok(())
    }

    /// What the clock on the wall shows now.
    pub fn show_day(&mut self) {
        self.calendar.show(self.counts.steps, self.clock.today());
    }

    /// What was put into the trash or taken from it since the last time. What was there for the days that it stays may go.
    pub fn follow_trash(&mut self) {
        let changes = std::mem::take(&mut self.browser.borrow_mut().trash);
        for TrashChange {
            document,
            before,
            after,
        } in changes
        {
            let read = |text: Option<Rc<str>>| Discarded::parse(&envelope(&text?)?.payload);
            let (before, after) = (read(before), read(after));
            if let Some(after) = &after {
                self.calendar.put(self.counts.steps, after);
            }
            if let Some(before) = before.filter(|_| after.is_none())
                && self.calendar.days_since(&before) >= DAYS as usize
            {
                self.let_go(&document, &before);
            }
        }
    }

    /// The time in the trash is over.
    fn let_go(&mut self, key: &DocumentKey, discarded: &Discarded) {
        let found = find_stored(key, discarded.document.clone());
        let mut facts = found.facts;
        let responses = found.origin.and_then(|origin| self.responses.get(&origin));
        facts.extend(responses.into_iter().flatten());
        let facts: BTreeSet<Fact> = facts.into_iter().collect();
        self.counts.emptied += 1;
        self.trace(|| format!("the trash lets go of {key}, {facts:?}"));
        self.deeds.release(facts);
    }
}

fn envelope(text: &str) -> Option<Envelope> {
    match Envelope::parse(text) {
        Ok(envelope) => Some(envelope),
        Err(EnvelopeError::Newer(envelope)) => Some(*envelope),
        Err(_) => None,
    }
}
