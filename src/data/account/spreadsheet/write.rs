//! Accounts as a table.

use crate::content::account::criteria::criterion_name;
use crate::content::account::spreadsheet::TableColumn;
use crate::content::account::words::Label;
use crate::data::table::{Cell, CellKind, Column, Table, TableId};
use crate::domain::account::Account;
use crate::domain::day::Day;
use crate::domain::portfolio::{Axis, Criterion, Portfolio, placement_on};
use crate::domain::words::Word;

use super::TextLookup;

/// The columns that are written: a figure is called as its column was, so that one column would not do for all.
fn written() -> impl Iterator<Item = TableColumn> {
    let all = TableColumn::ALL.iter().copied();
    all.filter(|column| *column != TableColumn::Revenue)
}

/// Accounts as they are today, one a row, in the columns that reading knows: what is written reads back.
pub fn write(
    accounts: &[Account],
    portfolio: &Portfolio,
    today: Day,
    title: &str,
    texts: TextLookup,
) -> Table {
    let criteria: Vec<&Criterion> = Axis::BOTH
        .iter()
        .flat_map(|axis| portfolio.criteria(*axis))
        .collect();
    let of_account = written().map(|column| {
        let kind = match column {
            TableColumn::Level => CellKind::Number,
            _ => CellKind::Text,
        };
        Column::new(texts(column.header()), kind)
    });
    let of_scores = criteria
        .iter()
        .map(|criterion| Column::new(criterion_name(criterion, texts), CellKind::Number));
    let row = |account: &Account| {
        let scores = placement_on(&account.placements, today).map(|one| &one.scores);
        let cells = written().map(|column| cell(account, column, texts));
        let scores = criteria.iter().map(|criterion| {
            let score = scores.and_then(|scores| scores.get(&criterion.id));
            Cell::from(score.map(|score| f64::from(score.number())))
        });
        cells.chain(scores).collect()
    };
    Table {
        id: TableId::fixed("accounts"),
        title: title.to_owned(),
        columns: of_account.chain(of_scores).collect(),
        rows: accounts.iter().map(row).collect(),
    }
}

/// What an account says in a column.
pub fn cell(account: &Account, column: TableColumn, texts: TextLookup) -> Cell {
    let Account {
        name,
        profile,
        typing,
        ..
    } = account;
    let text = match column {
        TableColumn::Name => name,
        TableColumn::Manager => &profile.manager,
        TableColumn::Sponsor => &profile.sponsor,
        TableColumn::Place => &profile.place,
        TableColumn::About => &profile.about,
        TableColumn::Currency => &profile.currency,
        TableColumn::LevelReason => &typing.chosen_because,
        TableColumn::Type => return word(typing.kind, texts),
        TableColumn::Functions => {
            let functions = typing.test.functions;
            return Cell::from(functions.map(Word::word));
        }
        TableColumn::Dmu => return word(typing.test.decision_making_unit, texts),
        TableColumn::Sites => return word(typing.test.beyond_one_site, texts),
        TableColumn::Loss => return word(typing.test.would_change_our_year, texts),
        TableColumn::Revenue => return Cell::Empty,
        TableColumn::Level => {
            let level = typing.level().map(|level| level as u8 + 1);
            return Cell::from(level.map(f64::from));
        }
    };
    match text.trim() {
        "" => Cell::Empty,
        text => Cell::from(text),
    }
}

fn word<W: Label>(value: Option<W>, texts: TextLookup) -> Cell {
    Cell::from(value.map(|value| texts(value.label())))
}
