//! The account relationship check: the five stages, seen from one account (instrument C, S2).
//!
//! Scored as the programme is, without dimensions (docs/method.md, "Relationship check"): the stage is the
//! highest one that at least 80% of the answered items reach. The questionnaire has one topic, and there the
//! second condition of [`Staging`] can't decide anything: what 80% of all items reach, 75% of the only topic
//! reach too.

use crate::domain::assessment::holding_back::{HoldingBack, holding_back};
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Answer, Answers, Edition, Index, Instrument, Stage};
use crate::domain::cadence::Cadence;
use crate::domain::day::Day;
use crate::domain::id::ItemId;
use crate::domain::order::ranked;
use crate::domain::records::{RecordId, Records, record};

/// One check of the relationship. Repeated, it gives a trend; a relationship may also fall back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationshipCheck {
    /// Names the record.
    pub id: RecordId,
    /// The day that the answers speak of.
    pub day: Day,
    /// The edition of the check that it answers. What was answered before there was a second one does not say.
    pub edition: Edition,
    /// The answers and notes.
    pub answers: Answers,
    /// What was answered in the last check by an earlier edition, to be confirmed: see [`Self::going_on`].
    pub suggested: Answers,
}

record!(RelationshipCheck);

impl Default for RelationshipCheck {
    /// A check of which not even the day is known yet.
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            day: Day::EPOCH,
            edition: Edition::FIRST,
            answers: Answers::default(),
            suggested: Answers::default(),
        }
    }
}

impl RelationshipCheck {
    /// How long a check speaks for the relationship: half a year.
    pub const HOLDS: Cadence = Cadence::months(6);

    /// Takes notes along from a check by an earlier edition, and as suggestions its answers to the items that `is_same`
    /// says still ask for the same.
    pub fn going_on(&mut self, earlier: &Self, is_same: impl Fn(&ItemId) -> bool) {
        for (item, response) in earlier.answers.iter() {
            self.answers.set_note(item, response.note.clone());
            if is_same(item) {
                self.suggested.set(item, response.answer);
            }
        }
    }

    /// What is suggested for an item that has no answer yet.
    pub fn suggestion(&self, item: &ItemId) -> Option<Answer> {
        match self.answers.get(item) {
            None => self.suggested.get(item),
            Some(_) => None,
        }
    }

    /// What the answers say.
    pub fn staging(&self, instrument: &Instrument) -> Staging {
        Staging::of(instrument, &self.answers)
    }

    /// What holds the relationship back from the next stage; `None` at stage 5 and without a stage.
    pub fn holding_back(&self, instrument: &Instrument) -> Option<HoldingBack> {
        // It has one topic, which needs no place among others.
        holding_back(instrument, &self.answers, &self.staging(instrument), &[])
    }

    /// Whether any item is answered with a point. A check that was only begun says nothing yet.
    pub fn says_something(&self) -> bool {
        self.answers
            .iter()
            .any(|(_, response)| response.answer.and_then(Answer::point).is_some())
    }

    /// Whether the check is older than half a year.
    pub fn is_stale(&self, today: Day) -> bool {
        Self::HOLDS.is_late(self.day, today)
    }
}

/// The check that speaks for the relationship now: the latest by day that says something; of several on
/// one day the last one begun.
pub fn latest(checks: &Records<RelationshipCheck>) -> Option<&RelationshipCheck> {
    let speaking = checks.iter().filter(|check| check.says_something());
    speaking.max_by_key(|check| check.day)
}

/// Which way a relationship went since the check before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To a higher stage.
    Rose,
    /// It stayed at its stage.
    Stayed,
    /// To a lower stage.
    FellBack,
    /// Nobody can say: the check before answers another edition, so that the two stages are not compared.
    OtherEdition,
}

/// One check within the course of a relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendPoint {
    /// The check.
    pub check: RecordId,
    /// Its day.
    pub day: Day,
    /// The edition that it answers.
    pub edition: Edition,
    /// The stage; `None` while nothing is answered.
    pub stage: Option<Stage>,
    /// The mean of the answers.
    pub index: Option<Index>,
    /// Whether too little is answered for the stage to stand without reserve.
    pub provisional: bool,
    /// Which way the stage went since the check before that has one; `None` for the first.
    pub turn: Option<Turn>,
}

/// All checks in the order of their days; those of one day in the order in which they were begun.
pub fn trend(checks: &Records<RelationshipCheck>, instrument: &Instrument) -> Vec<TrendPoint> {
    let mut before = None;
    ranked(checks, |check| (check.day.number(), 0))
        .into_iter()
        .map(|check| {
            let staging = check.staging(instrument);
            let now = staging.stage.map(|stage| (check.edition, stage));
            let turn = before
                .zip(now)
                .map(|(before, now): ((Edition, Stage), _)| turn(before, now));
            before = now.or(before);
            TrendPoint {
                check: check.id,
                day: check.day,
                edition: check.edition,
                stage: staging.stage,
                index: staging.overall.index(),
                provisional: staging.is_provisional(),
                turn,
            }
        })
        .collect()
}

