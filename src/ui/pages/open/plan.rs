//! An account with its plan: added as an account of its own.

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::account::steps::{StepState, plan_steps};
use crate::domain::id::DocumentId;
use crate::store::{Workspace, kind};
use crate::t;
use crate::ui::components::account_name;
use crate::ui::navigation::go;
use crate::ui::received::Received;
use crate::ui::route::Route;
use crate::ui::text::day;

use super::facts::{fact, facts};
use super::frame::{Discard, PacketFrame, not_kept};
use super::plan_beside::beside;

/// A plan. `dropped` says how many entries in it could not be read.
#[component]
pub fn PlanPacket(account: Account, dropped: usize) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let account = Account {
        id: workspace.new_id(),
        archived: false,
        example: false,
        ..account
    };
    let name = account.name.trim().to_owned();
    let title = account_name(&name).to_owned();
    let all = facts_of(workspace, &account, dropped);
    let created = t!("open.plan.created", day = day(account.created));
    let judged = account.stakeholders.iter().count();
    let named_so = move |id: &_| {
        let one = workspace.account(id)?.get();
        (one.name.trim() == name).then_some(one)
    };
    let same_name = untrack(|| workspace.accounts().get().iter().find_map(named_so));
    let comparison = same_name.map(|here| beside(workspace, &account, &here));
    let document = Document::from(account);
    workspace.register(&[kind::<Account>()]);
    let twin = workspace.twin(&document);
    let decision = match twin
        .as_ref()
        .and_then(|key| key.id_of(Kind::Account))
        .cloned()
    {
        Some(id) => view! { <AlreadyHere id /> }.into_any(),
        _ => view! { <Add document comparison /> }.into_any(),
    };
    view! {
        <PacketFrame kind=t!("open.kind.plan") title from=created decision=decision>
            <div class="packet-body">
                {all}
                {(judged > 0)
                    .then(|| {
                        view! {
                            <p class="note">
                                <span>{t!("open.plan.judges", n = judged)}</span>
                            </p>
                        }
                    })}
            </div>
        </PacketFrame>
    }
}

fn facts_of(workspace: Workspace, account: &Account, dropped: usize) -> AnyView {
    let portfolio = workspace.portfolio().get_untracked();
    let steps = plan_steps(account, &portfolio, workspace.today());
    let begun = steps
        .iter()
        .filter(|step| step.state != StepState::NotStarted)
        .count();
    let mut all = vec![fact(
        t!("open.plan.steps"),
        t!("open.plan.begun", n = begun, all = steps.len()),
    )];
    let account = &*account.as_counted();
    let people = account.stakeholders.iter().count();
    let objectives = account.objectives.iter().count();
    let actions = account.actions.iter().count();
    let meetings = account.meetings.iter().count();
    let counted = [
        (
            people,
            t!("open.plan.people"),
            t!("open.plan.stakeholders", n = people),
        ),
        (
            objectives,
            t!("open.plan.objectives"),
            t!("open.plan.objectives_n", n = objectives),
        ),
        (
            actions,
            t!("open.plan.actions"),
            t!("open.plan.actions_n", n = actions),
        ),
        (
            meetings,
            t!("open.plan.meetings"),
            t!("open.plan.meetings_n", n = meetings),
        ),
    ];
    let there = counted.into_iter().filter(|(count, ..)| *count > 0);
    all.extend(there.map(|(_, term, value)| fact(term, value)));
    if dropped > 0 {
        all.push(fact(
            t!("open.plan.dropped"),
            t!("open.plan.dropped_n", n = dropped),
        ));
    }
    facts(all)
}

#[component]
fn Add(
    document: Document,
    /// It beside the account of the same name that is here, if there is one.
    comparison: Option<AnyView>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let document = StoredValue::new(document);
    let add = move |_| {
        let added = workspace.import(vec![document.get_value()]);
        let added = added.first().and_then(|one| one.key.id_of(Kind::Account));
        if let Some(id) = added.cloned() {
            go(&Route::Account(id));
            received.forget();
        }
    };
    view! {
        {comparison
            .map(|comparison| {
                view! {
                    <p>{t!("open.plan.same_name")}</p>
                    {comparison}
                }
            })}
        <div class="cluster">
            <button class="button primary" type="button" on:click=add>
                {t!("open.plan.add")}
            </button>
            <Discard />
        </div>
        {not_kept()}
    }
}

#[component]
fn AlreadyHere(id: DocumentId) -> impl IntoView {
    view! {
        <p>{t!("open.here")}</p>
        <div class="cluster">
            <a class="button primary" href=Route::Account(id).href()>
                {t!("open.here_open")}
            </a>
            <Discard />
        </div>
    }
}
