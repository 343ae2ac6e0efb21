//! The way into the worked example.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content::assessment::worked_example;
use crate::pack;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::parts::fetch_packs;
use crate::ui::route::Route;
use crate::ui::text::plain;

/// Opens the worked example's result, and puts the example into the workspace first if it isn't there. Its words are
/// fetched first; where that fails, it says so beside the button.
#[component]
pub fn ExampleButton() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_loading = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let open = move |_| {
        if is_loading.get_untracked() {
            return;
        }
        is_loading.set(true);
        failure.set(None);
        spawn_local(async move {
            let came = fetch_packs(&[pack!("example")]).await;
            // Refused where the person has gone to another page meanwhile.
            if is_loading.try_set(false).is_some() {
                return;
            }
            match came {
                Ok(()) => open_example(workspace),
                Err(_) => failure.set(Some(t!("part.missing.text"))),
            }
        });
    };
    view! {
        <button
            class="button quiet"
            type="button"
            aria-disabled=move || is_loading.get().then_some("true")
            on:click=open
        >
            {t!("home.example")}
        </button>
        <span role="status">{move || failure.get()}</span>
    }
}

fn open_example(workspace: Workspace) {
    let mut opened = None;
    for assessment in worked_example(&|key| plain(key).to_owned()) {
        let id = assessment.id.clone();
        opened = Some(if untrack(|| workspace.assessment(&id)).is_some() {
            id
        } else {
            workspace.create(assessment)
        });
    }
    if let Some(id) = opened {
        go(&Route::Result(id));
    }
}
