//! Accounts from a table: nothing is stored before the person has seen what every line becomes.

mod columns;
mod decided;
mod done;
mod encodings;
mod header;
mod levels;
mod line_list;
mod notes;
mod preview;
mod problems;
mod source;
mod two_ways;
mod unread;

use std::sync::Arc;

use leptos::prelude::*;

use crate::data::account::spreadsheet::ImportSheet;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::{focus_heading, use_title};

use done::Done;
use encodings::Encodings;
use preview::Preview;
use source::Source;

/// How far the person is.
#[derive(Clone)]
enum AccountImport {
    /// A table that can be read, waiting for consent.
    Table {
        name: String,
        sheet: Arc<ImportSheet>,
    },
    /// A table in an encoding that nobody can tell by rule: the person sees which one reads right.
    Encoded { name: String, bytes: Arc<Vec<u8>> },
    /// Not to be read, and why.
    Refused(String),
    /// Taken in.
    Brought {
        /// So many accounts are new.
        added: usize,
        /// So many that were here say something else now.
        changed: usize,
        /// So many lines say what is here already.
        same: usize,
    },
}

/// The page of `#/accounts/import`.
#[component]
pub fn ImportAccounts() -> impl IntoView {
    use_title(|| t!("app.import_accounts").to_owned());
    let found = RwSignal::new(None::<AccountImport>);
    let again = move || {
        found.set(None);
        focus_heading();
    };
    view! {
        <header class="page-head">
            <PageHead title=t!("app.import_accounts").to_owned() />
            <p class="lead">{t!("import.lead")}</p>
        </header>
        {move || match found.get() {
            None => view! { <Source found /> }.into_any(),
            Some(AccountImport::Refused(reason)) => view! {
                <div class="found" role="alert">
                    <h2>{t!("import.refused")}</h2>
                    <p>{reason}</p>
                </div>
                <Source found />
            }
                .into_any(),
            Some(AccountImport::Encoded { name, bytes }) => {
                view! { <Encodings name bytes found again /> }.into_any()
            }
            Some(AccountImport::Table { name, sheet }) => {
                view! { <Preview name sheet found again /> }.into_any()
            }
            Some(AccountImport::Brought { added, changed, same }) => {
                view! { <Done added changed same again /> }.into_any()
            }
        }}
    }
}
