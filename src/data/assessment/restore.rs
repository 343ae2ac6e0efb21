//! Any JSON → a valid assessment and what had to be dropped.
//!
//! One bad answer costs that answer, not the document. Nothing is dropped in silence.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::data::text::{Lines, clean};
use crate::domain::assessment::targets::Importance;
use crate::domain::assessment::{Answer, Answers, Assessment, Instrument, Scope, Stage};
use crate::domain::id::{DimensionId, DocumentId, InstrumentId, ItemId};

/// The last moment that a browser's `Date` knows, in milliseconds since 1970.
const LAST_MOMENT: u64 = 8_640_000_000_000_000;

/// An assessment that is valid, and what is not in it any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The assessment.
    pub assessment: Assessment,
    /// What was dropped, in the order of finding.
    pub dropped: Vec<Dropped>,
}

/// Something that could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dropped {
    /// The name of the document; it has a new one.
    Id,
    /// The date; it has the given one.
    Date,
    /// The answer and note at an item that the questionnaire does not have.
    Item(ItemId),
    /// The answer at this item.
    Answer(ItemId),
    /// The note at this item.
    Note(ItemId),
    /// The end of the note at this item, past [`Assessment::MAX_NOTE`] characters.
    NoteEnd(ItemId),
    /// Control or direction characters in the note at this item.
    NoteCharacters(ItemId),
    /// The target of this dimension.
    Target(DimensionId),
    /// The importance of this dimension.
    Importance(DimensionId),
    /// A field of the document, or of its scope: unknown, or not of the form that it should have.
    Field(String),
    /// The end of this field, past [`Assessment::MAX_NAME`] characters.
    FieldEnd(String),
    /// Control or direction characters in this field.
    FieldCharacters(String),
}

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
    pub day: Date,
}

/// Makes an assessment of a JSON text, as [`restore`] does.
///
/// # Errors
///
/// See [`restore`]; a text that is not JSON is not a document.
pub fn restore_text<'a>(
    text: &str,
    find: impl Fn(&InstrumentId) -> Option<&'a Instrument>,
    fallback: Fallback,
) -> Result<Restored, RestoreError> {
    let value = serde_json::from_str(text).map_err(|_| RestoreError::NotAnObject)?;
    restore(value, find, fallback)
}

/// Makes an assessment of any JSON. `find` knows the instruments.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields, or its instrument is unknown.
pub fn restore<'a>(
    value: Value,
    find: impl Fn(&InstrumentId) -> Option<&'a Instrument>,
    fallback: Fallback,
) -> Result<Restored, RestoreError> {
    let Value::Object(fields) = value else {
        return Err(RestoreError::NotAnObject);
    };
    let mut fields = Fields {
        fields,
        dropped: Vec::new(),
    };
    let name = match fields.take("instrument") {
        Some(Value::String(name)) => InstrumentId::new(name),
        _ => InstrumentId::fixed(""),
    };
    let instrument = find(&name).ok_or(RestoreError::UnknownInstrument(name))?;

    let id = fields.required("id", Dropped::Id).unwrap_or(fallback.id);
    let date = fields.required::<Date>("date", Dropped::Date);
    let date = match date {
        Some(date) if date.year() >= 1 => date,
        Some(_) => {
            fields.dropped.push(Dropped::Date);
            fallback.day
        }
        None => fallback.day,
    };
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
    Ok(Restored {
        assessment,
        dropped: fields.finish(),
    })
}

fn stage(value: Value) -> Option<Stage> {
    Stage::new(u8::deserialize(value).ok()?)
}

fn importance(value: Value) -> Option<Importance> {
    Importance::deserialize(value).ok()
}

/// The fields that are left, and what was dropped so far.
struct Fields {
    fields: Map<String, Value>,
    dropped: Vec<Dropped>,
}

impl Fields {
    /// A field that says something; `null` says nothing.
    fn take(&mut self, name: &str) -> Option<Value> {
        self.fields.remove(name).filter(|value| !value.is_null())
    }

    /// A field that every document has.
    fn required<T: for<'de> Deserialize<'de>>(&mut self, name: &str, lost: Dropped) -> Option<T> {
        let read = self.take(name).and_then(|value| T::deserialize(value).ok());
        if read.is_none() {
            self.dropped.push(lost);
        }
        read
    }

    /// A field that may be absent, and is dropped where it does not fit.
    fn optional<T: for<'de> Deserialize<'de>>(
        &mut self,
        name: &str,
        fits: impl FnOnce(&T) -> bool,
    ) -> Option<T> {
        let read = T::deserialize(self.take(name)?).ok().filter(fits);
        if read.is_none() {
            self.dropped.push(Dropped::Field(name.to_owned()));
        }
        read
    }

