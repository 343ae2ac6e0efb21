//! Having the browser promise to keep what is stored, once there is something to keep.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::persistence;
use crate::store::{SaveState, Workspace};

/// Asks the browser, once in a session, when something was saved here and a document of the person's own is more than
/// begun. For pages that show what is at stake: some browsers put the question to the person. Who only answers somebody's
/// questions, often on a device of somebody else's, is not asked.
pub fn have_it_kept(workspace: Workspace) {
    let saved = workspace.save_state();
    Effect::new(move |was_asked: Option<bool>| {
        if was_asked == Some(true) {
            return true;
        }
        let was_saved = matches!(saved.get(), SaveState::Saved { at: Some(_), .. });
        let is_time = was_saved && workspace.has_much();
        if is_time {
            spawn_local(persistence::ask_once());
        }
        is_time
    });
}
