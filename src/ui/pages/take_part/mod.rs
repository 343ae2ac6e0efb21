//! Answering somebody's questions, from the invitation to the return.

mod asked;
mod host;
mod invitation;
mod locked;
mod other_questions;
mod standing;
mod stops;
mod what_goes;

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::ui::components::MissingDocument;
use crate::ui::route::TakePart;

pub use invitation::Invitation;

/// The pages of `#/take-part/<id>`.
#[component]
pub fn TakingPart(id: DocumentId, step: TakePart) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let _ = step;
    move || match workspace.participation(&id) {
        Some(one) => {
            let session = one.with_untracked(|one| one.session.clone());
            view! { <Invitation session /> }.into_any()
        }
        None => view! { <MissingDocument /> }.into_any(),
    }
}
