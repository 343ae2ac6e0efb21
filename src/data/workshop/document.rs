//! The facilitator's document.

use serde_json::{Map, Value};

use crate::data::assessment::document::instrument_of;
use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, OneOf, Walker};
use crate::data::kind::Kind;
use crate::data::text::Lines;
use crate::domain::assessment::Instrument;
use crate::domain::workshop::{
    AgreedAction, Batch, Decision, Selection, Session, SessionId, Workshop,
};

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
            send_to,
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
        w.text("send_to", Lines::One, Self::MAX_SEND_TO, send_to);
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
            published,
            targets,
            notes,
            actions,
            hands,
            before,
            batches,
            intakes,
            decisions,
            invited,
            edited,
        } = self;
        w.leaf("id", id);
        w.group("session", session);
        w.leaf("secret", secret);
        w.leaf("progress", &mut OneOf(progress));
        w.leaf("archived", archived);
        w.leaf("revealed", revealed);
        w.leaf("published", published);
        w.leaf("targets", targets);
        w.lines("notes", notes);
        w.rows("actions", actions);
        w.leaf("hands", hands);
        w.leaf("before", before);
        w.rows("batches", batches);
        w.rows("intakes", intakes);
        w.rows("decisions", decisions);
        w.leaf("invited", invited);
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

impl Fields for Decision {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            response,
            question,
            is_aside,
            reason,
            at,
        } = self;
        w.leaf("response", response);
        w.leaf("question", question);
        w.leaf("is_aside", is_aside);
        w.text("reason", Lines::One, Self::MAX_REASON, reason);
        w.leaf("at", at);
    }
}

impl DocumentKind for Workshop {
    const KIND: Kind = Kind::Workshop;

    document_fields!(id, name: session.title, edited);

    fn blank(
        values: &Map<String, Value>,
        instruments: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError> {
        let session = unknown_session(values, instruments, &fallback)?;
        Ok(Self::new(fallback.id, session))
    }

    fn fit(&mut self, instruments: Instruments, dropped: &mut Vec<Dropped>) {
        fit_session(&mut self.session, instruments, dropped);
    }

    fn owns_responses(&self, text: &str) -> bool {
        Chunk::decode(text, self.session.id).is_ok()
    }

    fn settle(&mut self) {
        let surplus = self.batches.len().saturating_sub(Batch::KEPT);
        for id in self.batches.ids().into_iter().take(surplus) {
            self.batches.remove(id);
        }
        self.bound_intakes();
    }
}

/// A session of which nothing is known but its instrument.
///
/// # Errors
///
/// Where nobody knows the instrument.
pub(super) fn unknown_session(
    values: &Map<String, Value>,
    instruments: Instruments,
    fallback: &Fallback,
) -> Result<Session, RestoreError> {
    let none = Map::new();
    let session = values.get("session").and_then(Value::as_object);
    let instrument = instrument_of(session.unwrap_or(&none), instruments)?;
    let id = SessionId::from_random(0);
    Ok(Session::new(id, instrument, fallback.day))
}

/// Takes out of a session what its instrument does not have. Returns the instrument.
pub(super) fn fit_session(
    session: &mut Session,
    instruments: Instruments,
    dropped: &mut Vec<Dropped>,
) -> Option<&'static Instrument> {
    let instrument = instruments(&session.instrument)?;
    if !session.dimensions.fits(instrument) {
        dropped.push(Dropped::Field("session.dimensions".to_owned()));
        session.dimensions = Selection::all(instrument.dimensions.len());
    }
    Some(instrument)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{TEST, fallback, find};
    use crate::data::document::{Content, Document, Restored, read_document};
    use crate::data::fields::fill::fill;
    use crate::data::workshop::StoredResponse;
    use crate::domain::workshop::testing::response;

    fn blank() -> Workshop {
        let session = Session::new(SessionId::from_random(0), &TEST, fallback().day);
        Workshop::new(fallback().id, session)
    }

    fn read(value: Value) -> Result<(Workshop, Vec<String>, Vec<Dropped>), RestoreError> {
        let read = read_document::<Workshop>(value, find, fallback())?;
        let Restored { document, dropped } = read;
        let responses = document.responses.clone();
        Ok((document.into_content().unwrap(), responses, dropped))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_workshop_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut workshop = blank();
            fill(&mut workshop, seed);
            let text = workshop.write().to_string();
            let (read, chunks, dropped) = read(serde_json::from_str(&text).unwrap()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert!(chunks.is_empty());
            prop_assert_eq!(&read, &workshop);
            let mut tidied = read;
            tidied.tidy();
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
        let record = StoredResponse {
            batch: 1,
            response: response(1, &[1; 4]),
        };
        let chunk = Chunk {
            records: vec![record],
        };
        let chunks = vec![chunk.encode()];
        let mut document = Document::from(workshop.clone());
        document.responses = chunks.clone();
        let written = document.write();
        assert_eq!(read(written), Ok((workshop, chunks, vec![])));
    }
}
