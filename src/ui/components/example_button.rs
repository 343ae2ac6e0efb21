//! The way into the worked example.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::parts::{Example, make_example};
use crate::ui::route::Route;

/// Opens the worked example's result, and puts the example into the workspace first if it isn't there. It is
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
            let made = make_example(workspace, Example::Assessments).await;
            // Refused where the person has gone to another page meanwhile.
            if is_loading.try_set(false).is_some() {
                return;
            }
            match made {
                Ok(Some(id)) => go(&Route::Result(id)),
                Ok(None) | Err(_) => failure.set(Some(t!("part.missing.text"))),
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
