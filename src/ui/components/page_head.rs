//! The heading that names a page and takes the focus when the page opens.

use leptos::prelude::*;

use crate::ui::navigation::HEADING;

/// The page's `h1`.
#[component]
pub fn PageHead(#[prop(into)] title: Signal<String>) -> impl IntoView {
    view! {
        <h1 id=HEADING tabindex="-1">
            {move || title.get()}
        </h1>
    }
}
