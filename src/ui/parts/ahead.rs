//! Fetching the parts before anybody asks for them.

use leptos::task::spawn_local;

use super::{
    assessing, assessments, custody, findings, guest, learn, links, planner, roles, room, welcome,
};

/// Fetches the parts, one after the other: whoever goes offline afterwards misses none. One that does not come is
/// fetched again when it is opened. A guest, who came to answer somebody, may pay for every byte: for those it is what
/// answering, returning and one's own result need.
pub fn fetch_ahead(is_guest: bool) {
    spawn_local(async move {
        let first = match is_guest {
            true => guest::fetch,
            false => assessing::fetch,
        };
        for fetch in [first, findings::fetch] {
            let _ = fetch().await;
        }
        if is_guest {
            return;
        }
        let others = [
            welcome::fetch,
            assessments::fetch,
            guest::fetch,
            links::fetch,
            custody::fetch,
            learn::fetch,
            planner::fetch,
            room::fetch,
            roles::fetch,
        ];
        for fetch in others {
            let _ = fetch().await;
        }
    });
}
