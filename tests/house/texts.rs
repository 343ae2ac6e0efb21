//! Visible text lives in the locale files, and everything there is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::sources::sources;

/// Keys that a macro puts together, from parts that the compiler checks one by one.
const COMPOSED: [&str; 10] = [
    "item.",
    "relationship.",
    "basis.",
    "dimension.",
    "stage.",
    "source.",
    "term.",
    "example.note.",
    "word.",
    "trouble.",
];

fn collect(dir: &Path, all: &mut BTreeSet<String>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|ext| ext == "toml") {
            let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            flatten("", &table, all);
        }
    }
}

fn flatten(prefix: &str, table: &toml::Table, keys: &mut BTreeSet<String>) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        match value {
            toml::Value::Table(inner) if is_plural(inner) => {
                keys.insert(key);
            }
            toml::Value::Table(inner) => flatten(&key, inner, keys),
            _ => {
                keys.insert(key);
            }
        }
    }
}

/// Whether a table holds the forms of one text: each is a text, and named by a number's kind.
fn is_plural(forms: &toml::Table) -> bool {
    const KINDS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let is_form = |(name, form): (&String, &toml::Value)| KINDS.contains(&&**name) && form.is_str();
    forms.contains_key("other") && forms.iter().all(is_form)
}

#[test]
fn every_text_is_used() {
    let mut all = BTreeSet::new();
    collect(Path::new("locales/en"), &mut all);
    assert!(
        all.len() > 1_000,
        "the texts are not where this test looks for them"
    );
    let mut code: String = sources().into_iter().map(|source| source.text).collect();
    code.push_str(&fs::read_to_string("index.html").unwrap());
    let unused: Vec<&String> = all
        .iter()
        .filter(|key| !COMPOSED.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| {
            !code.contains(&format!("\"{key}\"")) && !code.contains(&format!(":{key}}}}}"))
        })
        .collect();
    assert!(unused.is_empty(), "nobody shows these texts: {unused:#?}");
}

/// A line that is nothing but a string in a view is shown. Signs and separators may stand there, and words of the
/// style in an expression, which are lower case; a sentence or a label may not.
#[test]
fn no_text_stands_in_a_component() {
    for source in sources() {
        if source.floor() != "ui" {
            continue;
        }
        for (number, line) in source.code() {
            let line = line.trim();
            let Some(inside) = line
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'))
            else {
                continue;
            };
            let letters: Vec<char> = inside.chars().filter(|c| c.is_alphabetic()).collect();
            let is_label = letters.len() > 1 && letters[0].is_uppercase();
            let is_sentence = inside.contains(' ') && inside.ends_with(['.', '?', ':', ',']);
            assert!(
                !is_label && !is_sentence,
                "{}:{number} is text: {line}",
                source.path.display()
            );
        }
    }
}
