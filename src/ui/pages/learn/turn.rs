//! The way on from a page of the guide.

use leptos::prelude::*;

use crate::ui::route::Route;

/// The page after this one and the one before it, and where all of them are.
#[component]
pub fn Turn(
    /// What they are called together, for whoever hears the page.
    pages: &'static str,
    /// Where the one before is, and the words that lead there.
    before: Option<(Route, String)>,
    /// The same of the one after.
    next: Option<(Route, String)>,
    /// The same of those that lead to all.
    all: Vec<(Route, &'static str)>,
) -> impl IntoView {
    let before = before.map(|(route, words)| {
        view! {
            <a class="button" href=route.href()>
                <span class="arrow" aria-hidden="true">
                    "←"
                </span>
                " "
                {words}
            </a>
        }
    });
    let next = next.map(|(route, words)| {
        view! {
            <a class="button primary" href=route.href()>
                {words}
                " "
                <span class="arrow" aria-hidden="true">
                    "→"
                </span>
            </a>
        }
    });
    let all: Vec<AnyView> = all
        .into_iter()
        .map(|(route, words)| {
            view! {
                <a class="button quiet" href=route.href()>
                    {words}
                </a>
            }
            .into_any()
        })
        .collect();
    view! {
        <nav class="guide-turn cluster" aria-label=pages>
            {next}
            {before}
            {all}
        </nav>
    }
}
