//! The first stop of the keyboard: past the masthead to the page.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;

/// A link to the page's content. It moves focus itself: its address would be taken for a page.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        // The element is part of the shell; without it there is nowhere to go.
        let _ = page::focus("main");
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip>
            {t!("app.skip")}
        </a>
    }
}
