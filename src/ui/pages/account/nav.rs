//! The way through an account's pages: seven steps on one wire, and what else there is.

use leptos::prelude::*;

use crate::content::text::Key;
use crate::key;
use crate::t;
use crate::ui::route::{AccountPage, Route};
use crate::ui::text;

use super::open_account;

/// The seven steps, in order.
pub const STEPS: [AccountPage; 7] = [
    AccountPage::Analysis,
    AccountPage::Segmentation,
    AccountPage::Dmu,
    AccountPage::Diagnosis,
    AccountPage::Objectives,
    AccountPage::Tactics,
    AccountPage::Monitoring,
];

/// What a page of an account is called.
pub fn page_name(page: AccountPage) -> Key {
    match page {
        AccountPage::Analysis => key!("word.step.analysis.name"),
        AccountPage::Segmentation => key!("word.step.segmentation.name"),
        AccountPage::Dmu => key!("word.step.dmu.name"),
        AccountPage::Diagnosis => key!("word.step.diagnosis.name"),
        AccountPage::Objectives => key!("word.step.objectives.name"),
        AccountPage::Tactics => key!("word.step.tactics.name"),
        AccountPage::Monitoring => key!("word.step.monitoring.name"),
        AccountPage::Meetings => key!("account.meetings"),
        AccountPage::Relationship => key!("account.relationship"),
        AccountPage::Quality => key!("account.quality"),
        AccountPage::Report => key!("account.report"),
    }
}

/// The navigation of every page of an account but the overview.
#[component]
pub fn AccountNav(here: AccountPage) -> impl IntoView {
    let open = open_account();
    let name = open.editor.memo(|account| account.name.clone());
    let named = move || match name.read().trim() {
        "" => t!("account.unnamed").to_owned(),
        name => name.to_owned(),
    };
    let overview = open.id.with_value(|id| Route::Account(id.clone()).href());
    let step = |(place, page): (usize, &AccountPage)| {
        let page = *page;
        view! {
            <li>
                <a href=open.href(page, None) aria-current=(page == here).then_some("page")>
                    <span class="name">
                        <b>{place + 1}</b>
                        " "
                        <span>{text::plain(page_name(page))}</span>
                    </span>
                </a>
            </li>
        }
        .into_any()
    };
    let steps: Vec<AnyView> = STEPS.iter().enumerate().map(step).collect();
    view! {
        <nav class="account-nav" aria-label=named>
            <p class="whose">
                <a href=overview>{named}</a>
            </p>
            <ol class="plan-steps">{steps}</ol>
            <AccountMore here=Some(here) />
        </nav>
    }
}

/// What there is of an account beside the steps.
#[component]
pub fn AccountMore(here: Option<AccountPage>) -> impl IntoView {
    let open = open_account();
    let link = |page: AccountPage| {
        view! {
            <li>
                <a href=open.href(page, None) aria-current=(here == Some(page)).then_some("page")>
                    {text::plain(page_name(page))}
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="account-more">
            {link(AccountPage::Meetings)} {link(AccountPage::Relationship)}
            {link(AccountPage::Quality)} {link(AccountPage::Report)}
        </ul>
    }
}
