//! Any JSON → fields, and what had to be dropped. One bad field costs that field.

use serde_json::{Map, Value};

use crate::data::dropped::Dropped;
use crate::data::text::{Lines, clean};

use super::{Entries, Fields, Leaf, MAX_ROWS, Rows, Walker};

/// Reads what fits into the fields, and returns what was dropped in the order of finding. Fields that are
/// not there stay as they are; `null` says nothing.
pub fn read(fields: &mut dyn Fields, values: Map<String, Value>) -> Vec<Dropped> {
    let mut dropped = Vec::new();
    read_at("", fields, values, &mut dropped);
    dropped
}

fn read_at(
    path: &str,
    fields: &mut dyn Fields,
    values: Map<String, Value>,
    dropped: &mut Vec<Dropped>,
) {
    let mut reader = Reader {
        path,
        values,
        dropped,
    };
    fields.walk(&mut reader);
    let rest = std::mem::take(&mut reader.values);
    for (name, value) in rest {
        if !value.is_null() {
            reader.lost(&name);
        }
    }
}

struct Reader<'a> {
    /// Where these fields are: empty, or ending with a point.
    path: &'a str,
    values: Map<String, Value>,
    dropped: &'a mut Vec<Dropped>,
}

impl Reader<'_> {
    fn take(&mut self, name: &str) -> Option<Value> {
        self.values.remove(name).filter(|value| !value.is_null())
    }

    fn at(&self, name: &str) -> String {
        format!("{}{name}", self.path)
    }

    fn lost(&mut self, name: &str) {
        let at = self.at(name);
        self.dropped.push(Dropped::Field(at));
    }
}

impl Walker for Reader<'_> {
    fn text(&mut self, name: &'static str, lines: Lines, max: usize, text: &mut String) {
        let read = match self.take(name) {
            None => return,
            Some(Value::String(read)) => read,
            Some(_) => return self.lost(name),
        };
        let (kept, change) = clean(&read, lines, max);
        if change.cleaned {
            let at = self.at(name);
            self.dropped.push(Dropped::FieldCharacters(at));
        }
        if change.cut {
            let at = self.at(name);
            self.dropped.push(Dropped::FieldEnd(at));
        }
        *text = kept.into_owned();
    }

    fn leaf(&mut self, name: &'static str, leaf: &mut dyn Leaf) {
        if let Some(value) = self.take(name)
            && leaf.read(value).is_err()
        {
            self.lost(name);
        }
    }

    fn group(&mut self, name: &'static str, group: &mut dyn Fields) {
        match self.take(name) {
            None => {}
            Some(Value::Object(values)) => {
                let path = format!("{}{name}.", self.path);
                read_at(&path, group, values, self.dropped);
            }
            Some(_) => self.lost(name),
        }
    }

    fn rows(&mut self, name: &'static str, rows: &mut dyn Rows) {
        let values = match self.take(name) {
            None => return,
            Some(Value::Array(values)) => values,
            Some(_) => return self.lost(name),
        };
        if values.len() > MAX_ROWS {
            let at = self.at(name);
            self.dropped.push(Dropped::FieldEnd(at));
        }
        for (place, value) in values.into_iter().take(MAX_ROWS).enumerate() {
            let at = format!("{name}[{place}]");
            let Value::Object(values) = value else {
                self.lost(&at);
                continue;
            };
            let path = format!("{}{at}.", self.path);
            let mut values = Some(values);
            let kept_name = rows.append(&mut |row| {
                if let Some(values) = values.take() {
                    read_at(&path, row, values, self.dropped);
                }
            });
            if !kept_name {
                self.lost(&format!("{at}.id"));
            }
        }
    }

    fn entries(&mut self, name: &'static str, entries: &mut dyn Entries) {
        let values = match self.take(name) {
            None => return,
            Some(Value::Object(values)) => values,
            Some(_) => return self.lost(name),
        };
        if values.len() > MAX_ROWS {
            let at = self.at(name);
            self.dropped.push(Dropped::FieldEnd(at));
        }
        for (key, value) in values.into_iter().take(MAX_ROWS) {
            let at = format!("{name}.{key}");
            let values = match value {
                Value::Object(values) => values,
                Value::Null => continue,
                _ => {
                    self.lost(&at);
                    continue;
                }
            };
            let path = format!("{}{at}.", self.path);
            let mut values = Some(values);
            let has_name = entries.insert(&key, &mut |entry| {
                if let Some(values) = values.take() {
                    read_at(&path, entry, values, self.dropped);
                }
            });
            if !has_name {
                self.lost(&at);
            }
        }
    }
}
