//! Fetching the parts before anybody asks for them.

use leptos::task::spawn_local;

use super::{custody, findings, guest, links, planner, room};

/// Fetches the parts, one after the other: whoever goes offline afterwards misses none. One that does not come is
/// fetched again when it is opened. A guest, who came to answer somebody, may pay for every byte: for those it is what
/// answering, returning and one's own result need.
pub fn fetch_ahead(is_guest: bool) {
    spawn_local(async move {
        for fetch in [guest::fetch, findings::fetch] {
            let _ = fetch().await;
        }
        if is_guest {
            return;
        }
        for fetch in [links::fetch, custody::fetch, planner::fetch, room::fetch] {
            let _ = fetch().await;
        }
    });
}
