//! What changed between two states of a document, field by field: over what the walk of its fields writes, so that it is
//! the same for every kind.

use serde_json::{Map, Value};

use super::essence;

/// One step on the way to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field of this name, or a thing with this name among others: a question, a criterion.
    Field(String),
    /// A thing of a list: its name in the document, and what the person calls it; empty where that is nothing.
    Record(String, String),
}

/// What became of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Became {
    /// It is there now, and was empty or missing.
    Added(Value),
    /// It was there, and is empty or missing now.
    Removed(Value),
    /// It is another one.
    Changed(Value, Value),
    /// The things of this list are in another order.
    Moved,
}

/// A field that is not what it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The way to it.
    pub at: Vec<Step>,
    /// What became of it.
    pub became: Became,
}

impl Change {
    /// The names of the fields on the way to it.
    pub fn fields(&self) -> Vec<&str> {
        let fields = self.at.iter().filter_map(|step| match step {
            Step::Field(name) => Some(&**name),
            Step::Record(..) => None,
        });
        fields.collect()
    }
}

/// What is different in `after`, in the order in which the fields are written; what is gone comes behind what is there.
/// Nothing exactly where both say the same.
pub fn changes(before: &Value, after: &Value) -> Vec<Change> {
    let (before, after) = (essence(before.clone()), essence(after.clone()));
    let mut finder = Finder {
        before: &before,
        after: &after,
        at: Vec::new(),
        found: Vec::new(),
    };
    finder.compare(Some(&before), Some(&after));
    finder.found
}

struct Finder<'a> {
    /// Where names of what is referred to are looked up.
    before: &'a Value,
    after: &'a Value,
    at: Vec<Step>,
    found: Vec<Change>,
}

impl Finder<'_> {
    fn compare(&mut self, before: Option<&Value>, after: Option<&Value>) {
        if before == after {
            return;
        }
        // What is not written is empty.
        match (before, after) {
            (None | Some(Value::Object(_)), None | Some(Value::Object(_))) => {
                let empty = Map::new();
                let [was, is] =
                    [before, after].map(|one| one.and_then(Value::as_object).unwrap_or(&empty));
                if was.is_empty() && is.is_empty() {
                    return self.found(before, after);
                }
                self.fields(was, is);
            }
            (None | Some(Value::Array(_)), None | Some(Value::Array(_)))
                if are_rows(before) && are_rows(after) =>
            {
                let [was, is] = [before, after].map(all);
                if was.is_empty() && is.is_empty() {
                    return self.found(before, after);
                }
                self.rows(was, is);
            }
            _ => self.found(before, after),
        }
    }

    fn found(&mut self, before: Option<&Value>, after: Option<&Value>) {
        let became = match (before.cloned(), after.cloned()) {
            (None, Some(after)) => Became::Added(after),
            (Some(before), None) => Became::Removed(before),
            (Some(before), Some(after)) => Became::Changed(before, after),
            (None, None) => return,
        };
        self.note(became);
    }

    fn note(&mut self, became: Became) {
        let at = self.at.clone();
        self.found.push(Change { at, became });
    }

    fn within(&mut self, step: Step, look: impl FnOnce(&mut Self)) {
        self.at.push(step);
        look(self);
        self.at.pop();
    }

    fn fields(&mut self, before: &Map<String, Value>, after: &Map<String, Value>) {
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        for name in after.keys().chain(gone) {
            self.within(Step::Field(name.clone()), |this| {
                this.compare(before.get(name), after.get(name));
            });
        }
    }

    fn rows(&mut self, before: &[Value], after: &[Value]) {
        for row in after {
            let was = id(row).and_then(|id| find(before, id));
            let step = record(row, self.after);
            self.within(step, |this| match was {
                Some(was) => this.compare(Some(was), Some(row)),
                None => this.note(Became::Added(row.clone())),
            });
        }
        for row in before {
            if id(row).is_some_and(|id| find(after, id).is_none()) {
                let step = record(row, self.before);
                self.within(step, |this| this.note(Became::Removed(row.clone())));
            }
        }
        let both = |one: &[Value], other: &[Value]| -> Vec<String> {
            let ids = one.iter().filter_map(id);
            let both = ids.filter(|id| find(other, id).is_some());
            both.map(str::to_owned).collect()
        };
        if both(before, after) != both(after, before) {
            self.note(Became::Moved);
        }
    }
}

/// Fields that are what the person calls a thing, the first one that it has.
const NAMES: [&str; 9] = [
    "name", "title", "what", "text", "event", "need", "decided", "offer", "day",
];

fn record(row: &Value, document: &Value) -> Step {
    Step::Record(
        id(row).unwrap_or_default().to_owned(),
        called(row, document),
    )
}

/// What the person calls a thing: its name, or that of the stakeholder that it is about. `document` has the stakeholders.
fn called(row: &Value, document: &Value) -> String {
    let own = NAMES
        .iter()
        .find_map(|name| row.get(name)?.as_str().map(str::trim));
    let about = || {
        let id = row.get("stakeholder")?.as_str()?;
        referred(document, id)
    };
    match own {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => about().unwrap_or_default(),
    }
}

/// What a thing of any list of a document is called that another one refers to by its id.
pub fn referred(document: &Value, wanted: &str) -> Option<String> {
    let lists = document.as_object()?.values().filter_map(Value::as_array);
    let row = lists
        .flatten()
        .find(|row| id(row) == Some(wanted))
        .map(|row| called(row, &Value::Null))?;
    (!row.is_empty()).then_some(row)
}

fn are_rows(list: Option<&Value>) -> bool {
    let mut ids = Vec::new();
    all(list).iter().all(|row| {
        let id = id(row);
        let is_new = id.is_some_and(|id| !ids.contains(&id));
        ids.extend(id);
        is_new
    })
}

fn all(list: Option<&Value>) -> &[Value] {
    list.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn id(row: &Value) -> Option<&str> {
    row.get("id")?.as_str()
}

fn find<'a>(rows: &'a [Value], wanted: &str) -> Option<&'a Value> {
    rows.iter().find(|row| id(row) == Some(wanted))
}

#[cfg(test)]
mod tests {
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
        let before =
            json!({ "id": "a", "name": "Spring", "profile": { "about": "x" }, "edited": 1 });
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
            let row = (0_u8..4, inner.clone())
                .prop_map(|(id, x)| json!({ "id": id.to_string(), "x": x }));
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
}
