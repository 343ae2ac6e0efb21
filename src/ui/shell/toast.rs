//! The last destructive act, and the way back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::store::{Undo, Workspace};
use crate::ui::navigation::CurrentRoute;
use crate::ui::parts::Arriving;

/// Says what was just done and offers to undo it. Stays until it is used, closed or followed
/// by another, or until the person has gone on. Children stand in the same place.
#[component]
pub fn Toast(
    /// Has what draws it fetched.
    fetch: Box<dyn Fn() -> Arriving + Send + Sync>,
    /// Draws it, once that is here.
    draw: Box<dyn Fn(Undo) -> Option<AnyView> + Send>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let undo = workspace.undo();
    let CurrentRoute(route) = expect_context();
    let is_here = RwSignal::new(false);
    // It follows to the page that the act led to, and goes with the one after; from then on the trash has what
    // was deleted. Only the offer to take back the removal of everything stays: nothing else has that.
    Effect::new(move |before: Option<Option<Undo>>| {
        route.track();
        let now = undo.get_untracked();
        let is_final = matches!(now, Some(Undo::Wiped { .. }));
        if now.is_some() && !is_final && before.flatten() == now {
            workspace.forget_undo();
        }
        undo.get_untracked()
    });
    Effect::new(move |_| {
        if undo.read().is_some() && !is_here.get_untracked() {
            let coming = fetch();
            spawn_local(async move { is_here.set(coming.await.is_ok()) });
        }
    });
    view! {
        <div class="toasts" role="status">
            {move || is_here.get().then(|| undo.get().and_then(&draw)).flatten()}
            {children.map(|children| children())}
        </div>
    }
}
