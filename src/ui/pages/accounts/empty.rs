//! What stands there while there is no account.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::ExampleAccountButton;
use crate::ui::route::Route;

/// What an account is, and the ways to the first one.
#[component]
pub fn NoAccounts() -> impl IntoView {
    view! {
        <div class="empty">
            <p class="lead">{t!("accounts.empty")}</p>
            <p class="cluster">
                <a class="button primary large" href=Route::NewAccount.href()>
                    {t!("accounts.add")}
                </a>
                <a class="button" href=Route::ImportAccounts.href()>
                    {t!("accounts.import_list")}
                </a>
                <ExampleAccountButton />
            </p>
            <p class="small muted">{t!("accounts.empty_list")}</p>
        </div>
    }
}
