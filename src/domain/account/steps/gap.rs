//! What a plan lacks, and what has gone wrong in it.

use crate::domain::account::diagnosis::Swot;
use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::portfolio::Axis;
use crate::domain::records::RecordId;

use super::{Field, PlanAnchor, Step};

/// Something that a plan lacks, or that has gone wrong since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nobody owns the account.
    NoManager,
    /// A strategic account has no top-management sponsor (S1).
    NoSponsor,
    /// Neither a description nor a key figure says what the account is like.
    NoPicture,
    /// No objective of the account itself is known.
    NoAim,
    /// No objective of the account has a source; the first one.
    AimWithoutSource(RecordId),
    /// Nothing is known to drive the account.
    NoDriver,

    /// The type is not chosen.
    NoType,
    /// The level is neither suggested nor chosen.
    NoLevel,
    /// Another level was chosen than the suggested one, and it is not said why.
    LevelWithoutReason,
    /// The account has no score on this axis of the portfolio.
    NotScored(Axis),
    /// The relationship was never checked.
    NoRelationshipCheck,
    /// The last check of the relationship is older than half a year.
    StaleRelationshipCheck(RecordId),

    /// Too few stakeholders are known.
    TooFewStakeholders {
        /// How many are.
        known: usize,
        /// How many should be.
        needed: usize,
    },
    /// A stakeholder's role, influence or stance is missing.
    StakeholderUnrated(RecordId),
    /// A check of the decision-making unit can't be judged yet.
    CheckNotJudged(DmuCheck),
    /// A check of the decision-making unit failed; the first stakeholder concerned, if it is about one.
    CheckFailed(DmuCheck, Option<RecordId>),

    /// A field of the SWOT analysis is empty.
    SwotEmpty(Swot),
    /// No competitor is named, and not said either that there is none.
    NoCompetitor,
    /// An open issue has no next step.
    IssueWithoutStep(RecordId),
    /// The next step of an issue is overdue.
    IssueOverdue(RecordId),

    /// There is no objective.
    NoObjective,
    /// An objective can't be measured.
    ObjectiveNotMeasurable(RecordId),
    /// An objective doesn't say what the account gains.
    ObjectiveWithoutGain(RecordId),
    /// An objective is less far than can be expected.
    ObjectiveBehind(RecordId),
    /// The day of an objective has passed.
    ObjectiveOverdue(RecordId),

    /// There is no value proposition with evidence.
    NoProposition,
    /// An influential stakeholder has no value proposition; the stakeholder.
    StakeholderWithoutProposition(RecordId),
    /// The value proposition of an influential stakeholder has no evidence; the proposition.
    PropositionWithoutEvidence(RecordId),
    /// There is neither an action nor an initiative.
    NothingPlanned,
    /// Neither an action nor an initiative serves an objective; the objective.
    ObjectiveNotServed(RecordId),
    /// An open action has no owner.
    ActionWithoutOwner(RecordId),
    /// An open action has no day.
    ActionWithoutDay(RecordId),
    /// An action is overdue.
    ActionOverdue(RecordId),
    /// A milestone is overdue.
    MilestoneOverdue {
        /// The initiative to which it belongs.
        initiative: RecordId,
        /// The milestone.
        milestone: RecordId,
    },

    /// There is no rhythm of following up.
    NoFollowUp,
    /// It is past the time to follow up.
    FollowUpLate,
    /// The plan was never gone through, and no day is fixed for it.
    NoReview,
    /// A review that was fixed did not take place.
    ReviewMissed(RecordId),
    /// The last review is older than the cadence, and the next one is not fixed.
    ReviewLate,
    /// No figure is followed.
    NoKpi,
    /// Figures are followed, and none of their values has a day.
    KpiUndated(RecordId),
}

