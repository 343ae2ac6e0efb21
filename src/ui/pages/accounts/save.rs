//! The list of accounts as a file for spreadsheets.

use leptos::prelude::*;

use crate::data::account::disclosure::{Disclosure, DisclosureChoice, Names};
use crate::data::account::spreadsheet::write;
use crate::data::export::Export;
use crate::data::table::{Cell, Table};
use crate::domain::account::Account;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{BeforeItLeaves, ExportButton, ExportFile, csv_words, download_csv};
use crate::ui::pages::everybody::all_names;
use crate::ui::text::plain;

use super::list::Listed;

/// Whom the table of these accounts names, and the table as CSV that reads back.
#[component]
pub fn SaveTable(shown: Memo<Vec<Listed>>) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let choice = RwSignal::new(None::<DisclosureChoice>);
    let names = Memo::new(move |_| all_names(workspace));
    let disclosure = Signal::derive(move || {
        let table = table(workspace, &shown.get(), None);
        let texts: Vec<&str> = table.rows.iter().flatten().filter_map(text).collect();
        names.with(|names| Disclosure::of_texts(&texts, names))
    });
    let leaves = move || {
        let choice = choice.get_untracked().unwrap_or(DisclosureChoice::AS_IT_IS);
        let names = names.read_untracked();
        untrack(|| table(workspace, &shown.get(), Some((choice, &names))))
    };
    let stem = move || format!("{}-{}", t!("import.template_name"), workspace.today());
    let save = move |_| download_csv(&stem(), &leaves());
    let workbook = move |()| ExportFile {
        name: format!("{}.xlsx", stem()),
        export: Export::Workbook(vec![leaves()]),
    };
    view! {
        <section class="section-body stack" aria-label=t!("accounts.export")>
            <BeforeItLeaves disclosure choice>
                <p class="cluster">
                    <button class="button primary" type="button" on:click=save>
                        {t!("accounts.export_save")}
                    </button>
                    <ExportButton label=t!("export.xlsx") hint="" file=workbook />
                </p>
                <p class="small muted">{csv_words()}</p>
            </BeforeItLeaves>
        </section>
    }
}

/// The table, with people as chosen or as they are. Tracks.
fn table(
    workspace: Workspace,
    shown: &[Listed],
    leave: Option<(DisclosureChoice, &Names)>,
) -> Table {
    let as_they_are = shown
        .iter()
        .filter_map(|one| Some(workspace.account(&one.id)?.get()));
    let accounts: Vec<Account> = match leave {
        Some((choice, names)) => as_they_are
            .map(|account| choice.account(&account, names))
            .collect(),
        None => as_they_are.collect(),
    };
    let portfolio = workspace.portfolio();
    portfolio.with(|portfolio| {
        let today = workspace.today();
        write(&accounts, portfolio, today, t!("import.table"), &plain)
    })
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        Cell::Empty | Cell::Number(_) | Cell::Day { .. } => None,
    }
}
