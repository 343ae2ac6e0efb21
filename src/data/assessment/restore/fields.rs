//! Taking fields out of a document, one by one, and noting what does not fit.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::data::text::{Lines, clean};
use crate::domain::assessment::{Answer, Answers, Assessment, Instrument, Scope};
use crate::domain::id::{DimensionId, ItemId};

use crate::data::dropped::Dropped;

/// The fields that are left, and what was dropped so far.
pub(super) struct Fields {
    fields: Map<String, Value>,
    dropped: Vec<Dropped>,
}

impl Fields {
    pub fn new(fields: Map<String, Value>) -> Self {
        let dropped = Vec::new();
        Self { fields, dropped }
    }

    /// A field that says something; `null` says nothing.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.fields.remove(name).filter(|value| !value.is_null())
    }

    /// A field that every document has.
    pub fn required<T: for<'de> Deserialize<'de>>(
        &mut self,
        name: &str,
        lost: Dropped,
    ) -> Option<T> {
        let read = self.take(name).and_then(|value| T::deserialize(value).ok());
        if read.is_none() {
            self.dropped.push(lost);
        }
        read
    }

    /// A field that may be absent, and is dropped where it does not fit.
    pub fn optional<T: for<'de> Deserialize<'de>>(
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

    pub fn line(&mut self, name: &str) -> String {
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

    pub fn scope(&mut self) -> Scope {
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

    pub fn answers(&mut self, instrument: &Instrument) -> Answers {
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

    pub fn by_dimension<T>(
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

    pub fn finish(mut self) -> Vec<Dropped> {
        let rest = std::mem::take(&mut self.fields);
        self.drop_rest(rest, |name| Dropped::Field(name.to_owned()));
        self.dropped
    }
}
