//! Tables to test with.

use proptest::prelude::*;

use super::{Cell, CellKind, Column, Table, TableId};
use crate::domain::day::Day;

/// A table of these rows, all columns of text.
pub fn of_texts(header: &[&str], rows: &[&[&str]]) -> Table {
    Table {
        id: TableId::fixed("test"),
        title: "Test".to_owned(),
        columns: header
            .iter()
            .map(|title| Column::new(*title, CellKind::Text))
            .collect(),
        rows: rows
            .iter()
            .map(|row| row.iter().map(|text| Cell::from(*text)).collect())
            .collect(),
    }
}

/// Any text: of every language, of the signs that formats give a meaning, of several lines.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        r"[ -~\n\t]{0,30}",
        r"(http://|www\.|<b>|&lt;|=1\+1|\\|\||`|\*\*|a@b\.de|\[x\]\(y\)|~~|\n| |,|;|#|1\.|-|a){0,8}",
    ]
}

/// Any cell.
pub fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Empty),
        any_text().prop_map(Cell::Text),
        (-100_000_000_000_i64..100_000_000_000).prop_map(|n| Cell::Number(n as f64 / 100.0)),
        (-1000_i16..1000).prop_map(|n| Cell::Number(n.into())),
        (1_i16..=9999, 1_i8..=12, 1_i8..=28)
            .prop_map(|(year, month, day)| Day::fixed(year, month, day).into()),
    ]
}

/// Any table with at least one column, some rows shorter or longer than the header.
pub fn any_table() -> impl Strategy<Value = Table> {
    let kind = prop_oneof![
        Just(CellKind::Text),
        Just(CellKind::Number),
        Just(CellKind::Day)
    ];
    let column = (any_text(), kind).prop_map(|(title, kind)| Column { title, kind });
    let rows = prop::collection::vec(prop::collection::vec(any_cell(), 0..6), 0..6);
    (any_text(), prop::collection::vec(column, 1..5), rows).prop_map(|(title, columns, rows)| {
        Table {
            id: TableId::fixed("test"),
            title,
            columns,
            rows,
        }
    })
}
