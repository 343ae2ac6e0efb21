//! The pages of one workshop, for who leads it.

mod board;
mod collect;
mod prepare;
mod present;
mod report;
mod sheet;

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::ui::route::WorkshopPage;

use board::WorkshopBoard;
use collect::Collect;
use prepare::Prepare;
use present::Present;
use report::WorkshopReport;
use sheet::InvitationSheet;

/// A workshop; without a page, the one that fits how far it is.
#[component]
pub fn WorkshopPages(id: DocumentId, page: Option<WorkshopPage>) -> impl IntoView {
    match page.unwrap_or(WorkshopPage::Prepare) {
        WorkshopPage::Prepare => view! { <Prepare id /> }.into_any(),
        WorkshopPage::Collect => view! { <Collect id /> }.into_any(),
        WorkshopPage::Board => view! { <WorkshopBoard id /> }.into_any(),
        WorkshopPage::Report => view! { <WorkshopReport id /> }.into_any(),
        WorkshopPage::Sheet => view! { <InvitationSheet id /> }.into_any(),
        WorkshopPage::Present => view! { <Present id /> }.into_any(),
    }
}
