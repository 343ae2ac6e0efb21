//! Counts against tables made by hand, and adding against removing.

use proptest::prelude::*;

use super::*;
use crate::domain::assessment::Index;
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::testing::{answer, answers, instrument};
use crate::domain::workshop::GivenAnswer;
use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};

fn empty() -> Aggregate {
    Aggregate::new(&TWO_BY_TWO, &session())
}

fn of(responses: &[Response]) -> Aggregate {
    let mut aggregate = empty();
    responses.iter().for_each(|one| aggregate.add(one));
    aggregate
}

fn any_response() -> impl Strategy<Value = Response> {
    let codes = prop::collection::vec(0_u8..=7, 4);
    let group = prop::option::of(0_u8..2);
    (any::<u64>(), codes, group, 0_u8..=7).prop_map(|(number, codes, group, own)| {
        let mut one = response(number, &codes);
        one.group = group;
        one.own[0] = answer(own).map_or(GivenAnswer::Unanswered, GivenAnswer::Choice);
        one
    })
}

proptest! {
    #[test]
    fn adding_and_removing_is_nothing_in_any_order(
        responses in prop::collection::vec(any_response(), 0..12),
        turn in any::<prop::sample::Index>(),
    ) {
        let mut aggregate = of(&responses);
        let mut turned = responses;
        let by = turn.index(turned.len().max(1));
        turned.reverse();
        let by = by.min(turned.len());
        turned.rotate_left(by);
        prop_assert_eq!(&of(&turned), &aggregate);
        // What is left is what was never anything else.
        let (gone, left) = turned.split_at(turned.len() / 2);
        gone.iter().for_each(|one| aggregate.remove(one));
        prop_assert_eq!(&aggregate, &of(left));
        left.iter().for_each(|one| aggregate.remove(one));
        prop_assert_eq!(aggregate, empty());
    }

    #[test]
    fn each_respondent_stands_where_an_assessment_would(codes in prop::collection::vec(0_u8..=7, 4)) {
        let aggregate = of(&[response(1, &codes)]);
        let staging = Staging::of(&TWO_BY_TWO, &answers(&TWO_BY_TWO, &codes));
        let mut stages = Distribution::default();
        stages.add(staging.stage.map(|stage| Answer::Point(stage.point())));
        prop_assert_eq!(aggregate.room().stages, stages);
        let is_provisional = staging.stage.is_some() && staging.is_provisional();
        prop_assert_eq!(aggregate.room().provisional, u32::from(is_provisional));
        let overall = aggregate.overall(aggregate.room());
        prop_assert_eq!(overall.index(), staging.overall.index());
        for (one, d) in aggregate.by_dimension(aggregate.room()).iter().zip(&staging.dimensions) {
            prop_assert_eq!(one.index(), d.tally.index());
        }
    }
}

#[test]
fn the_room_is_counted_as_by_hand() {
    let aggregate = of(&[
        response(1, &[1, 2, 3, 4]),
        response(2, &[1, 2, 5, 6]),
        response(3, &[2, 2, 1, 0]),
    ]);
    let room = aggregate.room();
    assert_eq!(room.n, 3);
    assert_eq!(room.items[0].points, [2, 1, 0, 0, 0]);
    assert_eq!(room.items[3].dont_know, 1);
    let dimensions = aggregate.by_dimension(room);
    // (1 + 2 + 1 + 2 + 2 + 2) ÷ 6 = 1.67, (3 + 4 + 5 + 1) ÷ 4 = 3.25.
    let tenths: Vec<_> = dimensions
        .iter()
        .map(|d| d.index().map(Index::tenths))
        .collect();
    assert_eq!(tenths, [Some(17), Some(33)]);
    assert_eq!(aggregate.overall(room).index().map(Index::tenths), Some(23));
    assert_eq!(room.own[0].scale().points, [0, 0, 3, 0, 0]);
    assert_eq!(aggregate.group_sizes(), [3, 0]);
}

#[test]
fn a_large_instrument_is_counted_up_to_its_last_dimension() {
    let instrument = instrument(&[1; 32]);
    let mut session = session();
    session.dimensions = Selection::all(32);
    let mut aggregate = Aggregate::new(&instrument, &session);
    aggregate.add(&response(1, &[5; 32]));
    assert_eq!(aggregate.room().stages.points, [0, 0, 0, 0, 1]);
}
