//! The foot of every page.

use leptos::prelude::*;

use crate::t;
use crate::ui::route::Route;

use super::theme::ThemeSwitch;

/// The promise, where the method comes from, the version, and light or dark.
#[component]
pub fn Colophon() -> impl IntoView {
    view! {
        <footer class="colophon">
            <div class="inner">
                <p class="promise">{t!("app.promise")}</p>
                <p>
                    <a href=Route::Learn(None).href()>{t!("app.learn")}</a>
                </p>
                <p>{t!("app.version", version = env!("CARGO_PKG_VERSION"))}</p>
                <ThemeSwitch />
            </div>
        </footer>
    }
}
