//! The numbers of the stages under a bar chart.

use leptos::prelude::*;

use super::geometry::Scale;

/// 1 to 5, evenly spread. For the eye only: every mark has its figure beside it.
#[component]
pub(super) fn ScaleLine() -> impl IntoView {
    let numbers = Scale::steps()
        .map(|number| view! { <span>{number}</span> })
        .collect_view();
    view! {
        <p class="scale-line" aria-hidden="true">
            {numbers}
        </p>
    }
}
