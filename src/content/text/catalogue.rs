//! The texts of one language, as far as they have arrived.

use std::sync::OnceLock;

use serde_json::Value;
use thiserror::Error;

use super::{Key, Message, Pack, table};

/// The texts of one language, by number. Packs are added as they arrive, and what was added stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue(Vec<OnceLock<Message>>);

/// Why a file is not one with texts of this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CatalogueError {
    /// No texts.
    #[error("the texts can't be read")]
    Unreadable,
    /// Made for another build: its texts are numbered differently.
    #[error("the texts belong to another version of the page")]
    OtherBuild,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self(vec![OnceLock::new(); table::KEYS.len()])
    }
}

impl Catalogue {
    /// Adds the packs of a file as `cargo xtask stage` writes it: `[fingerprint, first number, [text, text, …], …]`.
    /// A text that is here already stays as it is.
    ///
    /// # Errors
    /// When it holds no texts, or those of another build. Nothing is added then.
    pub fn add(&self, json: &str) -> Result<(), CatalogueError> {
        use CatalogueError::{OtherBuild, Unreadable};
        let Ok(Value::Array(values)) = serde_json::from_str(json) else {
            return Err(Unreadable);
        };
        let mut values = values.into_iter();
        let number = |value: Value| value.as_u64().ok_or(Unreadable);
        if number(values.next().ok_or(Unreadable)?)? != u64::from(table::FINGERPRINT) {
            return Err(OtherBuild);
        }
        let mut runs = Vec::new();
        while let Some(first) = values.next() {
            let first = number(first)?;
            let Some(Value::Array(texts)) = values.next() else {
                return Err(Unreadable);
            };
            let texts = texts.into_iter().map(Message::read);
            let texts: Vec<Message> = texts.collect::<Option<_>>().ok_or(Unreadable)?;
            let places = usize::try_from(first)
                .ok()
                .and_then(|first| self.0.get(first..first.checked_add(texts.len())?))
                .ok_or(OtherBuild)?;
            runs.push((places, texts));
        }
        for (places, texts) in runs {
            for (place, text) in places.iter().zip(texts) {
                // Refused where the text is here already.
                let _ = place.set(text);
            }
        }
        Ok(())
    }

    /// Whether a pack has arrived.
    pub fn has(&self, pack: Pack) -> bool {
        self.message(pack.first()).is_some()
    }

    /// The text of a key, if its pack has arrived.
    pub fn message(&self, key: Key) -> Option<&Message> {
        self.0.get(key.index())?.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack;

    /// A file of this build with one run.
    fn file(first: usize, texts: &str) -> String {
        format!("[{},{first},{texts}]", table::FINGERPRINT)
    }

    #[test]
    fn a_file_of_another_build_is_refused() {
        let add = |json: &str| Catalogue::default().add(json);
        assert_eq!(add("[1,0,[\"text\"]]"), Err(CatalogueError::OtherBuild));
        let beyond = file(table::KEYS.len(), "[\"text\"]");
        assert_eq!(add(&beyond), Err(CatalogueError::OtherBuild));
        for unreadable in ["[]", "{}", "", &file(0, "1"), &file(0, "[1]")] {
            assert_eq!(add(unreadable), Err(CatalogueError::Unreadable));
        }
    }

    #[test]
    fn packs_arrive_one_after_the_other_and_stay() {
        let catalogue = Catalogue::default();
        let first = pack!("home").first();
        assert!(!catalogue.has(pack!("home")));
        catalogue
            .add(&file(first.index(), "[\"a\",\"b\"]"))
            .unwrap();
        assert!(catalogue.has(pack!("home")) && !catalogue.has(pack!("shell")));
        let second = Key(first.0 + 1);
        assert_eq!(catalogue.message(second).unwrap().plain(), Some("b"));
        catalogue.add(&file(first.index(), "[\"c\"]")).unwrap();
        assert_eq!(catalogue.message(first).unwrap().plain(), Some("a"));
    }

    #[test]
    fn a_file_that_breaks_off_adds_nothing() {
        let catalogue = Catalogue::default();
        let cut = format!("[{},0,[\"a\"],1]", table::FINGERPRINT);
        assert_eq!(catalogue.add(&cut), Err(CatalogueError::Unreadable));
        assert_eq!(catalogue, Catalogue::default());
    }

    #[test]
    fn english_holds_a_text_for_every_key() {
        let english = super::super::english();
        assert!(Key::all().all(|key| english.message(key).is_some()));
    }
}
