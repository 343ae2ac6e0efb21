//! Fetching the parts before anybody asks for them.

use leptos::task::spawn_local;

use crate::browser::clock;

use super::{custody, findings, guest, learn, links, planner, room};

/// How long the page that was asked for has the line to itself, in milliseconds.
pub const HEAD_START: u32 = 1500;

/// Fetches the parts, one after the other, soon after the start: whoever goes offline afterwards misses none. One
/// that does not come is fetched again when it is opened. A guest, who came to answer somebody, may pay for every
/// byte: for those it is what answering, returning and one's own result need.
pub fn fetch_ahead(is_guest: bool) {
    clock::after(HEAD_START, move || {
        spawn_local(async move {
            for fetch in [guest::fetch, findings::fetch] {
                let _ = fetch().await;
            }
            if is_guest {
                return;
            }
            let others = [
                links::fetch,
                custody::fetch,
                learn::fetch,
                planner::fetch,
                room::fetch,
            ];
            for fetch in others {
                let _ = fetch().await;
            }
        });
    });
}
