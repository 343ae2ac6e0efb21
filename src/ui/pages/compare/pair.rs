//! What the page says of two assessments. An edit that changes none of it draws nothing anew.

use crate::domain::day::Day;

use crate::domain::assessment::compare::Comparison;
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Assessment, Instrument, Standing};
use crate::domain::id::DocumentId;
use crate::ui::components::display_name;

use super::elapsed::Elapsed;

/// Two assessments of one questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub before: AssessmentLabel,
    pub after: AssessmentLabel,
    pub comparison: Comparison,
    /// Whether each is a quick check.
    pub quick: (bool, bool),
}

/// What an assessment is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AssessmentLabel {
    pub id: DocumentId,
    pub name: String,
    /// Company, unit and team, as far as they are given.
    pub scope: Vec<String>,
    pub date: Day,
}

impl AssessmentLabel {
    fn of(assessment: &Assessment) -> Self {
        Self {
            id: assessment.id.clone(),
            name: display_name(assessment),
            scope: assessment.scope.parts().map(str::to_owned).collect(),
            date: assessment.date,
        }
    }
}

/// How the dates of a pair lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// As they should: the first is earlier, by this much.
    Forward(Elapsed),
    /// Both on the same day.
    SameDay,
    /// The first is later.
    Backward,
}

impl Pair {
    /// Compares two assessments of this instrument.
    pub fn of(instrument: &Instrument, before: &Assessment, after: &Assessment) -> Self {
        Self {
            before: AssessmentLabel::of(before),
            after: AssessmentLabel::of(after),
            comparison: Comparison::of_assessments(instrument, before, after),
            quick: (before.is_quick(), after.is_quick()),
        }
    }

    /// How firmly the results stand: as that of a quick check, if only its questions are compared.
    pub fn standing(&self, staging: &Staging) -> Standing {
        match self.quick {
            (false, false) => Standing::of_whole(staging.is_provisional()),
            _ => Standing::Quick,
        }
    }

    /// How the two dates lie.
    pub fn order(&self) -> Order {
        let (before, after) = (self.before.date, self.after.date);
        match Elapsed::between(before, after) {
            Some(elapsed) => Order::Forward(elapsed),
            None if before == after => Order::SameDay,
            None => Order::Backward,
        }
    }
}
