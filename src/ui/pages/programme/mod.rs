//! A page.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;

/// The page.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    use_title(|| t!("app.programme").to_owned());
    view! { <PageHead title=t!("app.programme").to_owned() /> }
}
