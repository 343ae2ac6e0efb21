//! Step 4 of the plan: where we stand at this account.

use crate::domain::day::Day;
use crate::domain::records::{RecordId, record};
use crate::domain::words::words;

words! {
    /// The four fields of a SWOT analysis, of ourselves at this account.
    #[derive(Default)]
    Swot {
        /// What we do well there.
        #[default]
        Strength = "strength",
        /// What we lack there.
        Weakness = "weakness",
        /// What could help us there.
        Opportunity = "opportunity",
        /// What could harm us there.
        Threat = "threat",
    }
}

/// A strength, weakness, opportunity or threat.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SwotEntry {
    /// Names the record.
    pub id: RecordId,
    /// Which of the four.
    pub field: Swot,
    /// What it is.
    pub text: String,
}

/// Somebody else who works with the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Competitor {
    /// Names the record.
    pub id: RecordId,
    /// Who.
    pub name: String,
    /// What they offer there.
    pub offer: String,
    /// What the account values in them.
    pub strength: String,
    /// What the account misses in them.
    pub weakness: String,
    /// What we do about it.
    pub answer: String,
}

words! {
    /// What a market access issue is about.
    IssueKind {
        /// The account's list of medicines.
        Formulary = "formulary",
        /// Who pays, and under which conditions.
        Reimbursement = "reimbursement",
        /// A call for offers.
        Tender = "tender",
        /// The agreed course of treatment.
        Pathway = "pathway",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// How far a market access issue is.
    #[derive(Default)]
    IssueStatus {
        /// Nothing was done yet.
        #[default]
        Open = "open",
        /// We work on it.
        InProgress = "in_progress",
        /// Others have to move.
        Waiting = "waiting",
        /// Solved.
        Solved = "solved",
        /// Given up.
        GivenUp = "given_up",
    }
}

impl IssueStatus {
    /// Whether something is still to be done about it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress | Self::Waiting)
    }
}

/// Something that stands between patients and the therapy (S1: solved issues are a success factor).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarketAccessIssue {
    /// Names the record.
    pub id: RecordId,
    /// What it is about.
    pub kind: Option<IssueKind>,
    /// What the issue is.
    pub what: String,
    /// How far it is.
    pub status: IssueStatus,
    /// The next step.
    pub next_step: String,
    /// Who of us takes it.
    pub owner: String,
    /// Until when.
    pub due: Option<Day>,
    /// Who at the account decides it.
    pub stakeholder: Option<RecordId>,
}

impl MarketAccessIssue {
    /// Whether it is open and its next step should have been taken before `today`.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < today)
    }
}

record!(SwotEntry { field }, Competitor, MarketAccessIssue);
