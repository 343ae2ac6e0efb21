//! Days, names and order of what is to be done.

use super::*;
use crate::domain::account::objectives::Objective;
use crate::domain::account::stakeholders::{Contact, Stakeholder};
use crate::domain::account::steps::{Field, PlanPage, Step};
use crate::domain::account::tactics::{Action, ActionStatus, Initiative, Milestone};
use crate::domain::account::testing::*;
use crate::domain::cadence::Cadence;
use crate::domain::competence::Aim;
use crate::domain::competence::testing::own;
use crate::domain::records::Records;

fn entries<'a>(accounts: impl IntoIterator<Item = &'a Account>) -> Vec<AgendaEntry> {
    let mut agenda = Agenda::new(today());
    for account in accounts {
        agenda.add_account(account);
    }
    agenda.into_entries()
}

/// Day, name in calendars, what and who.
fn lines(account: &Account) -> Vec<String> {
    let line = |entry: &AgendaEntry| {
        let (day, uid) = (entry.day, entry.uid());
        format!("{day} {uid} {}: {}", entry.owner, entry.what)
    };
    entries([account]).iter().map(line).collect()
}

fn action(number: u32, due: &str) -> Action {
    Action {
        due: Some(day(due)),
        ..blank(number)
    }
}

#[test]
fn a_day_is_today_this_week_in_four_weeks_or_later() {
    let monday = day("2026-06-15");
    let sunday = day("2026-06-21");
    for (on, from_monday, from_sunday) in [
        ("2026-06-14", Bucket::Overdue, Bucket::Overdue),
        ("2026-06-15", Bucket::Today, Bucket::Overdue),
        ("2026-06-16", Bucket::ThisWeek, Bucket::Overdue),
        ("2026-06-21", Bucket::ThisWeek, Bucket::Today),
        ("2026-06-22", Bucket::NextFourWeeks, Bucket::NextFourWeeks),
        ("2026-07-19", Bucket::NextFourWeeks, Bucket::NextFourWeeks),
        ("2026-07-20", Bucket::Later, Bucket::Later),
    ] {
        assert_eq!(Bucket::of(day(on), monday), from_monday, "{on}");
        assert_eq!(Bucket::of(day(on), sunday), from_sunday, "{on}");
    }
}

#[test]
fn a_complete_plan_has_its_days() {
    let lines = lines(&complete_account());
    assert_eq!(
        lines,
        [
            "2026-07-01 acme-r1-action Ben: Train the nurses",
            "2026-07-01 acme-follow_up Ines: ",
            "2026-07-15 acme-r1-review : ",
            "2026-09-01 acme-r1-issue Ben: Hand in the dossier",
            "2026-12-31 acme-r1-objective Ines: More patients in the programme",
        ]
    );
}

#[test]
fn what_is_done_asks_for_nothing() {
    let mut account = complete_account();
    account.meetings.push(meeting(true, "2026-06-14", &[]));
    for action in account.actions.iter_mut() {
        action.set_status(ActionStatus::Done, today());
    }
    for objective in account.objectives.iter_mut() {
        objective.readings.push(reading("2026-06-10", "100"));
    }
    account.initiatives.push(Initiative {
        milestones: [Milestone {
            due: Some(day("2026-06-01")),
            reached: Some(day("2026-06-01")),
            ..blank(1)
        }]
        .into_iter()
        .collect(),
        ..blank(1)
    });
    account.issues = Records::default();
    account.monitoring.follow_up = None;
    assert_eq!(lines(&account), ["2026-07-15 acme-r1-review : "]);
}

#[test]
fn milestones_of_two_initiatives_have_different_names() {
    let mut account = account();
    for number in [1, 2] {
        account.initiatives.push(Initiative {
            owner: "Ines".into(),
            milestones: [Milestone {
                what: "Protocol".into(),
                due: Some(day("2026-03-01")),
                ..blank(7)
            }]
            .into_iter()
            .collect(),
            ..blank(number)
        });
    }
    assert_eq!(
        lines(&account)[..2],
        [
            "2026-03-01 acme-r1-r7-milestone Ines: Protocol",
            "2026-03-01 acme-r2-r7-milestone Ines: Protocol"
        ]
    );
}

#[test]
fn old_contacts_come_up_unless_a_meeting_is_planned() {
    let known = |number, last: &str| Stakeholder {
        name: format!("Person {number}"),
        contact: Some(Contact::Brief),
        last_contact: Some(day(last)),
        ..stakeholder(number)
    };
    let mut account = account();
    // Due on 2026-06-01, on the last day of the four weeks, after it.
    for person in [
        known(1, "2026-03-01"),
        known(2, "2026-04-19"),
        known(3, "2026-04-20"),
    ] {
        account.stakeholders.push(person);
    }
    assert_eq!(
        lines(&account),
        [
            "2026-06-01 acme-r1-contact : Person 1",
            "2026-07-19 acme-r2-contact : Person 2"
        ]
    );
    account.meetings.push(meeting(false, "2026-06-30", &[1, 2]));
    assert_eq!(lines(&account), ["2026-06-30 acme-r0-meeting : "]);
}

