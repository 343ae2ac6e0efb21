//! An address that leads nowhere.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{Astray, PageHead};
use crate::ui::navigation::{CurrentRoute, use_title};
use crate::ui::route::Route;

/// Says which address was asked for and offers the way home.
#[component]
pub fn NotFound() -> impl IntoView {
    use_title(|| t!("lost.title").to_owned());
    let CurrentRoute(route) = expect_context();
    view! {
        <div class="astray">
            <div class="stack">
                <PageHead title=t!("lost.title").to_owned() />
                <p>{move || t!("lost.text", address = route.get().href())}</p>
                <p class="cluster">
                    <a class="button primary" href=Route::Home.href()>
                        {t!("lost.home")}
                    </a>
                    <a class="button quiet" href=Route::Assessments.href()>
                        {t!("lost.all")}
                    </a>
                </p>
            </div>
            <Astray />
        </div>
    }
}
