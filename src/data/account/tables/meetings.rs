//! Meetings: who comes, with which advance in mind, what was agreed.

use crate::domain::account::Account;
use crate::domain::account::meetings::{Agreed, Attendee, Meeting};
use crate::key;

use super::table_writer::{TableRow, TableWriter};

pub fn meetings(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.meetings, |one: &Meeting, row| {
        row.text(key!("tables.meeting"), &one.title);
        row.day(key!("tables.day"), one.day);
        row.figure(key!("tables.hours"), &one.hours);
        row.text(key!("tables.place"), &one.place);
        row.text(key!("tables.ours"), &one.ours);
        row.text(key!("tables.bring"), &one.bring);
        let prepared = one.preparation.iter();
        let prepared = prepared.filter_map(|part| part.hours.number());
        let hours = prepared.reduce(|sum, hours| sum.plus(hours));
        row.number(
            key!("tables.preparation"),
            hours.map(|hours| hours.to_f64()),
        );
        row.yes(key!("tables.held"), one.held);
        row.text(key!("tables.outcome"), &one.outcome);
    });
}

/// By which meeting a row is about.
fn of_meeting(one: &Meeting, row: &mut TableRow) {
    row.text(key!("tables.meeting"), &one.title);
    row.day(key!("tables.day"), one.day);
}

pub fn attendees(account: &Account, sheet: &mut TableWriter) {
    sheet.lists(
        account,
        &account.meetings,
        |one| &one.attendees,
        |of: &Meeting, one: &Attendee, row| {
            of_meeting(of, row);
            row.stakeholder(key!("tables.stakeholder"), one.stakeholder);
            row.text(key!("tables.advance"), &one.advance);
            let offers = &row.account.propositions;
            let offer = one.proposition.and_then(|id| offers.get(id));
            row.text(key!("tables.offer"), offer.map_or("", |one| &one.offer));
            row.word(key!("tables.agreed_to"), one.reached);
        },
    );
}

pub fn agreed(account: &Account, sheet: &mut TableWriter) {
    sheet.lists(
        account,
        &account.meetings,
        |one| &one.agreed,
        |of: &Meeting, one: &Agreed, row| {
            of_meeting(of, row);
            row.text(key!("tables.agreed_item"), &one.what);
            row.text(key!("tables.owner"), &one.owner);
            row.day(key!("tables.due"), one.due);
            row.stakeholder(key!("tables.agreed_with"), one.stakeholder);
            row.yes(
                key!("tables.is_action"),
                row.account.action_of(one).is_some(),
            );
        },
    );
}
