//! What the worked example is.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::ExampleNote;
use crate::ui::navigation::go;
use crate::ui::route::Route;

use super::super::open_account;

/// Says what the worked example is, where the account is it, and offers to remove it.
#[component]
pub fn Example() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let open = open_account();
    let is_example = open.editor.memo(|account| account.example);
    let remove = Callback::new(move |()| {
        let key = open
            .id
            .with_value(|id| DocumentKey::new(Kind::Account, id.clone()));
        // A refusal by the storage shows in the banner; the example then stays.
        if workspace.delete(&key).is_ok() {
            go(&Route::Accounts);
        }
    });
    move || {
        let note = || view! { <ExampleNote about=t!("example.account.about") remove /> };
        is_example.get().then(note)
    }
}
