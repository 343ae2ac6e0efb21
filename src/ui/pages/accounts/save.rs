//! The list of accounts as a file for spreadsheets.

use leptos::prelude::*;

use crate::browser::files;
use crate::data::account::table::write;
use crate::data::table::csv;
use crate::domain::account::Account;
use crate::store::Workspace;
use crate::t;
use crate::ui::text::plain;

use super::list::Listed;

/// Saves these accounts as CSV that reads back.
pub fn save_table(workspace: Workspace, accounts: &[Listed]) {
    let signals = accounts
        .iter()
        .filter_map(|one| untrack(|| workspace.account(&one.id)));
    let accounts: Vec<Account> = signals.map(|account| account.get_untracked()).collect();
    let today = workspace.today();
    let table = workspace
        .portfolio()
        .with_untracked(|portfolio| write(&accounts, portfolio, today, t!("import.table"), &plain));
    let name = format!("{}-{today}.csv", t!("import.template_name"));
    // A refused download shows in the browser itself; nothing was changed here.
    let _ = files::download(&name, "text/csv;charset=utf-8", &csv::write(&table));
}
