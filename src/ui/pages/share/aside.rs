//! What a link is, in a few honest words.

use leptos::prelude::*;

use crate::t;

/// Beside the page.
#[component]
pub fn WhatALinkIs() -> impl IntoView {
    view! {
        <aside class="aside stays">
            <h2>{t!("share.about.title")}</h2>
            <p>{t!("share.about.data")}</p>
            <p>{t!("share.about.who")}</p>
            <p>{t!("share.about.back")}</p>
        </aside>
    }
}
