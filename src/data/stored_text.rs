//! The texts of the storage as they are stored: what a key says of one, and the file that takes them along unread.

use std::fmt::Write as _;

use super::keys::{DAYS_USED, JOURNAL_MARK, StorageKey};
use super::kind::Kind;

/// What a stored text is, as far as its key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StoredKind {
    /// A document, in one of its two slots.
    Document(Kind),
    /// Some of the responses that a workshop collected.
    Responses,
    /// A deleted document.
    Trash(Kind),
    /// A text that could not be read.
    SetAside,
    /// The colours of the page.
    Theme,
    /// That the person wants no copy of the program here.
    Offline,
    /// Up to where the storage has what the journal has.
    Journal,
    /// On how many days the app was used.
    Days,
    /// What a document was at an earlier time.
    Snapshot,
    /// Nothing that this version knows.
    Unknown,
}

impl StoredKind {
    /// The key by which `offline.js` knows that nothing is to be kept.
    const OFFLINE: &str = "trellis:offline";

    /// What stands under this key.
    pub fn of(key: &str) -> Self {
        match StorageKey::parse(key) {
            Some(StorageKey::Document(document, _)) => Self::Document(document.kind()),
            Some(StorageKey::Responses(..)) => Self::Responses,
            Some(StorageKey::Trash(document)) => Self::Trash(document.kind()),
            Some(StorageKey::Quarantine(_)) => Self::SetAside,
            Some(StorageKey::Theme) => Self::Theme,
            None if key == Self::OFFLINE => Self::Offline,
            None if key == JOURNAL_MARK => Self::Journal,
            None if key == DAYS_USED => Self::Days,
            None => Self::Unknown,
        }
    }
}

/// What the file says that it is. The page that writes it is the one that reads it.
pub const FILE_KIND: &str = "texts as stored";

/// The file that has stored texts in it, and those that only a database has, each field by its name: `texts` for the
/// storage, `journal` for what only the journal has, and one for each database beside them. One text a line: key and text
/// of each as JSON strings. `taken` is in milliseconds since 1970 (UTC).
pub fn file(taken: u64, fields: Vec<(&str, Vec<(&str, &str)>)>) -> String {
    let mut file = format!("{{\n\"trellis\": \"{FILE_KIND}\",\n\"taken\": {taken}");
    for (field, texts) in fields {
        // Writing into a text never fails.
        let _ = write!(file, ",\n\"{field}\": {{");
        push(&mut file, texts);
    }
    file.push_str("\n}\n");
    file
}

fn push<'a>(file: &mut String, texts: impl IntoIterator<Item = (&'a str, &'a str)>) {
    for (place, (key, text)) in texts.into_iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        // Writing into a text never fails.
        let _ = write!(file, "{comma}\n{key}: {text}");
    }
    file.push_str("\n}");
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_key_says_what_its_text_is() {
        for (key, kind) in [
            (
                "trellis:assessment:k3v9:b",
                StoredKind::Document(Kind::Assessment),
            ),
            (
                "trellis:settings:main:a",
                StoredKind::Document(Kind::Settings),
            ),
            ("trellis:responses:k3v9:0", StoredKind::Responses),
            (
                "trellis:trash:account:k3v9",
                StoredKind::Trash(Kind::Account),
            ),
            ("trellis:quarantine:7", StoredKind::SetAside),
            ("trellis:theme", StoredKind::Theme),
            ("trellis:offline", StoredKind::Offline),
            ("trellis:journal", StoredKind::Journal),
            ("trellis:days", StoredKind::Days),
            ("trellis:library:x:a", StoredKind::Unknown),
            ("trellis:assessment:k3v9:c", StoredKind::Unknown),
            ("trellis:", StoredKind::Unknown),
        ] {
            assert_eq!(StoredKind::of(key), kind, "{key}");
        }
    }

    proptest! {
        #[test]
        fn the_file_is_json_and_has_every_text(
            texts in prop::collection::btree_map("trellis:.{0,20}", any::<String>(), 0..8),
            journal in prop::collection::btree_map("trellis:.{0,20}", any::<String>(), 0..8),
            taken in any::<u64>(),
        ) {
            let literals = |texts: &BTreeMap<String, String>| -> Vec<(String, String)> {
                texts
                    .iter()
                    .map(|(key, text)| (Value::from(&**key).to_string(), Value::from(&**text).to_string()))
                    .collect()
            };
            let (stored, lost) = (literals(&texts), literals(&journal));
            fn pairs(texts: &[(String, String)]) -> Vec<(&str, &str)> {
                texts.iter().map(|(key, text)| (&**key, &**text)).collect()
            }
            let file = file(taken, vec![("texts", pairs(&stored)), ("journal", pairs(&lost))]);
            let read: Value = serde_json::from_str(&file).unwrap();
            prop_assert_eq!(&read["trellis"], FILE_KIND);
            prop_assert_eq!(&read["taken"], taken);
            let back: BTreeMap<String, String> = serde_json::from_value(read["texts"].clone()).unwrap();
            prop_assert_eq!(back, texts);
            let back: BTreeMap<String, String> = serde_json::from_value(read["journal"].clone()).unwrap();
            prop_assert_eq!(back, journal);
        }
    }
}