    /// A field with other fields in it.
    fn group(&mut self, name: &str) -> Map<String, Value> {
        match self.take(name) {
            Some(Value::Object(group)) => group,
            Some(_) => {
                self.dropped.push(Dropped::Field(name.to_owned()));
                Map::new()
            }
            None => Map::new(),
        }
    }

    fn line(&mut self, name: &str) -> String {
        let value = self.take(name);
        self.line_of(name, value)
    }

    fn line_of(&mut self, name: &str, value: Option<Value>) -> String {
        let text = match value {
            None => return String::new(),
            Some(Value::String(text)) => text,
            Some(_) => {
                self.dropped.push(Dropped::Field(name.to_owned()));
                return String::new();
            }
        };
        let (kept, change) = clean(&text, Lines::One, Assessment::MAX_NAME);
        if change.cleaned {
            self.dropped.push(Dropped::FieldCharacters(name.to_owned()));
        }
        if change.cut {
            self.dropped.push(Dropped::FieldEnd(name.to_owned()));
        }
        kept.into_owned()
    }

    fn scope(&mut self) -> Scope {
        let mut parts = self.group("scope");
        let mut part = |name: &str| {
            let value = parts.remove(name).filter(|value| !value.is_null());
            self.line_of(name, value)
        };
        let scope = Scope {
            company: part("company"),
            unit: part("unit"),
            team: part("team"),
        };
        self.drop_rest(parts, |name| Dropped::Field(name.to_owned()));
        scope
    }

    fn answers(&mut self, instrument: &Instrument) -> Answers {
        let mut responses = self.group("answers");
        let mut answers = Answers::default();
        for item in instrument.items() {
            let mut response = match responses.remove(item.as_str()) {
                None | Some(Value::Null) => continue,
                Some(Value::Object(response)) => response,
                Some(_) => {
                    self.dropped.push(Dropped::Item(item.clone()));
                    continue;
                }
            };
            let answer = response.remove("answer").filter(|value| !value.is_null());
            if let Some(value) = answer {
                let answer = Answer::deserialize(value).ok();
                let fits = |a: &Answer| a.point().is_none_or(|p| p <= instrument.highest);
                match answer.filter(fits) {
                    Some(answer) => answers.set(item, Some(answer)),
                    None => self.dropped.push(Dropped::Answer(item.clone())),
                }
            }
            if let Some(note) = response.remove("note").filter(|value| !value.is_null()) {
                answers.set_note(item, self.note(item, note));
            }
            let inside = |name: &str| Dropped::Field(format!("answers.{item}.{name}"));
            self.drop_rest(response, inside);
        }
        self.drop_rest(responses, |name| Dropped::Item(ItemId::new(name)));
        answers
    }

    fn note(&mut self, item: &ItemId, value: Value) -> String {
        let Value::String(text) = value else {
            self.dropped.push(Dropped::Note(item.clone()));
            return String::new();
        };
        let (kept, change) = clean(&text, Lines::Many, Assessment::MAX_NOTE);
        if change.cleaned {
            self.dropped.push(Dropped::NoteCharacters(item.clone()));
        }
        if change.cut {
            self.dropped.push(Dropped::NoteEnd(item.clone()));
        }
        kept.into_owned()
    }

    fn by_dimension<T>(
        &mut self,
        name: &str,
        instrument: &Instrument,
        lost: impl Fn(DimensionId) -> Dropped,
        read: impl Fn(Value) -> Option<T>,
    ) -> BTreeMap<DimensionId, T> {
        let mut kept = BTreeMap::new();
        for (dimension, value) in self.group(name) {
            let id = DimensionId::new(dimension);
            match read(value).filter(|_| instrument.dimension(&id).is_some()) {
                Some(value) => {
                    kept.insert(id, value);
                }
                None => self.dropped.push(lost(id)),
            }
        }
        kept
    }

    fn drop_rest(&mut self, rest: Map<String, Value>, lost: impl Fn(&str) -> Dropped) {
        let lost = rest.keys().map(|name| lost(name));
        self.dropped.extend(lost);
    }

    fn finish(mut self) -> Vec<Dropped> {
        let rest = std::mem::take(&mut self.fields);
        self.drop_rest(rest, |name| Dropped::Field(name.to_owned()));
        self.dropped
    }
}

#[cfg(test)]
mod tests;
