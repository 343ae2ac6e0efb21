//! The way into the worked example's account.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::site_file::{SiteFileError, load};
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::go;
use crate::ui::parts::{Example, NotHere, make_example};
use crate::ui::route::Route;

/// Opens the worked example's account. Its file is fetched first where the account is not here, and where that
/// fails, the reason stands beside the button.
#[component]
pub fn ExampleAccountButton() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_loading = RwSignal::new(false);
    let failure = RwSignal::new(None);
    let open = move |_| {
        if let Some(id) = workspace.example_account() {
            go(&Route::Account(id));
        } else if !is_loading.get_untracked() {
            is_loading.set(true);
            failure.set(None);
            spawn_local(async move {
                let file = load("example").await;
                // The person has gone to another page meanwhile.
                if is_loading.try_get_untracked().is_none() {
                    return;
                }
                let created = match file {
                    Ok(file) => make_example(workspace, Example::Account(file))
                        .await
                        .map_err(|NotHere| t!("example.account.offline")),
                    Err(SiteFileError::NotReached(_)) => Err(t!("example.account.offline")),
                    Err(_) => Ok(None),
                };
                // Refused where the person has gone to another page meanwhile.
                if is_loading.try_set(false).is_some() {
                    return;
                }
                match created {
                    Ok(Some(id)) => go(&Route::Account(id)),
                    Ok(None) => failure.set(Some(t!("example.account.renewed"))),
                    Err(reason) => failure.set(Some(reason)),
                }
            });
        }
    };
    view! {
        <button
            class="button quiet"
            type="button"
            aria-disabled=move || is_loading.get().then_some("true")
            on:click=open
        >
            {t!("example.account.open")}
        </button>
        <span role="status">{move || failure.get()}</span>
    }
}
