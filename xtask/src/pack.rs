//! The language packs: `locales/<lang>/<pack>/**/*.toml` read, checked and flattened.
//!
//! One source serves two readers, so that they cannot disagree: `build.rs` of the app turns the keys
//! into a table that the compiler checks every use against, and `cargo xtask stage` writes the texts
//! into the files that the page loads beside its wasm. Texts are addressed by number, counted pack by
//! pack; the fingerprint over all keys, kept by both sides, tells a file of another build apart.

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

/// All texts of one language: by pack, and within it by dotted key.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    packs: BTreeMap<String, BTreeMap<String, Message>>,
}

/// A pack's place in the numbering of all texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'a> {
    /// The pack's name, that of its folder.
    pub pack: &'a str,
    /// The number of its first text.
    pub first: usize,
    /// How many texts it has.
    pub len: usize,
}

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Catalogue {
    /// Reads every TOML file of the packs, which are the folders in `dir`.
    ///
    /// # Errors
    /// Names the file and the key when a file cannot be read or parsed, belongs to no pack, a key comes
    /// twice, a text is empty or not a text, or a plural has no `other`.
    pub fn read(dir: &Path) -> Result<Self, String> {
        let mut files = Vec::new();
        collect(dir, &mut files)?;
        files.sort();
        let mut catalogue = Self::default();
        for file in files {
            let at = file.display();
            let below = file.strip_prefix(dir).unwrap_or(&file);
            let mut folders = below.parent().into_iter().flat_map(Path::iter);
            let pack = folders
                .next()
                .and_then(|name| name.to_str())
                .ok_or_else(|| format!("{at} belongs to no pack: it stands in no folder"))?;
            let text = fs::read_to_string(&file).map_err(|e| format!("{at}: {e}"))?;
            catalogue
                .add(pack, &text)
                .map_err(|e| format!("{at}: {e}"))?;
        }
        Ok(catalogue)
    }

    /// Adds the texts of one TOML document to a pack.
    ///
    /// # Errors
    /// As [`Catalogue::read`], without the file's name.
    pub fn add(&mut self, pack: &str, document: &str) -> Result<(), String> {
        let table: toml::Table = document.parse().map_err(|e| format!("{e}"))?;
        self.packs.entry(pack.to_owned()).or_default();
        self.flatten(pack, "", &table)
    }

    fn flatten(&mut self, pack: &str, prefix: &str, table: &toml::Table) -> Result<(), String> {
        for (name, value) in table {
            let key = if prefix.is_empty() {
                name.clone()
            } else {
                format!("{prefix}.{name}")
            };
            match value {
                toml::Value::String(text) => {
                    self.insert(pack, key, Message::Plain(typeset(text)))?;
                }
                toml::Value::Table(inner) if is_plural(inner) => {
                    let forms = inner
                        .iter()
                        .filter_map(|(form, text)| Some((form.clone(), typeset(text.as_str()?))))
                        .collect::<BTreeMap<_, _>>();
                    if forms.len() != inner.len() || !forms.contains_key("other") {
                        return Err(format!("`{key}` is a plural without `other`"));
                    }
                    self.insert(pack, key, Message::Plural(forms))?;
                }
                toml::Value::Table(inner) => self.flatten(pack, &key, inner)?,
                _ => return Err(format!("`{key}` is neither a text nor a table of texts")),
            }
        }
        Ok(())
    }

    fn insert(&mut self, pack: &str, key: String, message: Message) -> Result<(), String> {
        let empty = match &message {
            Message::Plain(text) => text.trim().is_empty(),
            Message::Plural(forms) => forms.values().any(|text| text.trim().is_empty()),
        };
        if empty {
            return Err(format!("`{key}` is empty"));
        }
        if let Some(other) = self.pack_of(&key) {
            return Err(format!("`{key}` stands in the pack `{other}` already"));
        }
        let texts = self.packs.entry(pack.to_owned()).or_default();
        texts.insert(key, message);
        Ok(())
    }

    /// The pack that a key's text is in.
    pub fn pack_of(&self, key: &str) -> Option<&str> {
        let has = |(_, texts): &(&String, &BTreeMap<String, Message>)| texts.contains_key(key);
        self.packs.iter().find(has).map(|(pack, _)| pack.as_str())
    }

    /// The keys in the order of their numbers, from 0: pack by pack, in the order of their names.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.packs
            .values()
            .flat_map(BTreeMap::keys)
            .map(String::as_str)
    }

    /// The packs, each a run of numbers.
    pub fn runs(&self) -> impl Iterator<Item = Run<'_>> {
        let mut next = 0;
        self.packs.iter().map(move |(pack, texts)| {
            let first = next;
            next += texts.len();
            Run {
                pack,
                first,
                len: texts.len(),
            }
        })
    }

    /// The text of a key that has no plural forms.
    #[allow(
        dead_code,
        reason = "build.rs includes this file and needs the keys only"
    )]
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.packs.values().find_map(|texts| texts.get(key))? {
            Message::Plain(text) => Some(text),
            Message::Plural(_) => None,
        }
    }

    /// How many words each text has, in the order of their numbers; of a plural, the most that a form has.
    #[allow(
        dead_code,
        reason = "xtask includes this file too and has no use for it"
    )]
    pub fn words(&self) -> impl Iterator<Item = usize> {
        let count = |text: &String| text.split_whitespace().count();
        let texts = self.packs.values().flat_map(BTreeMap::values);
        texts.map(move |message| match message {
            Message::Plain(text) => count(text),
            Message::Plural(forms) => forms.values().map(count).max().unwrap_or(0),
        })
    }

    /// A number over all keys (FNV-1a, 32 bit): equal when two builds number their texts alike.
    pub fn fingerprint(&self) -> u32 {
        self.keys()
            .flat_map(|key| key.bytes().chain([0]))
            .fold(0x811c_9dc5, |hash, byte| {
                (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
            })
    }

    /// A file with the texts of some packs, as JSON: an array of the fingerprint and, for each pack, the number
    /// of its first text and the array of its texts. A plural is an object by category.
    ///
    /// # Errors
    /// Names the pack that there is not.
    pub fn file(&self, packs: &[&str]) -> Result<String, String> {
        let mut out = format!("[{}", self.fingerprint());
        for pack in packs {
            let run = self.runs().find(|run| run.pack == *pack);
            let run = run.ok_or_else(|| format!("there is no pack `{pack}`"))?;
            out.push_str(&format!(",{},[", run.first));
            let texts = self.packs.get(*pack).into_iter().flat_map(BTreeMap::values);
            for (n, message) in texts.enumerate() {
                if n > 0 {
                    out.push(',');
                }
                write(message, &mut out);
            }
            out.push(']');
        }
        out.push(']');
        Ok(out)
    }
}

