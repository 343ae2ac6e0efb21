//! The success factors, seen from one account.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::pages::factors::{FACTORS, FactorChecks};
use crate::ui::route::{AccountPage, Anchor, Route};

use super::open_account;

/// The checks of the account.
#[component]
pub fn SuccessFactors() -> impl IntoView {
    let open = open_account();
    let action = Callback::new(move |action| open.record_href(AccountPage::Tactics, action));
    view! {
        <header class="page-head tight">
            <PageHead title=t!("factors.title").to_owned() />
            <p class="measure muted">
                {t!("factors.lead_account")} " "
                <a href=Route::Programme(Anchor::new(FACTORS)).href()>
                    {t!("factors.programme")}
                </a>
            </p>
        </header>
        <FactorChecks
            editor=open.editor
            today=open.today
            action
            none=t!("factors.none_account")
        />
    }
}
