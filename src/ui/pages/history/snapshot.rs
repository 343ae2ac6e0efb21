//! One snapshot: when and why it was taken, what changed, and what can be done with it.

use std::rc::Rc;

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::history::{Reason, SnapshotName};
use crate::data::kind::Kind;
use crate::store::{Edited, History, NoSnapshot};
use crate::t;
use crate::ui::navigation::{focus_heading, go};
use crate::ui::text::time_of_day;

use super::comparison::Comparison;
use super::{EarlierPage, route_of};

/// A row of the list.
#[component]
pub fn SnapshotRow(
    page: EarlierPage,
    history: StoredValue<Rc<History>, LocalStorage>,
    name: SnapshotName,
    /// The one before it, if there is one.
    before: Option<SnapshotName>,
    /// Its place in the list.
    place: usize,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let id = format!("earlier-{place}");
    let controlled = id.clone();
    let when = time_of_day(name.at);
    let hidden = {
        let when = when.clone();
        move || view! { <span class="visually-hidden">": " {when.clone()}</span> }
    };
    let is_here = page.workspace.present(&name.document).is_some();
    let copies =
        name.document.id().is_some() && (name.document.kind() != Kind::Participation || !is_here);
    let names = StoredValue::new((name.clone(), before));
    let read = move |then: fn(EarlierPage, Document)| {
        let (name, _) = names.get_value();
        let done = move |read: Result<Document, NoSnapshot>| match read {
            Ok(state) => then(page, state),
            Err(reason) => {
                let _ = page.outcome.try_set(why_not(reason));
            }
        };
        let history = history.get_value();
        history.read(page.workspace, &name, Box::new(done));
    };
    let comparison = move || {
        let (name, before) = names.get_value();
        view! { <Comparison page history name before /> }
    };
    view! {
        <li class="stored">
            <div>
                <p class="title">{when}</p>
                <p class="small muted">{reason_words(name.reason)}</p>
            </div>
            <p class="actions">
                <button
                    class="button small"
                    type="button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=move || open.get().then(|| controlled.clone())
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {t!("history.changes")}
                    {hidden()}
                </button>
                {is_here
                    .then(|| {
                        view! {
                            <button class="button small" type="button" on:click=move |_| read(restore)>
                                {t!("history.restore")}
                                {hidden()}
                            </button>
                        }
                    })}
                {copies
                    .then(|| {
                        view! {
                            <button class="button small quiet" type="button" on:click=move |_| read(copy)>
                                {if is_here { t!("history.copy") } else { t!("history.bring_back") }}
                                {hidden()}
                            </button>
                        }
                    })}
            </p>
            <Show when=move || open.get()>
                <div class="comparison stack" id=id.clone()>
                    {comparison()}
                </div>
            </Show>
        </li>
    }
}

fn restore(page: EarlierPage, state: Document) {
    let words = match page.workspace.bring_back_to(state) {
        Edited::Changed => t!("history.restored"),
        Edited::Unchanged => t!("history.unchanged"),
        Edited::ReadOnly => t!("history.read_only"),
        Edited::Gone => t!("history.gone"),
    };
    let _ = page.outcome.try_set(words);
    page.workspace.flush();
    page.look();
    // The button is drawn anew.
    focus_heading();
}

fn copy(page: EarlierPage, state: Document) {
    if let Some(route) = page
        .workspace
        .open_as_copy(state)
        .and_then(|key| route_of(&key))
    {
        go(&route);
    }
}

/// Why a snapshot is not shown.
pub fn why_not(reason: NoSnapshot) -> &'static str {
    match reason {
        NoSnapshot::Gone => t!("history.trouble.gone"),
        NoSnapshot::Damaged => t!("history.trouble.damaged"),
        NoSnapshot::Newer => t!("history.trouble.newer"),
        NoSnapshot::NotRead => t!("history.trouble.not_read"),
    }
}

fn reason_words(reason: Reason) -> &'static str {
    match reason {
        Reason::FirstOfDay => t!("history.reason.day"),
        Reason::Join => t!("history.reason.join"),
        Reason::Import => t!("history.reason.import"),
        Reason::Migration => t!("history.reason.migration"),
        Reason::Restore => t!("history.reason.restore"),
    }
}
