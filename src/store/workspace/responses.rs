//! What a page learns of the responses of a workshop, and decides about them.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{
    Aggregate, Decision, Disclosure, IntakeSource, Response, ResponseId, Workshop,
};
use crate::store::report::{Edited, ReadProgress};

use super::Workspace;

impl Workspace {
    /// Who is in of a workshop, and what they say together, as far as it is read in; `None` if there is no such
    /// workshop. It changes with every response that comes in. Figures that are shown are those of
    /// [`Workspace::disclosure`].
    pub fn aggregate(self, id: &DocumentId) -> Option<Signal<Aggregate>> {
        let open = self.desk().open_responses(id)?;
        Some(open.aggregate.clone().into())
    }

    /// What of the counts may be seen; `None` if there is no such workshop. Which questions the room may see is the
    /// workshop's to say ([`Workshop::revealed`]), and counts by show of hands are added by [`Disclosure::with_hands`].
    pub fn disclosure(self, id: &DocumentId) -> Option<Signal<Disclosure>> {
        let open = self.desk().open_responses(id)?;
        Some(open.disclosure.clone().into())
    }

    /// Shows the figures of everybody who is in: see [`Workshop::count_everybody`].
    pub fn count_everybody(self, id: &DocumentId) {
        let seed = self.desk().vault.platform.random();
        self.edit::<Workshop>(id, move |workshop| workshop.count_everybody(seed));
    }

    /// Notes that figures of a workshop leave: see [`Workshop::publish`].
    pub fn publish(self, id: &DocumentId) {
        let is_published = untrack(|| self.workshop(id))
            .is_none_or(|workshop| workshop.with_untracked(|one| one.published.is_some()));
        if !is_published {
            let seed = self.desk().vault.platform.random();
            self.edit::<Workshop>(id, move |workshop| workshop.publish(seed));
        }
    }

    /// Decides about a response, now: see [`Workshop::decide`]. Whether that was possible.
    pub fn decide(self, id: &DocumentId, decision: Decision) -> bool {
        let at = self.now();
        let decision = Decision { at, ..decision };
        let mut is_done = false;
        let edited = self.edit::<Workshop>(id, |workshop| is_done = workshop.decide(decision));
        is_done && edited == Edited::Changed
    }

    /// The responses whose answers count in what may be seen, as they count, without the words that are hidden: for
    /// answers in words.
    pub fn counted_responses(self, id: &DocumentId) -> Vec<Response> {
        let all = self.came_in(id);
        let Some(disclosure) = untrack(|| self.disclosure(id)) else {
            return Vec::new();
        };
        let Some(workshop) = untrack(|| self.workshop(id)) else {
            return Vec::new();
        };
        let mut counted: Vec<Response> = disclosure.with_untracked(|disclosure| {
            let all = all.iter().map(|one| &one.response);
            let counted = all.filter_map(|one| disclosure.counted(one));
            counted.cloned().collect()
        });
        workshop.with_untracked(|workshop| {
            for one in counted.iter_mut() {
                workshop.hide_words(one);
            }
        });
        counted
    }

    /// How far the responses of a workshop are read in; `None` if there is no such workshop.
    pub fn reading(self, id: &DocumentId) -> Option<Signal<ReadProgress>> {
        let open = self.desk().open_responses(id)?;
        Some(open.reading.clone().into())
    }

    /// The latest revision of every response of a workshop that is not set aside, in the order in which they came. Takes
    /// its time for many: it is meant for tables.
    pub fn responses(self, id: &DocumentId) -> Vec<Response> {
        let all = self.came_in(id).into_iter();
        let counting = all.filter(|one| !one.is_aside);
        counting.map(|one| one.response).collect()
    }

    /// What is known of those among some responses that are in already.
    pub fn came_earlier(self, id: &DocumentId, responses: &BTreeSet<ResponseId>) -> CameEarlier {
        let desk = self.desk();
        let mut earlier = CameEarlier::new();
        let (Some(open), Some(workshop)) = (desk.open_responses(id), self.workshop(id)) else {
            return earlier;
        };
        desk.read_rest(&open);
        let ledger = open.ledger.borrow();
        let chunks = responses.iter().filter_map(|one| ledger.chunk_of(*one));
        let chunks: BTreeSet<u32> = chunks.collect();
        workshop.with_untracked(|workshop| {
            for number in chunks {
                let chunk = desk.chunk(&open, number).unwrap_or_default();
                let records = chunk.records.iter();
                let latest = records.filter(|one| ledger.is_latest(number, one));
                let asked = latest.filter(|one| responses.contains(&one.response.id));
                earlier.extend(asked.map(|one| {
                    let batch = Some(RecordId::fixed(one.batch));
                    let mut intakes = workshop.intakes.iter();
                    let intake = intakes.find(|intake| intake.batch == batch);
                    let before = Earlier {
                        revision: one.response.revision,
                        source: intake.map(|one| (one.source, one.source_name.clone())),
                    };
                    (one.response.id, before)
                }));
            }
        });
        earlier
    }

    /// The latest revision of every response of a workshop, those that are set aside too, in the order in which they
    /// came. Takes its time for many.
    pub fn came_in(self, id: &DocumentId) -> Vec<CameIn> {
        let desk = self.desk();
        let Some(open) = desk.open_responses(id) else {
            return Vec::new();
        };
        desk.read_rest(&open);
        let ledger = open.ledger.borrow();
        let mut responses = Vec::with_capacity(ledger.len());
        for number in ledger.chunks() {
            let chunk = desk.chunk(&open, number).unwrap_or_default();
            let latest = chunk.records.into_iter();
            let latest = latest.filter(|record| ledger.is_latest(number, record));
            responses.extend(latest.map(|record| CameIn {
                batch: RecordId::fixed(record.batch),
                is_aside: ledger.is_aside(record.response.id),
                response: record.response,
            }));
        }
        responses
    }
}

/// A response that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameIn {
    /// The batch that it came with, or that its latest correction did.
    pub batch: RecordId,
    /// Whether it is set aside.
    pub is_aside: bool,
    /// What was answered.
    pub response: Response,
}

/// What is known of responses that are in, by name.
pub type CameEarlier = BTreeMap<ResponseId, Earlier>;

/// What is known of a response that is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Its latest revision.
    pub revision: u8,
    /// How it came in, and the name of the file; `None` where that is not known any more.
    pub source: Option<(IntakeSource, String)>,
}
