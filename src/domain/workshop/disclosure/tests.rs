//! What is shown against somebody who keeps every figure and takes them from one another.

mod attacker;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::assessment::testing::answer;
use crate::domain::id::DocumentId;
use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};
use crate::domain::workshop::{Board, GivenAnswer, Revealed, Session, Workshop};

use attacker::Attacker;

/// A session with three groups.
fn asked() -> Session {
    let mut session = session();
    session.groups.push("Italy".to_owned());
    session
}

fn empty(since: Option<u32>) -> Disclosure {
    Disclosure::new(Aggregate::new(&TWO_BY_TWO, &asked()), since)
}

fn member(number: u64, group: Option<u8>, codes: &[u8]) -> Response {
    let mut one = response(number, codes);
    one.group = group;
    one.own[0] = answer(codes[0]).map_or(GivenAnswer::Unanswered, GivenAnswer::Choice);
    one
}

/// One person who comes, in a batch of so many.
#[derive(Debug, Clone)]
struct Comes {
    group: Option<u8>,
    codes: [u8; 4],
    opens_batch: bool,
}

fn comes() -> impl Strategy<Value = Comes> {
    let group = prop_oneof![3 => (0_u8..3).prop_map(Some), 1 => Just(None)];
    // Most answer; some can't tell, some leave it open.
    let code = prop_oneof![6 => 1_u8..=5, 1 => Just(6_u8), 1 => Just(0_u8)];
    (
        group,
        prop::array::uniform4(code),
        prop::bool::weighted(0.3),
    )
        .prop_map(|(group, codes, opens_batch)| Comes {
            group,
            codes,
            opens_batch,
        })
}

/// Of whom the counts of a place are, by what the disclosure says of groups: the room, and each group that is shown.
fn published(now: &Disclosure, place: usize, people: &[Response]) -> Vec<Vec<usize>> {
    let counted = |group: Option<usize>| -> Vec<usize> {
        let all = people.iter().enumerate();
        let counted = all.filter(|(_, one)| now.counted(one).is_some());
        let inside = counted
            .filter(|(_, one)| group.is_none_or(|group| one.group.map(usize::from) == Some(group)));
        inside.map(|(place, _)| place).collect()
    };
    let shown = now.groups_at(place).shown.into_iter();
    let groups = shown.map(|group| counted(Some(group)));
    std::iter::once(counted(None)).chain(groups).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whoever has the figures of every moment learns of no few people what they answered, however the figures are
    /// added up and taken from one another.
    #[test]
    fn nobody_learns_the_answers_of_a_few(
        first in prop::collection::vec(comes(), 5..18),
        later in prop::collection::vec(comes(), 0..22),
        // Who is set aside before any figure is shown, and whom it is decided about afterwards, behind whom.
        aside_first in prop::collection::btree_set(0_usize..18, 0..4),
        decided in prop::collection::vec((0_usize..22, 0_usize..40), 0..14),
    ) {
        let mut now = empty(Some(1));
        let mut people: Vec<Response> = Vec::new();
        let all = first.len() + later.len();
        let mut attackers: Vec<Attacker> = (0..4).map(|_| Attacker::default()).collect();
        let mut batch = 1;
        let look = |now: &Disclosure, people: &[Response], attackers: &mut Vec<Attacker>| {
            for (place, attacker) in attackers.iter_mut().enumerate() {
                for part in published(now, place, people) {
                    let mut row = vec![0; all];
                    part.iter().for_each(|one| row[*one] = 1);
                    attacker.learn(row);
                }
            }
        };
        for (number, one) in first.iter().enumerate() {
            let one = member(number as u64, one.group, &one.codes);
            now.take(1, None, &one);
            people.push(one);
        }
        // A room of a few is nobody's secret: everybody in it sees who the few are.
        let most = first.len() - MIN_GROUP as usize;
        let mut aside: BTreeSet<usize> = aside_first.into_iter().filter(|one| *one < first.len()).take(most).collect();
        for one in &aside {
            now.set_aside(1, &people[*one]);
        }
        let came_late = aside.clone();
        look(&now, &people, &mut attackers);
        for (number, one) in later.iter().enumerate() {
            if number == 0 || one.opens_batch {
                look(&now, &people, &mut attackers);
                batch += 1;
            }
            let one = member((first.len() + number) as u64, one.group, &one.codes);
            now.take(batch, None, &one);
            people.push(one);
            // Also in the middle of a batch: more figures than anybody gets.
            look(&now, &people, &mut attackers);
            for (_, who) in decided.iter().filter(|(behind, _)| *behind == number) {
                let who = who % people.len();
                batch += 1;
                match aside.remove(&who) {
                    true => now.put_back(batch, &people[who]),
                    false => {
                        aside.insert(who);
                        now.set_aside(batch, &people[who]);
                    }
                }
                batch += 1;
                look(&now, &people, &mut attackers);
            }
        }
        // What the counts are of is what they say.
        for place in 0..4 {
            let parts = published(&now, place, &people);
            let room = now.room_at(place).unwrap();
            prop_assert_eq!(room.asked() as usize, parts[0].len());
        }
        for (place, attacker) in attackers.iter().enumerate() {
            for one in 0..people.len() {
                prop_assert!(!attacker.knows(&[one], all), "{} at {}", one, place);
            }
            // The few that stand out are those of a group, or of a group who came at a time.
            let came_first = |one: usize| one < first.len() && !came_late.contains(&one);
            let part = |one: usize| (people[one].group, came_first(one));
            for one in 0..people.len() {
                let alike: Vec<usize> = (0..people.len()).filter(|other| part(*other) == part(one)).collect();
                if alike.len() < MIN_GROUP as usize {
                    prop_assert!(!attacker.knows(&alike, all), "{:?} at {}", alike, place);
                }
                for other in 0..one {
                    prop_assert!(!attacker.knows(&[one, other], all));
                }
            }
            // What is shown of a group is of enough who answered.
            for group in now.groups_at(place).shown {
                let answers = now.group_at(group, place).unwrap();
                prop_assert!(answers.answered() >= MIN_GROUP);
            }
        }
    }

    /// The board that is shared has of groups what the rule lets pass, and nothing else.
    #[test]
    fn the_board_follows_the_rule(came in prop::collection::vec(comes(), 0..25)) {
        let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), asked());
        workshop.revealed = Revealed::Everything;
        let mut now = empty(None);
        for (number, one) in came.iter().enumerate() {
            now.take(1, None, &member(number as u64, one.group, &one.codes));
        }
        let board = Board::of(&workshop, &now);
        for (place, room) in board.room.items.iter().enumerate() {
            let room = room.unwrap();
            let mut rest = room;
            let groups = board.groups.iter().filter_map(|group| group.part.items[place]);
            let mut any = false;
            for answers in groups {
                any = true;
                prop_assert!(answers.answered() >= MIN_GROUP);
                for (one, of_group) in rest.points.iter_mut().zip(answers.points) {
                    *one -= of_group;
                }
                rest.dont_know -= answers.dont_know;
                rest.unanswered -= answers.unanswered;
            }
            if any {
                prop_assert!(rest.asked() == 0 || rest.answered() >= MIN_GROUP, "{:?}", rest);
            }
        }
    }
}

