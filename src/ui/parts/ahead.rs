//! Fetching the parts before anybody asks for them.

use leptos::task::spawn_local;

use crate::browser::clock;

use super::{custody, findings, links, planner, room};

/// How long the page that was asked for has the line to itself, in milliseconds.
const HEAD_START: u32 = 1500;

/// Fetches all parts, one after the other, soon after the start: whoever goes offline afterwards misses none. One
/// that does not come is fetched again when it is opened.
pub fn fetch_ahead() {
    clock::after(HEAD_START, || {
        spawn_local(async {
            for fetch in [
                // Whoever takes part in a workshop has the worst connection: what returning needs comes first.
                links::fetch,
                findings::fetch,
                custody::fetch,
                planner::fetch,
                room::fetch,
            ] {
                let _ = fetch().await;
            }
        });
    });
}
