//! That an account is the worked example, above each of its pages.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::ExampleNote;
use crate::ui::navigation::go;
use crate::ui::route::Route;

use super::open_account;

/// Says that the account is the worked example, where it is one; on the overview also what that means.
#[component]
pub fn ExampleLabel(is_overview: bool) -> impl IntoView {
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
            view! {
                <p class="badge">{t!("assess.example")}</p>
                {is_overview
                    .then(|| view! { <ExampleNote about=t!("example.account.about") remove /> })}
            }
        })
    }
}
