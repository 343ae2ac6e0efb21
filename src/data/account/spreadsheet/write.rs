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
    let of_account = TableColumn::ALL.iter().map(|column| {
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
        let cells = TableColumn::ALL
            .iter()
            .map(|column| cell(account, *column, texts));
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

fn cell(account: &Account, column: TableColumn, texts: TextLookup) -> Cell {
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
