//! That an account is the worked example: beside its name on every page, with what that means on its overview.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::ExampleNote;
use crate::ui::navigation::go;
use crate::ui::route::Route;

use super::open_account;

/// Says on the overview what the worked example is, where the account is it.
#[component]
pub fn ExampleHead() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let open = open_account();
    let is_example = open.editor.memo(|account| account.example);
    let remove = Callback::new(move |()| {
        let key = open.id.with_value(|id| DocumentKey::Account(id.clone()));
        // A refusal by the storage shows in the banner; the example then stays.
        if workspace.delete(&key).is_ok() {
            go(&Route::Accounts);
        }
    });
    move || {
        is_example.get().then(|| {
            view! { <ExampleNote about=t!("example.account.about") remove /> }
        })
    }
}

/// The words that mark the account as the worked example, where it is it.
#[component]
pub fn ExampleBadge() -> impl IntoView {
    let is_example = open_account().editor.memo(|account| account.example);
    move || {
        is_example
            .get()
            .then(|| view! { <span class="badge">{t!("assess.example")}</span> })
    }
}
