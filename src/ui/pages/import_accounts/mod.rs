//! A page.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;

/// The page.
#[component]
pub fn ImportAccounts() -> impl IntoView {
    use_title(|| t!("app.import_accounts").to_owned());
    view! { <PageHead title=t!("app.import_accounts").to_owned() /> }
}
