//! The participant's document.

use serde_json::{Map, Value};

use crate::data::assessment::document::fit_answers;
use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, Walker};
use crate::data::kind::Kind;
use crate::data::text::Lines;
use crate::domain::workshop::{GivenAnswer, Participation, Response, ResponseId};

use super::document::{fit_session, unknown_session};

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
        w.entries("answers", answers);
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

impl DocumentKind for Participation {
    const KIND: Kind = Kind::Participation;

    document_fields!(id, name: session.title, edited, position);

    fn blank(
        values: &Map<String, Value>,
        instruments: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError> {
        let session = unknown_session(values, instruments, &fallback)?;
        Ok(Self::new(fallback.id, session, ResponseId::from_random(0)))
    }

    fn fit(&mut self, instruments: Instruments, dropped: &mut Vec<Dropped>) {
        if let Some(instrument) = fit_session(&mut self.session, instruments, dropped) {
            fit_answers(&mut self.answers, instrument, dropped);
        }
        let groups = self.session.groups.len();
        if self.group.is_some_and(|group| usize::from(group) >= groups) {
            dropped.push(Dropped::Field("group".to_owned()));
            self.group = None;
        }
        self.settle();
    }

    fn settle(&mut self) {
        answer_each(self);
    }
}

/// Every own question has one answer, of its own kind.
fn answer_each(participation: &mut Participation) {
    let Participation { own, session, .. } = participation;
    own.resize(session.questions.len(), GivenAnswer::Unanswered);
    for (answer, question) in own.iter_mut().zip(&session.questions) {
        if !answer.answers(question) {
            *answer = GivenAnswer::Unanswered;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{TEST, fallback, find};
    use crate::data::document::{Content, read};
    use crate::data::fields::fill::fill;
    use crate::domain::workshop::{Session, SessionId};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_participation_and_its_json_are_inverse(seed in any::<u64>()) {
            let session = Session::new(SessionId::from_random(0), &TEST, fallback().day);
            let mut mine = Participation::new(fallback().id, session, ResponseId::from_random(0));
            fill(&mut mine, seed);
            // Only what fits the session is kept.
            mine.answers.retain(|item, _| TEST.position(item).is_some());
            mine.group = mine.group.filter(|group| usize::from(*group) < mine.session.groups.len());
            mine.tidy();
            let text = mine.write().to_string();
            let value = serde_json::from_str(&text).unwrap();
            let (again, dropped) = read::<Participation>(value, find, fallback()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert_eq!(again, mine);
        }
    }

    #[test]
    fn what_the_session_does_not_ask_is_dropped() {
        let value = json!({
            "id": "a", "session": { "id": "0000000000000007", "instrument": "test", "groups": ["Spain"] },
            "answers": { "d0.i0": { "answer": 4 }, "d9.i9": { "answer": 1 } },
            "own": [{ "words": "nobody asked" }], "group": 1,
        });
        let (read, dropped) = read::<Participation>(value, find, fallback()).unwrap();
        let item = crate::domain::id::ItemId::fixed("d9.i9");
        assert_eq!(
            dropped,
            [Dropped::Item(item), Dropped::Field("group".into())]
        );
        assert!(read.own.is_empty() && read.group.is_none());
        assert_eq!(read.answers.iter().count(), 1);
    }
}
