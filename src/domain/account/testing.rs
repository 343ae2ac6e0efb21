//! Small accounts for tests.

use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::number::Figure;
use crate::domain::records::{Record, RecordId};

use super::Account;
use super::meetings::{Attendee, Meeting};
use super::objectives::Reading;
use super::stakeholders::Stakeholder;

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
