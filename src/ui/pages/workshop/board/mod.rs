//! What the room says.

use crate::domain::id::DocumentId;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use leptos::prelude::*;

/// What the room says.
#[component]
pub fn WorkshopBoard(id: DocumentId) -> impl IntoView {
    use_title(|| t!("workshop_board.title").to_owned());
    let _ = id;
    view! { <PageHead title=t!("workshop_board.title").to_owned() /> }
}
