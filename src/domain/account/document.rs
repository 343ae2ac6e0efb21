//! An account as a document.

use crate::domain::day::Day;
use crate::domain::factors::{FactorCheck, factor_plan};
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Placement;
use crate::domain::records::Records;

use super::diagnosis::{Competitor, MarketAccessIssue, SwotEntry};
use super::meetings::Meeting;
use super::monitoring::Monitoring;
use super::objectives::Objective;
use super::profile::{AccountAim, KeyFigure, Move, Profile, TeamMember};
use super::relationship::RelationshipCheck;
use super::stakeholders::Stakeholder;
use super::tactics::{Action, Initiative, Resource, ValueProposition};
use super::typing::{Driver, Typing};

/// An account with everything that is known and planned. One document: it can be handed over whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Names the document.
    pub id: DocumentId,
    /// What the person calls the account.
    pub name: String,
    /// What it is like, step 1.
    pub profile: Profile,
    /// Who of us works on it.
    pub team: Records<TeamMember>,
    /// Its key figures, step 1.
    pub figures: Records<KeyFigure>,
    /// What the account itself wants to achieve, step 1.
    pub aims: Records<AccountAim>,
    /// What changed there lately, step 1.
    pub moves: Records<Move>,
    /// What it is and how important, steps 1 and 2.
    pub typing: Typing,
    /// What drives its decisions, step 1.
    pub drivers: Records<Driver>,
    /// Where it stood in the portfolio, one entry a day, earliest first. Step 2.
    pub placements: Vec<Placement>,
    /// Checks of the relationship, in the order in which they were begun. Step 2.
    pub checks: Records<RelationshipCheck>,
    /// Checks of the success factors, in the order in which they were begun.
    pub factors: Records<FactorCheck>,
    /// The people who decide, step 3.
    pub stakeholders: Records<Stakeholder>,
    /// Strengths, weaknesses, opportunities and threats, step 4.
    pub swot: Records<SwotEntry>,
    /// Who else works with the account, step 4.
    pub competitors: Records<Competitor>,
    /// What stands between patients and the therapy, step 4.
    pub issues: Records<MarketAccessIssue>,
    /// What is to be reached, step 5.
    pub objectives: Records<Objective>,
    /// What each stakeholder gets from us, step 6.
    pub propositions: Records<ValueProposition>,
    /// Larger projects, step 6.
    pub initiatives: Records<Initiative>,
    /// Who does what until when, step 6.
    pub actions: Records<Action>,
    /// What it takes beyond the initiatives, step 6.
    pub resources: Records<Resource>,
    /// How the plan is kept alive, step 7.
    pub monitoring: Monitoring,
    /// Meetings with the account.
    pub meetings: Records<Meeting>,
    /// The day on which it was added.
    pub created: Day,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
    /// Put aside by the person.
    pub archived: bool,
    /// The worked example: never counted with the person's own accounts.
    pub example: bool,
    /// Of a plan that ended: the account in which it went on, see [`Account::year_that_ends`].
    pub goes_on_in: Option<DocumentId>,
    /// When it did.
    pub ended: Option<Day>,
}

impl Account {
    /// An account of which nothing is known yet.
    pub fn new(id: DocumentId, created: Day) -> Self {
        Self {
            id,
            name: String::new(),
            profile: Profile::default(),
            team: Records::default(),
            figures: Records::default(),
            aims: Records::default(),
            moves: Records::default(),
            typing: Typing::default(),
            drivers: Records::default(),
            placements: Vec::new(),
            checks: Records::default(),
            factors: Records::default(),
            stakeholders: Records::default(),
            swot: Records::default(),
            competitors: Records::default(),
            issues: Records::default(),
            objectives: Records::default(),
            propositions: Records::default(),
            initiatives: Records::default(),
            actions: Records::default(),
            resources: Records::default(),
            monitoring: Monitoring::default(),
            meetings: Records::default(),
            created,
            edited: 0,
            archived: false,
            example: false,
            goes_on_in: None,
            ended: None,
        }
    }
}

factor_plan!(Account);
