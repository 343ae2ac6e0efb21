//! The invitation on paper.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// The invitation on paper.
#[component]
pub fn InvitationSheet(id: DocumentId) -> impl IntoView {
    use_title(|| t!("workshop_sheet.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("workshop_sheet.title").to_owned() /> }
}
