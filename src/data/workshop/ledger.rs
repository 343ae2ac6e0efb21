//! The responses of a workshop without holding them: who is in, where each one is stored, what they say together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::assessment::Instrument;
use crate::domain::workshop::{
    Aggregate, Decision, Disclosure, Response, ResponseId, ResponseOutcome, Session, Workshop,
};

use super::{Chunk, StoredResponse};

/// Knows each response by its id, and counts them. A chunk is read again only where an earlier answer has to be
/// taken out of the counts.
#[derive(Debug, Clone)]
pub struct Ledger {
    aggregate: Aggregate,
    /// What of the counts may be seen.
    disclosure: Disclosure,
    index: HashMap<ResponseId, RecordPlace>,
    /// What was decided about responses, by number, as far as it is still to come.
    decisions: Vec<Decision>,
    /// The responses that are set aside. They are in, and not counted.
    aside: BTreeSet<ResponseId>,
    /// How many records each chunk has.
    chunks: BTreeMap<u32, usize>,
    /// The highest number of a batch.
    last_batch: u32,
    /// New chunks have this number or a higher one.
    free: u32,
}

/// Where the latest revision of a response is, and what tells it from another one of that revision: see
/// [`Response::gist`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RecordPlace {
    chunk: u32,
    revision: u8,
    gist: u16,
}

impl RecordPlace {
    fn of(response: &Response, chunk: u32) -> Self {
        Self {
            chunk,
            revision: response.revision,
            gist: response.gist(),
        }
    }
}

/// What is to be written, and what the ledger says once it is. Nothing has happened yet.
#[derive(Debug)]
pub struct Plan {
    /// What becomes of each response, in the order given.
    pub outcomes: Vec<ResponseOutcome>,
    /// The chunks that change, as they are to be; one without records is to be removed.
    pub writes: BTreeMap<u32, Chunk>,
    /// How many responses are new, or gone.
    pub added: u64,
    /// How many responses are corrected, or back to what they were.
    pub updated: u64,
    aggregate: Aggregate,
    disclosure: Disclosure,
    index: HashMap<ResponseId, Option<RecordPlace>>,
    batch: u32,
}

/// A chunk that the ledger knows could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("chunk {0} cannot be read")]
pub struct Unread(pub u32);

/// Reads a chunk.
pub type ReadChunk<'a> = &'a dyn Fn(u32) -> Option<Chunk>;

impl Ledger {
    /// No responses yet to this session, whose instrument this is. Figures were shown first when the batch `since` was
    /// the last one. What was decided is in the order of its numbers, and holds once that much was taken in.
    pub fn new(
        instrument: &Instrument,
        session: &Session,
        since: Option<u32>,
        mut decisions: Vec<Decision>,
    ) -> Self {
        let aggregate = Aggregate::new(instrument, session);
        // The next one is last.
        decisions.reverse();
        Self {
            decisions,
            aside: BTreeSet::new(),
            disclosure: Disclosure::new(aggregate.clone(), since),
            aggregate,
            index: HashMap::new(),
            chunks: BTreeMap::new(),
            last_batch: 0,
            free: 0,
        }
    }

    /// What the responses say together.
    pub fn aggregate(&self) -> &Aggregate {
        &self.aggregate
    }

    /// What of it may be seen. Where figures were shown, it is another one after something was taken out: then the
    /// ledger is to be read anew.
    pub fn disclosure(&self) -> &Disclosure {
        &self.disclosure
    }

    /// Notes that figures were shown first when the batch `since` was the last one. Returns whether that was possible:
    /// where others came in since, it needs a new ledger.
    pub fn publish(&mut self, since: Option<u32>) -> bool {
        let is_now = self.decisions.is_empty()
            && self.aside.is_empty()
            && since.is_none_or(|since| self.last_batch <= since);
        if is_now {
            self.disclosure = Disclosure::new(self.aggregate.clone(), since);
        }
        is_now
    }

    /// How many responses are in.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether no response is in.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// The numbers of all chunks.
    pub fn chunks(&self) -> impl Iterator<Item = u32> {
        self.chunks.keys().copied()
    }

    /// A number that no batch has.
    pub fn next_batch(&self) -> u32 {
        self.last_batch.saturating_add(1)
    }

    /// Whether a record is the latest revision of its response.
    pub fn is_latest(&self, chunk: u32, record: &StoredResponse) -> bool {
        let revision = record.response.revision;
        let place = self.index.get(&record.response.id);
        place.is_some_and(|place| (place.chunk, place.revision) == (chunk, revision))
    }

    /// The chunk of the latest revision of a response that is in.
    pub fn chunk_of(&self, id: ResponseId) -> Option<u32> {
        self.index.get(&id).map(|place| place.chunk)
    }

    /// Whether a response is set aside.
    pub fn is_aside(&self, id: ResponseId) -> bool {
        self.aside.contains(&id)
    }

    /// Does what was decided, once everything is taken in.
    pub fn settle(&mut self, read: ReadChunk) {
        self.decide_before(u32::MAX, read);
    }