#[test]
fn who_comes_later_waits_for_four_others_of_the_group() {
    let mut now = empty(Some(1));
    (0..6).for_each(|n| now.take(1, None, &member(n, Some(0), &[2; 4])));
    let first = now.room().clone();
    for n in 6..10 {
        now.take(2, None, &member(n, Some(0), &[5; 4]));
    }
    // Of another group: they don't make up the number.
    now.take(3, None, &member(20, Some(1), &[1; 4]));
    assert_eq!((now.room(), now.waiting()), (&first, 5));
    now.take(4, None, &member(10, Some(0), &[5; 4]));
    assert_eq!((now.room().n, now.waiting()), (11, 1));
    assert_eq!(now.room().items[0].points, [0, 6, 0, 0, 5]);
    let counted = member(20, Some(1), &[1; 4]);
    assert_eq!(now.counted(&counted), None);
}

#[test]
fn who_is_set_aside_before_figures_are_shown_counts_in_none() {
    for since in [None, Some(4)] {
        let mut now = empty(since);
        (0..7).for_each(|n| now.take(1, None, &member(n, Some(0), &[2; 4])));
        let one = member(3, Some(0), &[2; 4]);
        now.set_aside(2, &one);
        assert_eq!(
            (now.room().n, now.counted(&one), now.leaving()),
            (6, None, 0)
        );
        now.put_back(3, &one);
        assert_eq!((now.room().n, now.counted(&one)), (7, Some(&one)));
    }
}

#[test]
fn who_was_counted_in_shown_figures_counts_on_when_set_aside() {
    let mut now = empty(Some(1));
    (0..7).for_each(|n| now.take(1, None, &member(n, Some(0), &[2; 4])));
    let shown = now.room().clone();
    let one = member(3, Some(0), &[2; 4]);
    now.set_aside(2, &one);
    assert_eq!((now.room(), now.leaving(), now.waiting()), (&shown, 1, 0));
    assert_eq!(now.counted(&one), Some(&one));
    now.put_back(3, &one);
    assert_eq!((now.room(), now.leaving(), now.waiting()), (&shown, 0, 0));
    // Who waits leaves without a trace, and waits anew when put back.
    let late = member(20, Some(0), &[5; 4]);
    now.take(4, None, &late);
    now.set_aside(5, &late);
    assert_eq!((now.waiting(), now.counted(&late)), (0, None));
    now.put_back(6, &late);
    assert_eq!((now.waiting(), now.counted(&late)), (1, None));
    assert_eq!(now.room(), &shown);
}

#[test]
fn before_any_figure_was_shown_everybody_counts() {
    let mut now = empty(None);
    (0..3).for_each(|n| now.take(n as u32, None, &member(n, Some(0), &[2; 4])));
    assert_eq!((now.room().n, now.waiting()), (3, 0));
}

