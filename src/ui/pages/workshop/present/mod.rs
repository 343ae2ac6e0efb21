//! What the projector shows.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// What the projector shows.
#[component]
pub fn Present(id: DocumentId) -> impl IntoView {
    use_title(|| t!("workshop_present.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("workshop_present.title").to_owned() /> }
}
