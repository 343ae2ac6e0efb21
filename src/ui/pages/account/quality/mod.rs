//! How good the plan is: by step, in measures, and whether somebody else could take over.

mod handover;
mod measures;
mod steps;

use leptos::prelude::*;

use crate::domain::account::quality::PlanQuality;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::PageHead;

use super::open_account;

use handover::Handover;
use measures::Measures;
use steps::Steps;

/// The page.
#[component]
pub fn Quality() -> impl IntoView {
    let open = open_account();
    let workspace: Workspace = expect_context();
    let portfolio = workspace.portfolio();
    let quality = open.editor.memo(move |account| {
        portfolio.with(|portfolio| PlanQuality::of(account, portfolio, open.today))
    });
    view! {
        <header class="page-head tight">
            <PageHead title=t!("account.quality").to_owned() />
            <p class="measure muted">{t!("quality.lead")}</p>
        </header>
        <Steps quality />
        <Measures quality />
        <Handover quality />
    }
}
