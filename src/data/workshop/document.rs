//! The facilitator's document.

use serde_json::Value;

use crate::data::assessment::restore::{Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{self, Fields, OneOf, Walker};
use crate::data::text::Lines;
use crate::domain::assessment::Instrument;
use crate::domain::id::InstrumentId;
use crate::domain::workshop::{AgreedAction, Batch, Selection, Session, SessionId, Workshop};

use super::Chunk;

impl Fields for Session {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            title,
            host,
            instrument,
            fingerprint,
            dimensions,
            groups,
            names,
            welcome,
            questions,
            key,
            day,
            before,
        } = self;
        w.leaf("id", id);
        w.text("title", Lines::One, Self::MAX_TITLE, title);
        w.text("host", Lines::One, Self::MAX_HOST, host);
        w.leaf("instrument", instrument);
        w.leaf("fingerprint", fingerprint);
        w.leaf("dimensions", dimensions);
        w.leaf("groups", groups);
        w.leaf("names", &mut OneOf(names));
        w.text("welcome", Lines::Many, Self::MAX_WELCOME, welcome);
        w.leaf("questions", questions);
        w.leaf("key", key);
        w.leaf("day", day);
        w.leaf("before", before);
    }
}

impl Fields for Workshop {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            session,
            secret,
            progress,
            archived,
            revealed,
            targets,
            notes,
            actions,
            hands,
            before,
            batches,
            edited,
        } = self;
        w.leaf("id", id);
        w.group("session", session);
        w.leaf("secret", secret);
        w.leaf("progress", &mut OneOf(progress));
        w.leaf("archived", archived);
        w.leaf("revealed", revealed);
        w.leaf("targets", targets);
        w.lines("notes", notes);
        w.rows("actions", actions);
        w.leaf("hands", hands);
        w.leaf("before", before);
        w.rows("batches", batches);
        w.leaf("edited", edited);
    }
}

impl Fields for AgreedAction {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            what,
            owner,
            due,
            item,
            planned,
        } = self;
        w.lines("what", what);
        w.line("owner", owner);
        w.leaf("due", due);
        w.leaf("item", item);
        w.leaf("planned", planned);
    }
}

impl Fields for Batch {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            at,
            added,
            updated,
        } = self;
        w.leaf("at", at);
        w.leaf("added", added);
        w.leaf("updated", updated);
    }
}

/// A workshop as JSON. [`read_workshop`] is the inverse for one that is tidy.
pub fn write_workshop(workshop: &Workshop) -> Value {
    fields::write(&mut workshop.clone())
}

/// Where a file has the responses of a workshop.
const RESPONSES: &str = "responses";

/// A workshop as it stands in a file, with the chunks of its responses.
pub(in crate::data) fn write_with_responses(workshop: &Workshop, responses: &[String]) -> Value {
    let mut written = write_workshop(workshop);
    if let Value::Object(fields) = &mut written
        && !responses.is_empty()
    {
        fields.insert(RESPONSES.to_owned(), responses.into());
    }
    written
}

/// Makes a workshop of any JSON, with the chunks of responses that came along, and says what had to be dropped.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields, or its questionnaire is unknown.
pub fn read_workshop(
    value: Value,
    instruments: Instruments,
    fallback: Fallback,
) -> Result<(Workshop, Vec<String>, Vec<Dropped>), RestoreError> {
    let Value::Object(mut values) = value else {
        return Err(RestoreError::NotAnObject);
    };
    let mut dropped = Vec::new();
    if !values.contains_key("id") {
        dropped.push(Dropped::Id);
    }
    let responses = values.remove(RESPONSES);
    let session = values.get("session").unwrap_or(&Value::Null);
    let instrument = instrument_of(session, instruments)?;
    let session = unknown_session(instrument, &fallback);
    let mut workshop = Workshop::new(fallback.id, session);
    dropped.extend(fields::read(&mut workshop, values));
    fit(&mut workshop.session, instrument, &mut dropped);
    let chunks = match responses {
        None => Vec::new(),
        Some(Value::Array(chunks)) => chunks,
        Some(_) => {
            dropped.push(Dropped::Field(RESPONSES.to_owned()));
            Vec::new()
        }
    };
    let mut kept = Vec::new();
    for (place, chunk) in chunks.into_iter().enumerate() {
        match chunk {
            Value::String(text) if Chunk::decode(&text, workshop.session.id).is_ok() => {
                kept.push(text);
            }
            _ => dropped.push(Dropped::Field(format!("{RESPONSES}[{place}]"))),
        }
    }
    Ok((workshop, kept, dropped))
}

