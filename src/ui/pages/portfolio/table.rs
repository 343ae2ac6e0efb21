//! The map as figures.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::content::assessment::stage_text;
use crate::domain::day::Day;
use crate::domain::portfolio::{Axis, Position};
use crate::t;
use crate::ui::route::Route;
use crate::ui::text::{day, hundredths, plain};

use super::figures::PlacedAccount;
use super::ranking::change;

/// Every account of the map with its figures, by rank; with those of the earlier day, if there is one.
#[component]
pub fn FigureTable(placed: Memo<Vec<PlacedAccount>>, than: Memo<Option<Day>>) -> impl IntoView {
    let head = move || {
        let numeric = |text: String| {
            view! {
                <th class="numeric" scope="col">
                    {text}
                </th>
            }
            .into_any()
        };
        let column = |text: &'static str| view! { <th scope="col">{text}</th> }.into_any();
        let (fit, size) = (t!("portfolio.figures.fit"), t!("portfolio.figures.size"));
        let then = than.get().map(day);
        let axis_then = |axis: &'static str| {
            let then = then.clone()?;
            Some(numeric(t!(
                "portfolio.figures.then",
                axis = axis,
                day = then
            )))
        };
        let rank_then = then.clone();
        let rank_then =
            rank_then.map(|then| numeric(t!("portfolio.figures.rank_then", day = then)));
        view! {
            <tr>
                {numeric(t!("portfolio.figures.rank").to_owned())} {rank_then}
                {column(t!("portfolio.figures.account"))} {column(t!("portfolio.figures.level"))}
                {column(t!("portfolio.figures.stage"))} {numeric(fit.to_owned())} {axis_then(fit)}
                {numeric(size.to_owned())} {axis_then(size)} {column(t!("portfolio.figures.field"))}
            </tr>
        }
    };
    let rows = move || {
        let is_compared = than.get().is_some();
        placed.with(|all| {
            all.iter()
                .map(|account| row(account, is_compared))
                .collect::<Vec<AnyView>>()
        })
    };
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=t!("portfolio.figures.caption")>
            <table>
                <caption>{t!("portfolio.figures.caption")}</caption>
                <thead>{head}</thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(account: &PlacedAccount, is_compared: bool) -> AnyView {
    let number = |position: Position, axis: Axis| hundredths(position.on(axis).hundredths());
    let before = account.before;
    let then = move |axis: Axis| {
        let number = before.map_or_else(none, |(position, _)| number(position, axis));
        is_compared.then(|| view! { <td class="numeric muted">{number}</td> })
    };
    let rank_then = is_compared.then(|| {
        let rank = before.map_or_else(none, |(_, rank)| rank.to_string());
        view! {
            <td class="numeric muted">
                {rank} " " <small>{change(account)}</small>
            </td>
        }
    });
    let level = account
        .level
        .map_or_else(none, |level| plain(level.label()).to_owned());
    let stage = account
        .stage
        .map_or_else(none, |stage| plain(stage_text(stage).name).to_owned());
    view! {
        <tr>
            <td class="numeric">{account.rank}</td>
            {rank_then}
            <th scope="row">
                <a href=Route::Account(account.id.clone()).href()>{account.name.clone()}</a>
            </th>
            <td>{level}</td>
            <td>{stage}</td>
            <td class="numeric">{number(account.position, Axis::Fit)}</td>
            {then(Axis::Fit)}
            <td class="numeric">{number(account.position, Axis::Size)}</td>
            {then(Axis::Size)}
            <td>{plain(account.position.field().label())}</td>
        </tr>
    }
    .into_any()
}

/// What stands where there is nothing.
fn none() -> String {
    "\u{2013}".to_owned()
}
