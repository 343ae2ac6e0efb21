//! How sure the ranking is, in words.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::domain::portfolio::{Neighbours, Portfolio, PortfolioEntry, Swap, robustness};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::criterion_name;
use crate::ui::text::tenths;

use super::figures::{AccountFigures, PortfolioBoard};

/// So many ranks are at the top: those that people look at.
const TOP: usize = 10;
/// A lead is thin if a weight has to change by at most so much, in tenths.
const THIN: u8 = 5;
/// A lead is fair up to so much.
const FAIR: u8 = 20;

/// The smallest change of one weight that would change the order. Of a long ranking only the first ten count.
#[component]
pub fn Robust(board: PortfolioBoard) -> impl IntoView {
    let portfolio = expect_context::<Workspace>().portfolio();
    let words = Memo::new(move |_| {
        board.figures.with(|figures| {
            let entries: Vec<PortfolioEntry> =
                figures.iter().map(|figure| figure.entry.clone()).collect();
            portfolio.with(|portfolio| {
                let robustness = robustness(portfolio, &entries);
                statement(portfolio, figures, &robustness.neighbours)
            })
        })
    });
    view! { <p class="note plain">{words}</p> }
}

fn statement(portfolio: &Portfolio, figures: &[AccountFigures], all: &[Neighbours]) -> String {
    if all.is_empty() {
        return t!("portfolio.robust.few").to_owned();
    }
    let top: Vec<&Neighbours> = all.iter().filter(|pair| pair.ranks.0 <= TOP).collect();
    let is_part = top.len() < all.len();
    let swaps = top.into_iter().filter_map(|pair| pair.swap.as_ref());
    let Some(swap) = swaps.min_by_key(|swap| swap.size_in_tenths()) else {
        return match is_part {
            true => t!("portfolio.robust.firm_top", top = TOP),
            false => t!("portfolio.robust.firm").to_owned(),
        };
    };
    let lead = match swap.size_in_tenths() {
        size if size <= THIN => t!("portfolio.robust.thin"),
        size if size <= FAIR => t!("portfolio.robust.fair"),
        _ => t!("portfolio.robust.clear"),
    };
    format!("{lead} {}", sentence(portfolio, figures, swap, is_part))
}

fn sentence(
    portfolio: &Portfolio,
    figures: &[AccountFigures],
    swap: &Swap,
    is_part: bool,
) -> String {
    let name = |id: &DocumentId| {
        let figure = figures.iter().find(|figure| figure.entry.id == *id);
        figure.map(|figure| figure.name.clone()).unwrap_or_default()
    };
    let criterion = portfolio.criteria(swap.axis).get(swap.criterion);
    let criterion = criterion.map(criterion_name).unwrap_or_default();
    let (upper, lower) = (name(&swap.upper), name(&swap.lower));
    let from = tenths(i16::from(swap.from.number()) * 10);
    let to = tenths(swap.to.tenths().into());
    match is_part {
        true => t!(
            "portfolio.robust.swap_top",
            top = TOP,
            upper = upper,
            lower = lower,
            criterion = criterion,
            from = from,
            to = to
        ),
        false => t!(
            "portfolio.robust.swap",
            upper = upper,
            lower = lower,
            criterion = criterion,
            from = from,
            to = to
        ),
    }
}
