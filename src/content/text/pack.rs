//! A pack: the texts that one part of the app needs, a run of numbers.

use super::{Key, compare, table};

/// A pack by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pack(u8);

impl Pack {
    /// The pack of this name, which is that of its folder in `locales/<lang>/`.
    ///
    /// # Panics
    /// When there is no such pack. Called through [`pack!`](crate::pack) this happens while compiling.
    pub const fn named(name: &str) -> Self {
        let mut n = 0;
        while n < table::PACKS.len() {
            if compare(table::PACKS[n].0.as_bytes(), name.as_bytes()) == 0 {
                return Self(n as u8);
            }
            n += 1;
        }
        panic!("there is no pack of texts with this name in locales/en");
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        table::PACKS[usize::from(self.0)].0
    }

    /// Its first text.
    pub(super) fn first(self) -> Key {
        Key(table::PACKS[usize::from(self.0)].1)
    }
}

/// A pack of texts, checked while compiling: `pack!("words")`.
#[macro_export]
macro_rules! pack {
    ($name:literal) => {
        const { $crate::content::text::Pack::named($name) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_found_by_its_name_and_begins_with_its_first_text() {
        for (name, first, len) in table::PACKS {
            let pack = Pack::named(name);
            assert_eq!(pack.name(), name);
            assert_eq!(pack.first(), Key(first));
            assert!(len > 0, "{name} is empty");
        }
    }

    #[test]
    #[should_panic(expected = "no pack of texts with this name")]
    fn a_pack_that_does_not_exist_is_refused() {
        Pack::named("nothing");
    }
}
