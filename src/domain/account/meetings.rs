//! Meetings with the account: planned, held, followed up (S2).

use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::records::{RecordId, Records, record};
use crate::domain::words::words;

words! {
    /// Whether a stakeholder agreed to the advance that was wanted.
    Reached {
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

/// A person of the account who takes part, and the advance that is wanted from them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// Names the record.
    pub id: RecordId,
    /// Who.
    pub stakeholder: Option<RecordId>,
    /// The concrete next step that they should agree to.
    pub advance: String,
    /// The value proposition that is brought for them.
    pub proposition: Option<RecordId>,
    /// Whether they agreed.
    pub reached: Option<Reached>,
}

/// Time spent on preparing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preparation {
    /// Names the record.
    pub id: RecordId,
    /// When.
    pub day: Option<Day>,
    /// Hours.
    pub hours: Figure,
    /// Who, and what for.
    pub what: String,
}

/// Something that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreed {
    /// Names the record.
    pub id: RecordId,
    /// What.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub due: Option<Day>,
    /// The stakeholder with whom it was agreed.
    pub stakeholder: Option<RecordId>,
    /// The action that it became.
    pub action: Option<RecordId>,
}

/// A meeting with several stakeholders of the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meeting {
    /// Names the record.
    pub id: RecordId,
    /// What it is about.
    pub title: String,
    /// When.
    pub day: Option<Day>,
    /// How long, in hours.
    pub hours: Figure,
    /// Where.
    pub place: String,
    /// Who takes part on our side.
    pub ours: String,
    /// Who takes part on theirs.
    pub attendees: Records<Attendee>,
    /// Evidence and material to bring.
    pub bring: String,
    /// Time booked or spent on preparing.
    pub preparation: Records<Preparation>,
    /// Whether it took place.
    pub held: bool,
    /// What came of it.
    pub outcome: String,
    /// What was agreed.
    pub agreed: Records<Agreed>,
}

record!(Attendee, Preparation, Agreed, Meeting);
