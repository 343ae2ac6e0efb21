//! The way to what somebody sent.

use leptos::prelude::*;

use crate::t;
use crate::ui::route::Route;

/// A line that leads to the page that opens links and codes.
#[component]
pub fn SentToYou() -> impl IntoView {
    view! {
        <p>
            {t!("sending.sent.question")} " " <a href=Route::Open.href()>{t!("sending.sent.open")}</a>
        </p>
    }
}
