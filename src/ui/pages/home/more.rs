//! Something new to start.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{ExampleAccountButton, ExampleButton, SentToYou};
use crate::ui::route::Route;

/// Ways to begin with an assessment or an example.
#[component]
pub fn More() -> impl IntoView {
    view! {
        <section class="section" aria-labelledby="new">
            <div class="section-head">
                <h2 id="new">{t!("home.more")}</h2>
            </div>
            <div class="section-body stack">
                <p class="cluster">
                    <a class="button" href=Route::NewAssessment.href()>
                        {t!("home.start_another")}
                    </a>
                    <ExampleButton />
                    <ExampleAccountButton />
                </p>
                <SentToYou />
            </div>
        </section>
    }
}
