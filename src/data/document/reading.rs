//! Any JSON → a valid document and what had to be dropped, the same way for every kind.
//!
//! One bad field costs that field, not the document. Nothing is dropped in silence.

use serde_json::{Map, Value};

use crate::data::dropped::Dropped;
use crate::data::fields;
use crate::domain::assessment::Instrument;
use crate::domain::day::Day;
use crate::domain::id::{DocumentId, InstrumentId};

use super::{Document, DocumentKind, Restored};

/// Knows the questionnaires.
pub type Instruments = fn(&InstrumentId) -> Option<&'static Instrument>;

/// Makes a document of JSON, see [`read_document`].
pub type Reader = fn(Value, Instruments, Fallback) -> Result<Restored, RestoreError>;

/// Why no document could be made of it.
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
    /// The day that the document speaks of.
    pub day: Day,
}

/// The fields of a JSON object.
///
/// # Errors
///
/// Where it is something else.
pub fn object(value: Value) -> Result<Map<String, Value>, RestoreError> {
    match value {
        Value::Object(values) => Ok(values),
        _ => Err(RestoreError::NotAnObject),
    }
}

/// Makes a document of any JSON, and says what had to be dropped, in the order of finding.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields, or its questionnaire is unknown.
pub fn read<T: DocumentKind>(
    value: Value,
    instruments: Instruments,
    fallback: Fallback,
) -> Result<(T, Vec<Dropped>), RestoreError> {
    read_fields(object(value)?, instruments, fallback)
}

fn read_fields<T: DocumentKind>(
    values: Map<String, Value>,
    instruments: Instruments,
    fallback: Fallback,
) -> Result<(T, Vec<Dropped>), RestoreError> {
    let mut document = T::blank(&values, instruments, fallback)?;
    let is_absent = |(name, _): &&(&str, Dropped)| values.get(*name).is_none_or(Value::is_null);
    let absent = T::EXPECTED.iter().filter(is_absent);
    let mut dropped: Vec<Dropped> = absent.map(|(_, lost)| lost.clone()).collect();
    dropped.extend(fields::read(&mut document, values));
    document.fit(instruments, &mut dropped);
    Ok((document, dropped))
}

/// Where a file has the responses of a workshop.
pub(super) const RESPONSES: &str = "responses";

/// As [`read`], with the responses that came along in a file.
///
/// # Errors
///
/// As there.
pub fn read_document<T: DocumentKind>(
    value: Value,
    instruments: Instruments,
    fallback: Fallback,
) -> Result<Restored, RestoreError> {
    let mut values = object(value)?;
    let with_responses = T::KIND.has_responses();
    let responses = with_responses.then(|| values.remove(RESPONSES)).flatten();
    let (content, mut dropped) = read_fields::<T>(values, instruments, fallback)?;
    let mut kept = Vec::new();
    match responses {
        None => {}
        Some(Value::Array(responses)) => {
            for (place, one) in responses.into_iter().enumerate() {
                match one {
                    Value::String(text) if content.owns_responses(&text) => kept.push(text),
                    _ => dropped.push(Dropped::Field(format!("{RESPONSES}[{place}]"))),
                }
            }
        }
        Some(_) => dropped.push(Dropped::Field(RESPONSES.to_owned())),
    }
    let mut document = Document::from(content);
    document.responses = kept;
    Ok(Restored { document, dropped })
}
