//! Two versions of a document in one, field by field.

use serde_json::{Map, Value};

use super::records::{all, are_records, find, id};

/// What became of two versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// Both in one.
    pub value: Value,
    /// Strings of theirs that gave way to ours, because both changed the same field.
    pub replaced: Vec<String>,
}

/// Joins our version of what [`super::write`] made with theirs, by what both began with. Where one changed a field,
/// that change holds; where both did, ours holds. Things of lists are known by their `id`: what one added is there,
/// what one took away is gone unless the other changed it, and what one moved is where it was moved to. Answers to
/// questions are known by their place.
pub fn join(base: &Value, ours: &Value, theirs: &Value) -> Joined {
    let mut replaced = Vec::new();
    let value = either(Some(base), Some(ours), Some(theirs), &mut replaced);
    Joined {
        value: value.unwrap_or_default(),
        replaced,
    }
}

fn either(
    base: Option<&Value>,
    ours: Option<&Value>,
    theirs: Option<&Value>,
    replaced: &mut Vec<String>,
) -> Option<Value> {
    if base == theirs || ours == theirs {
        return ours.cloned();
    }
    if base == ours {
        return theirs.cloned();
    }
    // What is not written is empty.
    match (ours, theirs) {
        (None | Some(Value::Object(_)), None | Some(Value::Object(_))) => {
            let empty = Map::new();
            let [base, ours, theirs] =
                [base, ours, theirs].map(|one| one.and_then(Value::as_object).unwrap_or(&empty));
            Some(Value::Object(fields(base, ours, theirs, replaced)))
        }
        (None | Some(Value::Array(_)), None | Some(Value::Array(_)))
            if are_records(ours) && are_records(theirs) =>
        {
            let [base, ours, theirs] = [base, ours, theirs].map(all);
            Some(Value::Array(rows(base, ours, theirs, replaced)))
        }
        (Some(Value::Array(ours)), Some(Value::Array(theirs)))
            if let Some(Value::Array(base)) = base
                && are_places([base, ours, theirs]) =>
        {
            let places = base.iter().zip(ours).zip(theirs);
            let joined = places.filter_map(|((base, ours), theirs)| {
                either(Some(base), Some(ours), Some(theirs), replaced)
            });
            Some(Value::Array(joined.collect()))
        }
        _ => {
            match theirs {
                Some(Value::String(text)) => replaced.push(text.clone()),
                Some(Value::Array(all)) => {
                    let texts = all.iter().filter_map(Value::as_str);
                    replaced.extend(texts.map(str::to_owned));
                }
                _ => {}
            }
            ours.cloned()
        }
    }
}

fn fields(
    base: &Map<String, Value>,
    ours: &Map<String, Value>,
    theirs: &Map<String, Value>,
    replaced: &mut Vec<String>,
) -> Map<String, Value> {
    let mut joined = Map::new();
    let added = theirs.keys().filter(|name| !ours.contains_key(*name));
    for name in ours.keys().chain(added) {
        let (base, ours, theirs) = (base.get(name), ours.get(name), theirs.get(name));
        if let Some(value) = either(base, ours, theirs, replaced) {
            joined.insert(name.clone(), value);
        }
    }
    joined
}

fn rows(
    base: &[Value],
    ours: &[Value],
    theirs: &[Value],
    replaced: &mut Vec<String>,
) -> Vec<Value> {
    // Who moved something says in which order all are; what only the other one has comes behind what it follows there.
    let is_ours_in_order = in_order(base, ours);
    let (leading, following) = match is_ours_in_order {
        true => (theirs, ours),
        false => (ours, theirs),
    };
    let mut order: Vec<&str> = leading.iter().filter_map(id).collect();
    let mut before = None;
    for one in following.iter().filter_map(id) {
        if !order.contains(&one) {
            let at = before.and_then(|before| order.iter().position(|there| *there == before));
            order.insert(at.map_or(0, |at| at + 1), one);
        }
        before = Some(one);
    }
    let joined = order.into_iter().filter_map(|id| {
        let base = find(base, id);
        match (find(ours, id), find(theirs, id)) {
            (Some(ours), Some(theirs)) => either(base, Some(ours), Some(theirs), replaced),
            // One took it away: it is gone, unless the other changed it.
            (one, other) => one.or(other).filter(|one| base != Some(one)).cloned(),
        }
    });
    joined.collect()
}

/// Whether those of `all` that were there before are in the order in which they were.
fn in_order(base: &[Value], all: &[Value]) -> bool {
    let there = all.iter().filter_map(id);
    let there = there.filter(|one| find(base, one).is_some());
    let before = base.iter().filter_map(id);
    there.eq(before.filter(|one| find(all, one).is_some()))
}

