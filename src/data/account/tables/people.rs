//! Who works on the account, who decides there, and who knows whom.

use crate::domain::account::Account;
use crate::domain::account::contacts::Contacts;
use crate::domain::account::profile::TeamMember;
use crate::domain::account::stakeholders::Stakeholder;
use crate::domain::words::Word;
use crate::key;

use super::table_writer::{TableRow, TableWriter};

pub fn team(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.team, |one: &TeamMember, row| {
        row.text(key!("tables.name"), &one.name);
        row.word(key!("tables.role"), one.role);
    });
}

pub fn stakeholders(account: &Account, sheet: &mut TableWriter) {
    sheet.list(account, &account.stakeholders, stakeholder);
}

fn stakeholder(one: &Stakeholder, row: &mut TableRow) {
    let contacts = Contacts::of(row.account, row.today);
    row.text(key!("tables.name"), &one.name);
    row.text(key!("tables.function"), &one.function);
    row.words(key!("tables.dmu_roles"), &one.roles);
    let influence = one.influence.and_then(|one| one.word().parse().ok());
    row.number(key!("tables.influence"), influence);
    row.word(key!("tables.stance"), one.stance);
    row.text(key!("tables.stance_because"), &one.stance_because);
    row.word(key!("tables.contact"), contacts.depth(one.id));
    row.word(key!("tables.orientation"), one.orientation);
    row.text(key!("tables.relationship_owner"), &one.owner);
    row.day(key!("tables.last_contact"), contacts.last(one.id));
    row.text(key!("tables.needs"), &one.needs);
    row.stakeholder(key!("tables.reports_to"), one.reports_to);
    let people = &row.account.stakeholders;
    let influenced = one.influences.iter().filter_map(|id| people.get(*id));
    let influenced: Vec<&str> = influenced.map(|person| person.name.trim()).collect();
    row.text(key!("tables.influences"), &influenced.join(", "));
}

pub fn coverage(account: &Account, sheet: &mut TableWriter) {
    let describe = |one: &Stakeholder, role, contact, row: &mut TableRow| {
        row.text(key!("tables.stakeholder"), &one.name);
        row.word(key!("tables.our_role"), role);
        row.word(key!("tables.contact"), contact);
    };
    sheet.header(account, &mut |row| {
        describe(&Stakeholder::default(), None, None, row);
    });
    for one in &account.stakeholders {
        for (role, contact) in &one.coverage {
            sheet.row(account, &mut |row| {
                describe(one, Some(*role), Some(*contact), row);
            });
        }
    }
}
