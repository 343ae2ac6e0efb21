//! Taking in what comes back.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// Taking in what comes back.
#[component]
pub fn Collect(id: DocumentId) -> impl IntoView {
    use_title(|| t!("workshop_collect.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("workshop_collect.title").to_owned() /> }
}
