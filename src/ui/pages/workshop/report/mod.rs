//! The outcome, to read, print and keep.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// The outcome, to read, print and keep.
#[component]
pub fn WorkshopReport(id: DocumentId) -> impl IntoView {
    use_title(|| t!("workshop_report.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("workshop_report.title").to_owned() /> }
}
