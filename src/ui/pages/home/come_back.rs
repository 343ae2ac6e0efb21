//! The start page for somebody who has been here: what waits, and what they have.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Uncopied;
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::pages::take_part::Participations;

use super::awaited::Awaited;
use super::begin::Begin;
use super::jobs::Jobs;
use super::welcome::Welcome;
use super::welcome_back::WelcomeBack;

/// The start page of somebody who has been here.
#[component]
pub fn ComeBack() -> impl IntoView {
    // The part that it came with has said that it was on its way.
    use_title(|| t!("app.home").to_owned());
    let workspace = expect_context::<Workspace>();
    have_it_kept(workspace);
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
    // Who asked for answers waits for them.
    let participations = workspace.participations();
    let awaited = Memo::new(move |_| {
        let ids = participations.get();
        let is_open = |id: &DocumentId| {
            let one = workspace.participation(id);
            one.is_some_and(|one| one.with(|one| one.returned.is_none()))
        };
        ids.into_iter().find(is_open)
    });
    let start = move || match (latest.get(), awaited.get()) {
        (Some(id), _) => view! { <WelcomeBack id own /> }.into_any(),
        (None, Some(id)) => view! {
            <Awaited id />
            <Jobs begin=view! { <Begin class="button" /> }.into_any() />
        }
        .into_any(),
        (None, None) => view! { <Welcome /> }.into_any(),
    };
    view! {
        <Uncopied />
        {start}
        <Participations />
    }
}
