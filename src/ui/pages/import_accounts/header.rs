//! Which line names the columns, where that is not the first one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::data::account::spreadsheet::ImportSheet;
use crate::t;

use super::AccountImport;

const FIELD: &str = "header-line";

/// The line that names the columns, to be chosen among the first ones.
#[component]
pub fn HeaderLine(
    name: String,
    sheet: Arc<ImportSheet>,
    found: RwSignal<Option<AccountImport>>,
) -> impl IntoView {
    /// So much of a line is enough to know it by.
    const LETTERS: usize = 60;
    let now = sheet.header_line;
    let above = sheet.above.len();
    let option = |(line, cells): (usize, &[String])| {
        let filled: Vec<&str> = cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let words: String = filled.join(" · ").chars().take(LETTERS).collect();
        view! {
            <option value=line.to_string() selected=line == now>
                {t!("import.header_line", line = line, words = words)}
            </option>
        }
        .into_any()
    };
    let options: Vec<AnyView> = sheet.beginning().map(option).collect();
    let choose = move |event| {
        let Ok(line) = event_target_value(&event).parse() else {
            return;
        };
        let sheet = Arc::new(sheet.with_header(line));
        let name = name.clone();
        found.set(Some(AccountImport::Table { name, sheet }));
        // The whole table is drawn anew; whoever chose goes on from the same field.
        clock::after(0, || {
            let _ = page::focus(FIELD);
        });
    };
    view! {
        <p class="field">
            <label for=FIELD>{t!("import.header_question")}</label>
            <select id=FIELD on:change=choose>
                {options}
            </select>
            {(above > 0)
                .then(|| view! { <span class="hint">{t!("import.above", n = above)}</span> })}
        </p>
    }
}
