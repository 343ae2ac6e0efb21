//! All workshops.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;

/// All workshops.
#[component]
pub fn Workshops() -> impl IntoView {
    use_title(|| t!("workshops.title").to_owned());
    view! { <PageHead title=t!("workshops.title").to_owned() /> }
}
