//! The person's other work: backups and imports, removing everything, and the responses of a workshop.

use std::collections::HashSet;

use leptos::prelude::*;
use trellis::data::backup;
use trellis::data::document::Document;
use trellis::data::keys::{DocumentKey, StorageKey};
use trellis::data::kind::Kind;
use trellis::domain::assessment::{Answer, Point};
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{Response, ResponseId, ResponseOutcome, Workshop};
use trellis::store::{ImportOutcome, Workspace};

use super::browser::TabNumber;
use super::deeds::{DeedId, Scope};
use super::facts::{Fact, INSTRUMENT, TODAY, find, instruments};
use super::person::scope_of;
use super::replacing::Replaced;
use super::world::{Fault, WayBack, World};

impl World {
    /// Takes a backup.
    pub fn back_up(&mut self, tab: usize) {
        let file = self.call(tab, Workspace::export_all);
        self.tabs[tab].backup = Some(file);
    }

    /// Imports a backup that was taken earlier, in this tab or another.
    pub fn import(&mut self, tab: usize) {
        let Some(file) = self.tabs.iter().find_map(|tab| tab.backup.clone()) else {
            return;
        };
        let new_id = || DocumentId::from_random(1);
        let Ok(read) = backup::read(&file, instruments, TODAY, &new_id) else {
            return;
        };
        let documents: Vec<_> = read
            .documents
            .into_iter()
            .flatten()
            .map(|one| one.document)
            .collect();
        let found: Vec<_> = documents.iter().map(find).collect();
        let scopes = |document: &Document| -> Vec<Option<Scope>> {
            let facts = find(document).facts.into_iter();
            facts.map(|fact| scope_of(document, fact)).collect()
        };
        let scopes: Vec<_> = documents.iter().map(scopes).collect();
        self.allow_more();
        self.tabs[tab].brought_back += documents.len() as u64;
        for origin in found.iter().filter_map(|found| found.origin) {
            *self.allowed.entry(origin).or_default() += 1;
        }
        // Of what there is one, nothing may go where something of the file comes into it.
        let only = [Kind::Programme, Kind::Portfolio].map(|kind| Replaced {
            key: DocumentKey::single(kind),
            gone: Vec::new(),
        });
        self.hear_of(tab, only.iter().map(|one| &one.key));
        let stored = self.stored();
        let (imported, back) = self.replace(tab, &only, |workspace| workspace.import(documents));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} imports: {imported:?}"));
        let mut deeds = Vec::new();
        for ((one, found), scopes) in imported.iter().zip(found).zip(scopes) {
            if !matches!(
                one.outcome,
                ImportOutcome::Added | ImportOutcome::AddedUnderNewId
            ) {
                continue;
            }
            for (fact, scope) in found.facts.into_iter().zip(scopes) {
                let deed = self.bring_in_one(tab, &one.key, fact, scope, &stored);
                deeds.push(deed);
            }
        }
        let is_offered = imported.iter().any(|one| {
            matches!(
                one.outcome,
                ImportOutcome::Added | ImportOutcome::AddedUnderNewId | ImportOutcome::Merged
            )
        });
        if is_offered {
            self.tabs[tab].way_back = Some(WayBack::Replaced(deeds, back));
        }
    }

    /// The names of all documents that are stored.
    pub fn stored(&self) -> HashSet<DocumentKey> {
        let browser = self.browser.borrow();
        let keys = browser.memory().keys();
        let documents = keys.filter_map(|key| match StorageKey::parse(key)? {
            StorageKey::Document(key, _) => Some(key),
            _ => None,
        });
        documents.collect()
    }

    /// Notes something that came with a document of a file. Where the storage failed, another tab may have had that all the
    /// while: then it is there already, and what took its place since takes its place still.
    pub fn bring_in_one(
        &mut self,
        tab: usize,
        key: &DocumentKey,
        fact: Fact,
        scope: Option<Scope>,
        stored: &HashSet<DocumentKey>,
    ) -> DeedId {
        let number = self.tabs[tab].number;
        let deed = match stored.contains(key) {
            true => self.deeds.bring_back(number, fact, scope, &HashSet::new()),
            false => self.deeds.add(number, fact, scope, &[]),
        };
        self.await_saving(tab, deed, key.clone());
        deed
    }

    /// Removes everything.
    pub fn wipe(&mut self, tab: usize) -> Result<(), Fault> {
        let before = self.look().facts;
        self.deeds.release(before.iter().copied());
        let pending = std::mem::take(&mut self.tabs[tab].pending);
        let step = self.counts.steps;
        pending.iter().for_each(|one| {
            self.deeds.give_up(one.deed, step, true);
            self.deeds.release_one(one.deed);
        });
        let done = self.call(tab, |workspace| workspace.wipe().map(|_| ()));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} removes everything: {done:?}"));
        self.tabs[tab].way_back = Some(WayBack::PutBack(Vec::new()));
        Ok(())
    }

    fn any_workshop(&mut self, tab: usize) -> Option<(DocumentId, Workshop)> {
        let ids = self.call(tab, |workspace| workspace.workshops().get_untracked());
        if ids.is_empty() {
            return None;
        }
        let id = ids[self.rng.usize(..ids.len())].clone();
        let workshop = self.call(tab, |workspace| {
            untrack(|| workspace.workshop(&id)).map(|one| one.get_untracked())
        })?;
        Some((id, workshop))
    }

    /// Collects some responses, new ones and corrections.
    pub fn collect(&mut self, tab: usize) -> Result<(), Fault> {
        let Some((id, workshop)) = self.any_workshop(tab) else {
            return Ok(());
        };
        let known = self.call(tab, |workspace| workspace.responses(&id));
        let mut responses: Vec<Response> = Vec::new();
        for _ in 0..self.rng.usize(1..=4) {
            let correction = match known.is_empty() || self.rng.bool() {
                true => None,
                false => Some(&known[self.rng.usize(..known.len())]),
            };
            let answer = Point::new(self.rng.u8(1..=5)).map(Answer::Point);
            responses.push(Response {
                session: Some(workshop.session.id),
                id: correction.map_or(ResponseId::from_random(self.rng.u64(..)), |one| one.id),
                revision: correction.map_or(0, |one| one.revision.saturating_add(1)),
                fingerprint: workshop.session.fingerprint,
                day: TODAY,
                selection: workshop.session.dimensions,
                answers: vec![answer; INSTRUMENT.len()],
                own: Vec::new(),
                group: None,
                name: String::new(),
                title: String::new(),
                scope: Default::default(),
                quick: false,
            });
        }
        let collected = self.call(tab, |workspace| workspace.collect(&id, &responses));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} collects for {id}: {collected:?}"));
        let origin = find(&workshop.into()).origin;
        let collected = match collected {
            Ok(collected) => collected,
            Err(_) => {
                if self.browser.borrow().is_dead(number) {
                    self.note_untold(number, origin, &responses);
                }
                return Ok(());
            }
        };
        let key = DocumentKey::new(Kind::Workshop, id);
        for (response, outcome) in responses.iter().zip(&collected.outcomes) {
            if !matches!(outcome, ResponseOutcome::Added | ResponseOutcome::Updated) {
                continue;
            }
            let fact = Fact::of(response);
            let before = Fact::corrected_by(response);
            let deed = self.deeds.add(number, fact, None, before.as_slice());
            if let Some(origin) = origin {
                self.responses.entry(origin).or_default().push(fact);
            }
            self.await_saving(tab, deed, key.clone());
        }
        Ok(())
    }

    /// A tab that died while it collected may have written the corrections, which then stand in place of what they correct,
    /// though it could tell nobody.
    fn note_untold(&mut self, tab: TabNumber, origin: Option<u32>, responses: &[Response]) {
        for response in responses {
            let (fact, before) = (Fact::of(response), Fact::corrected_by(response));
            self.deeds.add(tab, fact, None, before.as_slice());
            if let Some(origin) = origin {
                self.responses.entry(origin).or_default().push(fact);
            }
        }
    }

    /// Takes a batch out again: no more may go than is said.
    pub fn undo_batch(&mut self, tab: usize) -> Result<(), Fault> {
        let Some((id, workshop)) = self.any_workshop(tab) else {
            return Ok(());
        };
        let batches = workshop.batches.ids();
        if batches.is_empty() {
            return Ok(());
        }
        let batch = batches[self.rng.usize(..batches.len())];
        let before = self.look().facts;
        // What the storage has no room for is here only; and what the journal has of a killed browser comes back to
        // whoever looks, until the journal knows of the removal.
        let here = |world: &Self| -> HashSet<Fact> {
            let all = world.call(tab, |workspace| workspace.responses(&id));
            all.iter().map(Fact::of).collect()
        };
        let here_before = here(self);
        let undone = self.call(tab, |workspace| workspace.undo_batch(&id, batch));
        let number = self.tabs[tab].number;
        self.trace(|| format!("tab {number} undoes batch {batch} of {id}: {undone:?}"));
        let (after, here_after) = (self.look().facts, here(self));
        let gone = |before: &HashSet<Fact>| -> HashSet<Fact> {
            let responses = before
                .iter()
                .filter(|fact| matches!(fact, Fact::Response { .. }));
            // What a killed browser had taken out comes back with what a tab writes who doesn't know of that: then a
            // correction stands in front of what it corrects.
            let is_corrected = |fact: &Fact| after.iter().any(|other| other.corrects(fact));
            responses
                .filter(|fact| !after.contains(fact) && !here_after.contains(fact))
                .filter(|fact| !is_corrected(fact))
                .copied()
                .collect()
        };
        let mut taken_here: HashSet<Fact> = here_before.difference(&here_after).copied().collect();
        if undone.is_err() {
            // Another tab took the workshop away, and this one hears of it with that.
            taken_here.clear();
        }
        let is_dead = self.browser.borrow().is_dead(number);
        let most = undone.as_ref().map_or(0, |count| *count as usize);
        let both: HashSet<Fact> = before.union(&here_before).copied().collect();
        for gone in [gone(&both), taken_here] {
            // What is not stored was taken out by another tab, of which this one hears with that.
            if gone.intersection(&before).count() > most && !is_dead {
                return Err(format!(
                    "undoing a batch took {gone:?}, and says {undone:?}"
                ));
            }
            self.deeds.release(gone);
        }
        Ok(())
    }
}
