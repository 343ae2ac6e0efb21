//! An account with its plan: read, compared with the account of mine that it is, and taken as the person chooses.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::steps::{StepState, plan_steps};
use crate::store::{Workspace, kind};
use crate::t;
use crate::ui::components::account_name;
use crate::ui::text::day;

use super::facts::{fact, facts};
use super::frame::PacketFrame;
use super::plan_decision::PlanDecision;
use super::plan_read::ReadPlan;

/// A plan. `dropped` says how many entries in it could not be read.
#[component]
pub fn PlanPacket(account: Account, dropped: usize) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    workspace.register(&[kind::<Account>()]);
    let account = Account {
        archived: false,
        goes_on_in: None,
        ended: None,
        example: false,
        ..account
    };
    let title = account_name(account.name.trim()).to_owned();
    let all = facts_of(workspace, &account, dropped);
    let created = t!("open.plan.created", day = day(account.created));
    let judged = account.stakeholders.iter().count();
    let account = StoredValue::new(account);
    let decision = view! { <PlanDecision account /> }.into_any();
    view! {
        <PacketFrame kind=t!("open.kind.plan") title from=created decision=decision>
            <div class="packet-body">
                {all}
                <ReadPlan account />
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
