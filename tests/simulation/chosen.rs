//! A person who brings in a file and chooses for each of its documents.

use std::collections::HashSet;

use trellis::data::backup;
use trellis::data::document::Document;
use trellis::data::keys::DocumentKey;
use trellis::data::kind::Kind;
use trellis::data::lineage::Lineage;
use trellis::domain::id::DocumentId;
use trellis::store::{Compared, ImportOutcome, Imported, RestoreChoice, Workspace, all_kinds};

use super::deeds::DeedId;
use super::facts::{Fact, TODAY, find, instruments};
use super::person::scope_of;
use super::replacing::Replaced;
use super::world::{Fault, WayBack, World};

impl World {
    /// Brings in a backup that was taken earlier, in this tab or another, as is chosen for each document.
    pub fn restore_chosen(&mut self, tab: usize) -> Result<(), Fault> {
        let Some(file) = self.tabs.iter().find_map(|tab| tab.backup.clone()) else {
            return Ok(());
        };
        let new_id = || DocumentId::from_random(1);
        let Ok(read) = backup::read(&file, instruments, TODAY, &new_id) else {
            return Ok(());
        };
        let documents: Vec<Document> = read
            .documents
            .into_iter()
            .flatten()
            .map(|one| one.document)
            .collect();
        let number = self.tabs[tab].number;
        // Whoever looks at the list for a while has heard what other tabs wrote before.
        while self.browser.borrow().unheard(number) > 0 {
            self.hear(tab)?;
            if self.place(number) != Some(tab) {
                return Ok(());
            }
        }
        let compared = self.call(tab, |workspace| {
            workspace.register(&all_kinds());
            workspace.compare(documents, &read.lineage)
        });
        self.settle(tab)?;
        if self.place(number) != Some(tab) {
            return Ok(());
        }
        let chosen: Vec<(Compared, RestoreChoice)> = compared
            .into_iter()
            .map(|one| {
                let choice = one.choices[self.rng.usize(..one.choices.len())];
                (one, choice)
            })
            .collect();
        self.bring_in(tab, chosen, &read.lineage);
        Ok(())
    }

    fn bring_in(&mut self, tab: usize, chosen: Vec<(Compared, RestoreChoice)>, lineage: &Lineage) {
        let number = self.tabs[tab].number;
        self.allow_more();
        self.tabs[tab].brought_back += chosen.len() as u64;
        // While the storage failed it heard of nothing.
        let heres = chosen.iter().filter_map(|(one, _)| one.here.as_ref());
        self.hear_of(tab, heres);
        let (mut replaced, mut answered) = (Vec::new(), Vec::new());
        for (one, choice) in &chosen {
            if let Some(origin) = find(&one.document).origin {
                *self.allowed.entry(origin).or_default() += 1;
            }
            let here = one.here.clone().unwrap_or_else(|| one.document.key());
            let Some(before) = self.document(tab, &here) else {
                continue;
            };
            match choice {
                RestoreChoice::Replace => {
                    replaced.push(Replaced::between(here.clone(), &before, &one.document));
                }
                // Nothing of it may go.
                RestoreChoice::Join => replaced.push(Replaced {
                    key: here.clone(),
                    gone: Vec::new(),
                }),
                RestoreChoice::Leave | RestoreChoice::Add | RestoreChoice::Copy => {}
            }
            if here.kind() == Kind::Workshop && *choice != RestoreChoice::Leave {
                answered.push(here);
            }
        }
        let before: Vec<HashSet<Fact>> = answered
            .iter()
            .map(|key| self.responses_of(tab, key))
            .collect();
        let told: Vec<_> = chosen
            .iter()
            .map(|(one, choice)| (one.document.key(), *choice))
            .collect();
        let stored = self.stored();
        let act = |workspace: Workspace| workspace.restore_chosen(chosen, lineage);
        let (restoration, back) = self.replace(tab, &replaced, act);
        self.trace(|| format!("tab {number} brings in {told:?}: {restoration:?}"));
        if self.browser.borrow().is_dead(number) {
            return;
        }
        self.counts.chosen += restoration.imported.len() as u64;
        let mut deeds = Vec::new();
        for Imported { key, outcome, .. } in &restoration.imported {
            if matches!(
                outcome,
                ImportOutcome::Added | ImportOutcome::AddedUnderNewId
            ) {
                deeds.extend(self.note_added(tab, key, &stored));
            }
        }
        for (key, before) in answered.into_iter().zip(before) {
            deeds.extend(self.note_responses(tab, &key, &before));
        }
        let is_in = |one: &Imported| {
            use ImportOutcome::{Added, AddedUnderNewId, Merged, Replaced};
            matches!(one.outcome, Added | AddedUnderNewId | Merged | Replaced)
        };
        if restoration.imported.iter().any(is_in) {
            self.tabs[tab].way_back = Some(WayBack::Replaced(deeds, back));
        }
    }

    fn note_added(
        &mut self,
        tab: usize,
        key: &DocumentKey,
        stored: &HashSet<DocumentKey>,
    ) -> Vec<DeedId> {
        let Some(added) = self.document(tab, key) else {
            return Vec::new();
        };
        let mut deeds = Vec::new();
        for fact in find(&added).facts {
            deeds.push(self.bring_in_one(tab, key, fact, scope_of(&added, fact), stored));
        }
        deeds.extend(self.note_responses(tab, key, &HashSet::new()));
        deeds
    }

    fn responses_of(&self, tab: usize, key: &DocumentKey) -> HashSet<Fact> {
        let id = key.id_of(Kind::Workshop);
        let all = id.map(|id| self.call(tab, |workspace| workspace.responses(id)));
        all.unwrap_or_default().iter().map(Fact::of).collect()
    }

    /// Notes the responses of a workshop that were not there before.
    fn note_responses(
        &mut self,
        tab: usize,
        key: &DocumentKey,
        before: &HashSet<Fact>,
    ) -> Vec<DeedId> {
        let number = self.tabs[tab].number;
        let origin = self.document(tab, key).and_then(|one| find(&one).origin);
        let mut deeds = Vec::new();
        for fact in self.responses_of(tab, key) {
            let Fact::Response { id, revision } = fact else {
                continue;
            };
            if before.contains(&fact) {
                continue;
            }
            let earlier: Vec<Fact> = (0..revision)
                .map(|revision| Fact::Response { id, revision })
                .collect();
            let deed = self.deeds.add(number, fact, None, &earlier);
            if let Some(origin) = origin {
                self.responses.entry(origin).or_default().push(fact);
            }
            self.await_saving(tab, deed, key.clone());
            deeds.push(deed);
        }
        deeds
    }
}
