//! Cells that can't be read: said once a column, with what becomes of their lines.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::data::account::spreadsheet::{
    CellError, Expected, ImportedRow, Meanings, RowError, RowOutcome,
};
use crate::domain::account::typing::{AccountType, Level};
use crate::t;
use crate::ui::form::{Choice, choices};

use super::problems::expected_words;
use super::two_ways::TwoWays;

/// What a column holds that can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
struct UnreadColumn {
    column: usize,
    header: String,
    expected: Expected,
    /// The first few of the cells, each once.
    cells: Vec<String>,
    /// In so many lines.
    lines: usize,
}

/// So many cells of a column are named.
const NAMED: usize = 5;
/// For so many of them a meaning can be chosen.
const CHOSEN: usize = 30;

/// For each column with cells that can't be read: which, and whether they are left empty or their lines left out.
/// Draws nothing where there are none.
#[component]
pub fn Unread(
    lines: Memo<Vec<ImportedRow>>,
    strict: RwSignal<BTreeSet<usize>>,
    meanings: RwSignal<Meanings>,
    /// The managers that accounts here have.
    managers: StoredValue<BTreeSet<String>>,
) -> impl IntoView {
    let columns = Memo::new(move |_| lines.with(|lines| unread(lines)));
    move || {
        let question = |one: UnreadColumn| {
            let column = one.column;
            let named: Vec<&str> = one.cells.iter().take(NAMED).map(String::as_str).collect();
            let cells = named.join(", ");
            let options = managers.with_value(|managers| values(one.expected, managers));
            let chosen = (!options.is_empty())
                .then(|| view! { <Meant column cells=one.cells.clone() options meanings /> });
            if one.expected == Expected::Manager {
                let title = t!(
                    "import.unread.managers",
                    header = one.header.as_str(),
                    cells = cells
                );
                return view! {
                    <fieldset class="field">
                        <legend>{title}</legend>
                        <span class="hint">{t!("import.unread.managers_hint")}</span>
                        {chosen}
                    </fieldset>
                }
                .into_any();
            }
            let question = t!(
                "import.unread.question",
                header = one.header.as_str(),
                cells = cells
            );
            let hint = [
                t!("import.unread.lines", n = one.lines),
                expected_words(one.expected),
            ]
            .join(" ");
            let choose = move |is_strict: bool| {
                strict.update(|strict| {
                    match is_strict {
                        true => strict.insert(column),
                        false => strict.remove(&column),
                    };
                });
            };
            view! {
                <TwoWays
                    name=format!("unread-{column}")
                    question=Signal::stored(question)
                    hint=Signal::stored(hint)
                    first_way=t!("import.unread.empty")
                    second_way=t!("import.unread.out")
                    second=Signal::derive(move || strict.with(|strict| strict.contains(&column)))
                    choose
                />
                {chosen}
            }
            .into_any()
        };
        columns
            .get()
            .into_iter()
            .map(question)
            .collect::<Vec<AnyView>>()
    }
}

/// What cells of a column can mean, each with its name; nothing where that can't be chosen.
fn values(expected: Expected, managers: &BTreeSet<String>) -> Vec<Choice> {
    match expected {
        Expected::Type => choices::<AccountType>(),
        Expected::Level => choices::<Level>(),
        Expected::Manager => managers
            .iter()
            .map(|name| Choice {
                value: name.clone(),
                label: name.clone(),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// What each of these cells means, for the whole column.
#[component]
fn Meant(
    column: usize,
    cells: Vec<String>,
    options: Vec<Choice>,
    meanings: RwSignal<Meanings>,
) -> impl IntoView {
    let field = |cell: String| {
        let key = (column, cell.clone());
        let now = {
            let key = key.clone();
            Memo::new(move |_| {
                meanings
                    .with(|all| all.get(&key).cloned())
                    .unwrap_or_default()
            })
        };
        let option = |Choice { value, label }: &Choice| {
            let this = value.clone();
            let is_chosen = move || now.with(|now| *now == this);
            view! {
                <option value=value.clone() prop:selected=is_chosen>
                    {label.clone()}
                </option>
            }
            .into_any()
        };
        let options: Vec<AnyView> = options.iter().map(option).collect();
        let choose = move |event| {
            let value = event_target_value(&event);
            meanings.update(|all| {
                match value.is_empty() {
                    true => all.remove(&key),
                    false => all.insert(key.clone(), value),
                };
            });
        };
        view! {
            <li>
                <label>
                    <span>{t!("import.unread.means", cell = cell)}</span>
                    <select on:change=choose>
                        <option value="">{t!("import.unread.as_it_is")}</option>
                        {options}
                    </select>
                </label>
            </li>
        }
        .into_any()
    };
    let fields: Vec<AnyView> = cells.into_iter().map(field).collect();
    view! { <ul class="columns-found meant">{fields}</ul> }
}

fn unread(lines: &[ImportedRow]) -> Vec<UnreadColumn> {
    let mut columns: BTreeMap<usize, UnreadColumn> = BTreeMap::new();
    for error in lines.iter().flat_map(errors) {
        let one = columns.entry(error.column).or_insert_with(|| UnreadColumn {
            column: error.column,
            header: error.header.clone(),
            expected: error.expected,
            cells: Vec::new(),
            lines: 0,
        });
        one.lines += 1;
        if one.cells.len() < CHOSEN && !one.cells.contains(&error.cell) {
            one.cells.push(error.cell.clone());
        }
    }
    columns.into_values().collect()
}

/// The cells of a line that could be left empty, whether they are or not, and those of which a meaning can be chosen.
fn errors(line: &ImportedRow) -> impl Iterator<Item = &CellError> {
    let wrong: &[RowError] = match &line.outcome {
        RowOutcome::Wrong(errors) => errors,
        _ => &[],
    };
    let wrong = wrong.iter().filter_map(|error| match error {
        RowError::Cell(error) => Some(error),
        _ => None,
    });
    line.left_empty.iter().chain(wrong).chain(&line.to_choose)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_once_however_many_lines_have_it() {
        let error = |cell: &str| CellError {
            column: 2,
            header: "Type".to_owned(),
            cell: cell.to_owned(),
            expected: Expected::Type,
        };
        let line = |cell: &str, is_strict: bool| ImportedRow {
            line: 2,
            to_choose: Vec::new(),
            level: None,
            outcome: match is_strict {
                true => RowOutcome::Wrong(vec![RowError::NoName, RowError::Cell(error(cell))]),
                false => RowOutcome::NoAccount,
            },
            left_empty: if is_strict {
                Vec::new()
            } else {
                vec![error(cell)]
            },
        };
        for is_strict in [false, true] {
            let cells = ["Customer", "Prospect", "Customer"];
            let lines: Vec<ImportedRow> = cells.iter().map(|cell| line(cell, is_strict)).collect();
            let found = unread(&lines);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].cells, ["Customer", "Prospect"]);
            assert_eq!(found[0].lines, 3);
        }
        assert!(unread(&[]).is_empty());
    }
}
