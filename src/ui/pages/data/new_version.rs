//! Switching to a newer release: asked, and never over what is not saved.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::offline::{Act, act};
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::focus_heading;
use crate::ui::offline::Offline;

/// The question at the foot of any page.
#[component]
pub fn AskToSwitch() -> impl IntoView {
    let Offline { is_renewed, .. } = expect_context();
    let trouble = RwSignal::new(None);
    let later = move |_| {
        is_renewed.set(false);
        focus_heading();
    };
    view! {
        <div class="toast">
            <p>{move || trouble.get().unwrap_or(t!("data.version.here"))}</p>
            <SwitchButton trouble />
            <button class="button quiet" type="button" on:click=later>
                {t!("data.version.later")}
            </button>
        </div>
    }
}

/// Saves everything and loads the page again with the newer release; says what is in the way otherwise.
#[component]
pub fn SwitchButton(trouble: RwSignal<Option<&'static str>>) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let switch = move |_| {
        workspace.flush();
        if workspace.save_state().read_untracked().is_at_risk() {
            trouble.set(Some(t!("data.version.unsaved")));
            return;
        }
        spawn_local(async move {
            if act(Act::Renew).await.is_err() {
                trouble.set(Some(t!("data.version.refused")));
            }
        });
    };
    view! {
        <button class="button" type="button" on:click=switch>
            {t!("data.version.switch")}
        </button>
    }
}
