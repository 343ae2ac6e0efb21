//! What the plan may cost and has cost.

use leptos::prelude::*;

use crate::domain::account::money::Sum;
use crate::domain::figure::Figure;
use crate::domain::number::Number;
use crate::store::Workspace;
use crate::t;
use crate::ui::charts::Way;
use crate::ui::components::{Section, record_name};
use crate::ui::text;

use super::super::due_mark::missing;
use super::super::{OpenAccount, open_account};
use super::resources::Resources;

/// The currency of the account's amounts: its own, or the portfolio's.
pub fn currency(open: OpenAccount) -> Signal<String> {
    let workspace: Workspace = expect_context();
    let portfolio = workspace.portfolio();
    Signal::derive(move || {
        let own = open
            .editor
            .document
            .with(|account| account.profile.currency.trim().to_owned());
        match own.is_empty() {
            true => portfolio.with(|portfolio| portfolio.currency.clone()),
            false => own,
        }
    })
}

/// A line of the table: what costs, what it may cost, what it has cost.
type CostLine = (String, Figure, Figure);

/// Resources, and all cost with its exact sum.
#[component]
pub fn Cost() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let unit = currency(open);
    let lines = editor.memo(|account| {
        let initiatives = account
            .initiatives
            .iter()
            .map(|one| (&one.name, &one.budget, &one.spent));
        let resources = account
            .resources
            .iter()
            .map(|one| (&one.what, &one.budget, &one.spent));
        let costing = initiatives
            .chain(resources)
            .filter(|(_, budget, spent)| !budget.is_empty() || !spent.is_empty());
        costing
            .map(|(name, budget, spent)| (name.clone(), budget.clone(), spent.clone()))
            .collect::<Vec<CostLine>>()
    });
    let total = editor.memo(|account| account.cost());
    let percent = Memo::new(move |_| {
        let total = total.get();
        let permille = total
            .spent
            .total
            .permille_between(Number::ZERO, total.budget.total)?;
        Some(permille.div_euclid(10).clamp(0, 9999) as i16)
    });
    let has_lines = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let table = move || {
        let rows: Vec<AnyView> = lines.get().into_iter().map(row).collect();
        let total = total.get();
        view! {
            <div class="table-wrap">
                <table class="folds totals">
                    <caption class="visually-hidden">{t!("tactics.cost")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("tactics.cost_of")}</th>
                            <th scope="col" class="numeric">
                                {move || t!("tactics.in_currency", what = t!("tactics.budget"), unit = unit.get())}
                            </th>
                            <th scope="col" class="numeric">
                                {move || t!("tactics.in_currency", what = t!("tactics.spent"), unit = unit.get())}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{t!("tactics.together")}</th>
                            <td class="numeric" data-label=t!("tactics.budget")>{text::money(total.budget.total, "")}</td>
                            <td class="numeric" data-label=t!("tactics.spent")>{text::money(total.spent.total, "")}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        }
    };
    let said = move || {
        let total = total.get();
        let (budget, spent) = (total.budget.total, total.spent.total);
        let amount = |number: Number| text::money(number, &unit.get());
        let words = match percent.get() {
            None => t!("tactics.spent_without_budget", spent = amount(spent)),
            Some(_) if spent > budget => t!(
                "tactics.over_budget",
                spent = amount(spent),
                budget = amount(budget),
                over = amount(spent.minus(budget)),
            ),
            Some(percent) => t!(
                "tactics.spent_of",
                spent = amount(spent),
                budget = amount(budget),
                percent = percent,
            ),
        };
        let unread = |sum: Sum| sum.unread;
        let unread = unread(total.budget) + unread(total.spent);
        let unread = (unread > 0).then(|| t!("tactics.unread", n = unread));
        view! {
            <p>{words}</p>
            {unread.map(|words| view! { <p class="due" data-when="soon">{words}</p> })}
        }
    };
    view! {
        <Section id="cost" title=t!("tactics.cost") hint=t!("tactics.cost_about") class="wide">
            <Resources />
            <Show when=move || has_lines.get()>
                <div class="cost-sum">
                    {table}
                    <div class="spent-way">
                    <Way done=percent expected=Signal::derive(|| None) />
                    {said}
                    </div>
                </div>
            </Show>
        </Section>
    }
}

fn row((name, budget, spent): CostLine) -> AnyView {
    let name = record_name(&name).to_owned();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="numeric" data-label=t!("tactics.budget")>{figure(&budget)}</td>
            <td class="numeric" data-label=t!("tactics.spent")>{figure(&spent)}</td>
        </tr>
    }
    .into_any()
}

fn figure(figure: &Figure) -> AnyView {
    match figure {
        Figure::Number(number) => text::money(*number, "").into_any(),
        Figure::Empty => "\u{2013}".into_any(),
        Figure::Unread(_) => missing(t!("tactics.cannot_be_read")),
    }
}
