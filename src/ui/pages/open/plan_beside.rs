//! A plan that came, beside the one of the same account that is here.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::steps::plan_steps;
use crate::store::Workspace;
use crate::t;
use crate::ui::pages::account::state_name;
use crate::ui::text::{day, plain};

/// How far both are, step by step, and how much is in each. Nothing of either is changed.
pub fn beside(workspace: Workspace, came: &Account, here: &Account) -> AnyView {
    let portfolio = workspace.portfolio().get_untracked();
    let steps = |account: &Account| plan_steps(account, &portfolio, workspace.today());
    let (theirs, ours) = (steps(came), steps(here));
    let steps = theirs.iter().zip(&ours).map(|(theirs, ours)| {
        let name = plain(theirs.step.label());
        let state = |state| state_name(state).0.to_owned();
        row(name, state(theirs.state), state(ours.state))
    });
    let counts = |account: &Account| {
        let account = account.as_counted();
        [
            account.stakeholders.iter().count(),
            account.objectives.iter().count(),
            account.actions.iter().count(),
            account.meetings.iter().count(),
        ]
    };
    let names = [
        t!("open.plan.people"),
        t!("open.plan.objectives"),
        t!("open.plan.actions"),
        t!("open.plan.meetings"),
    ];
    let counts = counts(came).into_iter().zip(counts(here));
    let counts = names
        .into_iter()
        .zip(counts)
        .map(|(name, (theirs, ours))| row(name, theirs.to_string(), ours.to_string()));
    let begun = row(
        t!("open.plan.beside.begun"),
        day(came.created),
        day(here.created),
    );
    let rows: Vec<AnyView> = std::iter::once(begun).chain(steps).chain(counts).collect();
    view! {
        <details class="twin">
            <summary>{t!("open.plan.beside.title")}</summary>
            <div class="table-wrap" tabindex="0" role="region" aria-label=t!("open.plan.beside.caption")>
                <table>
                    <caption>{t!("open.plan.beside.caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("open.plan.beside.what")}</th>
                            <th scope="col">{t!("open.plan.beside.came")}</th>
                            <th scope="col">{t!("open.plan.beside.here")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(name: &'static str, came: String, here: String) -> AnyView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{came}</td>
            <td>{here}</td>
        </tr>
    }
    .into_any()
}
