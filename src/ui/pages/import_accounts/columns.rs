//! Which column of the table holds what: as its header says, or as the person decides.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::account::criteria::criterion_name;
use crate::content::account::spreadsheet::TableColumn;
use crate::data::account::spreadsheet::{ImportSheet, Target};
use crate::domain::portfolio::Axis;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::form::Choice;
use crate::ui::text::plain;

/// A list of the columns, each with an example and what it holds.
#[component]
pub fn Columns(sheet: Arc<ImportSheet>, columns: RwSignal<Vec<Option<Target>>>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let about: Vec<Choice> = TableColumn::ALL
        .iter()
        .map(|column| Choice {
            value: value(Target::Column(*column)),
            label: plain(column.header()).to_owned(),
        })
        .collect();
    let scores: Vec<Choice> = workspace.portfolio().with_untracked(|portfolio| {
        let all = Axis::BOTH.iter().flat_map(|axis| portfolio.criteria(*axis));
        all.map(|criterion| Choice {
            value: value(Target::Score(criterion.id)),
            label: criterion_name(criterion, &plain).to_owned(),
        })
        .collect()
    });
    let choices = StoredValue::new([about, scores]);
    let column = |(place, title): (usize, &String)| {
        let title = match title.as_str() {
            "" => t!("import.header_empty", n = place + 1),
            title => title.to_owned(),
        };
        let example = sheet.rows.iter().filter_map(|row| row.cells.get(place));
        let example = example.into_iter().find(|cell| !cell.is_empty()).cloned();
        let now = Memo::new(move |_| columns.with(|columns| columns.get(place).copied().flatten()));
        let group = move |number: usize, name: &'static str| {
            let options: Vec<AnyView> = choices.with_value(|choices| {
                let option = |choice: &Choice| {
                    let this = choice.value.clone();
                    let is_chosen = move || now.get().map(value).as_ref() == Some(&this);
                    view! {
                        <option value=choice.value.clone() selected=is_chosen>
                            {choice.label.clone()}
                        </option>
                    }
                    .into_any()
                };
                choices[number].iter().map(option).collect()
            });
            view! { <optgroup label=name>{options}</optgroup> }
        };
        let choose = move |event| {
            let target = target(&event_target_value(&event));
            columns.update(|columns| {
                for (other, held) in columns.iter_mut().enumerate() {
                    if other == place {
                        *held = target;
                    } else if *held == target {
                        // No two columns hold the same.
                        *held = None;
                    }
                }
            });
        };
        view! {
            <li>
                <label>
                    <span class="title">{title}</span>
                    {example
                        .map(|example| {
                            view! { <small>{t!("import.example")} " " {example}</small> }
                        })}
                    <select on:change=choose>
                        <option value="" selected=move || now.get().is_none()>
                            {t!("import.unused")}
                        </option>
                        {group(0, t!("import.about_group"))}
                        {group(1, t!("import.scores_group"))}
                    </select>
                </label>
            </li>
        }
        .into_any()
    };
    let list: Vec<AnyView> = sheet.header.iter().enumerate().map(column).collect();
    view! { <ul class="columns-found">{list}</ul> }
}

/// What a column holds, as the value of a choice.
fn value(target: Target) -> String {
    match target {
        Target::Column(column) => column.word().to_owned(),
        Target::Score(criterion) => criterion.to_string(),
    }
}

fn target(value: &str) -> Option<Target> {
    let column = TableColumn::from_word(value).map(Target::Column);
    column.or_else(|| value.parse().ok().map(Target::Score))
}
