//! The whole plan, to read and to print: every list and table of the seven steps and the meetings.

use leptos::prelude::*;

use crate::data::account::markdown::WIDEST;
use crate::data::account::tables::Chapter;
use crate::data::table::{Cell, Kind, Table};
use crate::domain::number::Number;
use crate::t;
use crate::ui::text::{self, WORDING};

use super::Reported;

/// All chapters.
#[component]
pub fn FullPlan(reported: Reported) -> impl IntoView {
    let chapters = move || {
        let chapters = reported.chapters().into_iter();
        chapters.enumerate().map(chapter).collect::<Vec<_>>()
    };
    view! {
        <div class="full-plan" role="group" aria-label=t!("report.plan")>
            {chapters}
        </div>
    }
}

fn chapter((number, chapter): (usize, Chapter)) -> AnyView {
    let id = format!("part-{}", number + 1);
    let heading = id.clone();
    let (title, empty) = (chapter.title(WORDING), chapter.says_what_is_empty(WORDING));
    let facts = chapter.facts.map(|facts| {
        let rows = facts.rows.iter();
        rows.map(|row| fields(&facts, row, 0)).collect::<Vec<_>>()
    });
    let tables: Vec<AnyView> = chapter.tables.into_iter().map(table).collect();
    view! {
        <section class="section wide" aria-labelledby=id>
            <div class="section-head">
                <h2 id=heading>{title}</h2>
            </div>
            <div class="section-body stack loose">
                {facts} {tables} {empty.map(|empty| view! { <p class="muted">{empty}</p> })}
            </div>
        </section>
    }
    .into_any()
}

/// A table as far as it fits the width of a page; a wider one as a list of its rows.
fn table(table: Table) -> AnyView {
    let title = table.title.clone();
    let body = if table.columns.len() <= WIDEST {
        narrow(table)
    } else {
        entries(table)
    };
    view! {
        <div class="plan-part">
            <h3>{title}</h3>
            {body}
        </div>
    }
    .into_any()
}

fn narrow(table: Table) -> AnyView {
    let class = |kind: Kind| match kind {
        Kind::Text => None,
        Kind::Number => Some("numeric"),
        Kind::Day => Some("day"),
    };
    let head: Vec<AnyView> = table
        .columns
        .iter()
        .map(|column| {
            view! {
                <th scope="col" class=class(column.kind)>
                    {column.title.clone()}
                </th>
            }
            .into_any()
        })
        .collect();
    let rows: Vec<AnyView> = table
        .rows
        .iter()
        .map(|row| {
            let cells = table.columns.iter().zip(row).enumerate();
            let cells: Vec<AnyView> = cells
                .map(|(place, (column, cell))| match place {
                    0 => view! {
                        <th scope="row" class=class(column.kind)>
                            {words(cell)}
                        </th>
                    }
                    .into_any(),
                    _ => view! {
                        <td class=class(column.kind) data-label=column.title.clone()>
                            <span>{words(cell)}</span>
                        </td>
                    }
                    .into_any(),
                })
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <table class="folds">
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn entries(table: Table) -> AnyView {
    let entry = |row: &Vec<Cell>| {
        let title = row.first().map(words).unwrap_or_default();
        let title = match &*title {
            "" => t!("form.unnamed").to_owned(),
            _ => title,
        };
        view! {
            <li>
                <h4>{title}</h4>
                {fields(&table, row, 1)}
            </li>
        }
        .into_any()
    };
    let entries: Vec<AnyView> = table.rows.iter().map(entry).collect();
    view! { <ul class="plain-list">{entries}</ul> }.into_any()
}

/// From so many characters on a field has a line of its own.
const LONG: usize = 60;

/// The fields of a row, from one of them on.
fn fields(table: &Table, row: &[Cell], from: usize) -> AnyView {
    let fields = table.columns.iter().zip(row).skip(from);
    let fields: Vec<AnyView> = fields
        .filter(|(_, cell)| cell.says())
        .map(|(column, cell)| {
            let words = words(cell);
            let long = words.chars().nth(LONG).is_some();
            view! {
                <div class:long=long>
                    <dt>{column.title.clone()}</dt>
                    <dd>{words}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="plan-fields">{fields}</dl> }.into_any()
}

/// A cell as the language writes it.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => match Number::from_plain(&number.to_string()) {
            Some(number) => text::number(number),
            None => cell.text().into_owned(),
        },
        Cell::Day { day } => text::day(*day),
        Cell::Text(_) | Cell::Empty => cell.text().into_owned(),
    }
}
