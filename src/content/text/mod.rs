//! Visible texts: keys checked while compiling, packs loaded with the part that shows them.
//!
//! A text lives in `locales/<lang>/<pack>/` under a dotted key. The build numbers the keys, pack by pack; code
//! names a text with [`key!`](crate::key), which turns the name into its number while compiling and does not
//! compile for a name that does not exist. A pack is what one part of the app needs; a [`Catalogue`] holds the
//! packs that have arrived.

mod catalogue;
mod message;
mod pack;
mod wording;

pub use catalogue::{Catalogue, CatalogueError};
pub use message::{Argument, Category, Language, Message};
pub use pack::Pack;
pub use wording::Wording;
#[cfg(test)]
pub(crate) use wording::english_wording;

mod table {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// A text by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u16);

impl Key {
    /// The key with this dotted name.
    ///
    /// # Panics
    /// When there is no such key. Called through [`key!`](crate::key) this happens while compiling.
    pub const fn named(name: &str) -> Self {
        let (mut low, mut high) = (0, table::KEYS.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let (found, number) = table::KEYS[middle];
            match compare(found.as_bytes(), name.as_bytes()) {
                0 => return Self(number),
                1 => high = middle,
                _ => low = middle + 1,
            }
        }
        panic!("there is no text with this key in locales/en");
    }

    /// The place among all texts, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// How many words the text has in English. For what is computed while compiling: a call of the running app would
    /// bring the whole table along.
    pub const fn words(self) -> u32 {
        table::WORDS[self.index()] as u32
    }

    /// The dotted name, for tests and developers.
    #[cfg(test)]
    pub fn name(self) -> &'static str {
        let (name, _) = table::KEYS
            .iter()
            .find(|(_, number)| *number == self.0)
            .unwrap();
        name
    }

    /// All keys.
    #[cfg(test)]
    pub fn all() -> impl Iterator<Item = Self> {
        (0..table::KEYS.len() as u16).map(Self)
    }
}

/// The key of a text, checked while compiling: `key!("home.title")`.
#[macro_export]
macro_rules! key {
    ($($name:expr),+ $(,)?) => {
        const { $crate::content::text::Key::named(concat!($($name),+)) }
    };
}

/// 0: equal, 1: the first is greater, 2: the first is smaller. Byte order, as the table is sorted.
const fn compare(a: &[u8], b: &[u8]) -> u8 {
    let mut n = 0;
    while n < a.len() && n < b.len() {
        if a[n] != b[n] {
            return if a[n] > b[n] { 1 } else { 2 };
        }
        n += 1;
    }
    if a.len() == b.len() {
        0
    } else if a.len() > b.len() {
        1
    } else {
        2
    }
}

/// All English texts of this build, for native tests.
#[cfg(test)]
pub(crate) fn english() -> Catalogue {
    let catalogue = Catalogue::default();
    let all = include_str!(concat!(env!("OUT_DIR"), "/pack.json"));
    catalogue.add(all).unwrap();
    catalogue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_by_its_name() {
        for key in Key::all() {
            assert_eq!(Key::named(key.name()), key);
        }
    }

    #[test]
    fn the_words_of_a_text_are_known_while_compiling() {
        let english = english();
        for key in Key::all() {
            if let Some(text) = english.message(key).and_then(Message::plain) {
                assert_eq!(
                    key.words() as usize,
                    text.split_whitespace().count(),
                    "{}",
                    key.name()
                );
            }
        }
    }

    #[test]
    #[should_panic(expected = "no text with this key")]
    fn a_key_that_does_not_exist_is_refused() {
        Key::named("no.such.text");
    }
}