#[test]
fn a_review_is_due_only_where_something_is_planned_and_none_is_fixed() {
    let mut account = account();
    assert!(entries([&account]).is_empty());
    // One that was only added plans nothing.
    account.objectives.push(Objective::default());
    assert!(entries([&account]).is_empty());
    account.objectives.push(Objective {
        what: "Grow".into(),
        ..blank(2)
    });
    assert_eq!(lines(&account), ["2026-04-01 acme-review : "]);
    let review = |number, on: &str, held| crate::domain::account::monitoring::Review {
        day: Some(day(on)),
        held,
        ..blank(number)
    };
    account
        .monitoring
        .reviews
        .push(review(1, "2026-05-01", true));
    assert_eq!(lines(&account), ["2026-08-01 acme-review : "]);
    account
        .monitoring
        .reviews
        .push(review(2, "2026-06-01", false));
    assert_eq!(lines(&account), ["2026-06-01 acme-r2-review : "]);
    account
        .monitoring
        .reviews
        .push(review(3, "2026-07-01", false));
    assert_eq!(lines(&account).len(), 2);
}

#[test]
fn archived_accounts_and_the_example_ask_for_nothing() {
    let mut account = complete_account();
    account.archived = true;
    assert!(entries([&account]).is_empty());
    account.archived = false;
    account.example = true;
    assert!(entries([&account]).is_empty());
}

#[test]
fn the_programme_asks_for_its_open_actions() {
    let mut agenda = Agenda::new(today());
    agenda.add_programme(&Programme {
        actions: [
            action(1, "2026-06-15"),
            Action {
                status: ActionStatus::Dropped,
                ..action(2, "2026-06-15")
            },
            blank(3),
        ]
        .into_iter()
        .collect(),
        ..Programme::default()
    });
    let entries = agenda.into_entries();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].uid(), "programme-r1-action");
    assert_eq!(
        (&entries[0].whose, entries[0].place),
        (&Whose::Programme, None)
    );
}

#[test]
fn a_development_plan_asks_for_its_open_aims() {
    let mut sheet = own();
    for (number, due, done) in [
        (1, Some(today()), None),
        (2, Some(today()), Some(today())),
        (3, None, None),
    ] {
        sheet.aims.push(Aim {
            what: "Let others speak first".into(),
            due,
            done,
            ..blank(number)
        });
    }
    let mut agenda = Agenda::new(today());
    agenda.add_development(&sheet);
    let entries = agenda.into_entries();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].uid(), format!("{}-r1-action", sheet.id));
    assert_eq!(entries[0].whose, Whose::Development(sheet.id));
}

#[test]
fn an_entry_leads_to_its_place() {
    let mut account = complete_account();
    account.meetings.push(meeting(false, "2026-06-20", &[]));
    let entries = entries([&account]);
    let place = |kind| {
        let entry = entries.iter().find(|entry| entry.kind == kind);
        entry.and_then(|entry| entry.place).unwrap()
    };
    assert_eq!(place(EntryKind::Meeting).page, PlanPage::Meetings);
    assert_eq!(
        place(EntryKind::IssueStep).page,
        PlanPage::Step(Step::Diagnosis)
    );
    assert_eq!(
        place(EntryKind::FollowUp),
        PlanPlace::field(Field::FollowUp)
    );
}

#[test]
fn entries_of_many_accounts_are_put_in_the_order_of_days_and_buckets() {
    let accounts: Vec<Account> = (0..500)
        .map(|number| {
            let id = DocumentId::from_random(number);
            let mut account = Account::new(id, day("2026-01-01"));
            for n in 1..=20 {
                let due = today().plus_days(((number as i32 * 31 + n * 7) % 90) - 20);
                account.actions.push(action(n as u32, &due.to_string()));
            }
            account.monitoring.follow_up = Some(Cadence::months(6));
            account
        })
        .collect();
    let entries = entries(&accounts);
    assert_eq!(entries.len(), 500 * (20 + 1 + 1));
    let place = |entry: &AgendaEntry| {
        let mut accounts = accounts.iter();
        accounts.position(|account| entry.whose == Whose::Account(account.id.clone()))
    };
    for pair in entries.windows(2).take(2000) {
        assert!((pair[0].day, place(&pair[0])) <= (pair[1].day, place(&pair[1])));
    }
    let buckets = entries.iter().map(|entry| Bucket::of(entry.day, today()));
    assert!(buckets.is_sorted());
}