/// The instrument of a session that is not read yet.
pub(super) fn instrument_of(
    session: &Value,
    instruments: Instruments,
) -> Result<&'static Instrument, RestoreError> {
    let name = session.get("instrument").and_then(Value::as_str);
    let name = InstrumentId::new(name.unwrap_or_default());
    instruments(&name).ok_or(RestoreError::UnknownInstrument(name))
}

/// A session of which nothing is known but its instrument.
pub(super) fn unknown_session(instrument: &Instrument, fallback: &Fallback) -> Session {
    Session::new(SessionId::from_random(0), instrument, fallback.day)
}

/// Takes out of a session what its instrument does not have.
pub(super) fn fit(session: &mut Session, instrument: &Instrument, dropped: &mut Vec<Dropped>) {
    if !session.dimensions.fits(instrument) {
        dropped.push(Dropped::Field("session.dimensions".to_owned()));
        session.dimensions = Selection::all(instrument.dimensions.len());
    }
}

/// Cleans and cuts every text, so that what is in use is what will be read back.
pub fn tidy_workshop(workshop: &mut Workshop) {
    fields::tidy(workshop);
    let surplus = workshop.batches.len().saturating_sub(Batch::KEPT);
    for id in workshop.batches.ids().into_iter().take(surplus) {
        workshop.batches.remove(id);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{TEST, fallback, find};
    use crate::data::fields::fill::fill;
    use crate::data::workshop::Record;
    use crate::domain::workshop::testing::response;

    fn blank() -> Workshop {
        Workshop::new(fallback().id, unknown_session(&TEST, &fallback()))
    }

    fn read(value: Value) -> Result<(Workshop, Vec<String>, Vec<Dropped>), RestoreError> {
        read_workshop(value, find, fallback())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_workshop_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut workshop = blank();
            fill(&mut workshop, seed);
            let text = write_workshop(&workshop).to_string();
            let (read, chunks, dropped) = read(serde_json::from_str(&text).unwrap()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert!(chunks.is_empty());
            prop_assert_eq!(&read, &workshop);
            let mut tidied = read;
            tidy_workshop(&mut tidied);
            prop_assert_eq!(tidied, workshop);
        }
    }

    #[test]
    fn one_bad_field_costs_that_field() {
        let session = json!({
            "id": "0000000000000007", "instrument": "test", "dimensions": 1024, "title": "x".repeat(121),
            "groups": ["Spain", 7], "questions": [{ "text": "Why?", "anchors": ["a"] }, { "text": "How?" }],
            "names": "must",
        });
        let value = json!({
            "id": "a", "session": session, "progress": "collecting", "secret": "12", "mood": 1,
            "hands": { "d0.i0": [1, 2, 3], "d0.i1": [0, 0, 9, 0, 0, 0, 0] },
            "revealed": ["summary", "own:300"], "targets": { "d0": 6, "d1": 3 },
            "responses": ["damaged", 7],
        });
        let (workshop, chunks, dropped) = read(value).unwrap();
        let field = |at: &str| Dropped::Field(at.to_owned());
        assert_eq!(
            dropped,
            [
                Dropped::FieldEnd("session.title".into()),
                field("session.groups"),
                field("session.names"),
                field("session.questions"),
                field("secret"),
                field("revealed"),
                field("targets"),
                field("hands"),
                field("mood"),
                field("session.dimensions"),
                field("responses[0]"),
                field("responses[1]"),
            ]
        );
        assert!(chunks.is_empty());
        assert_eq!(workshop.session.groups, ["Spain"]);
        assert_eq!(workshop.session.questions.len(), 1);
        assert_eq!(workshop.hands.iter().count(), 1);
    }

    #[test]
    fn without_a_known_questionnaire_nothing_can_be_said() {
        for value in [
            json!({}),
            json!({ "session": { "instrument": "horoscope" } }),
        ] {
            assert!(matches!(
                read(value),
                Err(RestoreError::UnknownInstrument(_))
            ));
        }
        assert_eq!(read(json!([])), Err(RestoreError::NotAnObject));
    }

    #[test]
    fn a_file_has_the_responses_beside_the_workshop() {
        let mut workshop = blank();
        workshop.session.id = SessionId::from_random(7);
        let record = Record {
            batch: 1,
            response: response(1, &[1; 4]),
        };
        let chunk = Chunk {
            records: vec![record],
        };
        let chunks = vec![chunk.encode()];
        let written = write_with_responses(&workshop, &chunks);
        assert_eq!(read(written), Ok((workshop, chunks, vec![])));
    }
}
