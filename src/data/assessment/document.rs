//! The assessment as a document.

use serde_json::{Map, Value};

use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, Walker};
use crate::data::kind::Kind;
use crate::domain::assessment::{Answer, Answers, Assessment, Extent, Instrument, Scope};
use crate::domain::id::InstrumentId;

impl Fields for Assessment {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            instrument,
            name,
            extent,
            scope,
            date,
            answers,
            suggested,
            targets,
            importance,
            position,
            edited,
            archived,
            example,
        } = self;
        w.leaf("id", id);
        w.leaf("instrument", instrument);
        w.line("name", name);
        w.leaf("extent", extent);
        w.group("scope", scope);
        w.leaf("date", date);
        w.entries("answers", answers);
        w.entries("suggested", suggested);
        w.leaf("targets", targets);
        w.leaf("importance", importance);
        w.leaf("position", position);
        w.leaf("edited", edited);
        w.leaf("archived", archived);
        w.leaf("example", example);
    }
}

impl Fields for Scope {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            company,
            unit,
            team,
        } = self;
        w.line("company", company);
        w.line("unit", unit);
        w.line("team", team);
    }
}

impl DocumentKind for Assessment {
    const KIND: Kind = Kind::Assessment;
    const EXPECTED: &[(&str, Dropped)] = &[("id", Dropped::Id), ("date", Dropped::Date)];

    document_fields!(id, name: name, edited, position);

    fn blank(
        values: &Map<String, Value>,
        instruments: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError> {
        let instrument = instrument_of(values, instruments)?;
        Ok(Self::new(fallback.id, instrument.id.clone(), fallback.day))
    }

    fn fit(&mut self, instruments: Instruments, dropped: &mut Vec<Dropped>) {
        let Some(instrument) = instruments(&self.instrument) else {
            return;
        };
        fit_answers(&mut self.answers, instrument, dropped);
        fit_answers(&mut self.suggested, instrument, dropped);
        let mut field = |name: &str| dropped.push(Dropped::Field(name.to_owned()));
        if self.extent != Extent::All && !instrument.has_quick_check() {
            self.extent = Extent::All;
            field("extent");
        }
        let dimensions = self.targets.len();
        self.targets
            .retain(|id, _| instrument.dimension(id).is_some());
        if self.targets.len() < dimensions {
            field("targets");
        }
        let dimensions = self.importance.len();
        self.importance
            .retain(|id, _| instrument.dimension(id).is_some());
        if self.importance.len() < dimensions {
            field("importance");
        }
        let is_known = |item| instrument.position(item).is_some();
        if self.position.as_ref().is_some_and(|item| !is_known(item)) {
            field("position");
            self.position = None;
        }
    }
}

/// The instrument that fields name.
///
/// # Errors
///
/// Where nobody knows it.
pub(in crate::data) fn instrument_of(
    values: &Map<String, Value>,
    instruments: Instruments,
) -> Result<&'static Instrument, RestoreError> {
    let name = values.get("instrument").and_then(Value::as_str);
    let name = InstrumentId::new(name.unwrap_or_default());
    instruments(&name).ok_or(RestoreError::UnknownInstrument(name))
}

/// Takes out what the instrument does not ask, and points that its scale does not have.
pub(in crate::data) fn fit_answers(
    answers: &mut Answers,
    instrument: &Instrument,
    dropped: &mut Vec<Dropped>,
) {
    let unknown = answers.retain(|item, _| instrument.position(item).is_some());
    dropped.extend(unknown.into_iter().map(Dropped::Item));
    for item in instrument.items() {
        let point = answers.get(item).and_then(Answer::point);
        if point.is_some_and(|point| point > instrument.highest) {
            answers.set(item, None);
            dropped.push(Dropped::Field(format!("answers.{item}.answer")));
        }
    }
}

#[cfg(test)]
mod tests;
