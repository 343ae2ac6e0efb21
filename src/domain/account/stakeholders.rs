//! Step 3 of the plan: the decision-making unit.

use std::collections::BTreeMap;

use crate::domain::day::Day;
use crate::domain::records::{RecordId, record};
use crate::domain::words::words;

use super::profile::OurRole;

words! {
    /// What part a person takes in a decision.
    DmuRole {
        /// Brings the matter up.
        Initiator = "initiator",
        /// Will work with what is decided.
        User = "user",
        /// Is listened to.
        Influencer = "influencer",
        /// Says yes or no.
        Decider = "decider",
        /// Negotiates and orders.
        Buyer = "buyer",
        /// Controls who and what gets to the others.
        Gatekeeper = "gatekeeper",
    }
}

words! {
    /// How much weight a person's word has in the decision: 1 little to 5 decisive.
    Influence {
        /// Little.
        One = "1",
        /// Some.
        Two = "2",
        /// Noticeable.
        Three = "3",
        /// Much.
        Four = "4",
        /// Decisive.
        Five = "5",
    }
}

impl Influence {
    /// From this on the word of a person counts as influential (docs/method.md, "Step 3: decision-making unit").
    pub const INFLUENTIAL: Self = Self::Four;
    /// From this on we should have spoken with a person.
    pub const TO_BE_MET: Self = Self::Three;
}

words! {
    /// How a person stands towards what we propose.
    Stance {
        /// Works against it.
        Opponent = "opponent",
        /// Doubts it.
        Sceptic = "sceptic",
        /// Neither.
        Neutral = "neutral",
        /// Is for it.
        Supporter = "supporter",
        /// Speaks for it without being asked.
        Advocate = "advocate",
    }
}

words! {
    /// How well we know a person.
    Contact {
        /// Not at all.
        NoContact = "none",
        /// Met briefly.
        Brief = "brief",
        /// Met several times.
        Several = "several",
        /// Works with us.
        InDepth = "in_depth",
    }
}

words! {
    /// What a person decides by.
    Orientation {
        /// Outcomes and safety.
        Clinical = "clinical",
        /// Cost and income.
        Financial = "financial",
        /// Work and processes.
        Operational = "operational",
        /// What patients live through.
        Patient = "patient",
        /// Standing and alliances.
        Political = "political",
    }
}

/// A person, or a body that acts as one, who takes part in decisions of the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stakeholder {
    /// Names the record.
    pub id: RecordId,
    /// The person's name.
    pub name: String,
    /// Their function at the account.
    pub function: String,
    /// Their parts in the decision.
    pub roles: Vec<DmuRole>,
    /// How much weight their word has.
    pub influence: Option<Influence>,
    /// How they stand towards what we propose.
    pub stance: Option<Stance>,
    /// What was seen or heard that shows it.
    pub stance_because: String,
    /// How well we know them, meetings recorded here and what each role of ours has aside.
    pub contact: Option<Contact>,
    /// What they decide by.
    pub orientation: Option<Orientation>,
    /// Who of us keeps the relationship.
    pub owner: String,
    /// When one of us last spoke with them, meetings recorded here aside.
    pub last_contact: Option<Day>,
    /// What they have to achieve, and what they need for it.
    pub needs: String,
    /// Whom they report to.
    pub reports_to: Option<RecordId>,
    /// Whom they influence.
    pub influences: Vec<RecordId>,
    /// How well each role of ours knows them. Without an entry: not at all.
    pub coverage: BTreeMap<OurRole, Contact>,
}

impl Stakeholder {
    /// Whether their word has much weight.
    pub fn is_influential(&self) -> bool {
        self.influence >= Some(Influence::INFLUENTIAL)
    }

    /// Whether they are for what we propose.
    pub fn supports_us(&self) -> bool {
        self.stance >= Some(Stance::Supporter)
    }
}

record!(Stakeholder);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_is_influential_and_nothing_said_is_not() {
        let with = |influence| Stakeholder {
            influence,
            ..Stakeholder::default()
        };
        assert!(!with(None).is_influential());
        assert!(!with(Some(Influence::Three)).is_influential());
        assert!(with(Some(Influence::Four)).is_influential());
        assert!(!Stakeholder::default().supports_us());
    }
}
