//! What holds for the plan of the next year, whatever is in this one's.

use proptest::prelude::*;
use serde_json::Value;

use crate::data::document::Content;
use crate::data::fields::fill::{Bits, fill};
use crate::domain::account::Account;
use crate::domain::account::contacts::Contacts;
use crate::domain::account::next_year::{NextYear, YearChoices};
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;

use super::example::{FILE, read_example};

fn choices(bits: u8, begins: Day) -> YearChoices {
    let is_set = |bit: u8| bits & (1 << bit) != 0;
    YearChoices {
        begins,
        leaves_meetings: is_set(0),
        leaves_overdue: is_set(1),
        leaves_moves: is_set(2),
        keeps_reached: is_set(3),
    }
}

fn begun(account: &Account, choices: YearChoices, today: Day) -> NextYear {
    let mut number = 5_000;
    account.next_year(choices, today, &mut || {
        number += 1;
        RecordId::fixed(number)
    })
}

/// The worked example, or an account with anything in every field whose links mostly lead somewhere.
fn account(seed: u64, today: Day) -> Account {
    if seed.is_multiple_of(4) {
        return read_example(FILE, today).unwrap();
    }
    let mut account = Account::new(DocumentId::new("acme").unwrap(), today);
    fill(&mut account, seed);
    let mut written = account.write();
    shorten_names(&mut written, &mut Bits::new(seed));
    let fallback = crate::data::document::Fallback {
        id: account.id.clone(),
        day: today,
    };
    super::read_account(written, fallback).unwrap().0
}

/// Gives every record, and every link to one, one of a few names.
fn shorten_names(value: &mut Value, bits: &mut Bits) {
    match value {
        Value::String(text) if text.parse::<RecordId>().is_ok() => {
            *text = RecordId::fixed(bits.below(4) as u32).to_string();
        }
        Value::Array(all) => all.iter_mut().for_each(|one| shorten_names(one, bits)),
        Value::Object(all) => all.values_mut().for_each(|one| shorten_names(one, bits)),
        _ => {}
    }
}

fn any_today() -> impl Strategy<Value = Day> {
    (0..40_000).prop_map(|days| Day::EPOCH.plus_days(days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_link_leads_to_something_that_is_there(
        seed in any::<u64>(), today in any_today(), bits in 0_u8..16,
    ) {
        let next = begun(&account(seed, today), choices(bits, today), today);
        let mut without = next.account.clone();
        without.forget_missing();
        prop_assert_eq!(without, next.account);
    }

    #[test]
    fn begun_twice_is_begun_once(
        seed in any::<u64>(), today in any_today(), ahead in -400..400, bits in 0_u8..16,
    ) {
        let choices = choices(bits, today.plus_days(ahead));
        let next = begun(&account(seed, today), choices, today).account;
        let again = begun(&next, choices, today);
        prop_assert_eq!(&again.account, &next);
        prop_assert_eq!(again.report.baselines, []);
        prop_assert_eq!(again.report.closed, Default::default());
        prop_assert_eq!(again.report.left, Default::default());
    }

    #[test]
    fn what_was_known_of_people_is_known_and_the_earlier_plan_is_as_it_was(
        seed in any::<u64>(), today in any_today(), bits in 0_u8..16,
    ) {
        let before = account(seed, today);
        let next = begun(&before, choices(bits, today), today);
        prop_assert_eq!(&next.account.profile, &before.profile);
        prop_assert_eq!(&next.account.typing, &before.typing);
        prop_assert_eq!(next.account.stakeholders.ids(), before.stakeholders.ids());
        prop_assert_eq!(Contacts::of(&next.account, today), Contacts::of(&before, today));
        prop_assert_eq!(next.account.last_follow_up(today), before.last_follow_up(today));
        let ended = before.year_that_ends(DocumentId::new("ended").unwrap(), "2026".into(), today);
        let back = Account {
            id: before.id.clone(),
            name: before.name.clone(),
            archived: before.archived,
            goes_on_in: before.goes_on_in.clone(),
            ended: before.ended,
            ..ended
        };
        prop_assert_eq!(back, before);
    }

    #[test]
    fn whatever_does_not_go_on_is_counted_once(
        seed in any::<u64>(), today in any_today(), bits in 0_u8..16,
    ) {
        let before = account(seed, today);
        let NextYear { account, report } = begun(&before, choices(bits, today), today);
        prop_assert_eq!(
            before.actions.len() + report.agreed,
            account.actions.len() + report.closed.actions + report.left.overdue
        );
        prop_assert_eq!(before.meetings.len(), account.meetings.len() + report.left.meetings);
        prop_assert_eq!(
            before.objectives.len(),
            account.objectives.len() + report.closed.objectives.len()
        );
        prop_assert_eq!(before.issues.len(), account.issues.len() + report.closed.issues);
        prop_assert_eq!(
            before.initiatives.len(),
            account.initiatives.len() + report.closed.initiatives.len()
        );
    }

    #[test]
    fn a_template_names_nobody_and_is_a_template_of_itself(seed in any::<u64>(), today in any_today()) {
        let template = account(seed, today).as_template();
        prop_assert_eq!(&template.as_template(), &template);
        let mut without = template.clone();
        without.forget_missing();
        prop_assert_eq!(&without, &template);
        let names = crate::domain::account::names::known_names(&template);
        prop_assert!(names.is_empty(), "{names:?}");
        prop_assert!(template.stakeholders.iter().all(|person| person.name.is_empty()));
    }
}