    /// Does what was decided before a batch came.
    fn decide_before(&mut self, batch: u32, read: ReadChunk) {
        while self
            .decisions
            .last()
            .is_some_and(|one| one.id.number() < batch)
        {
            let Some(decision) = self.decisions.pop() else {
                return;
            };
            let id = decision.response;
            if self.aside.contains(&id) == decision.is_aside {
                continue;
            }
            if decision.is_aside {
                self.aside.insert(id);
            } else {
                self.aside.remove(&id);
            }
            let Some(place) = self.index.get(&id) else {
                continue;
            };
            let chunk = read(place.chunk);
            let response = chunk
                .as_ref()
                .and_then(|chunk| find(&chunk.records, id, place.revision));
            let Some(response) = response else {
                continue;
            };
            let number = decision.id.number();
            if decision.is_aside {
                self.aggregate.remove(response);
                self.disclosure.set_aside(number, response);
            } else {
                self.aggregate.add(response);
                self.disclosure.put_back(number, response);
            }
        }
    }

    /// Leaves a number alone, because something is stored there that can't be read.
    pub fn leave(&mut self, number: u32) {
        self.free = self.free.max(number.saturating_add(1));
    }

    /// Takes a stored chunk in. Where it is known already, records that were appended since are taken in.
    /// Returns whether that was possible: a chunk that lost records needs a new ledger.
    pub fn load(&mut self, number: u32, chunk: &Chunk, read: ReadChunk) -> bool {
        let known = self.chunks.get(&number).copied().unwrap_or_default();
        let is_known = |record: &StoredResponse| self.index.contains_key(&record.response.id);
        if chunk.records.len() < known || !chunk.records[..known].iter().all(is_known) {
            return false;
        }
        self.chunks.insert(number, chunk.records.len());
        for (at, StoredResponse { batch, response }) in chunk.records.iter().enumerate().skip(known)
        {
            self.last_batch = self.last_batch.max(*batch);
            self.decide_before(*batch, read);
            let mut earlier = None;
            if let Some(place) = self.index.get(&response.id) {
                if place.revision >= response.revision {
                    continue;
                }
                if self.aside.contains(&response.id) {
                    self.index
                        .insert(response.id, RecordPlace::of(response, number));
                    continue;
                }
                earlier = match place.chunk == number {
                    true => find(&chunk.records[..at], response.id, place.revision).cloned(),
                    false => read(place.chunk).and_then(|chunk| {
                        find(&chunk.records, response.id, place.revision).cloned()
                    }),
                };
                if let Some(earlier) = &earlier {
                    self.aggregate.remove(earlier);
                }
            }
            if !self.aside.contains(&response.id) {
                self.aggregate.add(response);
                self.disclosure.take(*batch, earlier.as_ref(), response);
            }
            self.index
                .insert(response.id, RecordPlace::of(response, number));
        }
        true
    }

    /// What becomes of these responses as a batch of this number.
    ///
    /// # Errors
    ///
    /// Where a chunk can't be read that has to be changed.
    pub fn collect(
        &self,
        (instrument, session): (&Instrument, &Session),
        responses: &[Response],
        batch: u32,
        read: ReadChunk,
    ) -> Result<Plan, Unread> {
        let mut plan = self.plan(batch);
        let mut last = match self.chunks.last_key_value() {
            Some((number, _)) => *number,
            None => self.free,
        };
        // Opened with the first response that is new.
        let mut open: Option<Chunk> = None;
        for response in responses {
            let known = match plan.index.get(&response.id) {
                Some(place) => *place,
                None => self.index.get(&response.id).copied(),
            };
            let refused = if response.session != Some(session.id) {
                Some(ResponseOutcome::WrongWorkshop)
            } else if response.fingerprint != session.fingerprint || !session.asks(instrument) {
                Some(ResponseOutcome::OtherQuestionnaire)
            } else if let Err(misfit) = response.check(instrument, Some(session)) {
                Some(ResponseOutcome::Unfit(misfit))
            } else if response.selection != session.dimensions {
                Some(ResponseOutcome::Unfit(
                    crate::domain::workshop::Misfit::Dimensions,
                ))
            } else {
                match known {
                    Some(place) if place.revision == response.revision => {
                        Some(match place.gist == response.gist() {
                            true => ResponseOutcome::Duplicate,
                            false => ResponseOutcome::Differs,
                        })
                    }
                    Some(place) if place.revision > response.revision => {
                        Some(ResponseOutcome::Older)
                    }
                    Some(_) => None,
                    None if self.len() + plan.added as usize >= Workshop::MAX_RESPONSES => {
                        Some(ResponseOutcome::Full)
                    }
                    None => None,
                }
            };
            if let Some(outcome) = refused {
                plan.outcomes.push(outcome);
                continue;
            }
            let mut chunk = match open.take() {
                Some(chunk) => chunk,
                None if self.chunks.contains_key(&last) => read(last).ok_or(Unread(last))?,
                None => Chunk::default(),
            };
            if !chunk.has_room() {
                plan.writes.insert(last, std::mem::take(&mut chunk));
                last = last.saturating_add(1).max(self.free);
            }
            let mut before = None;
            match known {
                None => {
                    plan.added += 1;
                    plan.outcomes.push(ResponseOutcome::Added);
                }
                Some(place) => {
                    let earlier =
                        |chunk: &Chunk| find(&chunk.records, response.id, place.revision).cloned();
                    let earlier = match plan.writes.get(&place.chunk) {
                        _ if place.chunk == last => earlier(&chunk),
                        Some(chunk) => earlier(chunk),
                        None => earlier(&read(place.chunk).ok_or(Unread(place.chunk))?),
                    };
                    let earlier = earlier.ok_or(Unread(place.chunk))?;
                    if !self.is_aside(response.id) {
                        plan.aggregate.remove(&earlier);
                    }
                    before = Some(earlier);
                    plan.updated += 1;
                    plan.outcomes.push(ResponseOutcome::Updated);
                }
            }
            if !self.is_aside(response.id) {
                plan.aggregate.add(response);
                plan.disclosure.take(batch, before.as_ref(), response);
            }
            plan.index
                .insert(response.id, Some(RecordPlace::of(response, last)));
            chunk.records.push(StoredResponse {
                batch,
                response: response.clone(),
            });
            open = Some(chunk);
        }
        if let Some(chunk) = open {
            plan.writes.insert(last, chunk);
        }
        Ok(plan)
    }

