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
    let current = move |here: fn(&Route) -> bool| move || page.with(here).then_some("page");
    view! {
        <header class="masthead">
            <a class="brand" href=Route::Home.href()>
                <BrandMark />
                {t!("app.name")}
            </a>
            <nav aria-label=t!("app.nav")>
                <ul>
                    <li>
                        <a href=Route::Home.href() aria-current=current(|r| *r == Route::Home)>
                            {t!("app.home")}
                        </a>
                    </li>
                    <li>
                        <a href=Route::Assessments.href() aria-current=current(is_assessment)>
                            {t!("app.assessments")}
                        </a>
                    </li>
                    <li>
                        <a href=Route::Data.href() aria-current=current(|r| *r == Route::Data)>
                            {t!("app.data")}
                        </a>
                    </li>
                </ul>
            </nav>
            <div class="tools">
                <SaveStateLine />
                <ThemeSwitch />
            </div>
        </header>
    }
}

fn is_assessment(route: &Route) -> bool {
    matches!(route, Route::Assessments | Route::NewAssessment) || route.document().is_some()
}
