//! How far each of the seven steps of a plan is, and what it lacks (docs/method.md, "Account plan"; Actando).
//!
//! A plan is not an end in itself: what a step asks for is short, so that "enough" is within reach, and the
//! rest is left to the person.

mod gap;
mod plan_place;
mod required;

use crate::domain::day::Day;
use crate::domain::portfolio::Portfolio;
use crate::domain::words::{Word, words};

use super::Account;

pub use gap::Gap;
pub use plan_place::{Field, PlanAnchor, PlanPage, PlanPlace};

words! {
    /// The seven steps of a plan.
    Step {
        /// What the account is like, what it wants, what changed.
        Analysis = "analysis",
        /// What kind of account it is and how important.
        Segmentation = "segmentation",
        /// Who decides.
        Dmu = "dmu",
        /// Where we stand.
        Diagnosis = "diagnosis",
        /// What is to be reached.
        Objectives = "objectives",
        /// What is done.
        Tactics = "tactics",
        /// How the plan is kept alive.
        Monitoring = "monitoring",
    }
}

impl Step {
    /// Its place in the plan, 1 to 7.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Nothing is there.
    NotStarted,
    /// Something is there, something is missing.
    Started,
    /// What is there is enough to work with.
    Enough,
    /// Something is overdue, or a check failed.
    Attention,
}

/// How far a step is, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepReport {
    /// The step.
    pub step: Step,
    /// How far it is.
    pub state: StepState,
    /// What it lacks; what has gone wrong first.
    pub gaps: Vec<Gap>,
    /// How many of its required points are there.
    pub satisfied: u16,
    /// How many points it requires, at least 1.
    pub required: u16,
}

impl StepReport {
    /// The share of the required points that are there, in permille, rounded down so that 1000 means all.
    pub fn permille(&self) -> u16 {
        (u32::from(self.satisfied) * 1000 / u32::from(self.required.max(1))) as u16
    }
}

/// All seven steps in order, as they stand on a day. The portfolio says by which criteria accounts are
/// scored.
pub fn plan_steps(account: &Account, portfolio: &Portfolio, today: Day) -> Vec<StepReport> {
    let account = &*account.as_counted();
    Step::ALL
        .iter()
        .map(|step| required::judge(*step, account, portfolio, today))
        .collect()
}

/// How complete a plan is: the mean of its steps, each counting the same; in permille, rounded down so that
/// 1000 means all.
pub fn completeness(steps: &[StepReport]) -> u16 {
    let sum: u32 = steps.iter().map(|step| u32::from(step.permille())).sum();
    sum.checked_div(steps.len() as u32).unwrap_or(0) as u16
}

#[cfg(test)]
mod tests;
