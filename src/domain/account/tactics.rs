//! Step 6 of the plan: what is done.

use crate::domain::assessment::Point;
use crate::domain::day::Day;
use crate::domain::factors::FactorOrigin;
use crate::domain::figure::Figure;
use crate::domain::id::{DocumentId, InstrumentId, ItemId};
use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::words;

/// What a stakeholder gets from us: need, offer beyond the product, evidence, measure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ValueProposition {
    /// Names the record.
    pub id: RecordId,
    /// For whom.
    pub stakeholder: Option<RecordId>,
    /// What they have to achieve, and what they need for it.
    pub need: String,
    /// What we offer beyond the product.
    pub offer: String,
    /// What proves that it works.
    pub evidence: String,
    /// How both sides will see it.
    pub measure: String,
}

/// A step of an initiative.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Milestone {
    /// Names the record.
    pub id: RecordId,
    /// What shows that it is reached.
    pub what: String,
    /// Until when.
    pub due: Option<Day>,
    /// When it was reached.
    pub reached: Option<Day>,
}

/// A larger project with the account: an HEOR study, an adherence programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Initiative {
    /// Names the record.
    pub id: RecordId,
    /// What it is called.
    pub name: String,
    /// What is done, and for whom.
    pub about: String,
    /// The objective that it serves.
    pub objective: Option<RecordId>,
    /// Who of us leads it.
    pub owner: String,
    /// Who at the account leads it.
    pub partner: Option<RecordId>,
    /// When it begins.
    pub start: Option<Day>,
    /// When it ends.
    pub end: Option<Day>,
    /// Its steps.
    pub milestones: Records<Milestone>,
    /// People, skills and material that it takes.
    pub resources: String,
    /// What it may cost.
    pub budget: Figure,
    /// What it has cost so far.
    pub spent: Figure,
}

words! {
    /// How far an action is.
    #[derive(Default)]
    ActionStatus {
        /// To be done.
        #[default]
        Open = "open",
        /// Begun.
        InProgress = "in_progress",
        /// Done.
        Done = "done",
        /// Will not be done.
        Dropped = "dropped",
    }
}

impl ActionStatus {
    /// Whether it is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }
}

/// The question of an assessment from whose result an action came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The questionnaire.
    pub instrument: InstrumentId,
    /// The question.
    pub item: ItemId,
    /// The assessment.
    pub assessment: DocumentId,
    /// The answer then.
    pub from: Point,
}

/// Something that somebody does until a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Action {
    /// Names the record.
    pub id: RecordId,
    /// What is done.
    pub what: String,
    /// Who of us does it.
    pub owner: String,
    /// Until when.
    pub due: Option<Day>,
    /// How far it is.
    pub status: ActionStatus,
    /// When it was done or dropped.
    pub closed: Option<Day>,
    /// How it is noticed that it worked.
    pub sign: String,
    /// The objective that it serves.
    pub objective: Option<RecordId>,
    /// The stakeholder whom it is about.
    pub stakeholder: Option<RecordId>,
    /// The meeting where it was agreed.
    pub meeting: Option<RecordId>,
    /// The question of an assessment from which it came.
    pub origin: Option<Origin>,
    /// The statement of a check of the success factors from which it came.
    pub factor: Option<FactorOrigin>,
}

/// Something that the plan takes beyond its initiatives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resource {
    /// Names the record.
    pub id: RecordId,
    /// What or who.
    pub what: String,
    /// How much: hours, pieces, days a month.
    pub amount: String,
    /// What it may cost.
    pub budget: Figure,
    /// What it has cost so far.
    pub spent: Figure,
}

record!(ValueProposition, Milestone, Initiative, Action, Resource);

impl Action {
    /// Whether it is still to be done and should have been done before `today`.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Changes how far it is, and notes the day on which it came to an end.
    pub fn set_status(&mut self, status: ActionStatus, today: Day) {
        let was_open = self.status.is_open();
        self.status = status;
        if status.is_open() {
            self.closed = None;
        } else if was_open || self.closed.is_none() {
            self.closed = Some(today);
        }
    }
}

impl Milestone {
    /// Whether it was not reached and should have been before `today`.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.reached.is_none() && self.due.is_some_and(|due| due < today)
    }
}
