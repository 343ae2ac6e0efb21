//! Lines that look like totals or notes of a report: left out, and named, so that an account among them is not lost.

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::account::spreadsheet::{ImportSheet, ImportedRow, RowOutcome};
use crate::t;
use crate::ui::components::FirstFew;

use super::two_ways::TwoWays;

/// The lines that become no account, and whether they should. Draws nothing where there are none.
#[component]
pub fn Notes(
    sheet: Arc<ImportSheet>,
    lines: Memo<Vec<ImportedRow>>,
    with_notes: RwSignal<bool>,
    shown: usize,
) -> impl IntoView {
    let count =
        Memo::new(move |_| lines.with(|lines| lines.iter().filter(|line| is_note(line)).count()));
    let is_asked = move || count.get() > 0 || with_notes.get();
    let rows = move || {
        lines.with(|lines| {
            let rows = sheet
                .rows
                .iter()
                .zip(lines)
                .filter(|(_, line)| is_note(line));
            rows.map(|(row, line)| {
                let filled = row.cells.iter().filter(|cell| !cell.is_empty());
                let words: Vec<&str> = filled.map(String::as_str).collect();
                let words = words.join(" · ");
                let text = t!("import.header_line", line = line.line, words = words);
                view! { <li>{text}</li> }.into_any()
            })
            .collect::<Vec<AnyView>>()
        })
    };
    view! {
        <Show when=is_asked>
            <TwoWays
                name="notes"
                question=Signal::derive(|| t!("import.notes.question").to_owned())
                hint=Signal::derive(move || {
                    match count.get() {
                        0 => t!("import.notes.hint_read").to_owned(),
                        n => t!("import.notes.hint", n = n),
                    }
                })
                first_way=t!("import.same_skip")
                second_way=t!("import.notes.read")
                second=with_notes.into()
                choose=move |is_wanted| with_notes.set(is_wanted)
            />
        </Show>
        {move || {
            let items = rows();
            (!items.is_empty())
                .then(|| view! { <FirstFew items shown more=|n: usize| t!("import.more", n = n) /> })
        }}
    }
}

fn is_note(line: &ImportedRow) -> bool {
    line.outcome == RowOutcome::NoAccount
}