#[test]
fn a_correction_waits_and_what_it_corrects_counts_until_then() {
    let mut now = empty(Some(1));
    let before: Vec<Response> = (0..6).map(|n| member(n, Some(0), &[2; 4])).collect();
    before.iter().for_each(|one| now.take(1, None, one));
    let corrected = |n: u64, revision| Response {
        revision,
        ..member(n, Some(0), &[4; 4])
    };
    now.take(2, Some(&before[0]), &corrected(0, 1));
    now.take(3, Some(&corrected(0, 1)), &corrected(0, 2));
    assert_eq!(
        (now.waiting(), now.room().items[0].points),
        (1, [0, 6, 0, 0, 0])
    );
    assert_eq!(now.counted(&corrected(0, 2)), Some(&before[0]));
    for n in 1..5 {
        now.take(4, Some(&before[n as usize]), &corrected(n, 1));
    }
    assert_eq!(
        (now.waiting(), now.room().items[0].points),
        (0, [0, 1, 0, 5, 0])
    );
    // Who goes to another group would be alone in the one that is left.
    let mut moved = corrected(5, 1);
    moved.group = Some(1);
    now.take(5, Some(&before[5]), &moved);
    for n in 30..34 {
        now.take(6, None, &member(n, Some(1), &[3; 4]));
    }
    assert_eq!((now.waiting(), now.room().n), (5, 6));
}

#[test]
fn a_group_that_was_small_at_first_is_not_shown_later() {
    let mut now = empty(Some(1));
    (0..6).for_each(|n| now.take(1, None, &member(n, Some(0), &[2; 4])));
    now.take(1, None, &member(9, Some(1), &[5; 4]));
    assert!(now.groups_at(0).shown.is_empty());
    // Six are in the second group by now. But the first total without the first group is the one who was alone.
    (10..15).for_each(|n| now.take(2, None, &member(n, Some(1), &[1; 4])));
    assert_eq!((now.group_size(0), now.group_size(1)), (6, 6));
    assert!(now.groups_at(0).shown.is_empty());
    assert_eq!(now.group_at(0, 0), None);
}

#[test]
fn a_group_that_was_withheld_once_is_not_shown_later() {
    let mut now = empty(Some(1));
    (0..6).for_each(|n| now.take(1, None, &member(n, Some(0), &[2; 4])));
    assert_eq!(now.groups_at(0).shown, [0]);
    // Five of the second group come, of whom four answered.
    (10..14).for_each(|n| now.take(2, None, &member(n, Some(1), &[1; 4])));
    now.take(2, None, &member(14, Some(1), &[6; 4]));
    assert!(now.groups_at(0).shown.is_empty());
    // With five more of it both would pass.
    (15..20).for_each(|n| now.take(3, None, &member(n, Some(1), &[1; 4])));
    assert_eq!((now.group_size(0), now.group_size(1)), (6, 10));
    assert!(now.groups_at(0).shown.is_empty());
    assert!(now.groups_of_stages().shown.is_empty());
    // What comes at once is looked at when all of it is in.
    let mut at_once = empty(Some(1));
    (0..6).for_each(|n| at_once.take(1, None, &member(n, Some(0), &[2; 4])));
    (10..14).for_each(|n| at_once.take(2, None, &member(n, Some(1), &[1; 4])));
    at_once.take(2, None, &member(14, Some(1), &[6; 4]));
    (15..20).for_each(|n| at_once.take(2, None, &member(n, Some(1), &[1; 4])));
    assert_eq!(at_once.groups_at(0).shown, [0]);
}

#[test]
fn hands_count_in_items_of_the_room_and_hide_no_few() {
    let item = TWO_BY_TWO.item_at(2).unwrap();
    let mut now = empty(None);
    (0..9).for_each(|n| now.take(1, None, &member(n, Some(0), &[3; 4])));
    (9..14).for_each(|n| now.take(1, None, &member(n, Some(1), &[3; 4])));
    let mut hands = HandCounts::default();
    let four = answer(4).unwrap();
    hands.set(item, four, 2);
    let with = now.with_hands(&hands);
    assert_eq!(with.room().items[2].points, [0, 0, 14, 2, 0]);
    assert_eq!((with.room().n, with.room().stages.asked()), (14, 14));
    assert_eq!(with.groups_at(2).shown, [0]);
    // At another question there are none.
    assert_eq!(with.groups_at(1).shown, [0, 1]);
    assert_eq!(with.groups_over(1..3).shown, [0]);
    assert_eq!(with.group_over(1, 1..3), None);
    assert_eq!(with.group_over(0, 1..3).map(|one| one.answered()), Some(18));
    hands.set(item, four, 5);
    assert_eq!(now.with_hands(&hands).groups_at(2).shown, [0, 1]);
    assert_eq!(
        now.group_stages(1).map(|(stages, _)| stages.answered()),
        Some(5)
    );
}
