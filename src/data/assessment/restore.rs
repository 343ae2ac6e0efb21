//! Any JSON → a valid assessment and what had to be dropped.
//!
//! One bad answer costs that answer, not the document. Nothing is dropped in silence.

mod fields;

use crate::domain::day::Day;
use serde::Deserialize;
use serde_json::Value;

use crate::domain::assessment::targets::Importance;
use crate::domain::assessment::{Assessment, Instrument, Stage};
use crate::domain::id::{DocumentId, InstrumentId, ItemId};

use crate::data::dropped::Dropped;

use fields::Fields;

/// The last moment that a browser's `Date` knows, in milliseconds since 1970.
const LAST_MOMENT: u64 = 8_640_000_000_000_000;

/// Knows the questionnaires.
pub type Instruments = fn(&InstrumentId) -> Option<&'static Instrument>;

/// Why no assessment could be made of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// It is not JSON with named fields.
    #[error("not a document")]
    NotAnObject,
    /// Nobody here knows its questionnaire.
    #[error("no instrument is called {0:?}")]
    UnknownInstrument(InstrumentId),
}

/// What stands in for an unusable name or date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fallback {
    /// Names the document.
    pub id: DocumentId,
    /// The day that the answers speak of.
    pub day: Day,
}

/// Makes an assessment of any JSON, and says what had to be dropped, in the order of finding. `find` knows the
/// instruments.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields, or its instrument is unknown.
pub fn restore(
    value: Value,
    find: Instruments,
    fallback: Fallback,
) -> Result<(Assessment, Vec<Dropped>), RestoreError> {
    let Value::Object(fields) = value else {
        return Err(RestoreError::NotAnObject);
    };
    let mut fields = Fields::new(fields);
    let name = match fields.take("instrument") {
        Some(Value::String(name)) => InstrumentId::new(name),
        _ => InstrumentId::fixed(""),
    };
    let instrument = find(&name).ok_or(RestoreError::UnknownInstrument(name))?;

    let id = fields.required("id", Dropped::Id).unwrap_or(fallback.id);
    let date = fields
        .required("date", Dropped::Date)
        .unwrap_or(fallback.day);
    let mut assessment = Assessment::new(id, instrument.id.clone(), date);
    assessment.name = fields.line("name");
    assessment.scope = fields.scope();
    assessment.answers = fields.answers(instrument);
    assessment.targets = fields.by_dimension("targets", instrument, Dropped::Target, stage);
    assessment.importance =
        fields.by_dimension("importance", instrument, Dropped::Importance, importance);
    assessment.position = fields.optional("position", |item: &ItemId| {
        instrument.position(item).is_some()
    });
    assessment.edited = fields
        .optional("edited", |&ms: &u64| ms <= LAST_MOMENT)
        .unwrap_or(0);
    assessment.archived = fields.optional("archived", |_| true).unwrap_or(false);
    assessment.example = fields.optional("example", |_| true).unwrap_or(false);
    Ok((assessment, fields.finish()))
}

fn stage(value: Value) -> Option<Stage> {
    Stage::new(u8::deserialize(value).ok()?)
}

fn importance(value: Value) -> Option<Importance> {
    Importance::deserialize(value).ok()
}

#[cfg(test)]
mod tests;
