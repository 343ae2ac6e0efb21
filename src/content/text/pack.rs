//! A language pack: every text of one language, in the order of the keys.

use serde_json::Value;
use thiserror::Error;

use super::{Key, Message, table};

/// The texts of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack(Vec<Message>);

/// Why a text is not the language pack of this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PackError {
    /// Not an array of texts.
    #[error("the language pack can't be read")]
    Unreadable,
    /// Made for another build: its texts are numbered differently.
    #[error("the language pack belongs to another version of the page")]
    OtherBuild,
}

impl Pack {
    /// Reads a pack as `cargo xtask stage` writes it: `[fingerprint, text, text, …]`.
    ///
    /// # Errors
    /// When it is no pack, or one of another build.
    pub fn parse(json: &str) -> Result<Self, PackError> {
        let values: Vec<Value> = serde_json::from_str(json).map_err(|_| PackError::Unreadable)?;
        let mut values = values.into_iter();
        let fingerprint = values
            .next()
            .and_then(|v| v.as_u64())
            .ok_or(PackError::Unreadable)?;
        if fingerprint != u64::from(table::FINGERPRINT) || values.len() != table::KEYS.len() {
            return Err(PackError::OtherBuild);
        }
        values
            .map(serde_json::from_value)
            .collect::<Result<_, _>>()
            .map(Self)
            .map_err(|_| PackError::Unreadable)
    }

    /// The text of a key.
    pub fn message(&self, key: Key) -> &Message {
        // A key's number is below the number of texts: both come from one table, and `parse` compares.
        &self.0[key.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_of_another_build_is_refused() {
        assert_eq!(Pack::parse("[1,\"text\"]"), Err(PackError::OtherBuild));
        assert_eq!(Pack::parse("[]"), Err(PackError::Unreadable));
        assert_eq!(Pack::parse("{}"), Err(PackError::Unreadable));
        assert_eq!(Pack::parse(""), Err(PackError::Unreadable));
    }

    #[test]
    fn english_holds_a_text_for_every_key() {
        let pack = super::super::english();
        assert!(Key::all().all(|key| !format!("{:?}", pack.message(key)).is_empty()));
    }
}
