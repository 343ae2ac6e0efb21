//! The part for accounts: their list, plans, portfolio, and the pages that gather what is in them.

use leptos::prelude::*;

use crate::browser::focus_keeper::keep_focus;
use crate::content::text::Pack;
use crate::domain::id::DocumentId;
use crate::pack;
use crate::ui::pages::{
    AccountPages, Accounts, ImportAccounts, NewAccount, PortfolioPage, ProgrammePage, Today,
};
use crate::ui::passing_days::use_day;
use crate::ui::printing::print_whole;
use crate::ui::route::AccountPage;

use super::Parts;
use super::arrival::{Arriving, PartPage, with_packs};

const PACKS: [Pack; 6] = [
    pack!("basis"),
    pack!("questionnaire"),
    pack!("answering"),
    pack!("planner"),
    pack!("accounts"),
    pack!("words"),
];

/// A page of this part.
#[derive(Debug, Clone, PartialEq)]
pub enum PlannerPage {
    /// The list of accounts.
    Accounts,
    /// The form for a new account.
    NewAccount,
    /// Accounts from a file.
    ImportAccounts,
    /// The portfolio.
    Portfolio,
    /// An account; without a page its overview.
    Account(DocumentId, Option<AccountPage>),
    /// The programme's own plan.
    Programme,
    /// What is due.
    Today,
}

impl PlannerPage {
    /// The words by which the style knows the page.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Accounts | Self::NewAccount | Self::ImportAccounts => "page accounts",
            Self::Portfolio => "page accounts flows",
            Self::Account(..) => "page account-pages flows",
            Self::Programme => "page programme flows",
            Self::Today => "page today flows",
        }
    }
}

/// A page of the planner, once the planner is here.
#[component]
pub fn Planner(
    /// Which one.
    page: PlannerPage,
) -> impl IntoView {
    let drawn = Box::new(move || (Parts::in_use().planner.run)(page.clone()));
    view! { <PartPage code=Parts::in_use().planner.fetch packs=&PACKS draw=drawn /> }
}

/// Draws a page of this part. What only this reaches is in its wasm.
pub fn draw(page: PlannerPage) -> AnyView {
    keep_focus();
    print_whole();
    let day = use_day();
    // What is late or due is that of the day on which the page is seen.
    let drawn = move || {
        day.track();
        draw_today(page.clone())
    };
    drawn.into_any()
}

fn draw_today(page: PlannerPage) -> AnyView {
    match page {
        PlannerPage::Accounts => view! { <Accounts /> }.into_any(),
        PlannerPage::NewAccount => view! { <NewAccount /> }.into_any(),
        PlannerPage::ImportAccounts => view! { <ImportAccounts /> }.into_any(),
        PlannerPage::Portfolio => view! { <PortfolioPage /> }.into_any(),
        PlannerPage::Account(id, page) => view! { <AccountPages id page /> }.into_any(),
        PlannerPage::Programme => view! { <ProgrammePage /> }.into_any(),
        PlannerPage::Today => view! { <Today /> }.into_any(),
    }
}

/// Has the planner fetched.
pub fn fetch() -> Arriving {
    with_packs((Parts::in_use().planner.fetch)(), &PACKS)
}
