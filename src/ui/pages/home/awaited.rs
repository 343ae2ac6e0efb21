//! The start page for somebody who is here to answer somebody's questions.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::pages::take_part::{ParticipationStatus, host_of, progress, title_of};
use crate::ui::route::{Route, TakePart};

/// The workshop that waits for the person's answers, and the one button that goes on.
#[component]
pub fn Awaited(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let one = untrack(|| workspace.participation(&id))?;
    let session = one.with_untracked(|one| one.session.clone());
    let (done, all) = one.with_untracked(progress);
    let step = ParticipationStatus::next_step(workspace, &id);
    let verb = match step {
        TakePart::Review => t!("take_part.invitation.correct"),
        _ => t!("take_part.list.go_on"),
    };
    let on = Route::TakePart(id, step);
    Some(view! {
        <section class="resume" aria-label=t!("take_part.list.title")>
            <div class="words">
                <p class="latin">{t!("take_part.for_host", host = host_of(&session))}</p>
                <PageHead title=title_of(&session) />
                <p class="next">{t!("take_part.review.answered", done = done, all = all)}</p>
                <p>
                    <a class="button primary large" href=on.href()>
                        {verb}
                    </a>
                </p>
            </div>
        </section>
    })
}
