//! A standing warning: what happened, what is safe, what to do.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::store::{CopyTrouble, StorageWarning, Workspace};
use crate::ui::route::Route;
use crate::ui::text::name_or;
use crate::{key, t};

use super::download_backup;

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

/// Something that is wrong with keeping the data, with the ways out.
#[component]
pub fn WarningBanner(warning: StorageWarning) -> impl IntoView {
    let (title, text) = words(&warning);
    // What was typed a moment ago is not saved: it is said where the person is, however far down the page.
    let class = match &warning {
        StorageWarning::RemovedElsewhere { .. } => "banner danger here",
        StorageWarning::StorageBlocked
        | StorageWarning::StorageFull
        | StorageWarning::StorageFailed { .. } => "banner danger",
        _ => "banner",
    };
    let looks_at_data = matches!(
        warning,
        StorageWarning::SetAside { .. }
            | StorageWarning::ReadOnlyNewer { .. }
            | StorageWarning::CopyFailed(_)
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
        StorageWarning::SetAside { .. }
        | StorageWarning::ChangedElsewhere { .. }
        | StorageWarning::CopyFailed(_) => {
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
        <div class=class>
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
    let named = |name: &String| name_or(name, key!("banner.unnamed")).to_owned();
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
            t!("banner.changed.title", name = named(name)),
            t!("banner.changed.text").to_owned(),
        ),
        StorageWarning::TextReplaced { key, name, .. } => (
            t!(
                "banner.replaced.title",
                name = match key.kind() {
                    Kind::Programme => t!("banner.programme").to_owned(),
                    _ => named(name),
                }
            ),
            t!("banner.replaced.text").to_owned(),
        ),
        StorageWarning::CopyFailed(trouble) => (
            t!("banner.copy.title").to_owned(),
            copy_trouble(*trouble).to_owned(),
        ),
        StorageWarning::RemovedElsewhere { name, .. } => (
            t!("banner.removed.title", name = named(name)),
            t!("banner.removed.text").to_owned(),
        ),
    }
}

fn copy_trouble(trouble: CopyTrouble) -> &'static str {
    match trouble {
        CopyTrouble::Asks => t!("banner.copy.asks"),
        CopyTrouble::Forbidden => t!("banner.copy.forbidden"),
        CopyTrouble::NotWritten => t!("banner.copy.not_written"),
        CopyTrouble::MuchLess { .. } => t!("banner.copy.much_less"),
    }
}
