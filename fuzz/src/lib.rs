//! What the fuzz targets share: the pure floors of the app, and what stands in for its surroundings.
//!
//! The floors are compiled from their sources, not from the package `trellis`: that would bring the whole user
//! interface along, which takes minutes to compile with instruments in it, and which no target calls.

#[path = "../../src/content/mod.rs"]
pub mod content;
#[path = "../../src/data/mod.rs"]
pub mod data;
#[path = "../../src/domain/mod.rs"]
pub mod domain;

use content::assessment::instrument;
use data::document::Fallback;
use domain::assessment::Instrument;
use domain::day::Day;
use domain::id::{DocumentId, InstrumentId};

/// The day of every run, so that a crash can be repeated.
pub const TODAY: Day = Day::fixed(2026, 11, 22);

/// What stands in for a missing name or date.
pub fn fallback() -> Fallback {
    Fallback {
        id: DocumentId::from_random(1),
        day: TODAY,
    }
}

/// The questionnaires of the app.
pub fn find(id: &InstrumentId) -> Option<&'static Instrument> {
    instrument(id)
}
