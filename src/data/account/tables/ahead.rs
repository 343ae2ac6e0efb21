//! What is to be reached, what is done for it, and how it is followed: steps 5 to 7.

use crate::domain::account::Account;
use crate::domain::account::monitoring::{Kpi, Return, Review};
use crate::domain::account::objectives::{Objective, Reading};
use crate::domain::account::tactics::{Action, Initiative, Milestone, Resource, ValueProposition};
use crate::key;

use super::table_writer::{TableRow, TableWriter};

pub fn objectives(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.objectives, |one: &Objective, row| {
        row.text(key!("tables.objective"), &one.what);
        row.text(key!("tables.measure"), &one.measure);
        row.figure(key!("tables.baseline"), &one.baseline);
        row.day(key!("tables.start"), one.start);
        row.figure(key!("tables.target"), &one.target);
        row.text(key!("tables.unit"), &one.unit);
        row.day(key!("tables.due"), one.due);
        row.text(key!("tables.gain"), &one.gain);
    });
}

pub fn readings(account: &Account, sheet: &mut TableWriter) {
    sheet.lists(
        account,
        &account.objectives,
        |one| &one.readings,
        |of: &Objective, one, row| {
            row.text(key!("tables.objective"), &of.what);
            reading(one, &of.unit, row);
        },
    );
}

fn reading(one: &Reading, unit: &str, row: &mut TableRow) {
    row.day(key!("tables.day"), one.day);
    row.figure(key!("tables.value"), &one.value);
    row.text(key!("tables.unit"), unit);
    row.text(key!("tables.note"), &one.note);
}

pub fn propositions(account: &Account, sheet: &mut TableWriter) {
    sheet.list(
        account,
        &account.propositions,
        |one: &ValueProposition, row| {
            row.stakeholder(key!("tables.stakeholder"), one.stakeholder);
            row.text(key!("tables.need"), &one.need);
            row.text(key!("tables.offer"), &one.offer);
            row.text(key!("tables.evidence"), &one.evidence);
            row.text(key!("tables.measured_by"), &one.measure);
        },
    );
}

pub fn initiatives(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.initiatives, |one: &Initiative, row| {
        row.text(key!("tables.initiative"), &one.name);
        row.text(key!("tables.about"), &one.about);
        row.objective(key!("tables.objective"), one.objective);
        row.text(key!("tables.owner"), &one.owner);
        row.stakeholder(key!("tables.partner"), one.partner);
        row.day(key!("tables.start"), one.start);
        row.day(key!("tables.end"), one.end);
        row.text(key!("tables.resources"), &one.resources);
        row.figure(key!("tables.budget"), &one.budget);
        row.figure(key!("tables.spent"), &one.spent);
    });
}

pub fn milestones(account: &Account, sheet: &mut TableWriter) {
    sheet.lists(
        account,
        &account.initiatives,
        |one| &one.milestones,
        |of: &Initiative, one: &Milestone, row| {
            row.text(key!("tables.initiative"), &of.name);
            row.text(key!("tables.milestone"), &one.what);
            row.day(key!("tables.due"), one.due);
            row.day(key!("tables.reached_on"), one.reached);
        },
    );
}

pub fn actions(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.actions, |one: &Action, row| {
        action(one, row);
        row.objective(key!("tables.objective"), one.objective);
        row.stakeholder(key!("tables.stakeholder"), one.stakeholder);
        let meeting = one.meeting.and_then(|id| row.account.meetings.get(id));
        row.text(key!("tables.meeting"), meeting.map_or("", |one| &one.title));
    });
}

/// What an action says wherever it stands.
pub fn action(one: &Action, row: &mut TableRow) {
    row.text(key!("tables.action"), &one.what);
    row.text(key!("tables.owner"), &one.owner);
    row.day(key!("tables.due"), one.due);
    row.word(key!("tables.status"), Some(one.status));
    row.day(key!("tables.closed"), one.closed);
    row.text(key!("tables.sign"), &one.sign);
}

pub fn resources(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.resources, |one: &Resource, row| {
        row.text(key!("tables.resource"), &one.what);
        row.text(key!("tables.amount"), &one.amount);
        row.figure(key!("tables.budget"), &one.budget);
        row.figure(key!("tables.spent"), &one.spent);
    });
}

pub fn kpis(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.monitoring.kpis, |one: &Kpi, row| {
        row.text(key!("tables.kpi"), &one.name);
        row.figure(key!("tables.baseline"), &one.baseline);
        row.figure(key!("tables.target"), &one.target);
        row.text(key!("tables.unit"), &one.unit);
    });
}

pub fn kpi_readings(account: &Account, sheet: &mut TableWriter) {
    sheet.lists(
        account,
        &account.monitoring.kpis,
        |one| &one.readings,
        |of: &Kpi, one, row| {
            row.text(key!("tables.kpi"), &of.name);
            reading(one, &of.unit, row);
        },
    );
}

pub fn reviews(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.monitoring.reviews, |one: &Review, row| {
        row.day(key!("tables.day"), one.day);
        row.yes(key!("tables.held"), one.held);
        row.text(key!("tables.took_part"), &one.who);
        row.text(key!("tables.decided"), &one.decided);
    });
}

pub fn returns(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.monitoring.returns, |one: &Return, row| {
        row.word(key!("tables.side"), Some(one.side));
        row.text(key!("tables.what"), &one.what);
        row.figure(key!("tables.worth"), &one.value);
        row.figure(key!("tables.cost"), &one.cost);
        row.text(key!("tables.not_money"), &one.evidence);
    });
}
