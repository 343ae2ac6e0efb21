//! The participant's document.

use serde_json::Value;

use crate::data::assessment::restore::{Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{self, Fields, Walker};
use crate::data::text::Lines;
use crate::domain::workshop::{OwnAnswer, Participation, Response, ResponseId};

use super::document::{fit, instrument_of, unknown_session};

impl Fields for Participation {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            session,
            answers,
            own,
            group,
            name,
            response,
            revision,
            shown,
            returned,
            returned_at,
            keeps_copy,
            position,
            archived,
            edited,
        } = self;
        w.leaf("id", id);
        w.group("session", session);
        w.leaf("answers", answers);
        w.leaf("own", own);
        w.leaf("group", group);
        w.text("name", Lines::One, Response::MAX_NAME, name);
        w.leaf("response", response);
        w.leaf("revision", revision);
        w.leaf("shown", shown);
        w.leaf("returned", returned);
        w.leaf("returned_at", returned_at);
        w.leaf("keeps_copy", keeps_copy);
        w.leaf("position", position);
        w.leaf("archived", archived);
        w.leaf("edited", edited);
    }
}

/// A participation as JSON. [`read_participation`] is the inverse for one that is tidy.
pub fn write_participation(participation: &Participation) -> Value {
    fields::write(&mut participation.clone())
}

/// Makes a participation of any JSON, and says what had to be dropped.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields, or its questionnaire is unknown.
pub fn read_participation(
    value: Value,
    instruments: Instruments,
    fallback: Fallback,
) -> Result<(Participation, Vec<Dropped>), RestoreError> {
    let Value::Object(values) = value else {
        return Err(RestoreError::NotAnObject);
    };
    let mut dropped = Vec::new();
    if !values.contains_key("id") {
        dropped.push(Dropped::Id);
    }
    let session = values.get("session").unwrap_or(&Value::Null);
    let instrument = instrument_of(session, instruments)?;
    let session = unknown_session(instrument, &fallback);
    let mut read = Participation::new(fallback.id, session, ResponseId::from_random(0));
    dropped.extend(fields::read(&mut read, values));
    fit(&mut read.session, instrument, &mut dropped);
    for item in read
        .answers
        .retain(|item, _| instrument.position(item).is_some())
    {
        dropped.push(Dropped::Item(item));
    }
    let groups = read.session.groups.len();
    if read.group.is_some_and(|group| usize::from(group) >= groups) {
        dropped.push(Dropped::Field("group".to_owned()));
        read.group = None;
    }
    answer_each(&mut read);
    Ok((read, dropped))
}

/// Every own question has one answer, of its own kind.
fn answer_each(participation: &mut Participation) {
    let Participation { own, session, .. } = participation;
    own.resize(session.questions.len(), OwnAnswer::Unanswered);
    for (answer, question) in own.iter_mut().zip(&session.questions) {
        if !answer.answers(question) {
            *answer = OwnAnswer::Unanswered;
        }
    }
}

/// Cleans and cuts every text, so that what is in use is what will be read back.
pub fn tidy_participation(participation: &mut Participation) {
    fields::tidy(participation);
    answer_each(participation);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{TEST, fallback, find};
    use crate::data::fields::fill::fill;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_participation_and_its_json_are_inverse(seed in any::<u64>()) {
            let session = unknown_session(&TEST, &fallback());
            let mut mine = Participation::new(fallback().id, session, ResponseId::from_random(0));
            fill(&mut mine, seed);
            // Only what fits the session is kept.
            mine.answers.retain(|item, _| TEST.position(item).is_some());
            mine.group = mine.group.filter(|group| usize::from(*group) < mine.session.groups.len());
            tidy_participation(&mut mine);
            let text = write_participation(&mine).to_string();
            let (read, dropped) =
                read_participation(serde_json::from_str(&text).unwrap(), find, fallback()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert_eq!(read, mine);
        }
    }

    #[test]
    fn what_the_session_does_not_ask_is_dropped() {
        let value = json!({
            "id": "a", "session": { "id": "0000000000000007", "instrument": "test", "groups": ["Spain"] },
            "answers": { "d0.i0": { "answer": 4 }, "d9.i9": { "answer": 1 } },
            "own": [{ "words": "nobody asked" }], "group": 1,
        });
        let (read, dropped) = read_participation(value, find, fallback()).unwrap();
        let item = crate::domain::id::ItemId::fixed("d9.i9");
        assert_eq!(
            dropped,
            [Dropped::Item(item), Dropped::Field("group".into())]
        );
        assert!(read.own.is_empty() && read.group.is_none());
        assert_eq!(read.answers.iter().count(), 1);
    }
}
