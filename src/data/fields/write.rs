//! Fields → JSON. What says nothing is not written.

use serde_json::{Map, Value};

use crate::data::text::Lines;

use super::{Entries, Fields, Leaf, Rows, Walker};

/// Writes all fields.
pub fn write(fields: &mut dyn Fields) -> Value {
    Value::Object(object(fields))
}

fn object(fields: &mut dyn Fields) -> Map<String, Value> {
    let mut writer = Writer(Map::new());
    fields.walk(&mut writer);
    writer.0
}

struct Writer(Map<String, Value>);

impl Writer {
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }
}

impl Walker for Writer {
    fn text(&mut self, name: &'static str, _: Lines, _: usize, text: &mut String) {
        if !text.is_empty() {
            self.put(name, Value::String(text.clone()));
        }
    }

    fn leaf(&mut self, name: &'static str, leaf: &mut dyn Leaf) {
        if let Some(value) = leaf.write() {
            self.put(name, value);
        }
    }

    fn group(&mut self, name: &'static str, group: &mut dyn Fields) {
        let fields = object(group);
        if !fields.is_empty() {
            self.put(name, Value::Object(fields));
        }
    }

    fn rows(&mut self, name: &'static str, rows: &mut dyn Rows) {
        let mut written = Vec::new();
        rows.each(&mut |row| written.push(write(row)));
        if !written.is_empty() {
            self.put(name, Value::Array(written));
        }
    }

    fn entries(&mut self, name: &'static str, entries: &mut dyn Entries) {
        let mut written = Map::new();
        entries.each(&mut |name, entry| {
            written.insert(name.to_owned(), write(entry));
        });
        if !written.is_empty() {
            self.put(name, Value::Object(written));
        }
    }
}
