//! The way to what a document was at earlier times.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::t;
use crate::ui::route::Route;

/// The link; nothing of it is printed.
#[component]
pub fn HistoryLink(
    key: DocumentKey,
    /// How it looks, where it stands among buttons.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <a class=format!("no-print {class}") href=Route::History(key).href()>
            {t!("history.link")}
        </a>
    }
}
