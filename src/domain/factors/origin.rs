//! The statement of a check from which an action came, and what became of it.

use crate::domain::day::Day;
use crate::domain::records::{RecordId, Records};

use super::{Evidence, FactorCheck, Statement, latest};

/// The statement of a check of the success factors from which an action came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactorOrigin {
    /// The check, in the same document.
    pub check: RecordId,
    /// The statement.
    pub statement: Statement,
    /// Who could name an example then.
    pub from: Evidence,
}

/// What became of the statement that an action came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorOutcome {
    /// The check that it came from is not here any more.
    CheckGone,
    /// It was not checked again on a later day.
    NotYet,
    /// It was checked again, on this day.
    Checked(Day, Evidence),
}

impl FactorOrigin {
    /// What became of the statement, by the latest check of a later day that answers it.
    pub fn outcome(&self, checks: &Records<FactorCheck>) -> FactorOutcome {
        let Some(first) = checks.get(self.check) else {
            return FactorOutcome::CheckGone;
        };
        let later = checks
            .iter()
            .filter(|check| check.day > first.day && check.answers.contains_key(&self.statement));
        let later: Records<FactorCheck> = later.cloned().collect();
        let found = latest(&later).and_then(|check| {
            let evidence = check.answers.get(&self.statement)?;
            Some((check.day, *evidence))
        });
        match found {
            Some((day, evidence)) => FactorOutcome::Checked(day, evidence),
            None => FactorOutcome::NotYet,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_later_check_that_answers_the_statement_says_what_became_of_it() {
        let check = |number, day: &str, answers: &[(Statement, Evidence)]| FactorCheck {
            id: RecordId::fixed(number),
            day: day.parse().unwrap(),
            answers: answers.iter().copied().collect(),
            note: String::new(),
        };
        let origin = FactorOrigin {
            check: RecordId::fixed(1),
            statement: Statement::Gain,
            from: Evidence::Nobody,
        };
        let mut checks: Records<FactorCheck> = [
            check(1, "2026-02-01", &[(Statement::Gain, Evidence::Nobody)]),
            check(2, "2026-01-01", &[(Statement::Gain, Evidence::Several)]),
            check(3, "2026-04-01", &[(Statement::Review, Evidence::Several)]),
        ]
        .into_iter()
        .collect();
        assert_eq!(origin.outcome(&checks), FactorOutcome::NotYet);
        checks.push(check(4, "2026-03-01", &[(Statement::Gain, Evidence::One)]));
        let day = "2026-03-01".parse().unwrap();
        assert_eq!(
            origin.outcome(&checks),
            FactorOutcome::Checked(day, Evidence::One)
        );
        checks.remove(origin.check);
        assert_eq!(origin.outcome(&checks), FactorOutcome::CheckGone);
    }
}