/// Whether what is in these lists belongs together by its place, as answers to questions do. Lists of words are sets.
fn are_places(lists: [&Vec<Value>; 3]) -> bool {
    let len = lists[0].len();
    lists.iter().all(|list| list.len() == len)
        && lists
            .iter()
            .any(|list| list.iter().any(|one| !one.is_string()))
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    reason = "a rule that cannot be looked at is broken"
)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn joined(base: Value, ours: Value, theirs: Value) -> (Value, Vec<String>) {
        let Joined { value, replaced } = join(&base, &ours, &theirs);
        (value, replaced)
    }

    #[test]
    fn changes_of_two_fields_are_both_there() {
        let (value, replaced) = joined(
            json!({ "name": "Spring", "aims": { "price": "low" } }),
            json!({ "name": "May", "aims": { "price": "low" } }),
            json!({ "name": "Spring", "aims": { "price": "low", "care": "good" }, "town": "Bern" }),
        );
        let both =
            json!({ "name": "May", "aims": { "price": "low", "care": "good" }, "town": "Bern" });
        assert_eq!((value, replaced), (both, vec![]));
    }

    #[test]
    fn answers_are_joined_by_their_place() {
        let (value, replaced) = joined(
            json!({ "own": [null, { "words": "so" }, 4, null] }),
            json!({ "own": [{ "words": "yes" }, { "words": "so" }, 5, null] }),
            json!({ "own": [null, { "words": "so" }, 2, 3] }),
        );
        let both = json!({ "own": [{ "words": "yes" }, { "words": "so" }, 5, 3] });
        assert_eq!((value, replaced), (both, vec![]));
        // A set of words is one field.
        let (value, _) = joined(
            json!({ "parts": ["a"] }),
            json!({ "parts": ["b"] }),
            json!({ "parts": ["c"] }),
        );
        assert_eq!(value, json!({ "parts": ["b"] }));
    }

    #[test]
    fn of_one_field_ours_stays_and_theirs_is_handed_back() {
        let (value, replaced) = joined(
            json!({ "note": "a", "n": 1 }),
            json!({ "note": "a b", "n": 2 }),
            json!({ "note": "a c", "n": 3 }),
        );
        assert_eq!(value, json!({ "note": "a b", "n": 2 }));
        assert_eq!(replaced, ["a c"]);
    }

    #[test]
    fn a_text_that_was_cleared_here_and_changed_there_is_handed_back() {
        let (value, replaced) = joined(json!({ "note": "a" }), json!({}), json!({ "note": "a c" }));
        assert_eq!((value, replaced), (json!({}), vec!["a c".to_owned()]));
    }

    #[test]
    fn things_of_a_list_are_joined_by_their_ids() {
        let (value, replaced) = joined(
            json!([{ "id": "a" }, { "id": "b" }, { "id": "c" }, { "id": "d" }]),
            json!([{ "id": "a", "x": 1 }, { "id": "n", "x": 2 }, { "id": "b" }, { "id": "d" }]),
            json!([{ "id": "d" }, { "id": "a", "y": 3 }, { "id": "b" }, { "id": "m" }]),
        );
        // `c` was taken away by both, `d` was moved there, `n` is new here and `m` there.
        let all = json!([{ "id": "d" }, { "id": "a", "x": 1, "y": 3 }, { "id": "n", "x": 2 }, { "id": "b" }, { "id": "m" }]);
        assert_eq!((value, replaced), (all, vec![]));
    }

    #[test]
    fn what_one_took_away_and_the_other_changed_stays() {
        for (ours, theirs) in [
            (json!([]), json!([{ "id": "a", "x": 1 }])),
            (json!([{ "id": "a", "x": 1 }]), json!([])),
        ] {
            let (value, replaced) = joined(json!([{ "id": "a" }]), ours, theirs);
            assert_eq!((value, replaced), (json!([{ "id": "a", "x": 1 }]), vec![]));
        }
        let (value, _) = joined(json!([{ "id": "a" }]), json!([]), json!([{ "id": "a" }]));
        assert_eq!(value, json!([]));
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            (0_u8..3).prop_map(Value::from),
            "[a-c]{0,2}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            let row = (0_u8..4, inner.clone())
                .prop_map(|(id, x)| (id, json!({ "id": id.to_string(), "x": x })));
            let rows = prop::collection::vec(row, 0..4).prop_map(|mut rows| {
                let mut seen = Vec::new();
                rows.retain(|(id, _)| {
                    !seen.contains(id) && {
                        seen.push(*id);
                        true
                    }
                });
                rows.into_iter().map(|(_, row)| row).collect::<Value>()
            });
            let fields = prop::collection::btree_map("[a-c]", inner, 0..4);
            prop_oneof![
                rows,
                fields.prop_map(|all| all.into_iter().collect::<Value>())
            ]
        })
    }

    proptest! {
        #[test]
        fn who_changed_nothing_takes_over_the_other(base in value(), other in value()) {
            prop_assert_eq!(joined(base.clone(), base.clone(), other.clone()), (other.clone(), vec![]));
            prop_assert_eq!(joined(base.clone(), other.clone(), base), (other, vec![]));
        }

        #[test]
        fn the_same_change_is_no_clash(base in value(), other in value()) {
            prop_assert_eq!(joined(base, other.clone(), other.clone()), (other, vec![]));
        }

        #[test]
        fn joining_again_with_what_came_of_it_changes_nothing(base in value(), ours in value(), theirs in value()) {
            let (both, _) = joined(base, ours, theirs.clone());
            prop_assert_eq!(joined(theirs, both.clone(), both.clone()).0, both);
        }
    }
}
