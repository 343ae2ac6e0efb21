//! The lines that can't be read, and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::data::account::spreadsheet::{
    CellError, Expected, ImportSheet, ImportedRow, RowError, RowOutcome,
};
use crate::data::table::{Cell, CellKind, Column, Table, TableId};
use crate::domain::account::typing::AccountType;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{FirstFew, Section, download_csv};
use crate::ui::text::plain;

/// The lines that can't be read with their numbers, and as a file in which they can be corrected. Draws
/// nothing while all can be read.
#[component]
pub fn Problems(
    sheet: Arc<ImportSheet>,
    lines: Memo<Vec<ImportedRow>>,
    shown: usize,
) -> impl IntoView {
    let rows = move || {
        lines.with(|lines| {
            let wrong = lines.iter().filter_map(problems);
            wrong
                .map(|(line, problems)| {
                    view! {
                        <li>
                            <strong>{t!("import.error.line", line = line)}</strong>
                            ": "
                            {problems}
                        </li>
                    }
                    .into_any()
                })
                .collect::<Vec<AnyView>>()
        })
    };
    let save = move |_| {
        let table = lines.with_untracked(|lines| table(&sheet, lines));
        download_csv(t!("import.problems_name"), &table);
    };
    move || {
        let rows = rows();
        let save = save.clone();
        (!rows.is_empty()).then(|| {
            let button = view! {
                <p>
                    <button class="button small" type="button" on:click=save>
                        {t!("import.save_problems")}
                    </button>
                </p>
            };
            view! {
                <Section
                    id="problems"
                    title=t!("import.problems")
                    hint=t!("import.problems_hint")
                    beside=button.into_any()
                >
                    <FirstFew items=rows shown=shown more=|n: usize| t!("import.more", n = n) />
                </Section>
            }
        })
    }
}

/// The number of a line that can't be read, and what is wrong with it.
fn problems(line: &ImportedRow) -> Option<(usize, String)> {
    let RowOutcome::Wrong(errors) = &line.outcome else {
        return None;
    };
    let errors: Vec<String> = errors.iter().map(sentence).collect();
    Some((line.line, errors.join(" ")))
}

fn sentence(error: &RowError) -> String {
    let CellError {
        header,
        cell,
        expected,
        ..
    } = match error {
        RowError::TooManyCells { cells, header } => {
            return t!("import.error.cells", cells = *cells, header = *header);
        }
        RowError::NoName => return t!("import.error.no_name").to_owned(),
        RowError::Cell(error) => error,
    };
    let (header, cell) = (header.as_str(), cell.as_str());
    let what = match expected {
        Expected::Characters(_) => t!("import.error.long", header = header),
        _ => t!("import.error.cell", header = header, cell = cell),
    };
    [what, expected_words(*expected)].join(" ")
}

/// What would be right.
pub fn expected_words(expected: Expected) -> String {
    match expected {
        Expected::Type => {
            let types: Vec<&str> = AccountType::ALL
                .iter()
                .map(|kind| plain(kind.label()))
                .collect();
            t!("import.error.type", types = types.join(", "))
        }
        Expected::Level => t!("import.error.level").to_owned(),
        Expected::YesNo => t!("import.error.yes_no").to_owned(),
        Expected::Functions => t!("import.error.functions").to_owned(),
        Expected::Score => t!("import.error.score").to_owned(),
        Expected::Currency => t!("import.error.currency").to_owned(),
        Expected::Amount => t!("import.error.amount").to_owned(),
        Expected::Manager => t!("import.unread.managers_hint").to_owned(),
        Expected::Characters(max) => t!("import.error.characters", max = max),
    }
}

/// The lines that can't be read, each with what is wrong in a column of its own.
fn table(sheet: &ImportSheet, lines: &[ImportedRow]) -> Table {
    let header = sheet.header.iter().map(String::as_str);
    let columns = header.chain([t!("import.problem")]);
    let rows = sheet.rows.iter().zip(lines).filter_map(|(row, line)| {
        let (_, problems) = problems(line)?;
        let mut cells: Vec<Cell> = row.cells.iter().map(|cell| cell.as_str().into()).collect();
        cells.resize(sheet.header.len(), Cell::Empty);
        cells.push(problems.into());
        Some(cells)
    });
    Table {
        id: TableId::fixed("accounts-to-correct"),
        title: t!("import.problems").to_owned(),
        columns: columns
            .map(|title| Column::new(title, CellKind::Text))
            .collect(),
        rows: rows.collect(),
    }
}
