//! The whole of a plan that came, to be read before it is decided what to do with it, or without adding it.

use leptos::prelude::*;

use crate::data::account::tables::{Around, Chapter, full_plan};
use crate::data::table::{Cell, Table};
use crate::domain::account::Account;
use crate::domain::number::Number;
use crate::store::Workspace;
use crate::t;
use crate::ui::text::{self, WORDING, day};

/// The plan, behind a line that opens it.
#[component]
pub fn ReadPlan(account: StoredValue<Account>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_open = RwSignal::new(false);
    let chapters = move || {
        let portfolio = workspace.portfolio().get_untracked();
        let around = Around {
            portfolio: &portfolio,
            today: workspace.today(),
            wording: WORDING,
        };
        let chapters = account.with_value(|account| full_plan(account, around));
        let filled = chapters.into_iter().filter(|one| !one.is_empty());
        filled.map(chapter).collect::<Vec<AnyView>>()
    };
    view! {
        <details class="later plan-read" on:toggle=move |_| is_open.set(true)>
            <summary>{t!("open.plan.read")}</summary>
            <Show when=move || is_open.get()>{chapters}</Show>
        </details>
    }
}

fn chapter(chapter: Chapter) -> AnyView {
    let title = chapter.title(WORDING);
    let facts = chapter.facts.map(|table| rows(&table));
    let tables = chapter.tables.into_iter().map(|table| {
        view! {
            <h4>{table.title.clone()}</h4>
            {rows(&table)}
        }
        .into_any()
    });
    let tables: Vec<AnyView> = tables.collect();
    view! {
        <section>
            <h3>{title}</h3>
            {facts}
            {tables}
        </section>
    }
    .into_any()
}

/// The rows of a table, each as a list of what it says.
fn rows(table: &Table) -> AnyView {
    let row = |cells: &Vec<Cell>| {
        let said = table
            .columns
            .iter()
            .zip(cells)
            .filter(|(_, cell)| cell.says());
        let said = said.map(|(column, cell)| {
            view! {
                <div>
                    <dt>{column.title.clone()}</dt>
                    <dd>{words(cell)}</dd>
                </div>
            }
            .into_any()
        });
        view! { <dl>{said.collect::<Vec<AnyView>>()}</dl> }.into_any()
    };
    table
        .rows
        .iter()
        .map(row)
        .collect::<Vec<AnyView>>()
        .into_any()
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => {
            let plain = Number::from_plain(&number.to_string());
            plain.map_or_else(|| cell.text().into_owned(), text::number)
        }
        Cell::Day { day: date } => day(*date),
        Cell::Text(_) | Cell::Empty => cell.text().into_owned(),
    }
}
