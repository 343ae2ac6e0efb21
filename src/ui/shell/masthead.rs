//! Brand, main pages, save state, theme.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::BrandMark;
use crate::ui::route::Route;

use super::save_state::SaveStateLine;
use super::theme::ThemeSwitch;

/// The head of every page. `page` marks where the person is.
#[component]
pub fn Masthead(#[prop(into)] page: Signal<Route>) -> impl IntoView {
    let link = move |to: Route, name: &'static str, here: fn(&Route) -> bool| {
        let current = move || page.with(here).then_some("page");
        view! {
            <li>
                <a href=to.href() aria-current=current>
                    {name}
                </a>
            </li>
        }
        .into_any()
    };
    let main = move || {
        view! {
            <nav aria-label=t!("app.nav")>
                <ul>
                    {link(Route::Home, t!("app.home"), |r| *r == Route::Home)}
                    {link(Route::Assessments, t!("app.assessments"), is_assessment)}
                    {link(Route::Accounts, t!("app.accounts"), is_account)}
                    {link(Route::Today, t!("app.today"), |r| *r == Route::Today)}
                    {link(
                        Route::Programme(None),
                        t!("app.programme"),
                        |r| matches!(r, Route::Programme(_)),
                    )} {link(Route::Workshops, t!("app.workshops"), is_workshop)}
                    {link(Route::Learn, t!("app.learn"), |r| *r == Route::Learn)}
                    {link(Route::Data, t!("app.data"), |r| matches!(r, Route::Data | Route::History(_)))}
                </ul>
            </nav>
        }
    };
    // Who answers somebody's questions has one thing to do; the brand leads out.
    let is_plain = Memo::new(move |_| page.with(|page| matches!(page, Route::TakePart(..))));
    view! {
        <header class="masthead" class:plain=is_plain>
            <Brand />
            {move || (!is_plain.get()).then(main)}
            <Tools />
        </header>
    }
}

/// The head of a page where there is one thing to do; the brand leads out.
#[component]
pub fn PlainMasthead() -> impl IntoView {
    view! {
        <header class="masthead plain">
            <Brand />
            <Tools />
        </header>
    }
}

#[component]
fn Brand() -> impl IntoView {
    view! {
        <a class="brand" href=Route::Home.href()>
            <BrandMark />
            {t!("app.name")}
        </a>
    }
}

#[component]
fn Tools() -> impl IntoView {
    view! {
        <div class="tools">
            <SaveStateLine />
            <ThemeSwitch />
        </div>
    }
}

fn is_assessment(route: &Route) -> bool {
    matches!(
        route,
        Route::Assessments | Route::NewAssessment | Route::QuickCheck
    ) || route.assessment().is_some()
}

fn is_account(route: &Route) -> bool {
    matches!(
        route,
        Route::Accounts
            | Route::NewAccount
            | Route::ImportAccounts
            | Route::Portfolio
            | Route::Account(_)
            | Route::AccountPage(..)
            | Route::ShareAccount(_)
    )
}

fn is_workshop(route: &Route) -> bool {
    matches!(
        route,
        Route::Workshops | Route::Workshop(_) | Route::WorkshopPage(..)
    )
}
