//! Keeping the app for offline use, as far as every page is concerned.

use leptos::prelude::*;

use crate::browser::offline::{News, on_news};

use super::parts::fetch_ahead;

/// What is known of it, as context.
#[derive(Debug, Clone, Copy)]
pub struct Offline {
    /// A newer release is here, and the person was not asked yet whether to switch to it.
    pub is_renewed: RwSignal<bool>,
    /// Counts what was heard: whoever shows what is kept looks again.
    pub heard: RwSignal<u32>,
}

impl Offline {
    /// Listens from now on. Where nobody keeps the app the page fetches its parts ahead itself; on a guest's device
    /// always, since there only what the page loads is kept.
    pub fn provide(is_guest: bool) -> Self {
        let offline = Self {
            is_renewed: RwSignal::new(false),
            heard: RwSignal::new(0),
        };
        provide_context(offline);
        on_news(move |news| {
            match news {
                News::Alone => fetch_ahead(is_guest),
                News::Kept if is_guest => fetch_ahead(true),
                News::Renewed => offline.is_renewed.set(true),
                News::Kept | News::Progress => {}
            }
            offline.heard.update(|heard| *heard += 1);
        })
        .forget();
        offline
    }
}
