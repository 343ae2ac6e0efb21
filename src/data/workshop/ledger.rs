//! The responses of a workshop without holding them: who is in, where each one is stored, what they say together.

use std::collections::{BTreeMap, HashMap};

use crate::domain::assessment::Instrument;
use crate::domain::workshop::{Aggregate, Outcome, Response, ResponseId, Session, Workshop};

use super::{Chunk, Record};

/// Knows each response by its id, and counts them. A chunk is read again only where an earlier answer has to be
/// taken out of the counts.
#[derive(Debug, Clone)]
pub struct Ledger {
    aggregate: Aggregate,
    index: HashMap<ResponseId, Place>,
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
struct Place {
    chunk: u32,
    revision: u8,
    gist: u16,
}

impl Place {
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
    pub outcomes: Vec<Outcome>,
    /// The chunks that change, as they are to be; one without records is to be removed.
    pub writes: BTreeMap<u32, Chunk>,
    /// How many responses are new, or gone.
    pub added: u64,
    /// How many responses are corrected, or back to what they were.
    pub updated: u64,
    aggregate: Aggregate,
    index: HashMap<ResponseId, Option<Place>>,
    batch: u32,
}

/// A chunk that the ledger knows could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("chunk {0} cannot be read")]
pub struct Unread(pub u32);

/// Reads a chunk.
pub type Read<'a> = &'a dyn Fn(u32) -> Option<Chunk>;

impl Ledger {
    /// No responses yet to this session, whose instrument this is.
    pub fn new(instrument: &Instrument, session: &Session) -> Self {
        Self {
            aggregate: Aggregate::new(instrument, session),
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
    pub fn is_latest(&self, chunk: u32, record: &Record) -> bool {
        let revision = record.response.revision;
        let place = self.index.get(&record.response.id);
        place.is_some_and(|place| (place.chunk, place.revision) == (chunk, revision))
    }

    /// Leaves a number alone, because something is stored there that can't be read.
    pub fn leave(&mut self, number: u32) {
        self.free = self.free.max(number.saturating_add(1));
    }

    /// Takes a stored chunk in. Where it is known already, records that were appended since are taken in.
    /// Returns whether that was possible: a chunk that lost records needs a new ledger.
    pub fn load(&mut self, number: u32, chunk: &Chunk, read: Read) -> bool {
        let known = self.chunks.get(&number).copied().unwrap_or_default();
        let is_known = |record: &Record| self.index.contains_key(&record.response.id);
        if chunk.records.len() < known || !chunk.records[..known].iter().all(is_known) {
            return false;
        }
        self.chunks.insert(number, chunk.records.len());
        for (at, Record { batch, response }) in chunk.records.iter().enumerate().skip(known) {
            self.last_batch = self.last_batch.max(*batch);
            if let Some(place) = self.index.get(&response.id) {
                if place.revision >= response.revision {
                    continue;
                }
                let earlier = match place.chunk == number {
                    true => find(&chunk.records[..at], response.id, place.revision).cloned(),
                    false => read(place.chunk).and_then(|chunk| {
                        find(&chunk.records, response.id, place.revision).cloned()
                    }),
                };
                if let Some(earlier) = earlier {
                    self.aggregate.remove(&earlier);
                }
            }
            self.aggregate.add(response);
            self.index.insert(response.id, Place::of(response, number));
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
        read: Read,
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
                Some(Outcome::WrongWorkshop)
            } else if response.fingerprint != session.fingerprint || !session.asks(instrument) {
                Some(Outcome::OtherQuestionnaire)
            } else if let Err(misfit) = response.check(instrument, Some(session)) {
                Some(Outcome::Unfit(misfit))
            } else if response.selection != session.dimensions {
                Some(Outcome::Unfit(crate::domain::workshop::Misfit::Dimensions))
            } else {
                match known {
                    Some(place) if place.revision == response.revision => {
                        Some(match place.gist == response.gist() {
                            true => Outcome::Duplicate,
                            false => Outcome::Differs,
                        })
                    }
                    Some(place) if place.revision > response.revision => Some(Outcome::Older),
                    Some(_) => None,
                    None if self.len() + plan.added as usize >= Workshop::MAX_RESPONSES => {
                        Some(Outcome::Full)
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
            match known {
                None => {
                    plan.added += 1;
                    plan.outcomes.push(Outcome::Added);
                }
                Some(place) => {
                    let earlier =
                        |chunk: &Chunk| find(&chunk.records, response.id, place.revision).cloned();
                    let earlier = match plan.writes.get(&place.chunk) {
                        _ if place.chunk == last => earlier(&chunk),
                        Some(chunk) => earlier(chunk),
                        None => earlier(&read(place.chunk).ok_or(Unread(place.chunk))?),
                    };
                    plan.aggregate.remove(&earlier.ok_or(Unread(place.chunk))?);
                    plan.updated += 1;
                    plan.outcomes.push(Outcome::Updated);
                }
            }
            plan.aggregate.add(response);
            plan.index
                .insert(response.id, Some(Place::of(response, last)));
            chunk.records.push(Record {
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
    pub fn undo(&self, batch: u32, read: Read) -> Result<Plan, Unread> {
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
        let mut left: HashMap<ResponseId, (Place, Response)> = HashMap::new();
        if !gone.is_empty() {
            for number in self.chunks() {
                let stored = match plan.writes.get(&number) {
                    Some(_) => None,
                    None => Some(read(number).ok_or(Unread(number))?),
                };
                let Some(chunk) = stored.as_ref().or_else(|| plan.writes.get(&number)) else {
                    continue;
                };
                for Record { response, .. } in &chunk.records {
                    let latest = left.get(&response.id).map(|(place, _)| place.revision);
                    let is_later = latest.is_none_or(|latest| latest < response.revision);
                    if is_later && gone.contains_key(&response.id) {
                        let place = Place::of(response, number);
                        left.insert(response.id, (place, response.clone()));
                    }
                }
            }
        }
        for (id, response) in &gone {
            plan.aggregate.remove(response);
            let back = left.remove(id);
            match &back {
                Some((_, earlier)) => {
                    plan.aggregate.add(earlier);
                    plan.updated += 1;
                }
                None => plan.added += 1,
            }
            plan.index.insert(*id, back.map(|(place, _)| place));
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
            index: HashMap::new(),
            batch,
        }
    }

    /// Takes over what was planned, once it is written.
    pub fn commit(&mut self, plan: Plan) {
        self.aggregate = plan.aggregate;
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

fn find(records: &[Record], id: ResponseId, revision: u8) -> Option<&Response> {
    let mut responses = records.iter().map(|record| &record.response);
    responses.find(|one| one.id == id && one.revision == revision)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::day::Day;
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};
    use crate::domain::workshop::{Fingerprint, Misfit, SessionId};

    /// A ledger with its chunks in memory.
    struct Kept {
        ledger: Ledger,
        chunks: RefCell<BTreeMap<u32, String>>,
    }

    impl Kept {
        fn new() -> Self {
            Self {
                ledger: Ledger::new(&TWO_BY_TWO, &session()),
                chunks: RefCell::default(),
            }
        }

        fn chunk(&self, number: u32) -> Option<Chunk> {
            let chunks = self.chunks.borrow();
            Chunk::decode(chunks.get(&number)?, session().id).ok()
        }

        fn write(&mut self, plan: Plan) -> Vec<Outcome> {
            let outcomes = plan.outcomes.clone();
            for (number, chunk) in &plan.writes {
                match chunk.records.is_empty() {
                    true => self.chunks.borrow_mut().remove(number),
                    false => self.chunks.borrow_mut().insert(*number, chunk.encode()),
                };
            }
            self.ledger.commit(plan);
            outcomes
        }

        fn collect(&mut self, responses: Vec<Response>) -> Vec<Outcome> {
            let batch = self.ledger.next_batch();
            let asked = (&*TWO_BY_TWO, &session());
            let plan = self
                .ledger
                .collect(asked, &responses, batch, &|n| self.chunk(n));
            self.write(plan.unwrap())
        }

        fn undo(&mut self, batch: u32) {
            let plan = self.ledger.undo(batch, &|n| self.chunk(n));
            self.write(plan.unwrap());
        }

        /// The same, read from what is stored.
        fn opened(&self) -> Ledger {
            let mut ledger = Ledger::new(&TWO_BY_TWO, &session());
            for number in self.chunks.borrow().keys() {
                let chunk = self.chunk(*number).unwrap();
                assert!(ledger.load(*number, &chunk, &|n| self.chunk(n)));
            }
            ledger
        }
    }

    fn revised(number: u64, revision: u8, codes: &[u8]) -> Response {
        Response {
            revision,
            ..response(number, codes)
        }
    }

    #[test]
    fn each_response_has_its_outcome() {
        let mut kept = Kept::new();
        let mut foreign = response(8, &[1; 4]);
        foreign.session = Some(SessionId::from_random(99));
        let mut alone = response(9, &[1; 4]);
        alone.session = None;
        let mut other = response(10, &[1; 4]);
        other.fingerprint = Fingerprint(1);
        let mut unfit = response(11, &[1; 4]);
        unfit.group = Some(9);
        let outcomes = kept.collect(vec![
            response(1, &[1; 4]),
            response(2, &[2; 4]),
            response(1, &[1; 4]),
            revised(2, 2, &[3; 4]),
            revised(2, 1, &[4; 4]),
            foreign,
            alone,
            other,
            unfit,
        ]);
        use Outcome::*;
        assert_eq!(
            outcomes,
            [
                Added,
                Added,
                Duplicate,
                Updated,
                Older,
                WrongWorkshop,
                WrongWorkshop,
                OtherQuestionnaire,
                Unfit(Misfit::Group),
            ]
        );
        assert_eq!(kept.ledger.len(), 2);
        let item = kept.ledger.aggregate().room().items[0];
        assert_eq!(item.points, [1, 0, 1, 0, 0]);
        assert_eq!(kept.collect(vec![revised(2, 2, &[3; 4])]), [Duplicate]);
        assert_eq!(kept.collect(vec![revised(2, 2, &[4; 4])]), [Differs]);
        let later = Response {
            day: Day::EPOCH,
            ..revised(2, 2, &[3; 4])
        };
        assert_eq!(kept.collect(vec![later]), [Duplicate]);
        assert_eq!(kept.ledger.aggregate().room().items[0], item);
    }

    #[test]
    fn undoing_a_batch_brings_back_what_it_corrected() {
        let mut kept = Kept::new();
        kept.collect(vec![response(1, &[1; 4]), response(2, &[2; 4])]);
        let first = kept.ledger.aggregate().clone();
        kept.collect(vec![revised(1, 1, &[5; 4]), response(3, &[3; 4])]);
        let second = kept.ledger.aggregate().clone();
        kept.collect(vec![revised(1, 4, &[4; 4])]);
        kept.undo(3);
        assert_eq!(kept.ledger.aggregate(), &second);
        assert_eq!(kept.opened().aggregate(), &second);
        kept.undo(2);
        assert_eq!(kept.ledger.aggregate(), &first);
        assert_eq!(kept.opened().aggregate(), &first);
        // The correction can come again.
        assert_eq!(
            kept.collect(vec![revised(1, 1, &[5; 4])]),
            [Outcome::Updated]
        );
        kept.undo(1);
        assert_eq!(kept.ledger.len(), 1);
        let batch = kept.ledger.next_batch() - 1;
        kept.undo(batch);
        assert!(kept.ledger.is_empty() && kept.chunks.borrow().is_empty());
    }

    #[test]
    fn one_more_response_rewrites_one_chunk() {
        let mut kept = Kept::new();
        kept.collect((0..600).map(|n| response(n, &[1; 4])).collect());
        assert_eq!(kept.ledger.chunks().collect::<Vec<_>>(), [0, 1, 2]);
        let asked = (&*TWO_BY_TWO, &session());
        let one = vec![response(601, &[2; 4])];
        let plan = kept
            .ledger
            .collect(asked, &one, 2, &|n| kept.chunk(n))
            .unwrap();
        assert_eq!(plan.writes.keys().copied().collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_chunk_that_grew_elsewhere_is_taken_in_and_one_that_shrank_is_not() {
        let mut kept = Kept::new();
        kept.collect(vec![response(1, &[1; 4])]);
        let mut other = kept.opened();
        kept.collect(vec![response(2, &[2; 4]), revised(1, 1, &[3; 4])]);
        assert!(other.load(0, &kept.chunk(0).unwrap(), &|n| kept.chunk(n)));
        assert_eq!(other.aggregate(), kept.ledger.aggregate());
        assert_eq!(other.next_batch(), kept.ledger.next_batch());
        kept.undo(2);
        assert!(!other.load(0, &kept.chunk(0).unwrap(), &|n| kept.chunk(n)));
    }

    #[test]
    fn a_missing_chunk_is_told_and_nothing_is_planned() {
        let mut kept = Kept::new();
        kept.collect(vec![response(1, &[1; 4])]);
        let asked = (&*TWO_BY_TWO, &session());
        let one = vec![response(2, &[2; 4])];
        let plan = kept.ledger.collect(asked, &one, 2, &|_| None);
        assert_eq!(plan.map(|plan| plan.added), Err(Unread(0)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_counted_is_what_is_stored(
            batches in prop::collection::vec(prop::collection::vec((0_u64..6, 0_u8..3, 0_u8..=7), 0..5), 1..5),
            undone in prop::collection::vec(1_u32..6, 0..4),
        ) {
            let mut kept = Kept::new();
            for batch in batches {
                let responses = batch.iter().map(|(id, revision, code)| revised(*id, *revision, &[*code; 4]));
                kept.collect(responses.collect());
                let opened = kept.opened();
                prop_assert_eq!(opened.aggregate(), kept.ledger.aggregate());
            }
            for batch in undone {
                kept.undo(batch);
                let opened = kept.opened();
                prop_assert_eq!(opened.aggregate(), kept.ledger.aggregate());
                prop_assert_eq!(opened.len(), kept.ledger.len());
            }
        }
    }
}
