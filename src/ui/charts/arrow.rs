//! From one figure to the next.

use leptos::prelude::*;

use crate::t;

/// An arrow to the eye, a word to the ear. Stands between two figures.
#[component]
pub fn Arrow() -> impl IntoView {
    view! {
        " "
        <span aria-hidden="true">"→"</span>
        <span class="visually-hidden">{t!("charts.to")}</span>
        " "
    }
}
