//! What a person most often comes to do, and what is done with the account as a whole.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::HistoryLink;
use crate::ui::navigation::go;
use crate::ui::route::{AccountPage, Route};

use super::super::{next_year, open_account, template};

/// The row of quick actions.
#[component]
pub fn Deeds() -> impl IntoView {
    let open = open_account();
    let workspace: Workspace = expect_context();
    let archived = open.editor.memo(|account| account.archived);
    let archive = move |_| {
        open.editor
            .edit(|account| account.archived = !account.archived);
    };
    let duplicate = move |_| {
        if let Some(copy) = open.id.with_value(|id| workspace.duplicate_account(id)) {
            go(&Route::Account(copy));
        }
    };
    let delete = move |_| {
        let key = DocumentKey::new(Kind::Account, open.id.get_value());
        if workspace.delete(&key).is_ok() {
            go(&Route::Accounts);
        }
    };
    view! {
        <div class="account-do">
            <span class="cluster">
                <a class="button primary" href=open.href(AccountPage::Meetings, None)>
                    {t!("account.plan_meeting")}
                </a>
                <a class="button" href=open.href(AccountPage::Analysis, Some("moves"))>
                    {t!("account.note_move")}
                </a>
                <a class="button" href=open.href(AccountPage::Tactics, Some("actions"))>
                    {t!("account.add_action")}
                </a>
            </span>
            <span class="cluster">
                <a class="button small quiet" href=open.href(AccountPage::Report, None)>
                    {t!("account.hand_over")}
                </a>
                <a
                    class="button small quiet"
                    href=open.href(AccountPage::Monitoring, Some(next_year::PLACE))
                >
                    {t!("next_year.open")}
                </a>
                <a
                    class="button small quiet"
                    href=open.href(AccountPage::Monitoring, Some(template::PLACE))
                >
                    {t!("as_template.open")}
                </a>
                <HistoryLink
                    key=DocumentKey::new(Kind::Account, open.id.get_value())
                    class="button small quiet"
                />
                <button class="button small quiet" type="button" on:click=duplicate>
                    {t!("account.duplicate")}
                </button>
                <button class="button small quiet" type="button" on:click=archive>
                    {move || {
                        if archived.get() { t!("account.unarchive") } else { t!("account.archive") }
                    }}
                </button>
                <button class="button small quiet danger" type="button" on:click=delete>
                    {t!("account.delete")}
                </button>
            </span>
        </div>
    }
}