impl Gap {
    /// The step of the plan that lacks it.
    pub const fn step(self) -> Step {
        use Gap::*;
        match self {
            NoManager | NoSponsor | NoPicture | NoAim | AimWithoutSource(_) | NoDriver => {
                Step::Analysis
            }
            NoType
            | NoLevel
            | LevelWithoutReason
            | NotScored(_)
            | NoRelationshipCheck
            | StaleRelationshipCheck(_) => Step::Segmentation,
            TooFewStakeholders { .. }
            | StakeholderUnrated(_)
            | CheckNotJudged(_)
            | CheckFailed(..) => Step::Dmu,
            SwotEmpty(_) | NoCompetitor | IssueWithoutStep(_) | IssueOverdue(_) => Step::Diagnosis,
            NoObjective
            | ObjectiveNotMeasurable(_)
            | ObjectiveWithoutGain(_)
            | ObjectiveBehind(_)
            | ObjectiveOverdue(_) => Step::Objectives,
            NoProposition
            | StakeholderWithoutProposition(_)
            | PropositionWithoutEvidence(_)
            | NothingPlanned
            | ObjectiveNotServed(_)
            | ActionWithoutOwner(_)
            | ActionWithoutDay(_)
            | ActionOverdue(_)
            | MilestoneOverdue { .. } => Step::Tactics,
            NoFollowUp | FollowUpLate | NoReview | ReviewMissed(_) | ReviewLate | NoKpi
            | KpiUndated(_) => Step::Monitoring,
        }
    }

    /// Where on the page of its step it is mended. Where something is missing altogether, that is the list
    /// to which it would belong.
    pub const fn anchor(self) -> PlanAnchor {
        use Gap::*;
        PlanAnchor::Field(match self {
            AimWithoutSource(record)
            | StaleRelationshipCheck(record)
            | StakeholderUnrated(record)
            | CheckFailed(_, Some(record))
            | IssueWithoutStep(record)
            | IssueOverdue(record)
            | ObjectiveNotMeasurable(record)
            | ObjectiveWithoutGain(record)
            | ObjectiveBehind(record)
            | ObjectiveOverdue(record)
            | PropositionWithoutEvidence(record)
            | ActionWithoutOwner(record)
            | ActionWithoutDay(record)
            | ActionOverdue(record)
            | MilestoneOverdue {
                initiative: record, ..
            }
            | ReviewMissed(record)
            | KpiUndated(record) => return PlanAnchor::Record(record),
            NoManager => Field::Manager,
            NoSponsor => Field::Sponsor,
            NoPicture => Field::About,
            NoAim => Field::Aims,
            NoDriver => Field::Drivers,
            NoType => Field::Type,
            NoLevel | LevelWithoutReason => Field::Level,
            NotScored(Axis::Fit) => Field::Fit,
            NotScored(Axis::Size) => Field::Size,
            NoRelationshipCheck => Field::RelationshipChecks,
            TooFewStakeholders { .. } | CheckNotJudged(_) | CheckFailed(_, None) => {
                Field::Stakeholders
            }
            SwotEmpty(Swot::Strength) => Field::Strengths,
            SwotEmpty(Swot::Weakness) => Field::Weaknesses,
            SwotEmpty(Swot::Opportunity) => Field::Opportunities,
            SwotEmpty(Swot::Threat) => Field::Threats,
            NoCompetitor => Field::Competitors,
            NoObjective => Field::Objectives,
            NoProposition | StakeholderWithoutProposition(_) => Field::Propositions,
            NothingPlanned | ObjectiveNotServed(_) => Field::Actions,
            NoFollowUp | FollowUpLate => Field::FollowUp,
            NoReview | ReviewLate => Field::Reviews,
            NoKpi => Field::Kpis,
        })
    }

    /// Whether something has gone wrong, rather than that something is not there yet.
    pub const fn is_worry(self) -> bool {
        use Gap::*;
        matches!(
            self,
            StaleRelationshipCheck(_)
                | CheckFailed(..)
                | IssueOverdue(_)
                | ObjectiveBehind(_)
                | ObjectiveOverdue(_)
                | ActionOverdue(_)
                | MilestoneOverdue { .. }
                | FollowUpLate
                | ReviewMissed(_)
                | ReviewLate
        )
    }
}
