//! What came in since the app was opened, by workshop.

use leptos::prelude::*;
use litemap::LiteMap;

use crate::domain::id::DocumentId;

use super::intake::Intake;

/// The intakes of all workshops, as context: the person finds the reasons again on coming back to the page. The
/// answers themselves are kept by the store.
#[derive(Clone, Copy)]
pub struct Intakes(RwSignal<LiteMap<DocumentId, Vec<Intake>>>);

impl Intakes {
    /// None yet, for the whole app.
    pub fn provide() {
        provide_context(Self(RwSignal::new(LiteMap::new())));
    }

    /// The intakes of a workshop, the first one first. Tracks.
    pub fn of(self, workshop: &DocumentId) -> Vec<Intake> {
        self.0
            .with(|all| all.get(workshop).cloned().unwrap_or_default())
    }

    /// Adds one, under a number of its own.
    pub fn add(self, workshop: &DocumentId, mut intake: Intake) {
        self.0.update(|all| {
            let of = all.entry(workshop.clone()).or_default();
            intake.number = of.last().map_or(0, |last| last.number + 1);
            of.push(intake);
        });
    }

    /// Changes one.
    pub fn edit(self, workshop: &DocumentId, number: u32, change: impl FnOnce(&mut Intake)) {
        self.0.update(|all| {
            let mut of = all.get_mut(workshop).into_iter().flatten();
            if let Some(intake) = of.find(|intake| intake.number == number) {
                change(intake);
            }
        });
    }
}
