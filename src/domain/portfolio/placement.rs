//! How an account was scored, day by day.

use std::collections::BTreeMap;

use crate::domain::day::Day;
use crate::domain::records::RecordId;

use super::Score;

/// How an account was scored, from a day until it was scored again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The day.
    pub day: Day,
    /// The score at each criterion, of both axes; criteria without one are missing.
    pub scores: BTreeMap<RecordId, Score>,
}

/// How an account was scored as of a day: its latest entry on or before it. `placements` stand earliest
/// first.
pub fn placement_on(placements: &[Placement], day: Day) -> Option<&Placement> {
    placements.iter().rfind(|placement| placement.day <= day)
}

/// Sets the score at a criterion from today on, or clears it with `None`. Today has one entry, however often
/// it is changed: the first change copies the one before. An entry of a later day, left by a clock that was
/// ahead, changes too, so that the score does not fall back when that day comes. The same score again
/// changes nothing.
pub fn set_score(
    placements: &mut Vec<Placement>,
    criterion: RecordId,
    score: Option<Score>,
    today: Day,
) {
    let last = placement_on(placements, today).cloned();
    let before = last.as_ref().and_then(|last| last.scores.get(&criterion));
    if before == score.as_ref() {
        return;
    }
    if last.as_ref().is_none_or(|last| last.day != today) {
        let scores = last.map(|last| last.scores).unwrap_or_default();
        let place = placements.partition_point(|placement| placement.day < today);
        placements.insert(place, Placement { day: today, scores });
    }
    for placement in placements.iter_mut().filter(|p| p.day >= today) {
        match score {
            Some(score) => placement.scores.insert(criterion, score),
            None => placement.scores.remove(&criterion),
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(n: u8) -> Day {
        Day::fixed(2026, 3, 1).plus_days(n.into())
    }

    fn score(n: u8) -> Option<Score> {
        Score::new(n)
    }

    const NEED: RecordId = RecordId::fixed(1);
    const REACH: RecordId = RecordId::fixed(13);

    #[test]
    fn edits_of_one_day_make_one_entry_and_the_days_before_stay() {
        let mut placements = Vec::new();
        set_score(&mut placements, NEED, score(2), day(1));
        set_score(&mut placements, NEED, score(3), day(1));
        set_score(&mut placements, REACH, score(5), day(8));
        set_score(&mut placements, NEED, score(4), day(8));
        set_score(&mut placements, NEED, score(4), day(9));
        let days: Vec<Day> = placements.iter().map(|p| p.day).collect();
        assert_eq!(days, [day(1), day(8)]);
        let at = |on, id| placement_on(&placements, day(on)).and_then(|p| p.scores.get(&id));
        assert_eq!(at(0, NEED), None);
        assert_eq!(at(7, NEED), score(3).as_ref());
        assert_eq!(at(7, REACH), None);
        assert_eq!(at(8, NEED), score(4).as_ref());
        assert_eq!(at(30, REACH), score(5).as_ref());
    }

    #[test]
    fn a_clock_that_was_ahead_does_not_bring_an_old_score_back() {
        let mut placements = Vec::new();
        set_score(&mut placements, NEED, score(2), day(20));
        set_score(&mut placements, REACH, score(1), day(20));
        set_score(&mut placements, NEED, score(5), day(3));
        for on in [3, 20] {
            let scores = &placement_on(&placements, day(on)).unwrap().scores;
            assert_eq!(scores.get(&NEED), score(5).as_ref(), "{on}");
        }
        let later = &placement_on(&placements, day(20)).unwrap().scores;
        assert_eq!(later.get(&REACH), score(1).as_ref());
    }

    proptest! {
        #[test]
        fn what_was_set_holds_from_that_day_on_and_changes_no_day_before(
            edits in prop::collection::vec((0_u32..3, 0_u8..=5, 0_u8..8), 1..20),
        ) {
            let mut placements: Vec<Placement> = Vec::new();
            for (criterion, number, on) in edits {
                let criterion = RecordId::fixed(criterion);
                let before = placements.clone();
                set_score(&mut placements, criterion, score(number), day(on));
                prop_assert!(placements.windows(2).all(|pair| pair[0].day < pair[1].day));
                if on > 0 {
                    let then = day(on - 1);
                    prop_assert_eq!(placement_on(&placements, then), placement_on(&before, then));
                }
                let now = placement_on(&placements, day(on));
                let set = now.and_then(|now| now.scores.get(&criterion)).copied();
                prop_assert_eq!(set, score(number));
            }
        }
    }
}
