//! A page.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;

/// The page.
#[component]
pub fn NewAccount() -> impl IntoView {
    use_title(|| t!("app.new_account").to_owned());
    view! { <PageHead title=t!("app.new_account").to_owned() /> }
}
