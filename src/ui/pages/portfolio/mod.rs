//! All accounts on two axes: which come first, by what, and how sure that is.

mod criteria;
mod criterion_row;
mod currency;
mod figures;
mod map;
mod ranking;
mod robust;
mod table;
mod toolbar;
mod warnings;

use leptos::prelude::*;

use crate::browser::page;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{HistoryLink, PageHead};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;

use criteria::Criteria;
use currency::Currency;
use figures::{AccountFigures, PlacedAccount, PortfolioBoard};
use map::Map;
use ranking::Ranking;
use table::FigureTable;
use toolbar::{Filters, PortfolioFilter};
use warnings::Warnings;

/// The page of `#/accounts/portfolio`.
#[component]
pub fn PortfolioPage() -> impl IntoView {
    use_title(|| t!("app.portfolio").to_owned());
    let workspace = expect_context::<Workspace>();
    let shown = RwSignal::new(PortfolioFilter::default());
    let than = Memo::new(move |_| shown.with(|shown| shown.than));
    let board = PortfolioBoard::of(workspace, than);
    let placed = Memo::new(move |_| {
        shown.with(|shown| {
            let all = board.placed.get().into_iter();
            all.filter(|account| shown.keeps(account))
                .collect::<Vec<PlacedAccount>>()
        })
    });
    let is_empty = Memo::new(move |_| board.figures.with(Vec::is_empty));
    let has_places = Memo::new(move |_| board.placed.with(|all| !all.is_empty()));
    let as_table = RwSignal::new(false);
    let body = move || {
        if as_table.get() {
            view! { <FigureTable placed than /> }.into_any()
        } else {
            view! {
                <div class="portfolio-top">
                    <Map placed than />
                    <Ranking board placed than />
                </div>
            }
            .into_any()
        }
    };
    let by_earlier = move || {
        let is_earlier =
            |all: &Vec<AccountFigures>| all.iter().filter(|one| one.is_earlier).count();
        let n = board.figures.with(is_earlier);
        (n > 0).then(|| view! { <p class="note">{t!("portfolio.earlier", n = n)}</p> })
    };
    view! {
        <header class="page-head accounts-head">
            <PageHead title=t!("app.portfolio").to_owned() />
            <p class="cluster">
                <a class="button" href=Route::Accounts.href()>
                    {t!("portfolio.to_list")}
                </a>
                <button
                    class="button quiet"
                    type="button"
                    on:click=|_| {
                        let _ = page::print();
                    }
                >
                    {t!("portfolio.print")}
                </button>
                <HistoryLink key=DocumentKey::single(Kind::Portfolio) class="button quiet" />
            </p>
        </header>
        <Show
            when=move || !is_empty.get()
            fallback=|| {
                view! {
                    <div class="empty">
                        <p class="lead">{t!("portfolio.none")}</p>
                        <p class="cluster">
                            <a class="button primary large" href=Route::NewAccount.href()>
                                {t!("accounts.add")}
                            </a>
                            <a class="button" href=Route::ImportAccounts.href()>
                                {t!("accounts.import_list")}
                            </a>
                        </p>
                    </div>
                }
            }
        >
            <Show
                when=move || has_places.get()
                fallback=move || {
                    view! {
                        <p class="note plain">{t!("portfolio.unplaced_all")}</p>
                        <ranking::Unplaced board />
                    }
                }
            >
                <Filters board shown as_table />
                {body}
                {by_earlier}
            </Show>
            <Warnings board />
        </Show>
        <Criteria />
        <Currency />
    }
}
