//! What can be done with an account of the list.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::account::Account;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::navigation::focus_heading;
use crate::ui::route::{AccountPage, Route};

/// A button that opens the list of what can be done. Escape closes it and returns to the button; so does
/// leaving it.
#[component]
pub fn RowMenu(id: DocumentId, name: String, archived: bool, example: bool) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let open = RwSignal::new(false);
    let (opener, list) = (format!("menu-{id}"), format!("menu-{id}-list"));
    let list = StoredValue::new(list);
    let report = Route::AccountPage(id.clone(), AccountPage::Report, None).href();
    let report = StoredValue::new(report);
    let id = StoredValue::new(id);
    let to_opener = opener.clone();
    let close_on_escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() && !event.is_composing() {
            open.set(false);
            let _ = page::focus(&to_opener);
        }
    };
    let close_on_leaving = move |_| {
        // Where the focus went is known once it is there.
        request_animation_frame(move || {
            let is_inside = list.try_with_value(|list| page::has_focus_within(list));
            if is_inside == Some(false) {
                open.try_set(false);
            }
        });
    };
    let duplicate = move |_| {
        id.with_value(|id| workspace.duplicate_account(id));
        focus_heading();
    };
    let archive = move |_| {
        id.with_value(|id| workspace.edit::<Account>(id, |account| account.archived = !archived));
        focus_heading();
    };
    let delete = move |_| {
        // A refusal by the storage shows in the banner; the account then stays.
        let _ = id.with_value(|id| workspace.delete(&DocumentKey::new(Kind::Account, id.clone())));
    };
    view! {
        <div class="row-menu" on:keydown=close_on_escape on:focusout=close_on_leaving>
            <button
                class="button small quiet"
                type="button"
                id=opener
                aria-expanded=move || open.get().to_string()
                aria-controls=list.get_value()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {t!("accounts.menu_open")}
                <span class="visually-hidden">": " {name}</span>
            </button>
            <Show when=move || open.get()>
                <ul id=list.get_value()>
                    <li>
                        <a class="button small quiet" href=report.get_value()>
                            {t!("accounts.report")}
                        </a>
                    </li>
                    <li>
                        <button class="button small quiet" type="button" on:click=duplicate>
                            {t!("accounts.duplicate")}
                        </button>
                    </li>
                    <li>
                        <button class="button small quiet" type="button" on:click=archive>
                            {if archived { t!("accounts.unarchive") } else { t!("accounts.archive") }}
                        </button>
                    </li>
                    <li>
                        <button class="button small quiet danger" type="button" on:click=delete>
                            {if example { t!("accounts.remove_example") } else { t!("accounts.delete") }}
                        </button>
                    </li>
                </ul>
            </Show>
        </div>
    }
}
