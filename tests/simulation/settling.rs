//! What a tab says after each call, and what is left of it where it dies or the browser is killed.

use std::collections::BTreeSet;

use leptos::prelude::*;
use trellis::data::keys::JOURNAL_MARK;
use trellis::store::{SaveState, StorageWarning};

use super::browser::Wreck;
use super::facts::{Fact, find, words_in};
use super::visible::{documents, whole};
use super::world::{Fault, World};

impl World {
    /// After each call of a tab: what it says now counts, unless it died.
    pub fn settle(&mut self, tab: usize) -> Result<(), Fault> {
        let number = self.tabs[tab].number;
        self.follow_trash();
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
        if self.warns(tab) {
            self.release_offered(tab);
            self.count_copies(tab)?;
        }
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

    /// Whether a tab has something to say: mostly it doesn't.
    fn warns(&self, tab: usize) -> bool {
        let warnings = &self.tabs[tab].warnings;
        warnings.with_untracked(|all| !all.is_empty())
    }

    /// A text that a warning shows is offered: the person decides.
    pub fn release_offered(&mut self, tab: usize) {
        for warning in self.tabs[tab].warnings.get_untracked() {
            if !matches!(warning, StorageWarning::ChangedElsewhere { .. }) {
                let shown: Vec<Fact> = words_in(&format!("{warning:?}")).map(Fact::Word).collect();
                self.deeds.release(shown);
            }
        }
    }

    /// At most one copy is offered for each clash: somebody else wrote, and something was typed here.
    pub fn count_copies(&mut self, tab: usize) -> Result<(), Fault> {
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
            let others = self.browser.borrow().writes_of_others(number, key);
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
    pub fn fall(&mut self) -> Result<(), Fault> {
        let lost = self.browser.borrow().uncommitted();
        self.trace(|| format!("the browser is killed, {lost} writes were not committed"));
        self.counts.kills += 1;
        while !self.tabs.is_empty() {
            self.release_offered(0);
            self.bury(0);
        }
        let wreck = self.regime.wreck;
        let cut = std::mem::take(&mut self.cut);
        if wreck != Wreck::Whole {
            self.deeds.release(cut);
        }
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
        self.check_in(&visible)?;
        let step = self.counts.steps;
        self.deeds.promise_visible(&visible.facts, step);
        Ok(())
    }
}
