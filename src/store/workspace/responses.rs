//! Collecting responses, and undoing it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::workshop::{Chunk, Ledger, Plan, Unread};
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{
    Aggregate, Batch, Decision, Disclosure, IntakeSource, Progress, Publication, Response,
    ResponseId, Revealed, Workshop,
};
use crate::store::report::{
    Collected, Edited, ImportOutcome, NotAdded, NotCollected, ReadProgress,
};

use super::open_responses::{NotWritten, OpenResponses};
use super::{Desk, Workspace};

/// How often a batch is tried again where another tab writes at the same time.
const ATTEMPTS: usize = 3;

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

    /// Collects responses and saves them at once, all or none. The first of them opens a workshop that was
    /// being prepared. What is new is a batch of the workshop, which can be undone by
    /// [`Workspace::undo_batch`].
    ///
    /// # Errors
    ///
    /// Where nothing could be collected. What is wrong with a single response is its outcome.
    pub fn collect(
        self,
        id: &DocumentId,
        responses: &[Response],
    ) -> Result<Collected, NotCollected> {
        self.desk().collect(id, responses)
    }

    /// Takes a batch out again, and brings back what it corrected. Returns how many responses that were.
    ///
    /// # Errors
    ///
    /// Where nothing could be taken out.
    pub fn undo_batch(self, id: &DocumentId, batch: RecordId) -> Result<u64, NotCollected> {
        self.desk().undo_batch(id, batch)
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

/// What a plan did.
struct Done {
    outcomes: Vec<crate::domain::workshop::ResponseOutcome>,
    added: u64,
    updated: u64,
}

impl Desk {
    fn collect(
        self: &Rc<Self>,
        id: &DocumentId,
        responses: &[Response],
    ) -> Result<Collected, NotCollected> {
        let (open, workshop) = self.open_to(id)?;
        if workshop.progress == Progress::Closed {
            return Err(NotCollected::Closed);
        }
        self.collect_batch(&open, workshop, responses)
    }

    /// As [`Workspace::collect`], into a closed workshop too.
    fn collect_batch(
        self: &Rc<Self>,
        open: &OpenResponses,
        workshop: Workshop,
        responses: &[Response],
    ) -> Result<Collected, NotCollected> {
        let workshop = self.published_before(open, workshop);
        let session = &workshop.session;
        let instrument = (self.instruments)(&session.instrument).ok_or(NotCollected::Gone)?;
        let highest = workshop.last_number().map_or(0, RecordId::number);
        let mut batch = 0;
        let collect = |ledger: &Ledger| {
            batch = ledger.next_batch().max(highest.saturating_add(1));
            ledger.collect((instrument, session), responses, batch, &|number| {
                self.chunk(open, number)
            })
        };
        let done = self.carry_out(open, collect)?;
        if done.added + done.updated == 0 {
            return Ok(Collected {
                outcomes: done.outcomes,
                batch: None,
            });
        }
        let id = RecordId::fixed(batch);
        let mut after = workshop;
        after.batches.push(Batch {
            id,
            at: self.now(),
            added: done.added,
            updated: done.updated,
        });
        if after.progress == Progress::Preparing {
            after.progress = Progress::Collecting;
        }
        let key = DocumentKey::new(Kind::Workshop, after.id.clone());
        self.accept(key.clone(), after.into());
        // The responses are written: a batch that the workshop does not know could not be undone.
        self.save_now(key);
        Ok(Collected {
            outcomes: done.outcomes,
            batch: Some(id),
        })
    }

    /// The workshop with since when figures were shown, where they were before that was noted.
    fn published_before(&self, open: &OpenResponses, mut workshop: Workshop) -> Workshop {
        let last = open.ledger.borrow().next_batch().saturating_sub(1);
        let was_shown = workshop.revealed != Revealed::default() && last > 0;
        if workshop.published.is_none() && was_shown {
            let seed = self.vault.platform.random();
            workshop.published = Some(Publication { last, seed });
            open.ledger.borrow_mut().publish(Some(last));
        }
        workshop
    }

    /// See [`Workspace::undo_batch`].
    pub(super) fn undo_batch(
        self: &Rc<Self>,
        id: &DocumentId,
        batch: RecordId,
    ) -> Result<u64, NotCollected> {
        let (open, workshop) = self.open_to(id)?;
        let undo =
            |ledger: &Ledger| ledger.undo(batch.number(), &|number| self.chunk(&open, number));
        let done = self.carry_out(&open, undo)?;
        if workshop.published.is_some() || !workshop.decisions.is_empty() {
            // Who waits for whom is another matter without them.
            self.read_again(&open);
        }
        let mut after = workshop;
        after.batches.remove(batch);
        let key = DocumentKey::new(Kind::Workshop, id.clone());
        // Another tab may have undone it.
        if self.accept(key.clone(), after.into()) == Edited::Changed {
            self.save_now(key);
        }
        Ok(done.added + done.updated)
    }

    /// A workshop that can be changed, with all its responses read in.
    fn open_to(
        self: &Rc<Self>,
        id: &DocumentId,
    ) -> Result<(Rc<OpenResponses>, Workshop), NotCollected> {
        let key = DocumentKey::new(Kind::Workshop, id.clone());
        // What another tab asks by now must not go unseen: responses answer by place.
        self.catch_up(&key);
        match self.refusal(&key) {
            Some(Edited::ReadOnly) => return Err(NotCollected::ReadOnly),
            Some(_) => return Err(NotCollected::Gone),
            None => {}
        }
        let open = self.open_responses(id).ok_or(NotCollected::Gone)?;
        self.read_rest(&open);
        let workshop = self.typed::<Workshop>(id).ok_or(NotCollected::Gone)?;
        Ok((open, workshop.get_untracked()))
    }

    /// Plans and writes; where another tab was quicker, reads again and plans anew.
    fn carry_out(
        &self,
        open: &OpenResponses,
        mut plan: impl FnMut(&Ledger) -> Result<Plan, Unread>,
    ) -> Result<Done, NotCollected> {
        for _ in 0..ATTEMPTS {
            let planned = plan(&open.ledger.borrow());
            if let Ok(mut plan) = planned {
                let done = Done {
                    outcomes: std::mem::take(&mut plan.outcomes),
                    added: plan.added,
                    updated: plan.updated,
                };
                match self.write(open, plan) {
                    Ok(()) => return Ok(done),
                    Err(NotWritten::Storage(error)) => return Err(error.into()),
                    Err(NotWritten::Elsewhere) => {}
                }
            }
            self.read_again(open);
        }
        Err(NotCollected::Elsewhere)
    }

    /// Adds the responses of a file to a workshop that is here already and says the same.
    pub(super) fn add_responses_of(
        self: &Rc<Self>,
        id: &DocumentId,
        document: &Document,
    ) -> ImportOutcome {
        match self.add_batch_of(id, document) {
            Ok(Some(_)) => ImportOutcome::Merged,
            Ok(None) => ImportOutcome::Duplicate,
            Err(refusal) => ImportOutcome::NotAdded(refusal),
        }
    }

    /// Adds the responses of a file that a workshop does not have, and returns their batch; `None` where it has all.
    pub(super) fn add_batch_of(
        self: &Rc<Self>,
        id: &DocumentId,
        document: &Document,
    ) -> Result<Option<RecordId>, NotAdded> {
        let responses = responses_of(document);
        if responses.is_empty() {
            return Ok(None);
        }
        // They are its own, so they come back into a workshop that is closed, too.
        let collected = self
            .open_to(id)
            .and_then(|(open, workshop)| self.collect_batch(&open, workshop, &responses));
        Ok(collected?.batch)
    }

    /// Whether a file has responses that a workshop would take in. Changes nothing.
    pub(super) fn lacks_responses_of(
        self: &Rc<Self>,
        id: &DocumentId,
        document: &Document,
    ) -> bool {
        let responses = responses_of(document);
        let Ok((open, workshop)) = self.open_to(id) else {
            return false;
        };
        let session = &workshop.session;
        let Some(instrument) = (self.instruments)(&session.instrument) else {
            return false;
        };
        let ledger = open.ledger.borrow();
        let batch = ledger.next_batch();
        let read = |number| self.chunk(&open, number);
        let plan = ledger.collect((instrument, session), &responses, batch, &read);
        plan.is_ok_and(|plan| plan.added + plan.updated > 0)
    }
}

/// The responses that a workshop of a file has in it.
fn responses_of(document: &Document) -> Vec<Response> {
    let Some(workshop) = document.get::<Workshop>() else {
        return Vec::new();
    };
    let session = workshop.session.id;
    let decoded = document
        .responses
        .iter()
        .filter_map(|text| Chunk::decode(text, session).ok());
    let records = decoded.flat_map(|chunk| chunk.records);
    records.map(|record| record.response).collect()
}
