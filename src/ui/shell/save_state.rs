//! Whether what was typed is kept: said only after it was read back.

use leptos::prelude::*;

use crate::store::{SaveState, Workspace};
use crate::t;
use crate::ui::text::time_of_day;

/// One line: "Saved 14:02".
#[component]
pub fn SaveStateLine() -> impl IntoView {
    let state = expect_context::<Workspace>().save_state();
    let word = move || match state.get() {
        SaveState::Saved { .. } => "saved",
        SaveState::Saving => "saving",
        SaveState::NotSaved { .. } => "failed",
    };
    let text = move || match state.get() {
        SaveState::Saved { at: Some(at) } => t!("save.saved", time = time_of_day(at)),
        // Nothing was changed yet: there is nothing to say, and no room taken.
        SaveState::Saved { at: None } => String::new(),
        SaveState::Saving => t!("save.saving").to_owned(),
        SaveState::NotSaved { .. } => t!("save.failed").to_owned(),
    };
    // Only a failure is announced, and by its banner: "Saved" after every word would be noise.
    view! {
        <span class="save-state" data-state=word>
            {text}
        </span>
    }
}
