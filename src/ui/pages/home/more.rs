//! Something new to start.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::{ExampleAccountButton, ExampleButton, Section, SentToYou};
use crate::ui::route::Route;

/// Ways to begin with an assessment or an example.
#[component]
pub fn More() -> impl IntoView {
    view! {
        <Section id="new" title=t!("home.more")>
            <div class="stack">
                <p class="cluster">
                    <a class="button" href=Route::NewAssessment.href()>
                        {t!("home.start_another")}
                    </a>
                    <ExampleButton />
                    <ExampleAccountButton />
                </p>
                <SentToYou />
            </div>
        </Section>
    }
}
