//! A sheet of ratings as a document.

use serde_json::{Map, Value};

use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, OneOf, Walker};
use crate::data::kind::Kind;
use crate::data::text::Lines;
use crate::domain::competence::{
    Aim, CompetenceAnswer, CompetenceRequest, CompetenceSheet, Round, Viewer,
};

impl Fields for CompetenceSheet {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            name,
            asked,
            rounds,
            aims,
            note,
            position,
            edited,
        } = self;
        w.leaf("id", id);
        w.text("name", Lines::One, CompetenceRequest::MAX_NAME, name);
        w.leaf("asked", asked);
        w.rows("rounds", rounds);
        w.rows("aims", aims);
        w.lines("note", note);
        w.leaf("position", position);
        w.leaf("edited", edited);
    }
}

impl Fields for Round {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            day,
            ratings,
            secret,
            viewers,
        } = self;
        w.leaf("day", day);
        w.leaf("ratings", ratings);
        w.leaf("secret", secret);
        w.rows("viewers", viewers);
    }
}

impl Fields for Viewer {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            role,
            name,
            token,
            written,
            answered,
            ratings,
            remark,
        } = self;
        w.leaf("role", &mut OneOf(role));
        w.text("name", Lines::One, CompetenceRequest::MAX_NAME, name);
        w.leaf("token", token);
        w.leaf("written", written);
        w.leaf("answered", answered);
        w.leaf("ratings", ratings);
        let max = CompetenceAnswer::MAX_REMARK;
        w.text("remark", Lines::Many, max, remark);
    }
}

impl Fields for Aim {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id: _,
            competence,
            what,
            evidence,
            due,
            done,
        } = self;
        w.leaf("competence", competence);
        w.lines("what", what);
        w.lines("evidence", evidence);
        w.leaf("due", due);
        w.leaf("done", done);
    }
}

impl DocumentKind for CompetenceSheet {
    const KIND: Kind = Kind::Competence;

    document_fields!(id, name: name, edited, position);

    fn blank(
        _: &Map<String, Value>,
        _: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError> {
        Ok(Self::new(fallback.id))
    }

    /// An answer is to one request, in one round.
    fn fit(&mut self, _: Instruments, dropped: &mut Vec<Dropped>) {
        let surplus: Vec<_> = match self.is_answer() {
            true => self.rounds.iter().skip(1).map(|round| round.id).collect(),
            false => Vec::new(),
        };
        for round in &surplus {
            self.rounds.remove(*round);
        }
        if !surplus.is_empty() {
            dropped.push(Dropped::Field("rounds".into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{fallback, find};
    use crate::data::document::{Content, read};
    use crate::data::fields::fill::fill;
    use crate::domain::competence::{Competence, Rating};
    use crate::domain::records::Records;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_sheet_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut sheet = CompetenceSheet::new(fallback().id);
            fill(&mut sheet, seed);
            if sheet.is_answer() {
                sheet.rounds = Records::default();
            }
            sheet.tidy();
            let value = serde_json::from_str(&sheet.write().to_string()).unwrap();
            let (again, dropped) = read::<CompetenceSheet>(value, find, fallback()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert_eq!(again, sheet);
        }
    }

    #[test]
    fn ratings_are_words_by_competence_and_what_is_none_is_left_out_alone() {
        let value = json!({
            "id": "a",
            "rounds": [{ "id": "r1", "day": "2026-11-30", "ratings": {
                "account.goals": "alone", "people.trust": "unseen", "value.gain": "master", "value.mood": "alone",
            } }],
        });
        let (read, dropped) = read::<CompetenceSheet>(value, find, fallback()).unwrap();
        assert_eq!(dropped.len(), 1, "{dropped:?}");
        let round = read.current().unwrap();
        let kept: Vec<_> = round.ratings.iter().map(|(one, at)| (*one, *at)).collect();
        let expected = [
            (Competence::Goals, Rating::Alone),
            (Competence::Trust, Rating::Unseen),
        ];
        assert_eq!(kept, expected);
    }
}
