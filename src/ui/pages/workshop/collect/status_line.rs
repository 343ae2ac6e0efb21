//! What became of what came last.

use leptos::prelude::*;

use crate::t;

use super::collect_codes::Opening;
use super::collector::collector;

/// How far the opening is, then what came of it.
#[component]
pub fn StatusLine() -> impl IntoView {
    let collector = collector();
    let words = move || match collector.opening.get() {
        Some(Opening { of: 0, .. }) => t!("workshop_collect.looking").to_owned(),
        Some(Opening { done, of }) => t!("workshop_collect.opening", done = done, of = of),
        None => collector.status.get(),
    };
    view! { <p role="status">{words}</p> }
}
