//! What must hold for every questionnaire and every set of answers.

use proptest::prelude::*;

use super::holding_back::holding_back;
use super::staging::Staging;
use super::targets::{Importance, Priority, priorities};
use super::testing::*;
use super::{Answer, Answers, Instrument, Stage};

/// One to nine dimensions of one to six items, each item answered, open, unknown or not applicable.
fn practice() -> impl Strategy<Value = (Instrument, Vec<u8>)> {
    prop::collection::vec(1_usize..=6, 1..=9).prop_flat_map(|sizes| {
        let items = sizes.iter().sum::<usize>();
        (
            Just(instrument(&sizes)),
            prop::collection::vec(0_u8..=7, items),
        )
    })
}

/// As [`practice`], mostly answered and close together, where the conditions are decided by single items.
fn close_practice() -> impl Strategy<Value = (Instrument, Vec<u8>)> {
    (prop::collection::vec(1_usize..=6, 1..=9), 1_u8..=4).prop_flat_map(|(sizes, base)| {
        let items = sizes.iter().sum::<usize>();
        let code = prop_oneof![6 => Just(base), 6 => Just(base + 1), 1 => 0_u8..=7];
        (Just(instrument(&sizes)), prop::collection::vec(code, items))
    })
}

proptest! {
    #[test]
    fn raising_one_answer_never_lowers_anything(
        (instrument, codes) in prop_oneof![practice(), close_practice()],
        pick in any::<prop::sample::Index>(),
    ) {
        let n = pick.index(codes.len());
        prop_assume!((1..5).contains(&codes[n]));
        let mut raised = codes.clone();
        raised[n] += 1;
        let before = Staging::of(&instrument, &answers(&instrument, &codes));
        let after = Staging::of(&instrument, &answers(&instrument, &raised));
        prop_assert!(after.stage >= before.stage);
        prop_assert!(after.overall.index() >= before.overall.index());
        for (a, b) in after.dimensions.iter().zip(&before.dimensions) {
            prop_assert!(a.stage >= b.stage);
            prop_assert!(a.tally.index() >= b.tally.index());
        }
    }

    #[test]
    fn saying_dont_know_or_not_applicable_never_lowers_a_score(
        (instrument, codes) in practice(),
        pick in any::<prop::sample::Index>(),
        code in 6_u8..=7,
    ) {
        let n = pick.index(codes.len());
        let mut left_open = codes.clone();
        left_open[n] = 0;
        let mut said = codes;
        said[n] = code;
        let before = Staging::of(&instrument, &answers(&instrument, &left_open));
        let after = Staging::of(&instrument, &answers(&instrument, &said));
        prop_assert_eq!(after.stage, before.stage);
        prop_assert_eq!(after.overall.index(), before.overall.index());
        prop_assert!(after.overall.coverage().percent() >= before.overall.coverage().percent());
        for (a, b) in after.dimensions.iter().zip(&before.dimensions) {
            prop_assert_eq!(a.stage, b.stage);
            prop_assert_eq!(a.tally.index(), b.tally.index());
        }
    }

    #[test]
    fn the_stage_is_the_highest_whose_conditions_hold(
        (instrument, codes) in prop_oneof![practice(), close_practice()],
    ) {
        let staging = Staging::of(&instrument, &answers(&instrument, &codes));
        let highest = Stage::ALL.into_iter().rev().find(|stage| staging.conditions(*stage).hold());
        let expected = highest.filter(|_| staging.overall.answered() > 0);
        prop_assert_eq!(staging.stage, expected);
    }

    #[test]
    fn the_order_of_answering_does_not_matter(
        (instrument, codes) in practice(),
        order in any::<prop::sample::Index>(),
    ) {
        let straight = answers(&instrument, &codes);
        let mut given: Vec<(_, Answer)> = straight
            .iter()
            .filter_map(|(item, response)| Some((item.clone(), response.answer?)))
            .collect();
        given.reverse();
        let turn = order.index(given.len().max(1)).min(given.len());
        given.rotate_left(turn);
        let shuffled: Answers = given.into_iter().collect();
        prop_assert_eq!(Staging::of(&instrument, &shuffled), Staging::of(&instrument, &straight));
    }

    #[test]
    fn lifting_what_holds_back_reaches_the_next_stage(
        (instrument, codes) in prop_oneof![practice(), close_practice()],
        turn in any::<prop::sample::Index>(),
    ) {
        let mut lifted = answers(&instrument, &codes);
        let staging = Staging::of(&instrument, &lifted);
        // In whichever order the dimensions come.
        let mut order: Vec<_> = instrument.dimensions.iter().map(|d| d.id.clone()).collect();
        let turn = turn.index(order.len());
        order.rotate_left(turn);
        let Some(back) = holding_back(&instrument, &lifted, &staging, &order) else {
            return Ok(());
        };
        prop_assert!(!back.conditions.hold());
        prop_assert!(!back.lifts.is_empty());
        for lift in &back.lifts {
            prop_assert!(lift.from < lift.to && lift.to <= back.conditions.stage.point());
            lifted.set(&lift.item, Some(Answer::Point(lift.to)));
        }
        prop_assert!(Staging::of(&instrument, &lifted).stage > staging.stage);
        // And none of them is there in vain.
        for lift in &back.lifts {
            let mut without = lifted.clone();
            without.set(&lift.item, Some(Answer::Point(lift.from)));
            prop_assert_eq!(Staging::of(&instrument, &without).stage, staging.stage);
        }
    }

    #[test]
    fn with_the_target_held_raising_an_answer_never_raises_a_priority(
        (instrument, codes) in prop_oneof![practice(), close_practice()],
        pick in any::<prop::sample::Index>(),
        target in 1_u8..=5,
        importance in 1_u8..=3,
    ) {
        let n = pick.index(codes.len());
        prop_assume!((1..5).contains(&codes[n]));
        let mut raised = codes.clone();
        raised[n] += 1;
        let of = |codes: &[u8]| {
            let mut a = assessment(&instrument, codes);
            for d in &instrument.dimensions {
                a.targets.insert(d.id.clone(), Stage::new(target).unwrap());
                a.importance.insert(d.id.clone(), Importance::new(importance).unwrap());
            }
            let mut all = priorities(&a, &instrument);
            all.sort_by(|(a, _), (b, _)| a.cmp(b));
            all
        };
        for ((_, before), (_, after)) in of(&codes).iter().zip(&of(&raised)) {
            prop_assert!(after.priority().map(Priority::rank) <= before.priority().map(Priority::rank));
        }
    }

    #[test]
    fn a_dimension_has_a_priority_above_zero_exactly_where_an_item_is_short_of_its_target(
        (instrument, codes) in prop_oneof![practice(), close_practice()],
        chosen in prop::option::of(1_u8..=5),
    ) {
        let mut a = assessment(&instrument, &codes);
        let first = instrument.dimensions[0].id.clone();
        if let Some(stage) = chosen.and_then(Stage::new) {
            a.targets.insert(first, stage);
        }
        for (id, aim) in priorities(&a, &instrument) {
            let mut items = instrument.dimension(&id).unwrap().items.iter();
            let is_short = items.any(|i| a.answers.point(i).is_some_and(|p| p < aim.target.point()));
            prop_assert_eq!(aim.priority().is_some_and(|one| !one.is_none()), is_short);
        }
    }
}