    /// What it takes to undo a batch: its responses go, and what they corrected is back.
    ///
    /// # Errors
    ///
    /// Where a chunk can't be read.
    pub fn undo(&self, batch: u32, read: ReadChunk) -> Result<Plan, Unread> {
        let mut plan = self.plan(0);
        let mut gone = HashMap::new();
        for number in self.chunks() {
            let mut chunk = read(number).ok_or(Unread(number))?;
            let before = chunk.records.len();
            chunk.records.retain(|record| {
                let stays = record.batch != batch;
                if !stays && self.is_latest(number, record) {
                    gone.insert(record.response.id, record.response.clone());
                }
                stays
            });
            if chunk.records.len() < before {
                plan.writes.insert(number, chunk);
            }
        }
        // The latest of what is left of the same responses.
        let mut left: HashMap<ResponseId, (RecordPlace, Response)> = HashMap::new();
        if !gone.is_empty() {
            for number in self.chunks() {
                let stored = match plan.writes.get(&number) {
                    Some(_) => None,
                    None => Some(read(number).ok_or(Unread(number))?),
                };
                let Some(chunk) = stored.as_ref().or_else(|| plan.writes.get(&number)) else {
                    continue;
                };
                for StoredResponse { response, .. } in &chunk.records {
                    let latest = left.get(&response.id).map(|(place, _)| place.revision);
                    let is_later = latest.is_none_or(|latest| latest < response.revision);
                    if is_later && gone.contains_key(&response.id) {
                        let place = RecordPlace::of(response, number);
                        left.insert(response.id, (place, response.clone()));
                    }
                }
            }
        }
        for (id, response) in &gone {
            let counts = !self.is_aside(*id);
            if counts {
                plan.aggregate.remove(response);
            }
            let back = left.remove(id);
            match &back {
                Some((_, earlier)) => {
                    if counts {
                        plan.aggregate.add(earlier);
                    }
                    plan.updated += 1;
                }
                None => plan.added += 1,
            }
            plan.index.insert(*id, back.map(|(place, _)| place));
        }
        if plan.disclosure.since().is_none() && self.aside.is_empty() {
            plan.disclosure = Disclosure::new(plan.aggregate.clone(), None);
        }
        Ok(plan)
    }

    fn plan(&self, batch: u32) -> Plan {
        Plan {
            outcomes: Vec::new(),
            writes: BTreeMap::new(),
            added: 0,
            updated: 0,
            aggregate: self.aggregate.clone(),
            disclosure: self.disclosure.clone(),
            index: HashMap::new(),
            batch,
        }
    }

    /// Takes over what was planned, once it is written.
    pub fn commit(&mut self, plan: Plan) {
        self.aggregate = plan.aggregate;
        self.disclosure = plan.disclosure;
        self.last_batch = self.last_batch.max(plan.batch);
        for (id, place) in plan.index {
            match place {
                Some(place) => self.index.insert(id, place),
                None => self.index.remove(&id),
            };
        }
        for (number, chunk) in plan.writes {
            match chunk.records.len() {
                0 => self.chunks.remove(&number),
                count => self.chunks.insert(number, count),
            };
        }
    }
}

fn find(records: &[StoredResponse], id: ResponseId, revision: u8) -> Option<&Response> {
    let mut responses = records.iter().map(|record| &record.response);
    responses.find(|one| one.id == id && one.revision == revision)
}

#[cfg(test)]
mod tests;
