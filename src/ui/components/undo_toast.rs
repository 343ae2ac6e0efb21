//! What was just done, and the way back.

use leptos::prelude::*;

use crate::store::{Undo, Workspace};
use crate::t;
use crate::ui::navigation::focus_heading;

use super::not_kept::at_risk;

/// Says what was just done and offers to undo it.
#[component]
pub fn UndoToast(undo: Undo) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    // What was added is not kept where nothing can be saved.
    let is_at_risk = at_risk(workspace);
    let says = move || {
        let mut said = sentence(&undo);
        if is_at_risk.get() {
            said.push(' ');
            said.push_str(t!("undo.not_kept"));
        }
        said
    };
    view! {
        <div class="toast">
            <p>{says}</p>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    workspace.take_back();
                    focus_heading();
                }
            >
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
        Undo::Restored { count } => t!("undo.restored", n = *count),
        Undo::RemovedFromTrash { name } => t!("undo.removed_from_trash", name = name.as_str()),
        Undo::BroughtBackTo { name } if name.is_empty() => {
            t!("undo.brought_back_unnamed").to_owned()
        }
        Undo::BroughtBackTo { name } => t!("undo.brought_back", name = name.as_str()),
        Undo::WentOn => t!("undo.went_on").to_owned(),
        Undo::RemovedSetAside => t!("undo.removed_set_aside").to_owned(),
        Undo::Wiped { count } => t!("undo.wiped", n = *count),
    }
}
