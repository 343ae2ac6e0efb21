//! What the fields of documents are called where changes are listed: the words of the tables where there are any.

mod account;
mod others;

use crate::content::account::relationship;
use crate::content::assessment::{Question, questionnaires};
use crate::content::text::Key;
use crate::data::kind::Kind;
use crate::domain::id::ItemId;
use crate::key;

/// What the last of these fields is called, on the way to it from the document; `None` where nobody has a name for it.
pub fn label(kind: Kind, path: &[&str]) -> Option<Key> {
    match kind {
        Kind::Account => account::label(path),
        Kind::Assessment => others::assessment(path),
        Kind::Workshop => others::workshop(path),
        Kind::Participation => others::participation(path),
        Kind::Role => others::role(path),
        Kind::Competence => others::competence(path),
        Kind::Portfolio => others::portfolio(path),
        Kind::Programme => account::programme(path),
        Kind::Settings => others::settings(path),
    }
}

/// The question of this name, of a questionnaire or of the relationship check.
pub(super) fn question(name: &str) -> Option<&'static Question> {
    if name.is_empty() {
        return None;
    }
    let item = ItemId::new(name);
    let all = questionnaires().into_iter().chain([relationship()]);
    all.into_iter().find_map(|one| one.question(&item))
}

/// What the fields of answers are called: the questions, and what is said to each.
fn answers(path: &[&str]) -> Option<Key> {
    match path {
        [] => Some(key!("history.field.answers")),
        [item] => Some(question(item).map_or(key!("history.field.question"), |one| one.short)),
        [_, "answer"] => Some(key!("tables.answer")),
        [_, "note"] => Some(key!("tables.note")),
        _ => None,
    }
}

/// What aims by dimension are called.
fn by_dimension(path: &[&str], all: Key) -> Option<Key> {
    let topics = || questionnaires().into_iter().flat_map(|one| one.topics);
    match path {
        [] => Some(all),
        [dimension] => {
            let topic = topics().find(|topic| topic.id.as_str() == *dimension);
            Some(topic.map_or(key!("history.field.dimension"), |topic| topic.name))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::*;
    use crate::content::text::english_wording;
    use crate::data::assessment::testing::{TODAY, find};
    use crate::data::document::DocumentKind;
    use crate::data::document::all::restore;
    use crate::data::fields::{Fields, fill::fill};
    use crate::data::history::changes::changes;
    use crate::data::keys::DocumentKey;
    use crate::data::settings::Settings;
    use crate::domain::account::Account;
    use crate::domain::assessment::Assessment;
    use crate::domain::competence::CompetenceSheet;
    use crate::domain::id::DocumentId;
    use crate::domain::portfolio::Portfolio;
    use crate::domain::programme::Programme;
    use crate::domain::role::RoleProfile;
    use crate::domain::workshop::{Participation, Workshop};

    /// A document without anything in it, and one with something in every field, as they are written.
    fn empty_and_filled<T: DocumentKind + Fields>(seed: u64) -> (Value, Value) {
        let key = DocumentKey::new(T::KIND, DocumentId::new("a").unwrap());
        let session = json!({ "id": "0000000000000007", "instrument": "test" });
        let empty = json!({ "id": "a", "instrument": "test", "session": session });
        let restored = restore(&key, empty, find, TODAY).unwrap();
        let mut document = restored.document.into_content::<T>().unwrap();
        let before = crate::data::fields::write(&mut document);
        fill(&mut document, seed);
        (before, crate::data::fields::write(&mut document))
    }

    fn has_labels<T: DocumentKind + Fields>() {
        let english = english_wording();
        let mut missing = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for seed in 0..400 {
            let (empty, filled) = empty_and_filled::<T>(seed);
            let (_, other) = empty_and_filled::<T>(seed + 1);
            for (before, after) in [(&empty, &filled), (&filled, &other)] {
                for change in changes(before, after) {
                    let fields = change.fields();
                    for end in 1..=fields.len() {
                        let path = &fields[..end];
                        seen.insert(path.join("."));
                        let words = label(T::KIND, path).map(|key| english.say(key));
                        if words.is_none_or(str::is_empty) {
                            missing.insert(path.join("."));
                        }
                    }
                }
            }
        }
        assert!(!seen.is_empty());
        assert!(missing.is_empty(), "{:?}: {missing:#?}", T::KIND);
    }

    #[test]
    fn every_field_of_every_kind_has_a_name() {
        has_labels::<Account>();
        has_labels::<Assessment>();
        has_labels::<Workshop>();
        has_labels::<Participation>();
        has_labels::<RoleProfile>();
        has_labels::<CompetenceSheet>();
        has_labels::<Portfolio>();
        has_labels::<Programme>();
        has_labels::<Settings>();
    }

    #[test]
    fn a_question_is_called_as_in_lists() {
        let english = english_wording();
        for (kind, path) in [
            (Kind::Assessment, &["answers", "meaning.definition"][..]),
            (Kind::Account, &["checks", "answers", "relationship.reach"]),
        ] {
            let item = path.last().unwrap();
            let short = question(item).unwrap().short;
            assert_eq!(label(kind, path), Some(short));
            assert!(!english.say(short).is_empty());
        }
        let fields = ["stakeholders", "stance_because"];
        let words = label(Kind::Account, &fields).map(|key| english.say(key));
        assert_eq!(words, Some("Reason for the stance"));
    }
}
