//! What the marks of a drawing stand for.

use leptos::prelude::*;

/// A line of marks with their words, each a [`LegendEntry`].
#[component]
pub fn Legend(
    /// Whether it is seen only: beside a drawing that whoever hears the page gets as figures.
    #[prop(optional)]
    only_seen: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <p class="legend" aria-hidden=only_seen.then_some("true")>
            {children()}
        </p>
    }
}

/// A mark and what it stands for.
#[component]
pub fn LegendEntry(mark: AnyView, #[prop(into)] words: String) -> impl IntoView {
    view! { <span>{mark} " " {words}</span> }
}

/// A mark that the style draws.
pub fn swatch(class: &'static str) -> AnyView {
    view! { <i class=class></i> }.into_any()
}
