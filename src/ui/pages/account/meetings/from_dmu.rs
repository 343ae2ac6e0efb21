//! Choosing who attends from the people of the account.

use leptos::prelude::*;

use crate::domain::account::meetings::{Attendee, Meeting};
use crate::domain::records::{Record, RecordId};
use crate::ui::form::{Bind, ListBind};
use crate::ui::pages::account::open_account;

/// The people of the account who attend, as a field's text: ticking one adds them, clearing one takes them off.
pub fn present(meeting: RecordId, list: ListBind) -> Bind {
    let editor = open_account().editor;
    let get = editor.memo(move |account| {
        let attendees = account.meetings.get(meeting).map(|one| &one.attendees);
        let people = attendees.into_iter().flatten();
        let names: Vec<String> = people
            .filter_map(|one| Some(one.stakeholder?.to_string()))
            .collect();
        names.join(" ")
    });
    let set = move |text: String| {
        let wanted: Vec<RecordId> = text.split(' ').filter_map(|id| id.parse().ok()).collect();
        let (add, remove) =
            editor
                .document
                .with_untracked(|account| match account.meetings.get(meeting) {
                    Some(meeting) => difference(meeting, &wanted),
                    None => (Vec::new(), Vec::new()),
                });
        for person in add {
            let id = editor.new_record.run(());
            editor.edit(move |account| {
                if let Some(meeting) = account.meetings.get_mut(meeting) {
                    meeting.attendees.push(Attendee {
                        stakeholder: Some(person),
                        ..Attendee::blank(id)
                    });
                }
            });
        }
        // One that already has an advance can be brought back.
        for attendee in remove {
            list.remove.run(attendee);
        }
    };
    Bind {
        get: get.into(),
        set: Callback::new(set),
    }
}

/// Who is wanted and not there yet, and which attendees are no longer wanted.
fn difference(meeting: &Meeting, wanted: &[RecordId]) -> (Vec<RecordId>, Vec<RecordId>) {
    let is_there = |person: &RecordId| {
        let mut attendees = meeting.attendees.iter();
        attendees.any(|one| one.stakeholder == Some(*person))
    };
    let add = wanted.iter().filter(|person| !is_there(person)).copied();
    let away = meeting.attendees.iter().filter(|one| {
        one.stakeholder
            .is_some_and(|person| !wanted.contains(&person))
    });
    (add.collect(), away.map(|one| one.id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticking_adds_and_clearing_takes_off_only_those_who_changed() {
        let attendee = |id: u32, person: Option<u32>| Attendee {
            stakeholder: person.map(RecordId::fixed),
            ..Attendee::blank(RecordId::fixed(id))
        };
        let meeting = Meeting {
            attendees: [
                attendee(1, Some(10)),
                attendee(2, None),
                attendee(3, Some(11)),
            ]
            .into_iter()
            .collect(),
            ..Meeting::default()
        };
        let ids = |numbers: &[u32]| -> Vec<RecordId> {
            numbers.iter().copied().map(RecordId::fixed).collect()
        };
        for (wanted, add, remove) in [
            (&[10, 11][..], &[][..], &[][..]),
            (&[10, 11, 12], &[12], &[]),
            (&[11], &[], &[1]),
            (&[], &[], &[1, 3]),
            (&[12], &[12], &[1, 3]),
        ] {
            assert_eq!(difference(&meeting, &ids(wanted)), (ids(add), ids(remove)));
        }
    }
}
