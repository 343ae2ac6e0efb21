//! What was just done, and the way back.

use leptos::prelude::*;

use crate::store::{TookBack, Undo, Workspace};
use crate::t;
use crate::ui::navigation::focus_heading;

use super::not_kept::at_risk;

/// Says what was just done and offers to undo it; or what was undone, and offers to do it again.
#[component]
pub fn UndoToast(
    undo: Undo,
    /// What became of an act that was taken back, in words.
    took_back: fn(&TookBack) -> String,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    // What was added is not kept where nothing can be saved.
    let is_at_risk = at_risk(workspace);
    let way_on = match &undo {
        // Something else than a document was changed: the way back was one only.
        Undo::TookBack(said) if said.kind.is_none() => None,
        Undo::TookBack(said) if !said.again => Some(t!("undo.again")),
        _ => Some(t!("undo.action")),
    };
    let says = move || {
        let mut said = sentence(&undo, took_back);
        if is_at_risk.get() {
            said.push(' ');
            said.push_str(t!("undo.not_kept"));
        }
        said
    };
    view! {
        <div class="toast">
            <p>{says}</p>
            {way_on
                .map(|words| {
                    view! {
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| {
                                workspace.take_back();
                                focus_heading();
                            }
                        >
                            {words}
                        </button>
                    }
                })}
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

/// What became of an act that was taken back, where the words for fields are not here.
pub fn took_back_plainly(said: &TookBack) -> String {
    match said.again {
        true => t!("undo.done_again").to_owned(),
        false => t!("undo.took_back").to_owned(),
    }
}

fn sentence(undo: &Undo, took_back: fn(&TookBack) -> String) -> String {
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
        Undo::Done { said } => said.clone(),
        Undo::RemovedSetAside => t!("undo.removed_set_aside").to_owned(),
        Undo::TookBack(said) => took_back(said),
        Undo::Wiped { count } => t!("undo.wiped", n = *count),
    }
}
