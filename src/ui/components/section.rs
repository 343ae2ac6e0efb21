//! A part of a page.

use leptos::prelude::*;

/// A part of a page: its heading, a line that says what it is for, and its content. Links lead to the heading
/// by its id.
#[component]
pub fn Section(
    /// The id of the heading, unique on the page.
    id: &'static str,
    #[prop(into)] title: String,
    /// A line below the heading.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What else stands with the heading, below that line: a button, a legend.
    #[prop(optional)]
    beside: Option<AnyView>,
    /// Beside `section`: `wide` sets the content below the heading.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class=format!("section {class}") aria-labelledby=id>
            <div class="section-head">
                <h2 id=id tabindex="-1">
                    {title}
                </h2>
                <Show when=move || hint.with(|hint| !hint.is_empty())>
                    <p>{hint}</p>
                </Show>
                {beside.unwrap_or_else(|| ().into_any())}
            </div>
            <div class="section-body">{children()}</div>
        </section>
    }
}
