//! A page of an account.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;

/// The page.
#[component]
pub fn Relationship() -> impl IntoView {
    view! { <PageHead title=t!("account.relationship").to_owned() /> }
}
