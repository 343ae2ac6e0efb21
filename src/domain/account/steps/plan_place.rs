//! Places in a plan, for links that lead there.

use crate::domain::records::RecordId;
use crate::domain::words::words;

use super::Step;

words! {
    /// A field or list of the plan, for links that lead to it.
    Field {
        /// Who owns the account.
        Manager = "manager",
        /// The top-management sponsor.
        Sponsor = "sponsor",
        /// What the account is like.
        About = "about",
        /// The account's own objectives.
        Aims = "aims",
        /// Recent changes.
        Moves = "moves",
        /// What drives it.
        Drivers = "drivers",
        /// Its type.
        Type = "type",
        /// Its level.
        Level = "level",
        /// Its scores at the criteria of fit.
        Fit = "fit",
        /// Its scores at the criteria of size.
        Size = "size",
        /// Its relationship checks.
        RelationshipChecks = "checks",
        /// Its stakeholders.
        Stakeholders = "stakeholders",
        /// What we do well there.
        Strengths = "strengths",
        /// What we lack there.
        Weaknesses = "weaknesses",
        /// What could help us.
        Opportunities = "opportunities",
        /// What could harm us.
        Threats = "threats",
        /// Who else works there.
        Competitors = "competitors",
        /// Market access issues.
        Issues = "issues",
        /// Our objectives.
        Objectives = "objectives",
        /// Value propositions.
        Propositions = "propositions",
        /// Larger projects.
        Initiatives = "initiatives",
        /// Who does what until when.
        Actions = "actions",
        /// The rhythm of following up.
        FollowUp = "follow_up",
        /// Reviews of the plan.
        Reviews = "reviews",
        /// Figures that are followed.
        Kpis = "kpis",
        /// Meetings.
        Meetings = "meetings",
    }
}

impl Field {
    /// The page on which it stands.
    pub const fn page(self) -> PlanPage {
        PlanPage::Step(match self {
            Self::Manager
            | Self::Sponsor
            | Self::About
            | Self::Aims
            | Self::Moves
            | Self::Drivers => Step::Analysis,
            Self::Type | Self::Level | Self::Fit | Self::Size | Self::RelationshipChecks => {
                Step::Segmentation
            }
            Self::Stakeholders => Step::Dmu,
            Self::Strengths
            | Self::Weaknesses
            | Self::Opportunities
            | Self::Threats
            | Self::Competitors
            | Self::Issues => Step::Diagnosis,
            Self::Objectives => Step::Objectives,
            Self::Propositions | Self::Initiatives | Self::Actions => Step::Tactics,
            Self::FollowUp | Self::Reviews | Self::Kpis => Step::Monitoring,
            Self::Meetings => return PlanPage::Meetings,
        })
    }
}

/// Where on a page something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanAnchor {
    /// At a field, or at the head of a list.
    Field(Field),
    /// At a record.
    Record(RecordId),
}

/// A page of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPage {
    /// That of a step.
    Step(Step),
    /// That of the meetings.
    Meetings,
}

/// Where to go in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanPlace {
    /// The page.
    pub page: PlanPage,
    /// Where on it.
    pub anchor: PlanAnchor,
}

impl PlanPlace {
    /// At a field, or at the head of a list.
    pub const fn field(field: Field) -> Self {
        Self {
            page: field.page(),
            anchor: PlanAnchor::Field(field),
        }
    }

    /// At a record of a list.
    pub const fn record(list: Field, record: RecordId) -> Self {
        Self {
            page: list.page(),
            anchor: PlanAnchor::Record(record),
        }
    }

    /// The record, if it leads to one.
    pub const fn as_record(self) -> Option<RecordId> {
        match self.anchor {
            PlanAnchor::Record(record) => Some(record),
            PlanAnchor::Field(_) => None,
        }
    }
}
