//! The plans of earlier years, from the account; and from such a plan the account in which it goes on.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::store::{EarlierPlan, Workspace};
use crate::t;
use crate::ui::components::account_name;
use crate::ui::route::Route;
use crate::ui::text::day;

use super::super::open_account;

/// A line for each plan of an earlier year; and where the account is such a plan, when it ended and where it goes on.
#[component]
pub fn EarlierPlans() -> impl IntoView {
    let open = open_account();
    let workspace: Workspace = expect_context();
    let plans = Memo::new(move |_| open.id.with_value(|id| workspace.earlier_plans(id)));
    let ended = open
        .editor
        .memo(|account| (account.goes_on_in.clone(), account.ended));
    let earlier = move || {
        let plans = plans.get();
        (!plans.is_empty()).then(|| {
            let links: Vec<AnyView> = plans.into_iter().map(link).collect();
            view! {
                <p class="cluster">
                    <span>{t!("next_year.earlier")} ":"</span>
                    {links}
                </p>
            }
        })
    };
    let goes_on = move || {
        let (id, ended) = ended.get();
        let ended = ended.map(|on| t!("next_year.ended", day = day(on)));
        let on = id.and_then(|id| goes_on_in(workspace, id));
        (ended.is_some() || on.is_some()).then(|| {
            view! {
                <p class="note">
                    {ended} " " {on}
                </p>
            }
        })
    };
    view! {
        {goes_on}
        {earlier}
    }
}

fn link(plan: EarlierPlan) -> AnyView {
    let name = account_name(plan.name.trim()).to_owned();
    view! { <a href=Route::Account(plan.id).href()>{name}</a> }.into_any()
}

/// The link to the account in which a plan goes on, where that is here.
fn goes_on_in(workspace: Workspace, id: DocumentId) -> Option<AnyView> {
    let account = workspace.account(&id)?;
    let name = account.with(|account| account_name(account.name.trim()).to_owned());
    let link = view! {
        <a href=Route::Account(id).href()>{t!("next_year.goes_on", name = name)}</a>
    };
    Some(link.into_any())
}
