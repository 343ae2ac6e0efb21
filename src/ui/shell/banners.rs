//! Standing warnings: what happened, what is safe, what to do.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::store::{StorageWarning, Workspace};
use crate::t;
use crate::ui::components::{download_backup, kind_name};
use crate::ui::route::Route;

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

/// What can be done about a warning.
#[derive(Clone)]
enum Way {
    /// Take a copy of everything.
    Download,
    /// Put a document back.
    BringBack(DocumentKey),
    /// End the warning.
    Close(StorageWarning),
}

#[component]
fn Banner(warning: StorageWarning) -> impl IntoView {
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
    let mut ways = Vec::new();
    let mut quoted = Vec::new();
    match &warning {
        StorageWarning::StorageBlocked
        | StorageWarning::StorageFull
        | StorageWarning::StorageFailed { .. } => {
            ways.push((Way::Download, t!("data.download")));
        }
        StorageWarning::ReadOnlyNewer { .. } => {}
        StorageWarning::SetAside { .. } | StorageWarning::ChangedElsewhere { .. } => {
            ways.push((Way::Close(warning.clone()), t!("banner.close")));
        }
        StorageWarning::TextReplaced { texts, .. } => {
            quoted.clone_from(texts);
            ways.push((Way::Close(warning.clone()), t!("banner.close")));
        }
        StorageWarning::RemovedElsewhere { key, .. } => {
            ways.push((Way::BringBack(key.clone()), t!("banner.removed.bring_back")));
            ways.push((Way::Close(warning.clone()), t!("banner.removed.let_go")));
        }
    }
    let ways: Vec<AnyView> = ways.into_iter().map(way_button).collect();
    let quoted: Vec<AnyView> = quoted
        .into_iter()
        .map(|text| view! { <blockquote>{text}</blockquote> }.into_any())
        .collect();
    view! {
        <div class="banner" class:danger=loses_data>
            <p>
                <strong>{title}</strong>
                " "
                {text}
            </p>
            {quoted}
            <div class="cluster">
                {looks_at_data
                    .then(|| {
                        view! {
                            <a class="button" href=Route::Data.href()>
                                {t!("banner.look")}
                            </a>
                        }
                    })} {ways}
            </div>
        </div>
    }
}

fn way_button((way, label): (Way, &'static str)) -> AnyView {
    let workspace = expect_context::<Workspace>();
    let class = match way {
        Way::Close(_) => "button quiet",
        Way::Download | Way::BringBack(_) => "button",
    };
    let go = move |_| match &way {
        Way::Download => download_backup(workspace),
        Way::BringBack(key) => workspace.bring_back(key),
        Way::Close(warning) => workspace.dismiss(warning),
    };
    view! {
        <button class=class type="button" on:click=go>
            {label}
        </button>
    }
    .into_any()
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
        StorageWarning::ChangedElsewhere { key, name, .. } => (
            t!("banner.changed.title", name = shown_name(key, name)),
            t!("banner.changed.text").to_owned(),
        ),
        StorageWarning::TextReplaced { key, name, .. } => (
            t!("banner.replaced.title", name = shown_name(key, name)),
            t!("banner.replaced.text").to_owned(),
        ),
        StorageWarning::RemovedElsewhere { key, name } => (
            t!("banner.removed.title", name = shown_name(key, name)),
            t!("banner.removed.text").to_owned(),
        ),
    }
}

/// What a document is called, or what it is where it has no name.
fn shown_name<'a>(key: &DocumentKey, name: &'a str) -> &'a str {
    match name.trim() {
        "" => kind_name(key.kind()),
        name => name,
    }
}
