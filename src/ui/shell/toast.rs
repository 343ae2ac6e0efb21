//! The last destructive act, and the way back.

use leptos::prelude::*;

use crate::store::{Undo, Workspace};
use crate::t;
use crate::ui::navigation::{CurrentRoute, focus_heading};

/// Says what was just done and offers to undo it. Stays until it is used, closed or followed
/// by another, or until the person has gone on. Children stand in the same place.
#[component]
pub fn Toast(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let undo = workspace.undo();
    let CurrentRoute(route) = expect_context();
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
    view! {
        <div class="toasts" role="status">
            {move || {
                undo.get()
                    .map(|undo| {
                        view! {
                            <div class="toast">
                                <p>{sentence(&undo)}</p>
                                <button class="button" type="button" on:click=move |_| {
                                    workspace.take_back();
                                    focus_heading();
                                }>
                                    {t!("undo.action")}
                                </button>
                                <button
                                    class="button quiet"
                                    type="button"
                                    on:click=move |_| {
                                        workspace.forget_undo();
                                        focus_heading();
                                    }
                                >
                                    {t!("undo.close")}
                                </button>
                            </div>
                        }
                    })
            }} {children.map(|children| children())}
        </div>
    }
}

fn sentence(undo: &Undo) -> String {
    match undo {
        Undo::Deleted { names } => match &names[..] {
            [name] if name.is_empty() => t!("undo.deleted_unnamed").to_owned(),
            [name] => t!("undo.deleted", name = name.as_str()),
            names => t!("undo.deleted_many", n = names.len()),
        },
        Undo::Removed { name } if name.is_empty() => t!("undo.removed_unnamed").to_owned(),
        Undo::Removed { name } => t!("undo.removed", name = name.as_str()),
        Undo::Imported { count } => t!("undo.imported", n = *count),
        Undo::RemovedFromTrash { name } => t!("undo.removed_from_trash", name = name.as_str()),
        Undo::RemovedSetAside => t!("undo.removed_set_aside").to_owned(),
        Undo::Wiped { count } => t!("undo.wiped", n = *count),
    }
}
