//! A page.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;

/// The page.
#[component]
pub fn Accounts() -> impl IntoView {
    use_title(|| t!("app.accounts").to_owned());
    view! { <PageHead title=t!("app.accounts").to_owned() /> }
}
