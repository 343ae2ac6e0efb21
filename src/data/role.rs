//! The role profile as a document.

use serde_json::{Map, Value};

use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, Walker};
use crate::data::kind::Kind;
use crate::domain::role::RoleProfile;

impl Fields for RoleProfile {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            name,
            date,
            answers,
            note,
            position,
            edited,
        } = self;
        w.leaf("id", id);
        w.line("name", name);
        w.leaf("date", date);
        w.leaf("answers", answers);
        w.lines("note", note);
        w.leaf("position", position);
        w.leaf("edited", edited);
    }
}

impl DocumentKind for RoleProfile {
    const KIND: Kind = Kind::Role;
    const EXPECTED: &[(&str, Dropped)] = &[("id", Dropped::Id), ("date", Dropped::Date)];

    document_fields!(id, name: name, edited, position);

    fn blank(
        _: &Map<String, Value>,
        _: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError> {
        Ok(Self::new(fallback.id, fallback.day))
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
    use crate::domain::role::{Pair, Place};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_profile_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut profile = RoleProfile::new(fallback().id, fallback().day);
            fill(&mut profile, seed);
            let value = serde_json::from_str(&profile.write().to_string()).unwrap();
            let (again, dropped) = read::<RoleProfile>(value, find, fallback()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert_eq!(again, profile);
        }
    }

    #[test]
    fn answers_are_numbers_by_pair_and_what_is_none_is_left_out_alone() {
        let value = json!({
            "id": "a", "date": "2026-11-29",
            "answers": {
                "horizon.day": -2, "scope.plan": 0, "clients.terms": 3, "horizon.mood": 1, "scope.report": "2",
            },
        });
        let (read, dropped) = read::<RoleProfile>(value, find, fallback()).unwrap();
        assert_eq!(dropped, [Dropped::Field("answers".into())]);
        let place = |number| Place::new(number).unwrap();
        let kept: Vec<_> = read.answers.iter().map(|(pair, at)| (*pair, *at)).collect();
        assert_eq!(kept, [(Pair::Plan, place(0)), (Pair::Day, place(-2))]);
        let written = read.write();
        assert_eq!(
            written["answers"],
            json!({ "horizon.day": -2, "scope.plan": 0 })
        );
    }
}
