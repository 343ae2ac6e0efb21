//! How good a plan is, in figures (docs/method.md, "Plan quality").

use crate::domain::day::Day;
use crate::domain::portfolio::Portfolio;

use super::Account;
use super::dmu_checks::{DmuCheck, Finding, dmu_checks};
use super::handover::{HandoverAnswer, handover};
use super::steps::{StepReport, completeness, plan_steps};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub part: usize,
    /// Of how many.
    pub of: usize,
}

/// How good a plan is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanQuality {
    /// Each step with what it lacks.
    pub steps: Vec<StepReport>,
    /// How complete the plan is, in permille.
    pub completeness: u16,
    /// The checks of the decision-making unit.
    pub checks: Vec<(DmuCheck, Finding)>,
    /// Objectives that can be measured, of all.
    pub measurable: Share,
    /// Open actions without an owner or a day, of all open ones.
    pub loose_actions: Share,
    /// Days since the plan was last gone through; `None` while it never was.
    pub days_since_review: Option<i32>,
    /// When it will be, if that is fixed.
    pub next_review: Option<Day>,
    /// What a successor would find.
    pub handover: Vec<HandoverAnswer>,
}

impl PlanQuality {
    /// Measures the plan of an account, as it stands on a day.
    pub fn of(account: &Account, portfolio: &Portfolio, today: Day) -> Self {
        let account = &*account.as_counted();
        let steps = plan_steps(account, portfolio, today);
        let objectives = account.objectives.iter();
        let open = account.open_actions();
        let loose = open.filter(|one| one.owner.trim().is_empty() || one.due.is_none());
        let last_review = account.monitoring.last_review(today);
        let next_review = account.monitoring.next_review(today);
        Self {
            completeness: completeness(&steps),
            steps,
            checks: dmu_checks(account, today),
            measurable: Share {
                part: objectives.filter(|one| one.missing().is_empty()).count(),
                of: account.objectives.len(),
            },
            loose_actions: Share {
                part: loose.count(),
                of: account.open_actions().count(),
            },
            days_since_review: last_review.map(|day| day.days_until(today)),
            next_review: next_review.and_then(|review| review.day),
            handover: handover(account, today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::monitoring::Review;
    use crate::domain::account::objectives::Objective;
    use crate::domain::account::tactics::{Action, ActionStatus};

    #[test]
    fn the_figures_of_a_plan() {
        let mut account = complete_account();
        account.objectives.push(Objective {
            what: "Grow".into(),
            ..blank(2)
        });
        account.actions.push(Action {
            what: "Call".into(),
            ..blank(2)
        });
        // What was only added counts nowhere.
        account.objectives.push(blank(9));
        account.actions.push(blank(9));
        account.actions.push(Action {
            owner: "Ines".into(),
            ..blank(3)
        });
        account.actions.push(Action {
            status: ActionStatus::Dropped,
            ..blank(4)
        });
        account.monitoring.reviews.push(Review {
            day: Some(day("2026-06-01")),
            held: true,
            ..blank(2)
        });
        let quality = PlanQuality::of(&account, &Portfolio::default(), today());
        assert_eq!(quality.measurable, Share { part: 1, of: 2 });
        assert_eq!(quality.loose_actions, Share { part: 2, of: 3 });
        assert_eq!(quality.days_since_review, Some(14));
        assert_eq!(quality.next_review, Some(day("2026-07-15")));
        assert_eq!((quality.steps.len(), quality.checks.len()), (7, 6));
        assert_eq!(quality.handover.len(), 12);
        assert_eq!(quality.completeness, completeness(&quality.steps));
        assert!(quality.completeness < 1000);
    }
}
