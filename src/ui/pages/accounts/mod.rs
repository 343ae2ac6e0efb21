//! All accounts.

mod empty;
mod filter;
mod list;
mod row;
mod row_menu;
mod save;
mod summary;
mod table;
mod toolbar;

use leptos::prelude::*;

use crate::domain::account::typing::Level;
use crate::domain::portfolio::Portfolio;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;

use empty::NoAccounts;
use filter::AccountFilter;
use list::{Listed, accounts_by_name};
use save::SaveTable;
use table::AccountsTable;
use toolbar::{ShelfTabs, Toolbar};

/// What the list is narrowed down to, as context: the person finds it again on coming back from an account.
#[derive(Clone, Copy)]
pub struct ListFilter(RwSignal<AccountFilter>);

impl ListFilter {
    /// Everything in use, for the whole app.
    pub fn provide() {
        provide_context(Self(RwSignal::new(AccountFilter::default())));
    }
}

/// The page of `#/accounts`.
#[component]
pub fn Accounts() -> impl IntoView {
    use_title(|| t!("app.accounts").to_owned());
    let workspace = expect_context::<Workspace>();
    let ListFilter(filter) = expect_context();
    let all = accounts_by_name(workspace);
    let own = Memo::new(move |_| {
        let is_own = |one: &&Listed| one.summary.with(|summary| !summary.example);
        all.with(|all| all.iter().filter(is_own).cloned().collect::<Vec<Listed>>())
    });
    let example = Memo::new(move |_| {
        let is_example = |one: &&Listed| one.summary.with(|summary| summary.example);
        all.with(|all| {
            all.iter()
                .filter(is_example)
                .cloned()
                .collect::<Vec<Listed>>()
        })
    });
    let shown = Memo::new(move |_| {
        filter.with(|filter| {
            let kept = own.get().into_iter();
            let kept = kept.filter(|one| one.summary.with(|summary| filter.keeps(summary)));
            crate::domain::order::ranked(kept, |one| one.summary.with(|s| filter.rank(s)))
        })
    });
    let saving = RwSignal::new(false);
    let is_empty = Memo::new(move |_| own.with(Vec::is_empty));
    view! {
        <header class="page-head accounts-head">
            <PageHead title=t!("app.accounts").to_owned() />
            <Show when=move || !is_empty.get()>
                <p class="cluster">
                    <a class="button primary" href=Route::NewAccount.href()>
                        {t!("accounts.add")}
                    </a>
                    <a class="button" href=Route::Portfolio.href()>
                        {t!("accounts.portfolio")}
                    </a>
                    <a class="button quiet" href=Route::ImportAccounts.href()>
                        {t!("accounts.import")}
                    </a>
                    <button
                        class="button quiet"
                        type="button"
                        aria-expanded=move || saving.get().to_string()
                        on:click=move |_| saving.update(|saving| *saving = !*saving)
                    >
                        {t!("accounts.export")}
                    </button>
                </p>
            </Show>
        </header>
        <Show when=move || saving.get() && !is_empty.get()>
            <SaveTable shown />
        </Show>
        <Show when=move || !is_empty.get() fallback=|| view! { <NoAccounts /> }>
            <ShelfTabs own filter />
            <Toolbar own filter />
            <Crowd own />
            <AccountsTable name=t!("accounts.table") shown />
        </Show>
        <Show when=move || !example.with(Vec::is_empty)>
            <Section
                id="example"
                title=t!("accounts.example")
                hint=t!("accounts.example_hint")
                class="wide"
            >
                <AccountsTable name=t!("accounts.example") shown=example />
            </Section>
        </Show>
    }
}

/// Says that there are more key accounts than a programme can look after.
#[component]
fn Crowd(own: Memo<Vec<Listed>>) -> impl IntoView {
    let count = Memo::new(move |_| {
        let is_key = |one: &&Listed| {
            let is_key = |level| level >= Some(Level::KeyAccount);
            one.summary
                .with(|summary| !summary.archived && is_key(summary.level))
        };
        own.with(|own| own.iter().filter(is_key).count())
    });
    move || {
        let count = count.get();
        (count > Portfolio::MOST_KEY_ACCOUNTS).then(|| {
            view! {
                <p class="note plain">
                    {t!("accounts.crowd", n = count, most = Portfolio::MOST_KEY_ACCOUNTS)} " "
                    <a href=Route::Portfolio.href()>{t!("accounts.crowd_more")}</a>
                </p>
            }
        })
    }
}
