//! The start page: what this is, where you stopped, where your data lives.

mod awaited;
mod begin;
mod come_back;
mod jobs;
mod resume;
mod welcome;
mod welcome_back;

use leptos::prelude::*;

use crate::data::kind::Kind;
use crate::store::Workspace;
use crate::ui::parts::{AssessmentsPage, AssessmentsPart, WelcomePart};

pub use come_back::ComeBack;
pub use welcome::Welcome;

/// The page of `#/`. Who has nothing here yet needs none of the code for what others have.
#[component]
pub fn Home() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let lists = Kind::ALL.map(|kind| workspace.list(kind));
    let is_new = Memo::new(move |_| lists.iter().all(|list| list.with(Vec::is_empty)));
    move || match is_new.get() {
        true => view! { <WelcomePart /> }.into_any(),
        false => view! { <AssessmentsPart page=AssessmentsPage::ComeBack /> }.into_any(),
    }
}
