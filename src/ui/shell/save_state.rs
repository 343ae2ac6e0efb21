//! Whether what was typed is kept: said only after it was read back.

use leptos::prelude::*;

use crate::store::{SaveState, Workspace};
use crate::t;
use crate::ui::text::{day_and_time, time_of_day};

/// In milliseconds: before that, the time of day alone would mislead.
const HALF_A_DAY: u64 = 12 * 60 * 60 * 1000;

/// One line: "Saved 14:02".
#[component]
pub fn SaveStateLine() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let state = workspace.save_state();
    let word = move || match state.get() {
        SaveState::Saved { .. } => "saved",
        SaveState::Saving => "saving",
        SaveState::OnlyHere | SaveState::NotSaved { .. } => "failed",
    };
    let text = move || match state.get() {
        SaveState::Saved {
            at: Some(at),
            is_journaled: true,
        } => t!("save.saved", time = time_of_day(at)),
        SaveState::Saved { at: Some(at), .. } => t!("save.saved_lightly", time = time_of_day(at)),
        // Nothing was written in this session. What is here was saved when it was last edited; while nothing is
        // here there is nothing to say, and no room taken.
        SaveState::Saved { at: None, .. } => workspace.last_edit().map_or_else(String::new, |at| {
            let is_recent = workspace.now().saturating_sub(at) < HALF_A_DAY;
            let time = if is_recent {
                time_of_day(at)
            } else {
                day_and_time(at)
            };
            t!("save.saved", time = time)
        }),
        SaveState::Saving => t!("save.saving").to_owned(),
        SaveState::OnlyHere | SaveState::NotSaved { .. } => t!("save.failed").to_owned(),
    };
    // Only a failure is announced, and by its banner: "Saved" after every word would be noise.
    view! {
        <span class="save-state" data-state=word>
            {text}
        </span>
    }
}