fn write(message: &Message, out: &mut String) {
    match message {
        Message::Plain(text) => quote(text, out),
        Message::Plural(forms) => {
            out.push('{');
            for (n, (form, text)) in forms.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                quote(form, out);
                out.push(':');
                quote(text, out);
            }
            out.push('}');
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Result<Catalogue, String> {
        let mut catalogue = Catalogue::default();
        catalogue.add(
            "shell",
            "[a]\nz = \"Z\"\nb = { one = \"1\", other = \"n\" }\n",
        )?;
        catalogue.add("home", "[a]\nc = \"it's\"\n")?;
        Ok(catalogue)
    }

    #[test]
    fn texts_are_numbered_pack_by_pack() -> Result<(), String> {
        let catalogue = catalogue()?;
        assert_eq!(catalogue.keys().collect::<Vec<_>>(), ["a.c", "a.b", "a.z"]);
        let runs: Vec<_> = catalogue.runs().map(|r| (r.pack, r.first, r.len)).collect();
        assert_eq!(runs, [("home", 0, 1), ("shell", 1, 2)]);
        assert_eq!(catalogue.pack_of("a.z"), Some("shell"));
        Ok(())
    }

    #[test]
    fn the_words_of_a_text_are_counted() -> Result<(), String> {
        let mut catalogue = catalogue()?;
        catalogue.add("home", "[b]\nlong = \"Three plain words\"")?;
        assert_eq!(catalogue.words().collect::<Vec<_>>(), [1, 3, 1, 1]);
        Ok(())
    }

    #[test]
    fn a_file_holds_the_packs_that_are_named() -> Result<(), String> {
        let catalogue = catalogue()?;
        let print = catalogue.fingerprint();
        let shell = format!("[{print},1,[{{\"one\":\"1\",\"other\":\"n\"}},\"Z\"]]");
        assert_eq!(catalogue.file(&["shell"])?, shell);
        let both = catalogue.file(&["shell", "home"])?;
        assert!(both.ends_with(",0,[\"it\u{2019}s\"]]"), "{both}");
        assert!(catalogue.file(&["planner"]).is_err());
        Ok(())
    }

    #[test]
    fn a_key_stands_in_one_pack_only() -> Result<(), String> {
        let again = catalogue()?.add("links", "[a]\nz = \"again\"\n");
        assert!(again.is_err_and(|error| error.contains("`shell` already")));
        Ok(())
    }
}
