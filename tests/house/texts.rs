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

/// A text of the locale files: one form of it, where it has plural forms.
pub struct Text {
    /// Its dotted key.
    pub key: String,
    /// The plural form: `one`, `other` and so on.
    pub form: Option<&'static str>,
    /// What it says.
    pub words: String,
}

/// All texts in English.
pub fn texts() -> Vec<Text> {
    let mut all = Vec::new();
    collect(Path::new("locales/en"), &mut all);
    assert!(
        all.len() > 1_000,
        "the texts are not where this test looks for them"
    );
    all
}

fn collect(dir: &Path, all: &mut Vec<Text>) {
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

fn flatten(prefix: &str, table: &toml::Table, all: &mut Vec<Text>) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        let mut add = |form, words: &toml::Value| {
            all.push(Text {
                key: key.clone(),
                form,
                words: words.as_str().unwrap().to_owned(),
            });
        };
        match value {
            toml::Value::Table(inner) if is_plural(inner) => {
                for form in KINDS {
                    if let Some(words) = inner.get(form) {
                        add(Some(form), words);
                    }
                }
            }
            toml::Value::Table(inner) => flatten(&key, inner, all),
            words => add(None, words),
        }
    }
}

/// The plural forms that a text may have.
const KINDS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether a table holds the forms of one text: each is a text, and named by a number's kind.
fn is_plural(forms: &toml::Table) -> bool {
    let is_form = |(name, form): (&String, &toml::Value)| KINDS.contains(&&**name) && form.is_str();
    forms.contains_key("other") && forms.iter().all(is_form)
}

#[test]
fn every_text_is_used() {
    let all: BTreeSet<String> = texts().into_iter().map(|text| text.key).collect();
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
