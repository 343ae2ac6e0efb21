//! Answering somebody's questions, from the invitation to the return.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use crate::ui::route::TakePart;
use leptos::prelude::*;
/// Answering somebody's questions, from the invitation to the return.
#[component]
pub fn TakingPart(id: DocumentId, step: TakePart) -> impl IntoView {
    use_title(|| t!("take_part.title").to_owned());
    let _ = id;
    let _ = step;
    view! { <PageHead title=t!("take_part.title").to_owned() /> }
}
