//! How well we know whom, when we last spoke, and when it is time again (docs/method.md, "Step 3: decision-making unit").

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::day::Day;
use crate::domain::records::RecordId;

use super::Account;
use super::stakeholders::{Contact, Influence, Stakeholder};

/// Our contact with one stakeholder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct State {
    /// The day on which somebody of us last spoke with them.
    last: Option<Day>,
    /// How well the one of us who knows them best does.
    depth: Option<Contact>,
}

/// Our contact with each stakeholder, from everything that the account holds: what is noted with them, what each role
/// of ours has, and the meetings that they attended. Every page, table and check asks this, and no field alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts(BTreeMap<RecordId, State>);

impl Contacts {
    /// As of a day: what is dated after `today` has not happened.
    ///
    /// The last contact is the latest of the noted one and the held meetings they attended. The depth is the deepest
    /// of the noted one and of what each role of ours has; whoever attended a meeting is known at least briefly,
    /// whatever is noted. More than that a list of meetings doesn't show: it says who came, not what was understood.
    pub fn of(account: &Account, today: Day) -> Self {
        let noted = account.stakeholders.iter().map(|person| {
            let state = State {
                last: person.last_contact.filter(|day| *day <= today),
                depth: person.coverage.values().copied().max().max(person.contact),
            };
            (person.id, state)
        });
        let mut states: BTreeMap<RecordId, State> = noted.collect();
        let held = account.meetings.iter().filter(|meeting| meeting.held);
        let met = held
            .filter_map(|meeting| Some((meeting.day?, &meeting.attendees)))
            .filter(|(day, _)| *day <= today)
            .flat_map(|(day, attendees)| attendees.iter().map(move |one| (one.stakeholder, day)));
        for (person, day) in met {
            if let Some(state) = person.and_then(|person| states.get_mut(&person)) {
                state.last = state.last.max(Some(day));
                state.depth = state.depth.max(Some(Contact::Brief));
            }
        }
        Self(states)
    }

    fn state(&self, stakeholder: RecordId) -> State {
        self.0.get(&stakeholder).copied().unwrap_or_default()
    }

    /// The day on which somebody of us last spoke with a stakeholder; `None` where nobody ever did.
    pub fn last(&self, stakeholder: RecordId) -> Option<Day> {
        self.state(stakeholder).last
    }

    /// How well any of us knows a stakeholder; `None` while nothing is said about it.
    pub fn depth(&self, stakeholder: RecordId) -> Option<Contact> {
        self.state(stakeholder).depth
    }

    /// Whether anybody of us knows a stakeholder at all.
    pub fn are_known(&self, stakeholder: RecordId) -> bool {
        self.depth(stakeholder) > Some(Contact::NoContact)
    }
}

/// When a stakeholder is to be spoken with next; `None` for those with whom nobody has to.
///
/// Whom we know, and who has an influence of 3 or more, is spoken with once in the account's contact
/// cadence. Who has that influence and was never spoken with has been waiting since the account was added.
pub fn next_contact(account: &Account, contacts: &Contacts, person: &Stakeholder) -> Option<Day> {
    let to_be_met = person.influence >= Some(Influence::TO_BE_MET);
    match contacts.last(person.id) {
        Some(day) if to_be_met || contacts.are_known(person.id) => {
            Some(account.monitoring.contact.after(day))
        }
        None if to_be_met => Some(account.created),
        _ => None,
    }
}

/// Whether the contact with a stakeholder is too old: older than the cadence, or never made with somebody
/// of an influence of 3 or more.
pub fn is_stale(account: &Account, contacts: &Contacts, person: &Stakeholder, today: Day) -> bool {
    next_contact(account, contacts, person)
        .is_some_and(|due| due < today || contacts.last(person.id).is_none())
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
    use crate::domain::account::profile::OurRole;
    use crate::domain::words::Word;

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
            assert_eq!(Contacts::of(&account, today()).last(person), last.map(day));
        }
    }

    #[test]
    fn the_deepest_contact_counts_and_whoever_came_to_a_meeting_is_known() {
        use Contact::{Brief, InDepth, NoContact, Several};
        let mut account = account();
        let person = RecordId::fixed(1);
        let (past, planned, ahead) = (
            ("2026-04-02", true),
            ("2026-04-02", false),
            ("2026-07-02", true),
        );
        for (noted, by_role, meetings, depth) in [
            (None, &[][..], &[][..], None),
            (Some(NoContact), &[], &[], Some(NoContact)),
            (None, &[NoContact], &[], Some(NoContact)),
            (Some(Brief), &[], &[], Some(Brief)),
            (Some(NoContact), &[Brief, InDepth], &[], Some(InDepth)),
            (Some(Several), &[Brief], &[], Some(Several)),
            (Some(NoContact), &[], &[past], Some(Brief)),
            (None, &[], &[past, past], Some(Brief)),
            (Some(InDepth), &[], &[past], Some(InDepth)),
            (Some(NoContact), &[], &[planned, ahead], Some(NoContact)),
        ] {
            let roles = OurRole::ALL.iter().copied();
            account.stakeholders = [Stakeholder {
                contact: noted,
                coverage: roles.zip(by_role.iter().copied()).collect(),
                ..stakeholder(1)
            }]
            .into_iter()
            .collect();
            let meetings = meetings.iter();
            account.meetings = meetings
                .map(|(on, held)| meeting(*held, on, &[1]))
                .collect();
            let contacts = Contacts::of(&account, today());
            assert_eq!(contacts.depth(person), depth);
            assert_eq!(contacts.are_known(person), depth > Some(NoContact));
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
            let contacts = Contacts::of(&account, today());
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
