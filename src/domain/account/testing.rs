//! Small accounts for tests.

use crate::domain::assessment::testing::{answers, instrument};
use crate::domain::cadence::Cadence;
use crate::domain::day::Day;
use crate::domain::figure::Figure;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::{Placement, Portfolio, Score};
use crate::domain::records::{Record, RecordId};
use crate::domain::words::Word;

use super::Account;
use super::diagnosis::{Competitor, MarketAccessIssue, Swot, SwotEntry};
use super::meetings::{Attendee, Meeting};
use super::monitoring::{Kpi, Review};
use super::objectives::{Objective, Reading};
use super::profile::AccountAim;
use super::relationship::RelationshipCheck;
use super::stakeholders::{Contact, DmuRole, Influence, Stakeholder, Stance};
use super::tactics::{Action, ValueProposition};
use super::typing::{AccountType, Driver, DriverKind};

/// The day on which tests happen: a Monday.
pub fn today() -> Day {
    Day::fixed(2026, 6, 15)
}

/// A day from its text.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// An account without anything, added on the first day of the year.
pub fn account() -> Account {
    Account::new(DocumentId::new("acme").unwrap(), Day::fixed(2026, 1, 1))
}

/// A record of which only its number is known.
pub fn blank<T: Record + Default>(number: u32) -> T {
    T::blank(RecordId::fixed(number))
}

/// A stakeholder of whom nothing is known.
pub fn stakeholder(number: u32) -> Stakeholder {
    blank(number)
}

/// A meeting with these stakeholders.
pub fn meeting(held: bool, on: &str, with: &[u32]) -> Meeting {
    Meeting {
        day: Some(day(on)),
        held,
        attendees: with
            .iter()
            .map(|&person| Attendee {
                stakeholder: Some(RecordId::fixed(person)),
                ..blank(person)
            })
            .collect(),
        ..Meeting::default()
    }
}

/// A value measured on a day.
pub fn reading(on: &str, value: &str) -> Reading {
    Reading {
        day: Some(day(on)),
        value: Figure::typed(value),
        ..Reading::default()
    }
}

/// An account whose plan is enough in every step at any level. Its records are numbered from 1: of three
/// stakeholders the first one is influential; one objective with one action; one issue; one of each field of
/// the SWOT analysis in their order.
pub fn complete_account() -> Account {
    let mut account = account();
    account.profile.manager = "Ines".into();
    account.profile.sponsor = "Vera".into();
    account.profile.about = "A hospital chain".into();
    account.aims.push(AccountAim {
        what: "Shorter stays".into(),
        source: "Annual report".into(),
        ..blank(1)
    });
    account.drivers.push(Driver {
        kind: Some(DriverKind::Evidence),
        ..blank(1)
    });
    account.typing.kind = Some(AccountType::HospitalChain);
    account.placements.push(Placement {
        day: day("2026-06-01"),
        scores: [Portfolio::FIT[0], Portfolio::SIZE[0]]
            .map(|criterion| (criterion, Score::ALL[3]))
            .into(),
    });
    account.checks.push(RelationshipCheck {
        id: RecordId::fixed(1),
        day: day("2026-05-01"),
        answers: answers(&instrument(&[8]), &[2; 8]),
        ..RelationshipCheck::default()
    });
    for (number, role, influence) in [
        (1, DmuRole::Decider, Influence::Five),
        (2, DmuRole::Gatekeeper, Influence::Two),
        (3, DmuRole::User, Influence::Three),
    ] {
        account.stakeholders.push(Stakeholder {
            name: "Somebody".into(),
            function: "Something".into(),
            roles: vec![role],
            influence: Some(influence),
            stance: Some(Stance::Supporter),
            contact: Some(Contact::Several),
            owner: "Ines".into(),
            last_contact: Some(day("2026-06-01")),
            ..blank(number)
        });
    }
    for (number, field) in (1..).zip(Swot::ALL) {
        account.swot.push(SwotEntry {
            field: *field,
            text: "Something".into(),
            ..blank(number)
        });
    }
    account.competitors.push(Competitor {
        name: "none".into(),
        ..blank(1)
    });
    account.issues.push(MarketAccessIssue {
        next_step: "Hand in the dossier".into(),
        owner: "Ben".into(),
        due: Some(day("2026-09-01")),
        ..blank(1)
    });
    account.objectives.push(Objective {
        what: "More patients in the programme".into(),
        measure: "Patients".into(),
        baseline: Figure::typed("0"),
        target: Figure::typed("100"),
        due: Some(day("2026-12-31")),
        gain: "Fewer readmissions".into(),
        readings: [reading("2026-06-01", "60")].into_iter().collect(),
        ..blank(1)
    });
    account.propositions.push(ValueProposition {
        stakeholder: Some(RecordId::fixed(1)),
        evidence: "A study".into(),
        ..blank(1)
    });
    account.actions.push(Action {
        what: "Train the nurses".into(),
        owner: "Ben".into(),
        due: Some(day("2026-07-01")),
        objective: Some(RecordId::fixed(1)),
        ..blank(1)
    });
    account.monitoring.follow_up = Some(Cadence::months(1));
    account.monitoring.last_follow_up = Some(day("2026-06-01"));
    account.monitoring.reviews.push(Review {
        day: Some(day("2026-07-15")),
        ..blank(1)
    });
    account.monitoring.kpis.push(Kpi {
        name: "Readmissions".into(),
        ..blank(1)
    });
    account
}
