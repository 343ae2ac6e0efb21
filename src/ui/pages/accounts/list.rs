//! All accounts with what the list shows of them, alphabetically.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::content::account::relationship;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::ui::text::in_order;

use super::summary::AccountSummary;

/// An account of the list.
#[derive(Clone, PartialEq)]
pub struct Listed {
    /// The account.
    pub id: DocumentId,
    /// What is shown of it; judged again only when the account changes.
    pub summary: Memo<AccountSummary>,
}

/// All accounts by name, each judged once and again only when it changes.
pub fn accounts_by_name(workspace: Workspace) -> Memo<Vec<Listed>> {
    let today = workspace.today();
    let portfolio = workspace.portfolio();
    let ids = workspace.accounts();
    let page = Owner::current().unwrap_or_default();
    let judged: StoredValue<BTreeMap<DocumentId, Memo<AccountSummary>>> =
        StoredValue::new(BTreeMap::new());
    let judge = move |id: &DocumentId| -> Option<Memo<AccountSummary>> {
        if let Some(known) = judged.with_value(|judged| judged.get(id).copied()) {
            return Some(known);
        }
        // Made for the page: what a memo makes goes when it runs again.
        let summary = page.with(|| {
            let account = untrack(|| workspace.account(id))?;
            Some(Memo::new(move |_| {
                account.with(|account| {
                    portfolio.with(|portfolio| {
                        AccountSummary::of(account, portfolio, &relationship().instrument, today)
                    })
                })
            }))
        })?;
        judged.update_value(|judged| {
            judged.insert(id.clone(), summary);
        });
        Some(summary)
    };
    Memo::new(move |_| {
        let ids = ids.get();
        // One that comes back is another signal.
        judged.update_value(|judged| judged.retain(|id, _| ids.contains(id)));
        let mut all: Vec<(String, Listed)> = ids
            .into_iter()
            .filter_map(|id| {
                let summary = judge(&id)?;
                let name = summary.with(|summary| summary.name.clone());
                Some((name, Listed { id, summary }))
            })
            .collect();
        all.sort_by(|(a, _), (b, _)| in_order(a, b));
        all.into_iter().map(|(_, listed)| listed).collect()
    })
}
