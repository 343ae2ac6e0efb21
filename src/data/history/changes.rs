//! What changed between two states of a document, field by field: over what the walk of its fields writes, so that it is
//! the same for every kind.

use serde_json::{Map, Value};

use super::essence;
use crate::data::fields::records::{all, are_records, find, id};

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
                if are_records(before) && are_records(after) =>
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

#[cfg(test)]
mod tests;
