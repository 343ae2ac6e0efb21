//! What a person most often comes to do, and what is done with the account as a whole.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::HistoryLink;
use crate::ui::form::ListBind;
use crate::ui::navigation::go;
use crate::ui::route::{AccountPage, Route};

use super::super::analysis::moves;
use super::super::meetings::meetings;
use super::super::open_account;
use super::super::tactics::actions;

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
    let (meetings, moves, actions) = (meetings(open), moves(open), actions(open));
    let begin = move |list: ListBind, on: AccountPage| {
        let id = list.add.run(());
        let _ = page::set_hash(&open.record_href(on, id));
    };
    view! {
        <div class="account-do">
            <span class="cluster">
                <button
                    class="button primary"
                    type="button"
                    on:click=move |_| begin(meetings, AccountPage::Meetings)
                >
                    {t!("account.plan_meeting")}
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| begin(moves, AccountPage::Analysis)
                >
                    {t!("account.note_move")}
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| begin(actions, AccountPage::Tactics)
                >
                    {t!("account.add_action")}
                </button>
            </span>
            <span class="cluster">
                <a class="button small quiet" href=open.href(AccountPage::Report, None)>
                    {t!("account.hand_over")}
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
