//! Changes between two states.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn field(name: &str) -> Step {
    Step::Field(name.to_owned())
}

fn record(id: &str, name: &str) -> Step {
    Step::Record(id.to_owned(), name.to_owned())
}

fn found(before: Value, after: Value) -> Vec<(Vec<Step>, Became)> {
    let found = changes(&before, &after).into_iter();
    let mut found: Vec<_> = found.map(|Change { at, became }| (at, became)).collect();
    // Tests have maps that keep their order, the app has sorted ones.
    found.sort_by_key(|(at, _)| format!("{at:?}"));
    found
}

#[test]
fn fields_are_told_with_what_they_were() {
    let before = json!({ "id": "a", "name": "Spring", "profile": { "about": "x" }, "edited": 1 });
    let after = json!({ "id": "a", "name": "May", "archived": true, "edited": 2 });
    let (spring, may) = (json!("Spring"), json!("May"));
    assert_eq!(
        found(before, after),
        [
            (vec![field("archived")], Became::Added(json!(true))),
            (vec![field("name")], Became::Changed(spring, may)),
            (
                vec![field("profile"), field("about")],
                Became::Removed(json!("x"))
            ),
        ]
    );
}

#[test]
fn things_of_a_list_are_told_by_their_names() {
    let before = json!({ "stakeholders": [
        { "id": "r1", "name": "Dr Keller" },
        { "id": "r2", "name": "Dr Frei", "influence": "3" },
    ]});
    let after = json!({
        "stakeholders": [
            { "id": "r2", "name": "Dr Frei", "influence": "5" },
            { "id": "r3", "name": "Dr Roth" },
        ],
        "propositions": [{ "id": "r9", "stakeholder": "r3" }],
    });
    let stakeholders = || field("stakeholders");
    assert_eq!(
        found(before, after),
        [
            (
                vec![field("propositions"), record("r9", "Dr Roth")],
                Became::Added(json!({ "id": "r9", "stakeholder": "r3" }))
            ),
            (
                vec![stakeholders(), record("r1", "Dr Keller")],
                Became::Removed(json!({ "id": "r1", "name": "Dr Keller" }))
            ),
            (
                vec![stakeholders(), record("r2", "Dr Frei"), field("influence")],
                Became::Changed(json!("3"), json!("5"))
            ),
            (
                vec![stakeholders(), record("r3", "Dr Roth")],
                Became::Added(json!({ "id": "r3", "name": "Dr Roth" }))
            ),
        ]
    );
}

#[test]
fn another_order_is_told_once() {
    let rows = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({ "id": id })).collect() };
    assert_eq!(
        found(
            json!({ "swot": rows(&["r1", "r2", "r3"]) }),
            json!({ "swot": rows(&["r3", "r1", "r2"]) })
        ),
        [(vec![field("swot")], Became::Moved)]
    );
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        (0_u8..3).prop_map(Value::from),
        "[a-c]{0,2}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let row =
            (0_u8..4, inner.clone()).prop_map(|(id, x)| json!({ "id": id.to_string(), "x": x }));
        prop_oneof![
            prop::collection::vec(row, 0..4).prop_map(Value::from),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-c]", inner, 0..4)
                .prop_map(|all| all.into_iter().collect::<Value>()),
        ]
    })
}

proptest! {
    #[test]
    fn nothing_changed_exactly_where_both_say_the_same(before in value(), after in value()) {
        let same = essence(before.clone()) == essence(after.clone());
        prop_assert_eq!(changes(&before, &after).is_empty(), same);
        prop_assert_eq!(changes(&before, &before), []);
    }

    #[test]
    fn the_other_way_round_as_much_changed(before in value(), after in value()) {
        prop_assert_eq!(changes(&before, &after).len(), changes(&after, &before).len());
    }
}
