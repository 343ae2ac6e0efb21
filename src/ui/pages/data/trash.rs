//! What was deleted lately.

use leptos::prelude::*;

use crate::data::trash::DAYS;
use crate::store::{Trashed, Workspace};
use crate::t;
use crate::ui::components::{Section, document_name, kind_name};
use crate::ui::text::day_and_time;

/// The trash; nothing is shown while it is empty.
#[component]
pub fn TrashList() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let trash = workspace.trash();
    move || {
        let trash = trash.get();
        if trash.is_empty() {
            return None;
        }
        let rows = trash
            .into_iter()
            .map(|item| view! { <TrashRow item /> })
            .collect_view();
        Some(view! {
            <Section
                id="trash"
                title=t!("data.trash.title")
                hint=t!("data.trash.hint", n = DAYS)
            >
                <ul class="rows">{rows}</ul>
            </Section>
        })
    }
}

#[component]
fn TrashRow(item: Trashed) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let kind = kind_name(item.key.kind());
    let key = StoredValue::new(item.key);
    let name = document_name(&item.document);
    let restore = move |_| {
        key.with_value(|key| workspace.restore(key));
    };
    // A refusal by the storage shows in the banner; the document then stays.
    let remove = move |_| {
        let _ = key.with_value(|key| workspace.remove_from_trash(key));
    };
    view! {
        <li class="stored">
            <div>
                <p class="title">{name.clone()}</p>
                <p class="small muted">
                    {t!("data.trash.when", kind = kind, when = day_and_time(item.deleted))}
                </p>
            </div>
            <p class="actions">
                <button class="button small" type="button" on:click=restore>
                    {t!("data.trash.restore")}
                    <span class="visually-hidden">": " {name.clone()}</span>
                </button>
                <button class="button small quiet danger" type="button" on:click=remove>
                    {t!("data.trash.remove")}
                    <span class="visually-hidden">": " {name}</span>
                </button>
            </p>
        </li>
    }
}
