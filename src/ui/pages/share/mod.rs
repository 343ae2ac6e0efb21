//! Sending a result to somebody.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// Sending a result to somebody.
#[component]
pub fn ShareResult(id: DocumentId) -> impl IntoView {
    use_title(|| t!("share.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("share.title").to_owned() /> }
}

/// Sending an account's plan to somebody.
#[component]
pub fn ShareAccount(id: DocumentId) -> impl IntoView {
    let _ = id;
    view! { <PageHead title=t!("share.title").to_owned() /> }
}
