//! Standing warnings: what happened, what is safe, what to do.

use leptos::prelude::*;

use crate::store::{StorageWarning, Workspace};
use crate::ui::components::download_backup;
use crate::ui::route::Route;
use crate::ui::text::name_or;
use crate::{key, t};

/// Everything that is wrong with keeping the data, each with the way out. The region is always in the
/// page, so that a new warning is announced.
#[component]
pub fn Banners() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let storage_warnings = workspace.storage_warnings();
    view! {
        <div role="alert">
            // A list without keys: it has one or two entries, and one that stays is not drawn anew.
            {move || {
                let storage_warnings = storage_warnings.get().into_iter();
                storage_warnings.map(|warning| view! { <Banner warning /> }.into_any()).collect::<Vec<_>>()
            }}
        </div>
    }
}

#[component]
fn Banner(warning: StorageWarning) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let (title, text) = words(&warning);
    let loses_data = matches!(
        warning,
        StorageWarning::StorageBlocked
            | StorageWarning::StorageFull
            | StorageWarning::StorageFailed { .. }
    );
    let looks_at_data = matches!(
        warning,
        StorageWarning::SetAside { .. } | StorageWarning::ReadOnlyNewer { .. }
    );
    let can_be_closed = matches!(
        warning,
        StorageWarning::SetAside { .. }
            | StorageWarning::ChangedElsewhere { .. }
            | StorageWarning::RemovedElsewhere { .. }
    );
    let removed = match &warning {
        StorageWarning::RemovedElsewhere { key, .. } => Some(key.clone()),
        _ => None,
    };
    // What was typed a moment ago is not saved: it is said where the person is, however far down the page.
    let class = match (&removed, loses_data) {
        (Some(_), _) => "banner danger here",
        (None, true) => "banner danger",
        (None, false) => "banner",
    };
    let close_label = match &removed {
        Some(_) => t!("banner.removed.let_go"),
        None => t!("banner.close"),
    };
    view! {
        <div class=class>
            <p>
                <strong>{title}</strong>
                " "
                {text}
            </p>
            <div class="cluster">
                {loses_data
                    .then(|| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| download_backup(workspace)
                            >
                                {t!("data.download")}
                            </button>
                        }
                    })}
                {looks_at_data
                    .then(|| {
                        view! {
                            <a class="button" href=Route::Data.href()>
                                {t!("banner.look")}
                            </a>
                        }
                    })}
                {removed
                    .clone()
                    .map(|key| {
                        view! {
                            <button class="button" type="button" on:click=move |_| workspace.bring_back(&key)>
                                {t!("banner.removed.bring_back")}
                            </button>
                        }
                    })}
                {can_be_closed
                    .then(|| {
                        view! {
                            <button
                                class="button quiet"
                                type="button"
                                on:click=move |_| workspace.dismiss(&warning)
                            >
                                {close_label}
                            </button>
                        }
                    })}
            </div>
        </div>
    }
}

fn words(warning: &StorageWarning) -> (String, String) {
    match warning {
        StorageWarning::StorageBlocked => (
            t!("banner.blocked.title").to_owned(),
            t!("banner.blocked.text").to_owned(),
        ),
        StorageWarning::StorageFull => (
            t!("banner.full.title").to_owned(),
            t!("banner.full.text").to_owned(),
        ),
        StorageWarning::StorageFailed { .. } => (
            t!("banner.failed.title").to_owned(),
            t!("banner.failed.text").to_owned(),
        ),
        StorageWarning::SetAside { count } => (
            t!("banner.set_aside.title", n = *count),
            t!("banner.set_aside.text").to_owned(),
        ),
        StorageWarning::ReadOnlyNewer { .. } => (
            t!("banner.newer.title").to_owned(),
            t!("banner.newer.text").to_owned(),
        ),
        StorageWarning::ChangedElsewhere { name, .. } => (
            t!(
                "banner.changed.title",
                name = name_or(name, key!("banner.unnamed"))
            ),
            t!("banner.changed.text").to_owned(),
        ),
        StorageWarning::RemovedElsewhere { name, .. } => (
            t!(
                "banner.removed.title",
                name = name_or(name, key!("banner.unnamed"))
            ),
            t!("banner.removed.text").to_owned(),
        ),
    }
}
