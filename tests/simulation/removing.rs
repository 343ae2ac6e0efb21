//! The person removes documents, restores them, and takes back what was done last.

use std::collections::HashSet;

use leptos::prelude::*;
use trellis::data::document::Document;
use trellis::data::keys::DocumentKey;
use trellis::data::kind::Kind;
use trellis::store::Workspace;

use super::facts::{Fact, find};
use super::person::ENOUGH;
use super::world::{WayBack, World};

impl World {
    pub fn delete(&mut self, tab: usize, kind: Kind) {
        let ids = self.call(tab, |workspace| workspace.list(kind).get_untracked());
        // Mostly where there are many: somebody who deletes everything has nothing to lose.
        if ids.is_empty() || ids.len() < ENOUGH && self.rng.bool() {
            return;
        }
        let key = DocumentKey::new(kind, ids[self.rng.usize(..ids.len())].clone());
        // It gets another name in the trash where its own is taken.
        self.allow_more();
        let facts = self.shown(tab, &key);
        let done = self.call(tab, |workspace| workspace.delete(&key));
        let number = self.tabs[tab].number;
        let is_dead = self.browser.borrow().is_dead(number);
        if self.browser.borrow().room.is_some() {
            // Where there is no room for both, the document goes before it is in the trash: no order of two writes is
            // safe from a death between them, nor from a kill that leaves only the first one on the disk.
            match is_dead {
                true => self.deeds.release(facts),
                false => self.cut.extend(facts),
            }
        }
        self.trace(|| format!("tab {number} deletes {key}: {done:?}"));
        // What can only be looked at stays, and what could be taken back before still can be.
        let is_gone = !is_dead && {
            let ids = self.call(tab, |workspace| workspace.list(kind).get_untracked());
            key.id().is_some_and(|id| !ids.contains(id))
        };
        if done.is_ok() && is_gone {
            self.tabs[tab].way_back = Some(WayBack::Deleted);
        }
    }

    pub fn restore(&mut self, tab: usize) {
        let Some((key, _)) = self.any_trash(tab) else {
            return;
        };
        self.allow_more();
        self.tabs[tab].brought_back += 1;
        let restored = self.call(tab, |workspace| workspace.restore(&key));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} restores {key} as {restored:?}"));
    }

    pub fn remove_from_trash(&mut self, tab: usize) {
        let Some((key, document)) = self.any_trash(tab) else {
            return;
        };
        let found = find(&document);
        let mut facts = found.facts;
        let responses = found.origin.and_then(|origin| self.responses.get(&origin));
        facts.extend(responses.into_iter().flatten());
        let done = self.call(tab, |workspace| workspace.remove_from_trash(&key));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} removes {key} for good: {done:?}"));
        // Not where another tab has put something else there meanwhile, or nothing: then what was done before can be
        // taken back still.
        let is_removed = {
            let changes = &self.browser.borrow().trash;
            let mut of_it = changes.iter().filter(|change| change.document == key);
            of_it.any(|change| change.after.is_none())
        };
        if is_removed {
            self.deeds.release(facts.iter().copied());
        }
        if done.is_ok() && is_removed {
            facts.retain(|fact| matches!(fact, Fact::Word(_)));
            self.tabs[tab].way_back = Some(WayBack::PutBack(facts));
        }
    }

    fn any_trash(&mut self, tab: usize) -> Option<(DocumentKey, Document)> {
        let trash = self.call(tab, |workspace| workspace.trash().get_untracked());
        if trash.is_empty() {
            return None;
        }
        let one = &trash[self.rng.usize(..trash.len())];
        Some((one.key.clone(), one.document.clone()))
    }

    pub fn take_back(&mut self, tab: usize) {
        let offered = self.call(tab, |workspace| workspace.undo().get_untracked());
        let Some(way_back) = self.tabs[tab].way_back.take().filter(|_| offered.is_some()) else {
            return;
        };
        if let WayBack::Replaced(deeds, _) = &way_back {
            deeds.iter().for_each(|deed| self.deeds.release_one(*deed));
        }
        self.allow_more();
        // A deletion may have been of one document, an import of many.
        self.tabs[tab].brought_back += 1;
        let replaced = match &way_back {
            WayBack::Replaced(_, replaced) => replaced.clone(),
            _ => Vec::new(),
        };
        self.hear_of(tab, replaced.iter().map(|one| &one.key));
        self.replace(tab, &replaced, Workspace::take_back);
        let number = self.tabs[tab].number;
        let offered_still = self.call(tab, |workspace| workspace.undo().get_untracked());
        self.trace(|| format!("tab {number} takes back {offered:?}, then {offered_still:?}"));
        if self.browser.borrow().is_dead(number) {
            return;
        }
        if offered_still.is_some() {
            // It could not be put back, and can be tried again.
            self.tabs[tab].way_back = Some(way_back);
            return;
        }
        match way_back {
            WayBack::Removed(key, scope, facts) => {
                let there = self.shown(tab, &key);
                // A document that another tab took away is shown nowhere. What is put back into it is a choice all the
                // same, once that is there, but nobody says that it is saved.
                let is_gone = there.is_empty();
                for fact in facts {
                    if is_gone || there.contains(&fact) {
                        let nothing = HashSet::new();
                        let deed = self.deeds.bring_back(number, fact, scope.clone(), &nothing);
                        if !is_gone {
                            self.await_saving(tab, deed, key.clone());
                        }
                    }
                }
            }
            WayBack::PutBack(facts) => {
                for fact in facts {
                    let deed = self.deeds.add(number, fact, None, &[]);
                    self.await_saving(tab, deed, DocumentKey::single(Kind::Settings));
                }
            }
            WayBack::Deleted | WayBack::Replaced(..) => {}
        }
    }
}
