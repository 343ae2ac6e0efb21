//! The way through an account's pages: seven steps on one wire, and what else there is.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::content::text::Key;
use crate::domain::account::steps::{Step, StepState};
use crate::domain::words::Word;
use crate::key;
use crate::t;
use crate::ui::components::account_name;
use crate::ui::route::{AccountPage, Route};
use crate::ui::text;

use super::open_account;

/// The page of a step.
pub const fn page_of(step: Step) -> AccountPage {
    match step {
        Step::Analysis => AccountPage::Analysis,
        Step::Segmentation => AccountPage::Segmentation,
        Step::Dmu => AccountPage::Dmu,
        Step::Diagnosis => AccountPage::Diagnosis,
        Step::Objectives => AccountPage::Objectives,
        Step::Tactics => AccountPage::Tactics,
        Step::Monitoring => AccountPage::Monitoring,
    }
}

/// What a state is called, and the word by which the style knows it.
pub fn state_name(state: StepState) -> (&'static str, &'static str) {
    match state {
        StepState::NotStarted => (t!("word.step_state.not_started.name"), "open"),
        StepState::Started => (t!("word.step_state.started.name"), "started"),
        StepState::Enough => (t!("word.step_state.enough.name"), "enough"),
        StepState::Attention => (t!("word.step_state.attention.name"), "attention"),
    }
}

/// The three leaves of a step: how far it has grown.
const fn leaves(state: StepState) -> [&'static str; 3] {
    match state {
        StepState::NotStarted => ["open", "open", "open"],
        StepState::Started => ["enough", "open", "open"],
        StepState::Enough => ["enough", "enough", "enough"],
        StepState::Attention => ["enough", "open", "attention"],
    }
}

/// What a page of an account is called.
pub fn page_name(page: AccountPage) -> Key {
    match page {
        AccountPage::Analysis => Step::Analysis.label(),
        AccountPage::Segmentation => Step::Segmentation.label(),
        AccountPage::Dmu => Step::Dmu.label(),
        AccountPage::Diagnosis => Step::Diagnosis.label(),
        AccountPage::Objectives => Step::Objectives.label(),
        AccountPage::Tactics => Step::Tactics.label(),
        AccountPage::Monitoring => Step::Monitoring.label(),
        AccountPage::Meetings => key!("account.meetings"),
        AccountPage::Relationship => key!("account.relationship"),
        AccountPage::Factors => key!("factors.title"),
        AccountPage::Quality => key!("account.quality"),
        AccountPage::Report => key!("account.report"),
    }
}

/// The navigation of every page of an account but the overview.
#[component]
pub fn AccountNav(here: AccountPage) -> impl IntoView {
    let open = open_account();
    let name = open
        .editor
        .memo(|account| account_name(&account.name).to_owned());
    let overview = open.id.with_value(|id| Route::Account(id.clone()).href());
    let step = |step: &Step| {
        let (step, page) = (*step, page_of(*step));
        let state = open.step_state(step);
        view! {
            <li>
                <a href=open.href(page, None) aria-current=(page == here).then_some("page")>
                    <span class="name">
                        <b>{step.number()}</b>
                        " "
                        <span>{text::plain(page_name(page))}</span>
                    </span>
                    <span class="ticks" aria-hidden="true">
                        {leaf(state, 0)} {leaf(state, 1)} {leaf(state, 2)}
                    </span>
                    <span class="visually-hidden">
                        {move || format!(", {}", state_name(state.get()).0)}
                    </span>
                </a>
            </li>
        }
        .into_any()
    };
    let steps: Vec<AnyView> = Step::ALL.iter().map(step).collect();
    view! {
        <nav class="account-nav" aria-label=name>
            <p class="whose">
                <a href=overview>{name}</a>
                <ExampleChip />
            </p>
            <AccountMore here=Some(here) />
            <ol class="plan-steps">{steps}</ol>
        </nav>
    }
}

fn leaf(state: Memo<StepState>, place: usize) -> AnyView {
    view! { <i data-state=move || leaves(state.get())[place]></i> }.into_any()
}

/// The words that mark the worked example, where the account is it.
#[component]
pub fn ExampleChip() -> impl IntoView {
    let is_example = open_account().editor.memo(|account| account.example);
    move || {
        let chip = || view! { <span class="chip">{t!("assess.example")}</span> };
        is_example.get().then(chip)
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
            {link(AccountPage::Factors)} {link(AccountPage::Quality)} {link(AccountPage::Report)}
        </ul>
    }
}
