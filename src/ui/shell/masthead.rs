//! Brand, main places, save state: one row.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::components::BrandMark;
use crate::ui::route::Route;

use super::save_state::SaveStateLine;

/// The id of the button that opens the places where there is no room for them.
const MENU: &str = "menu";

/// The head of every page. `page` marks where the person is.
#[component]
pub fn Masthead(#[prop(into)] page: Signal<Route>) -> impl IntoView {
    // Who answers somebody's questions has one thing to do; the brand leads out.
    let is_plain = Memo::new(move |_| page.with(|page| matches!(page, Route::TakePart(..))));
    let is_home = Signal::derive(move || page.with(|page| *page == Route::Home));
    view! {
        <header class="masthead">
            <Brand is_home />
            {move || (!is_plain.get()).then(|| view! { <Places page /> })}
            <SaveStateLine />
        </header>
    }
}

/// The head of a page where there is one thing to do; the brand leads out.
#[component]
pub fn PlainMasthead() -> impl IntoView {
    view! {
        <header class="masthead">
            <Brand />
            <SaveStateLine />
        </header>
    }
}

/// Where one can go. Whether they stand in the row or open below it is a matter of room, and so of the style.
#[component]
fn Places(page: Signal<Route>) -> impl IntoView {
    let is_open = RwSignal::new(false);
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
    let close_by_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            is_open.set(false);
            // The button is there while the list can be closed.
            let _ = page::focus(MENU);
        }
    };
    view! {
        <nav aria-label=t!("app.nav") on:keydown=close_by_key>
            <button
                id=MENU
                type="button"
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                {t!("app.menu")}
            </button>
            <ul on:click=move |_| is_open.set(false)>
                {link(Route::Assessments, t!("app.assessments"), is_assessment)}
                {link(Route::Accounts, t!("app.accounts"), is_account)}
                {link(Route::Workshops, t!("app.workshops"), is_workshop)}
                {link(Route::Today, t!("app.today"), |r| *r == Route::Today)}
                {link(
                    Route::Programme(None),
                    t!("app.programme"),
                    |r| matches!(r, Route::Programme(_)),
                )} {link(Route::Data, t!("app.data"), |r| matches!(r, Route::Data | Route::History(_)))}
            </ul>
        </nav>
    }
}

/// The brand, which leads home.
#[component]
fn Brand(#[prop(optional)] is_home: Signal<bool>) -> impl IntoView {
    view! {
        <a
            class="brand"
            href=Route::Home.href()
            aria-current=move || is_home.get().then_some("page")
        >
            <BrandMark />
            {t!("app.name")}
        </a>
    }
}

fn is_assessment(route: &Route) -> bool {
    matches!(
        route,
        Route::Assessments | Route::NewAssessment | Route::QuickCheck | Route::Roles(_)
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
