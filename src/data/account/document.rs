//! The account as a document.

use serde_json::{Map, Value};

use crate::data::document::content::document_fields;
use crate::data::document::{DocumentKind, Fallback, Instruments, RestoreError, read};
use crate::data::dropped::Dropped;
use crate::data::fields::{Fields, Walker};
use crate::data::kind::Kind;
use crate::domain::account::Account;

use super::distinct::make_distinct;

impl Fields for Account {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            id,
            name,
            created,
            profile,
            team,
            figures,
            aims,
            moves,
            typing,
            drivers,
            placements,
            checks,
            factors,
            stakeholders,
            swot,
            competitors,
            issues,
            objectives,
            propositions,
            initiatives,
            actions,
            resources,
            monitoring,
            meetings,
            edited,
            archived,
            example,
            goes_on_in,
            ended,
        } = self;
        w.leaf("id", id);
        w.line("name", name);
        w.leaf("created", created);
        w.group("profile", profile);
        w.rows("team", team);
        w.rows("figures", figures);
        w.rows("aims", aims);
        w.rows("moves", moves);
        w.group("typing", typing);
        w.rows("drivers", drivers);
        w.leaf("placements", placements);
        w.rows("checks", checks);
        w.rows("factors", factors);
        w.rows("stakeholders", stakeholders);
        w.rows("swot", swot);
        w.rows("competitors", competitors);
        w.rows("issues", issues);
        w.rows("objectives", objectives);
        w.rows("propositions", propositions);
        w.rows("initiatives", initiatives);
        w.rows("actions", actions);
        w.rows("resources", resources);
        w.group("monitoring", monitoring);
        w.rows("meetings", meetings);
        w.leaf("edited", edited);
        w.leaf("archived", archived);
        w.leaf("example", example);
        w.leaf("goes_on_in", goes_on_in);
        w.leaf("ended", ended);
    }
}

impl DocumentKind for Account {
    const KIND: Kind = Kind::Account;
    const EXPECTED: &[(&str, Dropped)] = &[("id", Dropped::Id), ("created", Dropped::Date)];

    document_fields!(id, name: name, edited);

    fn blank(
        _: &Map<String, Value>,
        _: Instruments,
        fallback: Fallback,
    ) -> Result<Self, RestoreError> {
        Ok(Self::new(fallback.id, fallback.day))
    }

    fn fit(&mut self, _: Instruments, dropped: &mut Vec<Dropped>) {
        let renamed = make_distinct(self);
        dropped.extend(renamed.into_iter().map(Dropped::Field));
    }
}

/// Makes an account of any JSON, and says what had to be dropped.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields.
pub fn read_account(
    value: Value,
    fallback: Fallback,
) -> Result<(Account, Vec<Dropped>), RestoreError> {
    // No account names a questionnaire that it could not do without.
    read(value, |_| None, fallback)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::data::document::Content;
    use crate::data::fields::fill::fill;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    fn fallback() -> Fallback {
        Fallback {
            id: DocumentId::new("fallback").unwrap(),
            day: Day::fixed(2026, 11, 22),
        }
    }

    fn blank() -> Account {
        Account::new(fallback().id, fallback().day)
    }

    /// Any JSON, with the names of fields that exist.
    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "\\PC{0,8}".prop_map(Value::from),
            "r[0-3]".prop_map(Value::from),
            "20[0-9]{2}-[01][0-9]-[0-3][0-9]".prop_map(Value::from),
        ];
        let name = prop::sample::select(vec![
            "id",
            "name",
            "stakeholders",
            "objectives",
            "readings",
            "value",
            "monitoring",
            "review",
            "placements",
            "checks",
            "factors",
            "answers",
            "typing",
            "test",
            "coverage",
            "influences",
            "profile",
            "actions",
            "origin",
            "factor",
            "created",
            "meetings",
            "attendees",
            "other",
        ]);
        leaf.prop_recursive(5, 60, 6, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((name.clone(), inner), 0..8).prop_map(|fields| {
                    fields
                        .into_iter()
                        .map(|(name, value)| (name.to_owned(), value))
                        .collect()
                }),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn an_account_and_its_json_are_inverse(seed in any::<u64>()) {
            let mut account = blank();
            fill(&mut account, seed);
            let written = account.write();
            let text = written.to_string();
            let (read, dropped) = read_account(serde_json::from_str(&text).unwrap(), fallback()).unwrap();
            prop_assert_eq!(dropped, []);
            prop_assert_eq!(&read, &account);
            let mut tidied = read;
            tidied.tidy();
            prop_assert_eq!(tidied, account);
        }

        #[test]
        fn any_json_is_an_account_or_refused(value in any_json()) {
            if let Ok((account, _)) = read_account(value, fallback()) {
                prop_assert!(make_distinct(&mut account.clone()).is_empty());
                let (again, dropped) = read_account(account.write(), fallback()).unwrap();
                prop_assert_eq!(dropped, []);
                prop_assert_eq!(again, account);
            }
        }
    }

    #[test]
    fn one_bad_field_costs_that_field() {
        let value = json!({
            "id": "seeland", "created": "2026-01-31", "name": "Seeland\u{202E} Group",
            "mood": 1,
            "stakeholders": [
                { "id": "r7", "name": "Dr Keller", "stance": "furious", "influence": "4" },
                "nobody",
                { "id": "r7", "name": "Dr Frei", "roles": ["decider", "boss"] },
            ],
            "objectives": [{ "id": "r1", "target": "1.50" }],
        });
        let (account, dropped) = read_account(value, fallback()).unwrap();
        let field = |at: &str| Dropped::Field(at.to_owned());
        assert_eq!(
            dropped,
            [
                Dropped::FieldCharacters("name".into()),
                field("stakeholders[0].stance"),
                field("stakeholders[1]"),
                field("stakeholders[2].roles"),
                field("stakeholders[2].id"),
                field("objectives[0].target"),
                field("mood"),
            ]
        );
        assert_eq!(account.name, "Seeland Group");
        let names: Vec<&str> = account.stakeholders.iter().map(|s| &s.name[..]).collect();
        assert_eq!(names, ["Dr Keller", "Dr Frei"]);
    }

    #[test]
    fn what_is_no_object_is_no_account() {
        for value in [json!(null), json!([]), json!("account"), json!(7)] {
            assert_eq!(
                read_account(value, fallback()),
                Err(RestoreError::NotAnObject)
            );
        }
        let (account, dropped) = read_account(json!({}), fallback()).unwrap();
        assert_eq!(account, blank());
        assert_eq!(dropped, [Dropped::Id, Dropped::Date]);
    }

    #[test]
    fn an_empty_account_is_written_short() {
        let text = blank().write().to_string();
        assert!(text.len() < 160, "{text}");
    }
}
