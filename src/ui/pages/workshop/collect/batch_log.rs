//! What came in since the app was opened, by workshop.

use leptos::prelude::*;
use litemap::LiteMap;

use crate::domain::id::DocumentId;

use super::logged_batch::LoggedBatch;

/// The batches of all workshops, as context: the person finds the reasons again on coming back to the page. The
/// answers themselves are kept by the store.
#[derive(Clone, Copy)]
pub struct BatchLog(RwSignal<LiteMap<DocumentId, Vec<LoggedBatch>>>);

impl BatchLog {
    /// None yet, for the whole app.
    pub fn provide() {
        provide_context(Self(RwSignal::new(LiteMap::new())));
    }

    /// The batches of a workshop, the first one first. Tracks.
    pub fn of(self, workshop: &DocumentId) -> Vec<LoggedBatch> {
        self.0
            .with(|all| all.get(workshop).cloned().unwrap_or_default())
    }

    /// Adds one, under a number of its own.
    pub fn add(self, workshop: &DocumentId, mut logged: LoggedBatch) {
        self.0.update(|all| {
            let of = all.entry(workshop.clone()).or_default();
            logged.number = of.last().map_or(0, |last| last.number + 1);
            of.push(logged);
        });
    }

    /// Changes one.
    pub fn edit(self, workshop: &DocumentId, number: u32, change: impl FnOnce(&mut LoggedBatch)) {
        self.0.update(|all| {
            let mut of = all.get_mut(workshop).into_iter().flatten();
            if let Some(logged) = of.find(|logged| logged.number == number) {
                change(logged);
            }
        });
    }
}
