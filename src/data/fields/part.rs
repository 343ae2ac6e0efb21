//! What of two states of a document is different: little enough to keep many.

use serde_json::{Map, Value};

use super::records::{all, are_records, id};

/// Two states of what [`super::write`] made, each without what both say alike; `None` where they say the same.
/// [`super::join`] makes of the two parts what it makes of the whole states: of a list whose things are others now, or
/// in another order, the ids of all are kept.
pub fn differing(before: &Value, after: &Value) -> Option<(Value, Value)> {
    let (before, after) = either(Some(before), Some(after))?;
    Some((before.unwrap_or_default(), after.unwrap_or_default()))
}

/// The ways to what is in either part, each once.
pub fn places(before: &Value, after: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for part in [before, after] {
        walk(part, String::new(), &mut found);
    }
    found.sort();
    found.dedup();
    found
}

type Parts = Option<(Option<Value>, Option<Value>)>;

fn either(before: Option<&Value>, after: Option<&Value>) -> Parts {
    if before == after {
        return None;
    }
    // What is not written is empty.
    match (before, after) {
        (None | Some(Value::Object(_)), None | Some(Value::Object(_))) => {
            let empty = Map::new();
            let [was, is] =
                [before, after].map(|one| one.and_then(Value::as_object).unwrap_or(&empty));
            let (was, is) = fields(was, is);
            Some((
                before.map(|_| Value::Object(was)),
                after.map(|_| Value::Object(is)),
            ))
        }
        (None | Some(Value::Array(_)), None | Some(Value::Array(_)))
            if are_records(before) && are_records(after) =>
        {
            let (was, is) = rows(all(before), all(after));
            Some((
                before.map(|_| Value::Array(was)),
                after.map(|_| Value::Array(is)),
            ))
        }
        _ => Some((before.cloned(), after.cloned())),
    }
}

fn fields(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) -> (Map<String, Value>, Map<String, Value>) {
    let (mut was, mut is) = (Map::new(), Map::new());
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    for name in after.keys().chain(gone) {
        if let Some((one, other)) = either(before.get(name), after.get(name)) {
            was.extend(one.map(|one| (name.clone(), one)));
            is.extend(other.map(|other| (name.clone(), other)));
        }
    }
    (was, is)
}

fn rows(before: &[Value], after: &[Value]) -> (Vec<Value>, Vec<Value>) {
    let is_same_list = before.iter().map(id).eq(after.iter().map(id));
    let part = |row: &Value, here: &[Value], there: &[Value]| {
        let other = there.iter().find(|one| id(one) == id(row));
        let Some(other) = other else {
            return Some(row.clone());
        };
        // Which of the two is the earlier one makes no difference to what is different.
        match either(Some(row), Some(other)) {
            Some((part, _)) => Some(with_id(part, row)),
            None if is_same_list && here.len() == there.len() => None,
            None => Some(with_id(None, row)),
        }
    };
    let was = before.iter().filter_map(|row| part(row, before, after));
    let is = after.iter().filter_map(|row| part(row, after, before));
    (was.collect(), is.collect())
}

fn with_id(part: Option<Value>, row: &Value) -> Value {
    let mut fields = match part {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    fields.extend(row.get("id").map(|id| ("id".to_owned(), id.clone())));
    Value::Object(fields)
}

fn walk(part: &Value, at: String, found: &mut Vec<String>) {
    match part {
        Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| *name != "id") {
                walk(value, format!("{at}/{name}"), found);
            }
        }
        Value::Array(rows) if are_records(Some(part)) && !rows.is_empty() => {
            for row in rows {
                walk(row, format!("{at}/{}", id(row).unwrap_or_default()), found);
            }
        }
        _ => found.push(at),
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    reason = "a rule that cannot be looked at is broken"
)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::{fill::fill, join, read, write};
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    fn blank() -> Account {
        let id = DocumentId::new("a").unwrap();
        Account::new(id, Day::fixed(2026, 7, 1))
    }

    fn filled(seed: u64) -> Account {
        let mut account = blank();
        fill(&mut account, seed);
        account.id = blank().id;
        account
    }

    /// What a document says that is read from this.
    fn settled(value: Value) -> Value {
        let mut account = blank();
        let Value::Object(fields) = value else {
            return value;
        };
        read(&mut account, fields);
        write(&mut account)
    }

    #[test]
    fn only_what_is_different_is_kept() {
        let before = json!({ "name": "Spring", "town": "Bern", "rows": [{ "id": "a", "x": 1 }, { "id": "b", "x": 2 }] });
        let after = json!({ "name": "May", "town": "Bern", "rows": [{ "id": "a", "x": 1 }, { "id": "b", "x": 3 }] });
        let parts = differing(&before, &after).unwrap();
        let was = json!({ "name": "Spring", "rows": [{ "id": "b", "x": 2 }] });
        let is = json!({ "name": "May", "rows": [{ "id": "b", "x": 3 }] });
        assert_eq!(parts, (was, is));
        assert_eq!(places(&parts.0, &parts.1), ["/name", "/rows/b/x"]);
        assert_eq!(differing(&before, &before), None);
    }

    #[test]
    fn a_row_that_was_removed_comes_back_to_its_place() {
        let before =
            json!({ "rows": [{ "id": "a", "x": 1 }, { "id": "b", "x": 2 }, { "id": "c" }] });
        let after = json!({ "rows": [{ "id": "a", "x": 1 }, { "id": "c" }] });
        let (was, is) = differing(&before, &after).unwrap();
        // Meanwhile another tab wrote into one row and added another.
        let now = json!({ "rows": [{ "id": "a", "x": 9 }, { "id": "c" }, { "id": "d" }] });
        let back = join(&is, &now, &was).value;
        let all = json!({ "rows": [{ "id": "a", "x": 9 }, { "id": "b", "x": 2 }, { "id": "c" }, { "id": "d" }] });
        assert_eq!(back, all);
    }

    proptest! {
        #[test]
        fn taking_back_what_was_done_is_what_was_before(one in any::<u64>(), other in any::<u64>()) {
            let (before, after) = (write(&mut filled(one)), write(&mut filled(other)));
            if let Some((was, is)) = differing(&before, &after) {
                let back = settled(join(&is, &after, &was).value);
                prop_assert_eq!(&back, &before);
                prop_assert_eq!(settled(join(&was, &back, &is).value), after);
            } else {
                prop_assert_eq!(before, after);
            }
        }

        #[test]
        fn what_others_changed_meanwhile_stays(one in any::<u64>(), name in "[a-z]{1,8}", town in "[A-Z]{1,8}") {
            let before = filled(one);
            let mut after = before.clone();
            after.team = Default::default();
            after.name = name;
            let (mut before, mut after) = (before, after);
            let (was, is) = (write(&mut before), write(&mut after));
            let mut now = after;
            now.profile.place = town;
            if let Some((was_part, is_part)) = differing(&was, &is) {
                let back = settled(join(&is_part, &write(&mut now), &was_part).value);
                before.profile.place = now.profile.place;
                prop_assert_eq!(back, write(&mut before));
            }
        }
    }
}
