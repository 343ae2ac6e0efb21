//! Looking for everything that was promised, while it happens and once everything has come to rest.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use leptos::prelude::*;
use trellis::data::keys::DocumentKey;
use trellis::data::quarantine::QuarantineReason;
use trellis::store::{SaveState, Workspace, all_kinds};

use super::facts::words_in;
use super::tab::Version;
use super::visible::{Visible, documents, look, written};
use super::world::{Fault, Tab, World};

impl World {
    pub fn look(&mut self) -> Visible {
        self.counts.looks += 1;
        self.look_aloud(false)
    }

    fn look_aloud(&self, is_traced: bool) -> Visible {
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
            is_traced,
        )
    }

    /// Prints what is stored and what the journal has, and what who opens the app writes before it shows anything.
    fn tell_all(&self) {
        let tell = |text: &str| {
            let words: Vec<u32> = words_in(text).collect();
            format!("{:?} {words:?}", text.lines().next())
        };
        for (key, text) in self.browser.borrow().memory() {
            println!("    stored: {key}: {}", tell(text));
        }
        for record in self.journal.borrow().records().values() {
            let (head, text) = record.split_once('\n').unwrap_or((record, ""));
            println!("    journal: {head}: {}", tell(text));
        }
        self.look_aloud(true);
    }

    /// Looks for everything that was promised, and at everything that is there.
    pub fn check(&mut self) -> Result<(), Fault> {
        let visible = self.look();
        self.check_in(&visible)
    }

    /// As [`World::check`], where it was looked already.
    pub fn check_in(&mut self, visible: &Visible) -> Result<(), Fault> {
        if let Some(missing) = self.deeds.missing(&visible.facts).first() {
            // Whoever follows one seed wants to know what was there.
            if self.is_traced {
                self.tell_all();
            }
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

    pub fn compare(&mut self) -> Result<(), Fault> {
        if self.tabs.is_empty() {
            return Ok(());
        }
        let known = self.tabs.len();
        Rc::make_mut(&mut self.regime).has_strangers = false;
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