fn turn(before: (Edition, Stage), now: (Edition, Stage)) -> Turn {
    if now.0 != before.0 {
        return Turn::OtherEdition;
    }
    match now.1.cmp(&before.1) {
        std::cmp::Ordering::Greater => Turn::Rose,
        std::cmp::Ordering::Equal => Turn::Stayed,
        std::cmp::Ordering::Less => Turn::FellBack,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{day, today};
    use super::*;
    use crate::domain::assessment::testing::{answers, instrument};

    fn check(number: u32, on: &str, codes: &[u8; 8]) -> RelationshipCheck {
        RelationshipCheck {
            id: RecordId::fixed(number),
            day: day(on),
            answers: answers(&instrument(&[8]), codes),
            ..RelationshipCheck::default()
        }
    }

    proptest! {
        #[test]
        fn without_dimensions_only_the_share_of_items_decides(codes in prop::collection::vec(0_u8..=7, 1..12)) {
            let instrument = instrument(&[codes.len()]);
            let staging = Staging::of(&instrument, &answers(&instrument, &codes));
            for stage in Stage::ALL {
                let conditions = staging.conditions(stage);
                prop_assert_eq!(conditions.hold(), conditions.breadth_holds());
            }
            if let Some(next) = staging.stage.and_then(Stage::next) {
                prop_assert!(staging.conditions(next).foundation_holds());
            }
        }
    }

    #[test]
    fn seven_of_eight_answers_reach_the_stage_and_six_do_not() {
        let instrument = instrument(&[8]);
        for (codes, stage) in [
            ([3, 3, 3, 3, 3, 3, 3, 1], 3),
            ([3, 3, 3, 3, 3, 3, 2, 2], 2),
            ([5, 5, 5, 5, 7, 7, 7, 7], 5),
            ([5, 0, 0, 0, 0, 0, 0, 0], 5),
        ] {
            let staging = check(1, "2026-01-01", &codes).staging(&instrument);
            assert_eq!(staging.stage.map(Stage::number), Some(stage), "{codes:?}");
        }
        let back = check(1, "2026-01-01", &[3, 3, 3, 3, 3, 3, 2, 2])
            .holding_back(&instrument)
            .unwrap();
        assert_eq!(back.lifts.len(), 1);
    }

    #[test]
    fn a_check_speaks_for_half_a_year() {
        for (on, stale) in [
            ("2025-12-15", false),
            ("2025-12-14", true),
            ("2026-06-15", false),
            ("2026-07-01", false),
        ] {
            assert_eq!(check(1, on, &[1; 8]).is_stale(today()), stale, "{on}");
        }
    }

    #[test]
    fn a_check_that_was_only_begun_does_not_replace_the_last_one() {
        let unsaid = [0, 6, 7, 0, 0, 0, 0, 0];
        let ids = |checks: &[RelationshipCheck]| {
            let checks = checks.iter().cloned().collect();
            latest(&checks).map(|check| check.id)
        };
        assert_eq!(ids(&[]), None);
        assert_eq!(ids(&[check(1, "2026-01-01", &unsaid)]), None);
        assert_eq!(
            ids(&[
                check(1, "2026-02-01", &[2; 8]),
                check(2, "2026-02-01", &[3; 8]),
                check(3, "2026-01-01", &[4; 8]),
                check(4, "2026-03-01", &unsaid),
            ]),
            Some(RecordId::fixed(2))
        );
    }

    #[test]
    fn a_relationship_rises_stays_and_falls_back() {
        let checks = [
            check(1, "2026-03-01", &[3; 8]),
            check(2, "2026-01-01", &[2; 8]),
            check(3, "2026-04-01", &[0; 8]),
            check(4, "2026-05-01", &[2; 8]),
            check(5, "2026-05-01", &[2, 2, 2, 0, 0, 0, 0, 0]),
        ];
        let checks = checks.into_iter().collect();
        let points: Vec<_> = trend(&checks, &instrument(&[8]))
            .into_iter()
            .map(|point| (point.check, point.stage, point.provisional, point.turn))
            .collect();
        let id = RecordId::fixed;
        let (two, three) = (Some(Stage::Early), Some(Stage::Structural));
        assert_eq!(
            points,
            [
                (id(2), two, false, None),
                (id(1), three, false, Some(Turn::Rose)),
                (id(3), None, true, None),
                (id(4), two, false, Some(Turn::FellBack)),
                (id(5), two, true, Some(Turn::Stayed)),
            ]
        );
    }

    #[test]
    fn a_check_of_another_edition_is_no_turn() {
        let mut checks = [
            check(1, "2026-01-01", &[2; 8]),
            check(2, "2026-02-01", &[4; 8]),
            check(3, "2026-03-01", &[0; 8]),
            check(4, "2026-04-01", &[4; 8]),
        ];
        for later in &mut checks[1..] {
            later.edition = Edition::new(2).unwrap();
        }
        let checks = checks.into_iter().collect();
        let turns: Vec<_> = trend(&checks, &instrument(&[8]))
            .into_iter()
            .map(|point| point.turn)
            .collect();
        assert_eq!(
            turns,
            [None, Some(Turn::OtherEdition), None, Some(Turn::Stayed)]
        );
    }

    #[test]
    fn a_check_by_a_later_edition_begins_with_suggestions() {
        let earlier = check(1, "2026-01-01", &[2, 3, 0, 6, 7, 5, 1, 4]);
        let item = |place: usize| ItemId::new(format!("d0.i{place}"));
        let mut later = check(2, "2026-02-01", &[0; 8]);
        later.going_on(&earlier, |one| *one != item(1));
        assert!(!later.says_something());
        for place in 0..8 {
            let then = earlier.answers.get(&item(place)).filter(|_| place != 1);
            assert_eq!(later.suggestion(&item(place)), then);
        }
        later.answers.set(&item(0), Some(Answer::DontKnow));
        assert_eq!(later.suggestion(&item(0)), None);
    }
}
