//! The start page: what this is, where you stopped, where your data lives.

mod resume;
mod welcome;
mod welcome_back;

use leptos::prelude::*;

use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::use_title;

use welcome::Welcome;
use welcome_back::WelcomeBack;

/// The page of `#/`.
#[component]
pub fn Home() -> impl IntoView {
    use_title(|| t!("app.home").to_owned());
    let workspace = expect_context::<Workspace>();
    let all = workspace.assessments();
    // The person's own, latest first; the example and what was archived don't count.
    let own = Memo::new(move |_| {
        let mut ids = all.get();
        ids.retain(|id| {
            workspace
                .assessment(id)
                .is_some_and(|a| a.with(|a| !a.example && !a.archived))
        });
        ids
    });
    let latest = Memo::new(move |_| own.with(|own| own.first().cloned()));
    move || match latest.get() {
        None => view! { <Welcome /> }.into_any(),
        Some(id) => view! { <WelcomeBack id own /> }.into_any(),
    }
}
