//! Step 1 of the plan: what the account is like, what it wants, and what changed.

use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::records::{RecordId, record};
use crate::domain::words::words;

/// What the account is like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// Who of us owns the account: the account manager's name.
    pub manager: String,
    /// Our top-management sponsor; a strategic account asks for one (S1).
    pub sponsor: String,
    /// City, region or country.
    pub place: String,
    /// What the account does, for whom, and how it is organised.
    pub about: String,
    /// The account's own strategy, in its own words.
    pub strategy: String,
    /// Where that is written or who said it.
    pub strategy_source: String,
    /// In which currency its amounts are: an ISO 4217 code such as `EUR`; empty for the portfolio's.
    pub currency: String,
}

words! {
    /// A role of ours that meets people of an account (S0, S1, S2).
    OurRole {
        /// Owns the account.
        KeyAccountManager = "kam",
        /// Visits clinicians.
        SalesRepresentative = "sales",
        /// Medical science liaison: scientific exchange.
        MedicalScienceLiaison = "msl",
        /// Formularies, reimbursement, tenders.
        MarketAccess = "access",
        /// Cost-benefit and outcomes studies.
        HealthEconomist = "heor",
        /// Trains nurses and patients.
        PatientSupport = "support",
        /// Brand plans.
        Marketing = "marketing",
        /// Leads the people who visit.
        FirstLineManager = "manager",
        /// Sponsors the account.
        SeniorManagement = "senior",
        /// Anyone else.
        Other = "other",
    }
}

/// One of us who works on the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TeamMember {
    /// Names the record.
    pub id: RecordId,
    /// The person's name.
    pub name: String,
    /// What they do.
    pub role: Option<OurRole>,
}

/// A figure that describes the account: beds, patients, spending.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeyFigure {
    /// Names the record.
    pub id: RecordId,
    /// What is counted.
    pub name: String,
    /// The value.
    pub value: Figure,
    /// Its unit.
    pub unit: String,
    /// The day for which it holds.
    pub as_of: Option<Day>,
    /// Where it comes from.
    pub source: String,
}

/// What the account itself wants to achieve.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountAim {
    /// Names the record.
    pub id: RecordId,
    /// The objective, in the account's words.
    pub what: String,
    /// The figure by which the account follows it.
    pub measure: String,
    /// Who said it, or where it is written.
    pub source: String,
    /// When that was last checked.
    pub checked: Option<Day>,
}

/// Something that changed in the account: "what moved" (S4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Move {
    /// Names the record.
    pub id: RecordId,
    /// When.
    pub day: Option<Day>,
    /// What happened.
    pub event: String,
    /// What it means for the account and for us.
    pub consequence: String,
    /// What we do about it.
    pub reaction: String,
}

record!(TeamMember, KeyFigure, AccountAim, Move);
