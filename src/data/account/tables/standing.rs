//! What the account is like and where we stand there: steps 1 and 4.

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::diagnosis::{Competitor, MarketAccessIssue, SwotEntry};
use crate::domain::account::profile::{AccountAim, KeyFigure, Move};
use crate::domain::account::typing::Driver;
use crate::key;

use super::table_writer::TableWriter;

pub fn figures(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.figures, |one: &KeyFigure, row| {
        row.text(key!("tables.figure"), &one.name);
        row.figure(key!("tables.value"), &one.value);
        row.text(key!("tables.unit"), &one.unit);
        row.day(key!("tables.as_of"), one.as_of);
        row.text(key!("tables.source"), &one.source);
    });
}

pub fn aims(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.aims, |one: &AccountAim, row| {
        row.text(key!("tables.their_objective"), &one.what);
        row.text(key!("tables.their_measure"), &one.measure);
        row.text(key!("tables.source"), &one.source);
        row.day(key!("tables.checked"), one.checked);
    });
}

pub fn moves(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.moves, |one: &Move, row| {
        row.day(key!("tables.day"), one.day);
        row.text(key!("tables.event"), &one.event);
        row.text(key!("tables.consequence"), &one.consequence);
        row.text(key!("tables.reaction"), &one.reaction);
    });
}

pub fn drivers(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.drivers, |one: &Driver, row| {
        let usual = one.kind.map(|kind| row.wording.say(kind.label()));
        row.text(key!("tables.driver"), usual.unwrap_or(&one.name));
        row.text(key!("tables.means_here"), &one.note);
    });
}

pub fn swot(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.swot, |one: &SwotEntry, row| {
        row.word(key!("tables.swot_field"), Some(one.field));
        row.text(key!("tables.what"), &one.text);
    });
}

pub fn competitors(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.competitors, |one: &Competitor, row| {
        row.text(key!("tables.competitor"), &one.name);
        row.text(key!("tables.their_offer"), &one.offer);
        row.text(key!("tables.valued"), &one.strength);
        row.text(key!("tables.missed"), &one.weakness);
        row.text(key!("tables.our_answer"), &one.answer);
    });
}

pub fn issues(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.issues, |one: &MarketAccessIssue, row| {
        row.text(key!("tables.issue"), &one.what);
        row.word(key!("tables.kind"), one.kind);
        row.word(key!("tables.status"), Some(one.status));
        row.text(key!("tables.next_step"), &one.next_step);
        row.text(key!("tables.owner"), &one.owner);
        row.day(key!("tables.due"), one.due);
        row.stakeholder(key!("tables.decided_by"), one.stakeholder);
    });
}
