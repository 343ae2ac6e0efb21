//! Checks of the success factors: one row a statement that was answered, with the light of its factor.

use crate::content::account::statement_texts;
use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::factors::{FactorCheck, Statement};
use crate::key;

use super::table_writer::{TableRow, TableWriter};

/// Every answered statement of every check. What was noted of a check stands with its first one.
pub fn factors(account: &Account, sheet: &mut TableWriter) {
    sheet.header(account, &mut |row| describe(None, "", row));
    for check in &account.factors {
        let mut note = check.note.as_str();
        for statement in check.answers.keys() {
            sheet.row(account, &mut |row| {
                describe(Some((check, *statement)), note, row)
            });
            note = "";
        }
    }
}

fn describe(answered: Option<(&FactorCheck, Statement)>, note: &str, row: &mut TableRow) {
    let factor = answered.map(|(_, statement)| statement.factor());
    let light = answered.and_then(|(check, statement)| check.light(statement.factor()));
    let sign = answered.map(|(_, statement)| statement_texts(statement).sign);
    let evidence = answered.and_then(|(check, statement)| check.answers.get(&statement).copied());
    row.day(key!("tables.day"), answered.map(|(check, _)| check.day));
    row.term(key!("tables.factor"), factor.map(Label::label));
    row.word(key!("tables.light"), light);
    row.term(key!("tables.factor_statement"), sign);
    row.word(key!("tables.example_by"), evidence);
    row.text(key!("tables.examples"), note);
}
