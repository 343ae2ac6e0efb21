//! A link or code that somebody sent: what it is, and what to do with it.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;

/// A link or code that somebody sent: what it is, and what to do with it.
#[component]
pub fn OpenPacket() -> impl IntoView {
    use_title(|| t!("open.title").to_owned());
    view! { <PageHead title=t!("open.title").to_owned() /> }
}
