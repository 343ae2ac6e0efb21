//! The way into the worked example.

use leptos::prelude::*;

use crate::content::assessment::worked_example;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::route::Route;
use crate::ui::text::plain;

/// Opens the worked example's result, and puts the example into the workspace first if it isn't there.
#[component]
pub fn ExampleButton() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    view! {
        <button class="button quiet" type="button" on:click=move |_| open_example(workspace)>
            {t!("home.example")}
        </button>
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
