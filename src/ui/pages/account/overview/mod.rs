//! How far an account's plan is, and what is next.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::PageHead;

use super::nav::AccountMore;
use super::open_account;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    let open = open_account();
    let name = open.editor.memo(|account| account.name.clone());
    let title = Signal::derive(move || match name.read().trim() {
        "" => t!("account.unnamed").to_owned(),
        name => name.to_owned(),
    });
    view! {
        <PageHead title />
        <AccountMore here=None />
    }
}
