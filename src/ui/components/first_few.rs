//! A long list of which the first few are on the page.

use leptos::prelude::*;

/// A list; what comes after the first `shown` items opens, under the words that `more` makes of their number.
#[component]
pub fn FirstFew(
    items: Vec<AnyView>,
    shown: usize,
    #[prop(into)] more: Callback<usize, String>,
) -> impl IntoView {
    let mut items = items;
    let others = items.split_off(items.len().min(shown));
    view! {
        <ul>{items}</ul>
        {(!others.is_empty())
            .then(|| {
                view! {
                    <details class="later">
                        <summary>{more.run(others.len())}</summary>
                        <ul>{others}</ul>
                    </details>
                }
            })}
    }
}
