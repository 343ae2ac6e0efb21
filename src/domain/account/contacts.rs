//! When we last spoke with whom, and when it is time again (docs/method.md, "Step 3: decision-making unit").

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::day::Day;
use crate::domain::records::RecordId;

use super::Account;
use super::stakeholders::{Influence, Stakeholder};

/// When each stakeholder was last spoken with. Stakeholders with whom nobody ever spoke have no entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LastContacts(BTreeMap<RecordId, Day>);

impl LastContacts {
    /// Of each stakeholder: the latest of the noted contact and the held meetings they attended. What is
    /// dated after `today` has not happened.
    pub fn of(account: &Account, today: Day) -> Self {
        let noted = account
            .stakeholders
            .iter()
            .filter_map(|person| Some((person.id, person.last_contact?)));
        let met = account
            .meetings
            .iter()
            .filter(|meeting| meeting.held)
            .filter_map(|meeting| Some((meeting.day?, &meeting.attendees)))
            .flat_map(|(day, attendees)| attendees.iter().map(move |one| (one.stakeholder, day)))
            .filter_map(|(person, day)| Some((person?, day)));
        let mut last = BTreeMap::new();
        for (person, day) in noted.chain(met).filter(|(_, day)| *day <= today) {
            let latest = last.entry(person).or_insert(day);
            *latest = day.max(*latest);
        }
        Self(last)
    }

    /// The day on which somebody of us last spoke with a stakeholder.
    pub fn get(&self, stakeholder: RecordId) -> Option<Day> {
        self.0.get(&stakeholder).copied()
    }
}

/// When a stakeholder is to be spoken with next; `None` for those with whom nobody has to.
///
/// Whom we know, and who has an influence of 3 or more, is spoken with once in the account's contact
/// cadence. Who has that influence and was never spoken with has been waiting since the account was added.
pub fn next_contact(account: &Account, last: &LastContacts, person: &Stakeholder) -> Option<Day> {
    let to_be_met = person.influence >= Some(Influence::TO_BE_MET);
    match last.get(person.id) {
        Some(day) if to_be_met || person.is_known_to_us() => {
            Some(account.monitoring.contact.after(day))
        }
        None if to_be_met => Some(account.created),
        _ => None,
    }
}

/// Whether the contact with a stakeholder is too old: older than the cadence, or never made with somebody
/// of an influence of 3 or more.
pub fn is_stale(account: &Account, last: &LastContacts, person: &Stakeholder, today: Day) -> bool {
    next_contact(account, last, person)
        .is_some_and(|due| due < today || last.get(person.id).is_none())
}

/// Who attends a meeting that is planned for `today` or later.
pub fn expected_at_meetings(account: &Account, today: Day) -> BTreeSet<RecordId> {
    account
        .meetings
        .iter()
        .filter(|meeting| !meeting.held && meeting.day.is_some_and(|day| day >= today))
        .flat_map(|meeting| &meeting.attendees)
        .filter_map(|attendee| attendee.stakeholder)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::stakeholders::Contact;

    #[test]
    fn the_latest_of_notes_and_held_meetings_counts_and_the_future_does_not() {
        let mut account = account();
        let person = RecordId::fixed(1);
        for (noted, meetings, last) in [
            (None, &[][..], None),
            (Some("2026-03-01"), &[], Some("2026-03-01")),
            (
                Some("2026-03-01"),
                &[("2026-04-02", true)],
                Some("2026-04-02"),
            ),
            (
                Some("2026-05-01"),
                &[("2026-04-02", true)],
                Some("2026-05-01"),
            ),
            (
                Some("2026-03-01"),
                &[("2026-04-02", false)],
                Some("2026-03-01"),
            ),
            (None, &[("2026-06-15", true)], Some("2026-06-15")),
            (None, &[("2026-06-16", true)], None),
            (
                Some("2027-01-01"),
                &[("2026-01-05", true)],
                Some("2026-01-05"),
            ),
        ] {
            account.stakeholders = [Stakeholder {
                last_contact: noted.map(day),
                ..stakeholder(1)
            }]
            .into_iter()
            .collect();
            account.meetings = meetings
                .iter()
                .map(|(on, held)| meeting(*held, on, &[1]))
                .collect();
            assert_eq!(
                LastContacts::of(&account, today()).get(person),
                last.map(day)
            );
        }
    }

    #[test]
    fn whom_to_speak_with_and_when() {
        let mut account = account();
        // Three months; today is 2026-06-15.
        for (influence, contact, last, due, stale) in [
            (None, None, None, None, false),
            (
                Some(Influence::Two),
                Some(Contact::Brief),
                None,
                None,
                false,
            ),
            (Some(Influence::Two), None, Some("2026-01-01"), None, false),
            (Some(Influence::Three), None, None, Some("2026-01-01"), true),
            (
                Some(Influence::Three),
                None,
                Some("2026-03-15"),
                Some("2026-06-15"),
                false,
            ),
            (
                Some(Influence::Three),
                None,
                Some("2026-03-14"),
                Some("2026-06-14"),
                true,
            ),
            (
                None,
                Some(Contact::Several),
                Some("2026-03-14"),
                Some("2026-06-14"),
                true,
            ),
            (
                None,
                Some(Contact::NoContact),
                Some("2025-03-14"),
                None,
                false,
            ),
        ] {
            let person = Stakeholder {
                influence,
                contact,
                last_contact: last.map(day),
                ..stakeholder(1)
            };
            account.stakeholders = [person.clone()].into_iter().collect();
            let contacts = LastContacts::of(&account, today());
            assert_eq!(next_contact(&account, &contacts, &person), due.map(day));
            assert_eq!(is_stale(&account, &contacts, &person, today()), stale);
        }
    }

    #[test]
    fn who_is_expected_at_a_meeting_to_come() {
        let mut account = account();
        account.meetings = [
            meeting(false, "2026-06-15", &[1]),
            meeting(false, "2026-06-14", &[2]),
            meeting(true, "2026-06-15", &[3]),
        ]
        .into_iter()
        .collect();
        let expected = expected_at_meetings(&account, today());
        assert_eq!(
            expected.into_iter().collect::<Vec<_>>(),
            [RecordId::fixed(1)]
        );
    }
}
