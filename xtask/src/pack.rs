//! The language packs: `locales/<lang>/**/*.toml` read, checked and flattened.
//!
//! One source serves two readers, so that they cannot disagree: `build.rs` of the app turns the keys
//! into a table that the compiler checks every use against, and `cargo xtask stage` writes the texts
//! into the file that the page loads beside its wasm. Texts are addressed by position; the
//! fingerprint over all keys, kept by both sides, tells a pack of another build apart.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A visible text: one string, or one for each plural category of the language (CLDR names).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The same for every number.
    Plain(String),
    /// By plural category: `zero`, `one`, `two`, `few`, `many`, `other`; `other` is always there.
    Plural(BTreeMap<String, String>),
}

/// All texts of one language, by dotted key, in key order.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    messages: BTreeMap<String, Message>,
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Catalogue {
    /// Reads every TOML file below `dir`.
    ///
    /// # Errors
    /// Names the file and the key when a file cannot be read or parsed, a key comes twice, a text is
    /// empty or not a text, or a plural has no `other`.
    pub fn read(dir: &Path) -> Result<Self, String> {
        let mut files = Vec::new();
        collect(dir, &mut files)?;
        files.sort();
        let mut catalogue = Self::default();
        for file in files {
            let at = file.display();
            let text = fs::read_to_string(&file).map_err(|e| format!("{at}: {e}"))?;
            catalogue.add(&text).map_err(|e| format!("{at}: {e}"))?;
        }
        Ok(catalogue)
    }

    /// Adds the texts of one TOML document.
    ///
    /// # Errors
    /// As [`Catalogue::read`], without the file's name.
    pub fn add(&mut self, document: &str) -> Result<(), String> {
        let table: toml::Table = document.parse().map_err(|e| format!("{e}"))?;
        self.flatten("", &table)
    }

    fn flatten(&mut self, prefix: &str, table: &toml::Table) -> Result<(), String> {
        for (name, value) in table {
            let key = if prefix.is_empty() {
                name.clone()
            } else {
                format!("{prefix}.{name}")
            };
            match value {
                toml::Value::String(text) => self.insert(key, Message::Plain(typeset(text)))?,
                toml::Value::Table(inner) if is_plural(inner) => {
                    let forms = inner
                        .iter()
                        .filter_map(|(form, text)| Some((form.clone(), typeset(text.as_str()?))))
                        .collect::<BTreeMap<_, _>>();
                    if forms.len() != inner.len() || !forms.contains_key("other") {
                        return Err(format!("`{key}` is a plural without `other`"));
                    }
                    self.insert(key, Message::Plural(forms))?;
                }
                toml::Value::Table(inner) => self.flatten(&key, inner)?,
                _ => return Err(format!("`{key}` is neither a text nor a table of texts")),
            }
        }
        Ok(())
    }

    fn insert(&mut self, key: String, message: Message) -> Result<(), String> {
        let empty = match &message {
            Message::Plain(text) => text.trim().is_empty(),
            Message::Plural(forms) => forms.values().any(|text| text.trim().is_empty()),
        };
        if empty {
            return Err(format!("`{key}` is empty"));
        }
        if self.messages.insert(key.clone(), message).is_some() {
            return Err(format!("`{key}` stands twice"));
        }
        Ok(())
    }

    /// The keys in order: the position of a key is its number in the pack.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The text of a key that has no plural forms.
    #[allow(
        dead_code,
        reason = "build.rs includes this file and needs the keys only"
    )]
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.messages.get(key)? {
            Message::Plain(text) => Some(text),
            Message::Plural(_) => None,
        }
    }

    /// A number over all keys (FNV-1a, 32 bit): equal when two builds number their texts alike.
    pub fn fingerprint(&self) -> u32 {
        self.keys()
            .flat_map(|key| key.bytes().chain([0]))
            .fold(0x811c_9dc5, |hash, byte| {
                (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
            })
    }

    /// The pack as JSON: an array of the fingerprint and then every text in key order, a plural as
    /// an object by category.
    #[allow(
        dead_code,
        reason = "build.rs includes this file and needs the keys only"
    )]
    pub fn json(&self) -> String {
        let mut out = format!("[{}", self.fingerprint());
        for message in self.messages.values() {
            out.push(',');
            match message {
                Message::Plain(text) => quote(text, &mut out),
                Message::Plural(forms) => {
                    out.push('{');
                    for (n, (form, text)) in forms.iter().enumerate() {
                        if n > 0 {
                            out.push(',');
                        }
                        quote(form, &mut out);
                        out.push(':');
                        quote(text, &mut out);
                    }
                    out.push('}');
                }
            }
        }
        out.push(']');
        out
    }
}

/// Locale files are typed with the keyboard's straight apostrophe; readers get the typographic one.
fn typeset(text: &str) -> String {
    text.replace('\'', "\u{2019}")
}

fn is_plural(table: &toml::Table) -> bool {
    !table.is_empty() && table.keys().all(|key| CATEGORIES.contains(&key.as_str()))
}

fn collect(dir: &Path, files: &mut Vec<std::path::PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))?;
    for entry in entries {
        let path = entry.map_err(|e| e.to_string())?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ext| ext == "toml") {
            files.push(path);
        }
    }
    Ok(())
}

#[allow(
    dead_code,
    reason = "build.rs includes this file and needs the keys only"
)]
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
