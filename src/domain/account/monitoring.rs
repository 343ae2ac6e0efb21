//! Step 7 of the plan: how it is kept alive.

use crate::domain::cadence::Cadence;
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::words;

use super::objectives::Reading;

/// A figure that is followed over time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kpi {
    /// Names the record.
    pub id: RecordId,
    /// What is measured.
    pub name: String,
    /// The unit of its values.
    pub unit: String,
    /// The value at the beginning.
    pub baseline: Figure,
    /// The value to be reached.
    pub target: Figure,
    /// Values measured since.
    pub readings: Records<Reading>,
}

/// A day on which the plan was, or will be, gone through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// Names the record.
    pub id: RecordId,
    /// The day.
    pub day: Option<Day>,
    /// Whether it took place.
    pub held: bool,
    /// Who took part.
    pub who: String,
    /// What was decided.
    pub decided: String,
}

words! {
    /// Who has the value or the cost.
    #[derive(Default)]
    Side {
        /// We.
        #[default]
        Ours = "ours",
        /// The account.
        Account = "account",
    }
}

/// Value reached against cost, for one side: the return of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Return {
    /// Names the record.
    pub id: RecordId,
    /// For whom.
    pub side: Side,
    /// What was reached or spent.
    pub what: String,
    /// Its value in money, where it has one.
    pub value: Figure,
    /// What it cost.
    pub cost: Figure,
    /// Value that is not money, and how it is known.
    pub evidence: String,
}

/// How the plan is kept alive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Monitoring {
    /// How often we follow up with the account.
    pub follow_up: Option<Cadence>,
    /// When we last did.
    pub last_follow_up: Option<Day>,
    /// How old the last contact with a stakeholder may become.
    pub contact: Cadence,
    /// How often the plan is gone through.
    pub review: Cadence,
    /// Reviews that were held or are fixed.
    pub reviews: Records<Review>,
    /// The figures that are followed.
    pub kpis: Records<Kpi>,
    /// The return of the plan.
    pub returns: Records<Return>,
}

impl Monitoring {
    /// How old a contact may become unless the person says otherwise: a quarter.
    pub const CONTACT: Cadence = Cadence::months(3);
    /// How often the plan is gone through unless the person says otherwise: each quarter.
    pub const REVIEW: Cadence = Cadence::months(3);
}

impl Default for Monitoring {
    fn default() -> Self {
        Self {
            follow_up: None,
            last_follow_up: None,
            contact: Self::CONTACT,
            review: Self::REVIEW,
            reviews: Records::default(),
            kpis: Records::default(),
            returns: Records::default(),
        }
    }
}

record!(Kpi, Review, Return { side });
