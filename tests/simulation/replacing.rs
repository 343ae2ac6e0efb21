//! Acts that put another state in the place of documents: what they may take out of them, and what they bring.

use std::collections::HashSet;

use trellis::data::document::Document;
use trellis::data::keys::{DocumentKey, Slot};
use trellis::store::Workspace;

use super::deeds::DeedId;
use super::facts::{Fact, find};
use super::person::scope_of;
use super::world::World;

/// A document that is to become another one, and what of it may go with that.
#[derive(Debug, Clone)]
pub struct Replaced {
    pub key: DocumentKey,
    pub gone: Vec<Fact>,
}

impl Replaced {
    /// What may go where `before` becomes `after`: what only the one has.
    pub fn between(key: DocumentKey, before: &Document, after: &Document) -> Self {
        let after: HashSet<Fact> = find(after).facts.into_iter().collect();
        let before = find(before).facts.into_iter();
        let gone = before.filter(|fact| !after.contains(fact)).collect();
        Self { key, gone }
    }
}

/// What is in a document before something else takes its place, and what of it was taken out for that.
type Noted = (HashSet<Fact>, Vec<(DeedId, Fact)>);

impl World {
    /// The document as a tab has it.
    pub fn document(&self, tab: usize, key: &DocumentKey) -> Option<Document> {
        self.call(tab, |workspace| workspace.present(key))
    }

    /// Has a tab hear of what others wrote into these documents, as it does by itself before it brings something into them:
    /// what it hears of is not what it brings.
    pub fn hear_of<'a>(&self, tab: usize, documents: impl Iterator<Item = &'a DocumentKey>) {
        for key in documents {
            let key = key.slot(Slot::A).to_string();
            self.call(tab, |workspace| workspace.refresh(Some(&key)));
        }
    }

    /// Does something in a tab that puts other states in the place of documents. What may go excuses what is missing once
    /// it is gone; what is there then and was not before is a deed. Returns what taking that back may take out of them.
    pub fn replace<R>(
        &mut self,
        tab: usize,
        replaced: &[Replaced],
        act: impl FnOnce(Workspace) -> R,
    ) -> (R, Vec<Replaced>) {
        let number = self.tabs[tab].number;
        let mut noted: Vec<Noted> = Vec::new();
        for Replaced { key, gone } in replaced {
            let before = self.document(tab, key);
            let found = before.as_ref().map(find).unwrap_or_default();
            let there: HashSet<Fact> = found.facts.into_iter().collect();
            let mut removals = Vec::new();
            // What another tab took away is looked at nowhere; what is done to it counts once that is put back.
            let may_go = |fact: &&Fact| before.is_none() || there.contains(fact);
            for fact in gone.iter().filter(may_go) {
                let scope = before.as_ref().and_then(|one| scope_of(one, *fact));
                let deed = self.deeds.take_away(number, scope, &[*fact]);
                self.await_saving(tab, deed, key.clone());
                removals.push((deed, *fact));
            }
            noted.push((there, removals));
        }
        let done = self.call(tab, act);
        if self.browser.borrow().is_dead(number) {
            return (done, Vec::new());
        }
        let mut back = Vec::new();
        for (Replaced { key, .. }, (there, removals)) in replaced.iter().zip(noted) {
            let after = self.document(tab, key);
            let found = after.as_ref().map(find).unwrap_or_default();
            // What stayed was not taken out.
            let stayed = |fact: &Fact| found.facts.contains(fact);
            for (deed, _) in removals.iter().filter(|(_, fact)| stayed(fact)) {
                self.tabs[tab].pending.retain(|one| one.deed != *deed);
            }
            let Some(after) = after else { continue };
            let came = found.facts.iter().filter(|fact| !there.contains(fact));
            let gone: Vec<Fact> = came.copied().collect();
            for fact in &gone {
                let scope = scope_of(&after, *fact);
                let deed = self.deeds.bring_back(number, *fact, scope, &there);
                self.await_saving(tab, deed, key.clone());
            }
            let key = key.clone();
            back.push(Replaced { key, gone });
        }
        (done, back)
    }
}
