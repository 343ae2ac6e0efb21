//! What is asked of whom, and the invitation.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// What is asked of whom, and the invitation.
#[component]
pub fn Prepare(id: DocumentId) -> impl IntoView {
    use_title(|| t!("workshop_prepare.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("workshop_prepare.title").to_owned() /> }
}
