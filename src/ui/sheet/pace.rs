//! How fast it goes: number keys, and going on by itself.

use leptos::prelude::*;

use crate::browser::clock;
use crate::data::settings::Settings;
use crate::store::Workspace;
use crate::t;

/// How long a chosen answer stays on screen before the next question, in milliseconds: long enough to see
/// what was chosen, short enough not to wait.
const PAUSE: u32 = 350;

/// Runs `then` after a short pause, unless the person has gone to another question meanwhile.
pub fn pause_then(at: Signal<usize>, then: impl FnOnce() + 'static) {
    let Some(before) = at.try_get_untracked() else {
        return;
    };
    clock::after(PAUSE, move || {
        // The page may be gone by now, and its memo with it.
        if at.try_get_untracked() == Some(before) {
            then();
        }
    });
}

/// The two switches.
#[component]
pub fn Pace(
    workspace: Workspace,
    /// Which keys answer.
    keys: &'static str,
) -> impl IntoView {
    let settings = workspace.settings();
    let number_keys = move |event| {
        let on = event_target_checked(&event);
        workspace.edit_only::<Settings>(|s| s.number_keys = on);
    };
    let auto_advance = move |event| {
        let on = event_target_checked(&event);
        workspace.edit_only::<Settings>(|s| s.auto_advance = on);
    };
    view! {
        <details>
            <summary>{t!("answering.pace")}</summary>
            <div class="stack tight">
                <p>
                    <label class="switch">
                        <input
                            type="checkbox"
                            role="switch"
                            prop:checked=move || settings.with(|s| s.number_keys)
                            on:change=number_keys
                        />
                        <span>{keys}</span>
                    </label>
                </p>
                <p>
                    <label class="switch">
                        <input
                            type="checkbox"
                            role="switch"
                            prop:checked=move || settings.with(|s| s.auto_advance)
                            on:change=auto_advance
                        />
                        <span>{t!("answering.auto_advance")}</span>
                    </label>
                </p>
            </div>
        </details>
    }
}
