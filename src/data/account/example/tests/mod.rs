//! The worked example of an account.

mod file;
mod plan;

use serde_json::Value;

use super::FILE;

fn file() -> Value {
    serde_json::from_str(FILE).unwrap()
}

/// Every text in a value, with the name of its field.
fn texts(name: &str, value: &Value, all: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => all.push((name.to_owned(), text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts(name, value, all)),
        Value::Object(values) => values
            .iter()
            .for_each(|(name, value)| texts(name, value, all)),
        _ => {}
    }
}

fn texts_of(value: &Value) -> Vec<(String, String)> {
    let mut all = Vec::new();
    texts("", value, &mut all);
    all
}
