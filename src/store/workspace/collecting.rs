//! Collecting responses, and taking a batch of them out again.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::workshop::{Chunk, Ledger, Plan, Unread};
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::{
    Batch, Progress, Publication, Response, ResponseOutcome, Revealed, Workshop,
};
use crate::store::report::{Collected, Edited, ImportOutcome, NotAdded, NotCollected};

use super::open_responses::{NotWritten, OpenResponses};
use super::{Desk, Workspace};

/// How often a batch is tried again where another tab writes at the same time.
const ATTEMPTS: usize = 3;

impl Workspace {
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

/// What a plan did.
struct Done {
    outcomes: Vec<ResponseOutcome>,
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
