//! Tables of the plan as the page and the paper show them.

use leptos::prelude::*;

use crate::content::text::Key;
use crate::data::table::{Cell, CellKind, Column, Table};
use crate::domain::number::Number;
use crate::ui::text::{self, WORDING};

use super::compact::{Compact, Entry};

/// A part of a chapter, with a heading where it needs one; `half` may stand beside another.
pub fn part(title: Option<&str>, half: bool, body: AnyView) -> AnyView {
    let title = title.map(str::to_owned);
    view! {
        <div class="plan-part" class:half=half>
            {title.map(|title| view! { <h4>{title}</h4> })}
            {body}
        </div>
    }
    .into_any()
}

/// A table with the columns of these titles; what else it says stands below each row.
pub fn table_view(table: Table, kept: &[Key]) -> AnyView {
    compact_view(Compact::of(table, kept, WORDING))
}

/// With more columns than these the first one, by which a row is found, keeps its width.
const MANY: usize = 5;

/// A table with what stands below its rows.
pub fn compact_view(compact: Compact) -> AnyView {
    let Compact { columns, rows } = compact;
    let is_wide = columns.len() > MANY;
    let head: Vec<AnyView> = (columns.iter())
        .map(|column| {
            let (class, title) = (class_of(column), column.title.clone());
            view! {
                <th scope="col" class=class>
                    {title}
                </th>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = rows.into_iter().map(|one| entry(&columns, one)).collect();
    view! {
        <table class="plan-table" class:many=is_wide>
            <thead>
                <tr>{head}</tr>
            </thead>
            {rows}
        </table>
    }
    .into_any()
}

const fn class_of(column: &Column) -> Option<&'static str> {
    match column.kind {
        CellKind::Text => None,
        CellKind::Number => Some("numeric"),
        CellKind::Day => Some("day"),
    }
}

/// A row and what stands below it, which stay together.
fn entry(columns: &[Column], entry: Entry) -> AnyView {
    let Entry { cells, below } = entry;
    let cells = columns.iter().zip(&cells).enumerate();
    let cells: Vec<AnyView> = cells
        .map(|(at, (column, cell))| {
            let (class, words) = (class_of(column), words(cell));
            match at {
                0 => view! {
                    <th scope="row" class=class>
                        {words}
                    </th>
                }
                .into_any(),
                _ => {
                    let is_empty = words.is_empty();
                    view! {
                        <td class=class class:none=is_empty data-label=column.title.clone()>
                            <span>{words}</span>
                        </td>
                    }
                    .into_any()
                }
            }
        })
        .collect();
    let below = (!below.is_empty()).then(|| {
        view! {
            <tr class="below">
                <td colspan=columns.len().to_string()>{run(below)}</td>
            </tr>
        }
    });
    view! {
        <tbody>
            <tr>{cells}</tr>
            {below}
        </tbody>
    }
    .into_any()
}

/// What is said of something, one after the other in a line: "Owner Ines  Due 1 May 2026".
pub fn run(named_cells: Vec<(String, Cell)>) -> AnyView {
    let named_cells: Vec<AnyView> = named_cells
        .into_iter()
        .map(|(title, cell)| {
            view! {
                <div>
                    <dt>{title}</dt>
                    " "
                    <dd>{words(&cell)}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="run">{named_cells}</dl> }.into_any()
}

/// What a row of a table says, but for the columns with these titles.
pub fn named_cells(table: &Table, row: usize, without: &[Key]) -> Vec<(String, Cell)> {
    let without: Vec<&str> = without.iter().map(|key| WORDING.say(*key)).collect();
    let cells = table.rows.get(row).into_iter().flatten();
    let cells = table.columns.iter().zip(cells);
    cells
        .filter(|(column, cell)| cell.says() && !without.contains(&&*column.title))
        .map(|(column, cell)| (column.title.clone(), cell.clone()))
        .collect()
}

/// From so many characters on a field has a line of its own.
const LONG: usize = 60;

/// The fields of a table of one row, but for those with these titles: the short ones, then the long ones.
pub fn facts(table: &Table, without: &[Key]) -> AnyView {
    let field = |(title, words, long): (String, String, bool)| {
        view! {
            <div class:long=long>
                <dt>{title}</dt>
                <dd>{words}</dd>
            </div>
        }
        .into_any()
    };
    let named_cells = named_cells(table, 0, without)
        .into_iter()
        .map(|(title, cell)| {
            let words = words(&cell);
            let long = words.chars().nth(LONG).is_some();
            (title, words, long)
        });
    let (long, short): (Vec<_>, Vec<_>) = named_cells.partition(|(_, _, long)| *long);
    let fields: Vec<AnyView> = short.into_iter().chain(long).map(field).collect();
    view! { <dl class="plan-fields">{fields}</dl> }.into_any()
}

/// A cell as the language writes it.
pub fn words(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => match Number::from_plain(&number.to_string()) {
            Some(number) => text::number(number),
            None => cell.text().into_owned(),
        },
        Cell::Day { day } => text::day(*day),
        Cell::Text(_) | Cell::Empty => cell.text().into_owned(),
    }
}
