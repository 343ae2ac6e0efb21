//! Tables to take along: all in one workbook, or each as CSV.

use leptos::prelude::*;

use crate::data::export::Export;
use crate::data::table::Table;
use crate::domain::day::Day;
use crate::t;

use super::{ExportButton, ExportFile, csv_words, download_csv, file_name};

/// A workbook of all tables that have rows, and a list of them with a CSV file for each.
#[component]
pub fn TakeTables(
    /// All tables; asked for when they are needed, because they cost something to make.
    #[prop(into)]
    tables: Callback<(), Vec<Table>>,
    /// What the files are named after.
    #[prop(into)]
    name: Callback<(), String>,
    today: Day,
) -> impl IntoView {
    let filled = move || {
        let all = tables.run(()).into_iter();
        all.filter(|table| !table.rows.is_empty())
            .collect::<Vec<_>>()
    };
    let named = move |ending: &str| file_name(&name.run(()), "accounts", today, ending);
    let workbook = move |()| ExportFile {
        name: named("xlsx"),
        export: Export::Workbook(filled()),
    };
    let open = RwSignal::new(false);
    let toggle = move |_| open.update(|open| *open = !*open);
    let save = move |place: usize| {
        if let Some(table) = filled().get(place) {
            download_csv(&named(table.id.as_str()), table);
        }
    };
    let item = move |(place, table): (usize, Table)| {
        let label = t!("export.csv_of", table = table.title.clone());
        view! {
            <li>
                <span>{table.title} " " <small>{t!("export.rows", n = table.rows.len())}</small></span>
                <button
                    class="button small"
                    type="button"
                    aria-label=label
                    on:click=move |_| untrack(|| save(place))
                >
                    {t!("export.csv_short")}
                </button>
            </li>
        }
        .into_any()
    };
    let list = move || {
        let items = filled().into_iter().enumerate().map(item);
        view! { <ul class="leaves">{items.collect::<Vec<_>>()}</ul> }
    };
    view! {
        <div class="stack">
            <p>
                <ExportButton label=t!("export.xlsx") hint=t!("export.xlsx_hint") file=workbook />
            </p>
            <details on:toggle=toggle>
                <summary>{t!("export.csv")}</summary>
                <p class="small muted">{csv_words()}</p>
                <Show when=move || open.get()>{list}</Show>
            </details>
        </div>
    }
}
