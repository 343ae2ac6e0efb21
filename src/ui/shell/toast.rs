//! The last destructive act, and the way back.

use leptos::prelude::*;

use crate::store::{Undo, Workspace};
use crate::t;

/// Says what was just done and offers to undo it. Stays until it is used, closed or followed by another.
#[component]
pub fn Toast() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let undo = workspace.undo();
    view! {
        <div class="toasts" role="status">
            {move || {
                undo.get()
                    .map(|undo| {
                        view! {
                            <div class="toast">
                                <p>{sentence(&undo)}</p>
                                <button class="button" type="button" on:click=move |_| workspace.take_back()>
                                    {t!("undo.action")}
                                </button>
                                <button
                                    class="button quiet"
                                    type="button"
                                    on:click=move |_| workspace.forget_undo()
                                >
                                    {t!("undo.close")}
                                </button>
                            </div>
                        }
                    })
            }}
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
        Undo::Imported { count } => t!("undo.imported", n = *count),
        Undo::RemovedFromTrash { name } => t!("undo.removed_from_trash", name = name.as_str()),
        Undo::RemovedSetAside => t!("undo.removed_set_aside").to_owned(),
        Undo::Wiped { count } => t!("undo.wiped", n = *count),
    }
}
