//! A check of the success factors, and the course of several.

use std::collections::BTreeMap;

use crate::domain::cadence::Cadence;
use crate::domain::day::Day;
use crate::domain::order::ranked;
use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::Word;

use super::{Evidence, Factor, Light, Statement};

/// One look at the success factors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorCheck {
    /// Names the record.
    pub id: RecordId,
    /// The day that the answers speak of.
    pub day: Day,
    /// Who can name an example, by statement. A statement that is not in it is open.
    pub answers: BTreeMap<Statement, Evidence>,
    /// The examples that were named, and who was asked.
    pub note: String,
}

record!(FactorCheck);

impl Default for FactorCheck {
    /// A check of which not even the day is known yet.
    fn default() -> Self {
        Self {
            id: RecordId::default(),
            day: Day::EPOCH,
            answers: BTreeMap::new(),
            note: String::new(),
        }
    }
}

impl FactorCheck {
    /// How long a check speaks for what it is about: half a year.
    pub const HOLDS: Cadence = Cadence::months(6);

    /// How a factor stands; `None` while one of its statements is open.
    pub fn light(&self, factor: Factor) -> Option<Light> {
        let statements = factor.statements();
        Light::of(statements.map(|statement| self.answers.get(&statement).copied()))
    }

    /// The statement of a factor to begin with: the first of those with the least evidence. `None` where the factor has
    /// no light or is green: then nothing is to be done.
    pub fn weakest(&self, factor: Factor) -> Option<(Statement, Evidence)> {
        self.light(factor).filter(|light| *light != Light::Green)?;
        let answered = factor.statements().filter_map(|statement| {
            let evidence = self.answers.get(&statement)?;
            Some((statement, *evidence))
        });
        answered.min_by_key(|(_, evidence)| *evidence)
    }

    /// Whether any statement is answered. A check that was only begun says nothing yet.
    pub fn says_something(&self) -> bool {
        !self.answers.is_empty()
    }

    /// Whether the check is too old to speak for today.
    pub fn is_stale(&self, today: Day) -> bool {
        Self::HOLDS.is_late(self.day, today)
    }
}

/// The check that speaks for now: the latest by day that says something; of several on one day the last one begun.
pub fn latest(checks: &Records<FactorCheck>) -> Option<&FactorCheck> {
    let speaking = checks.iter().filter(|check| check.says_something());
    speaking.max_by_key(|check| check.day)
}

/// Which way a factor went since the check before that has a light for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Its light became a better one.
    Better(Light),
    /// The light is the same.
    Same,
    /// Its light became a worse one.
    Worse(Light),
}

/// A check within the course of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The check.
    pub check: RecordId,
    /// Its day.
    pub day: Day,
    /// Each factor, in their order: its light, and which way it went, with the light that it had before.
    pub factors: Vec<(Factor, Option<Light>, Option<Turn>)>,
}

/// All checks in the order of their days; those of one day in the order in which they were begun.
pub fn course(checks: &Records<FactorCheck>) -> Vec<Course> {
    let mut before: BTreeMap<Factor, Light> = BTreeMap::new();
    let in_order = ranked(checks, |check| (check.day.number(), 0));
    let of = |check: &FactorCheck| {
        let factors = Factor::ALL.iter().map(|factor| {
            let light = check.light(*factor);
            let turn = light.zip(before.get(factor).copied()).map(turn);
            if let Some(light) = light {
                before.insert(*factor, light);
            }
            (*factor, light, turn)
        });
        Course {
            check: check.id,
            day: check.day,
            factors: factors.collect(),
        }
    };
    in_order.into_iter().map(of).collect()
}

fn turn((now, before): (Light, Light)) -> Turn {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => Turn::Better(before),
        std::cmp::Ordering::Equal => Turn::Same,
        std::cmp::Ordering::Less => Turn::Worse(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: u32, on: &str, answers: &[(Statement, Evidence)]) -> FactorCheck {
        FactorCheck {
            id: RecordId::fixed(number),
            day: on.parse().unwrap(),
            answers: answers.iter().copied().collect(),
            note: String::new(),
        }
    }

    fn trust(evidence: [Evidence; 3]) -> Vec<(Statement, Evidence)> {
        Factor::Trust.statements().zip(evidence).collect()
    }

    #[test]
    fn the_weakest_statement_is_the_first_with_the_least_evidence() {
        use Evidence::{Nobody, One, Several};
        let weakest = |evidence| {
            let check = check(1, "2026-01-01", &trust(evidence));
            check.weakest(Factor::Trust).map(|(statement, _)| statement)
        };
        assert_eq!(weakest([One, Nobody, Nobody]), Some(Statement::Promises));
        assert_eq!(weakest([Several, Several, One]), Some(Statement::BadNews));
        assert_eq!(weakest([Several; 3]), None);
        let open = check(1, "2026-01-01", &[(Statement::Calls, Nobody)]);
        assert_eq!(open.weakest(Factor::Trust), None);
    }

    #[test]
    fn the_course_compares_each_factor_with_its_last_light() {
        use Evidence::{Nobody, One, Several};
        let checks = [
            check(1, "2026-03-01", &trust([Several; 3])),
            check(2, "2026-01-01", &trust([Nobody; 3])),
            // Of trust nothing is said here: the one after is compared with the one before.
            check(3, "2026-04-01", &[(Statement::Gain, One)]),
            check(4, "2026-05-01", &trust([One; 3])),
            check(5, "2026-06-01", &trust([One, Several, One])),
        ];
        let checks = checks.into_iter().collect();
        let trust: Vec<_> = course(&checks)
            .into_iter()
            .map(|one| {
                let trust = one.factors.into_iter().find(|one| one.0 == Factor::Trust);
                let (_, light, turn) = trust.unwrap();
                (one.check, light, turn)
            })
            .collect();
        let id = RecordId::fixed;
        assert_eq!(
            trust,
            [
                (id(2), Some(Light::Red), None),
                (id(1), Some(Light::Green), Some(Turn::Better(Light::Red))),
                (id(3), None, None),
                (id(4), Some(Light::Amber), Some(Turn::Worse(Light::Green))),
                (id(5), Some(Light::Amber), Some(Turn::Same)),
            ]
        );
        assert_eq!(latest(&checks).map(|check| check.id), Some(id(5)));
    }

    #[test]
    fn a_check_that_was_only_begun_speaks_for_nothing_and_an_old_one_is_stale() {
        let begun = check(2, "2026-05-01", &[]);
        let older = check(1, "2026-01-01", &[(Statement::Gain, Evidence::One)]);
        let day = |day: &str| day.parse().unwrap();
        assert!(!older.is_stale(day("2026-07-01")) && older.is_stale(day("2026-07-02")));
        let checks = [older, begun].into_iter().collect();
        assert_eq!(
            latest(&checks).map(|check| check.id),
            Some(RecordId::fixed(1))
        );
    }
}
