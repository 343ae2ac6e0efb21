//! The accounts by rank, and how sure that order is.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::day::Day;
use crate::t;
use crate::ui::components::FirstFew;
use crate::ui::printing::use_printing;
use crate::ui::route::{AccountPage, Anchor, Route};
use crate::ui::text::{hundredths, plain};

use super::figures::{AccountFigures, PlacedAccount, PortfolioBoard};
use super::robust::Robust;

/// So many are on the page at first.
const SHOWN: usize = 12;

/// The ranking with its robustness statement, and the accounts that have no rank yet.
#[component]
pub fn Ranking(
    board: PortfolioBoard,
    placed: Memo<Vec<PlacedAccount>>,
    than: Memo<Option<Day>>,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let printing = use_printing();
    let shows_all = move || all.get() || printing.get();
    let rows = move || {
        let room = if shows_all() { usize::MAX } else { SHOWN };
        let is_compared = than.get().is_some();
        placed.with(|placed| {
            let rows = placed.iter().take(room);
            rows.map(|account| row(account, is_compared))
                .collect::<Vec<AnyView>>()
        })
    };
    let count = Memo::new(move |_| placed.with(Vec::len));
    view! {
        <section aria-labelledby="ranking">
            <h2 id="ranking">{t!("portfolio.ranking.title")}</h2>
            <p class="small muted">{t!("portfolio.ranking.hint")}</p>
            <Robust board />
            <ol class="ranking">{rows}</ol>
            <Show when=move || { !shows_all() && count.get() > SHOWN }>
                <p class="record-add">
                    <button class="button small" type="button" on:click=move |_| all.set(true)>
                        {move || t!("portfolio.ranking.all", n = count.get())}
                    </button>
                </p>
            </Show>
            <Unplaced board />
        </section>
    }
}

fn row(account: &PlacedAccount, is_compared: bool) -> AnyView {
    let change = is_compared.then(|| change(account));
    let field = plain(account.position.field().label());
    view! {
        <li style:--rank=account.rank.to_string()>
            <span>
                <a href=Route::Account(account.id.clone()).href()>{account.name.clone()}</a>
                " "
                <small>{field} {change.map(|change| format!(" · {change}"))}</small>
            </span>
            <span class="number">{hundredths(account.position.overall().hundredths())}</span>
        </li>
    }
    .into_any()
}

/// How the rank changed since the earlier day, in words.
pub fn change(account: &PlacedAccount) -> String {
    let Some((_, before)) = account.before else {
        return t!("portfolio.ranking.new").to_owned();
    };
    match before.cmp(&account.rank) {
        std::cmp::Ordering::Greater => t!("portfolio.ranking.rose", n = before - account.rank),
        std::cmp::Ordering::Equal => t!("portfolio.ranking.same").to_owned(),
        std::cmp::Ordering::Less => t!("portfolio.ranking.fell", n = account.rank - before),
    }
}

/// The accounts that do not stand on both axes yet, each with a link to where it is scored.
#[component]
pub fn Unplaced(board: PortfolioBoard) -> impl IntoView {
    let missing = Memo::new(move |_| {
        let placed = board.placed.get();
        board.figures.with(|figures| {
            let is_missing = |figure: &&AccountFigures| {
                placed.iter().all(|account| account.id != figure.entry.id)
            };
            let missing = figures.iter().filter(is_missing);
            missing
                .map(|figure| (figure.entry.id.clone(), figure.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    move || {
        let missing = missing.get();
        let count = missing.len();
        let link = |(id, name)| {
            let to = Route::AccountPage(id, AccountPage::Segmentation, Anchor::new("fit"));
            view! {
                <li>
                    <a href=to.href()>{name}</a>
                </li>
            }
            .into_any()
        };
        (count > 0).then(|| {
            view! {
                <details class="step-gaps">
                    <summary>{t!("portfolio.unplaced", n = count)}</summary>
                    <FirstFew
                        items=missing.into_iter().map(link).collect()
                        shown=20
                        more=|n: usize| t!("portfolio.warnings.more", n = n)
                    />
                </details>
            }
        })
    }
}
