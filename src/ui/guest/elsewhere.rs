//! Leaving for a page of the whole app.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{page, whole_app};
use crate::store::Workspace;
use crate::ui::parts::{Missing, OnItsWay};
use crate::ui::received::Received;

use super::later::{LaterPage, LaterParts};

/// Starts the whole app at this address, once its files have come. Where they don't, the person stays here, with the
/// way back to their answers.
#[component]
pub fn Elsewhere(
    /// Has the list of participations.
    later: LaterParts,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let is_missing = RwSignal::new(false);
    let leave = move || {
        is_missing.set(false);
        // Before the page ends, so that nothing typed is lost with it.
        workspace.flush();
        spawn_local(async move {
            let is_there = whole_app::fetch().await.is_ok();
            // Refused where the person has gone to another page meanwhile: then nothing is left any more.
            if is_missing.try_set(!is_there).is_none() && is_there {
                received.put_back();
                page::reload();
            }
        });
    };
    leave();
    move || match is_missing.get() {
        false => view! { <OnItsWay /> }.into_any(),
        true => view! {
            <Missing again=Callback::new(move |()| leave()) />
            {(later.returning.run)(LaterPage::Participations)}
        }
        .into_any(),
    }
}
