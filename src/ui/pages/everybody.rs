//! All accounts and the programme's plan together, and whom they name.

use leptos::prelude::*;

use crate::browser::clock;
use crate::data::account::disclosure::{Disclosure, Names};
use crate::domain::account::Account;
use crate::domain::programme::Programme;
use crate::store::Workspace;
use crate::ui::text::WORDING;

/// All accounts and the programme's plan as they are. Tracks.
pub fn everything(workspace: Workspace) -> (Vec<Account>, Programme) {
    let ids = workspace.accounts().get();
    let accounts = ids
        .iter()
        .filter_map(|id| Some(workspace.account(id)?.get()));
    (accounts.collect(), workspace.programme().get())
}

/// The names that they know. Tracks.
pub fn all_names(workspace: Workspace) -> Names {
    let (accounts, programme) = everything(workspace);
    Names::of(&accounts.iter().collect::<Vec<_>>(), &programme, WORDING)
}

/// What they say about whom. Costs a look at every text. Tracks.
pub fn everybody(workspace: Workspace) -> Disclosure {
    let (accounts, programme) = everything(workspace);
    let accounts: Vec<&Account> = accounts.iter().collect();
    let names = Names::of(&accounts, &programme, WORDING);
    Disclosure::of(&accounts, &programme, &names, clock::today())
}
