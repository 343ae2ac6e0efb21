//! What is in, what comes in, and what is taken out again.

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
            ledger: Ledger::new(&TWO_BY_TWO, &session(), None, Vec::new()),
            chunks: RefCell::default(),
        }
    }

    fn chunk(&self, number: u32) -> Option<Chunk> {
        let chunks = self.chunks.borrow();
        Chunk::decode(chunks.get(&number)?, session().id).ok()
    }

    fn write(&mut self, plan: Plan) -> Vec<ResponseOutcome> {
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

    fn collect(&mut self, responses: Vec<Response>) -> Vec<ResponseOutcome> {
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
        let mut ledger = Ledger::new(&TWO_BY_TWO, &session(), None, Vec::new());
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
    use ResponseOutcome::*;
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
        [ResponseOutcome::Updated]
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
