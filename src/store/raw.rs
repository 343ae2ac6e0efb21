//! What is stored, without opening any of it: for where a stored text keeps the app from starting.

use crate::browser::clock;
use crate::browser::storage::StorageError;
use crate::browser::stored_texts::{self, Key, StoredTexts};
use crate::data::keys::PREFIX;
use crate::data::quarantine::Quarantined;
use crate::data::stored_text::{self, StoredKind};

/// A stored text, as far as it can be told without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawText {
    key: Key,
    /// What it is.
    pub kind: StoredKind,
    /// How long it is, in UTF-16 units, without its key.
    pub units: usize,
    /// Of a text that was set aside: where it was stored before, empty if that is not known, and when it was set aside,
    /// in milliseconds since 1970 (UTC), 0 if that is not known.
    pub set_aside: Option<(String, u64)>,
}

impl RawText {
    /// Its key. Halves of characters are U+FFFD.
    pub fn name(&self) -> &str {
        &self.key.name
    }
}

/// Every text under our prefix, of this version or another, by key.
///
/// # Errors
///
/// [`StorageError::Blocked`] where the browser does not let us; else what it says.
pub fn list() -> Result<Vec<RawText>, StorageError> {
    let storage = StoredTexts::open()?;
    let keys = storage.keys(PREFIX)?.into_iter();
    let texts = keys.map(|key| {
        let text = storage.readable(&key)?;
        let kind = StoredKind::of(&key.name);
        let set_aside = (kind == StoredKind::SetAside).then(|| {
            let Quarantined { origin, at, .. } = Quarantined::read(&text);
            (origin, at)
        });
        Ok(RawText {
            key,
            kind,
            units: text.encode_utf16().count(),
            set_aside,
        })
    });
    texts.collect()
}

/// The file of these texts as they are now, to the last unit. What is gone meanwhile is not in it.
///
/// # Errors
///
/// What the browser says.
pub fn file(texts: &[RawText]) -> Result<String, StorageError> {
    let storage = StoredTexts::open()?;
    let mut literals = Vec::new();
    for RawText { key, .. } in texts {
        let text = storage.literal(key)?;
        literals.extend(text.map(|text| (key.literal.clone(), text)));
    }
    let pairs = literals
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()));
    Ok(stored_text::file(clock::now(), pairs))
}

/// Removes these texts, and goes on where one stays.
///
/// # Errors
///
/// The first reason why one stayed.
pub fn remove(texts: &[RawText]) -> Result<(), StorageError> {
    let storage = StoredTexts::open()?;
    let mut removed = Ok(());
    for RawText { key, .. } in texts {
        removed = removed.and(storage.remove(key));
    }
    removed
}

/// What became of a file of stored texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Returned {
    /// How many texts are there again.
    pub stored: usize,
    /// How many stayed out, because another text stands under their key, or the same.
    pub occupied: usize,
}

/// Stores the texts of such a file again, each where nothing stands under its key. `None` where it is no such file.
///
/// # Errors
///
/// What the browser says of the first that it did not keep; those before it are stored.
pub fn put_back(text: &str) -> Result<Option<Returned>, StorageError> {
    let mark = ("trellis", stored_text::FILE_KIND);
    let Some(texts) = stored_texts::texts_in(text, mark, "texts") else {
        return Ok(None);
    };
    let storage = StoredTexts::open()?;
    let (mut stored, mut occupied) = (0, 0);
    // Keys without our prefix are somebody else's.
    for (key, text) in texts.iter().filter(|(key, _)| key.name.starts_with(PREFIX)) {
        match storage.add(key, text)? {
            true => stored += 1,
            false => occupied += 1,
        }
    }
    Ok(Some(Returned { stored, occupied }))
}
