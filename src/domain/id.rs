//! Names of documents and of the parts of an instrument.

use std::fmt;

/// The name of a document: 1 to 40 characters of `a–z`, `0–9`. Random for a new document, so that two
/// browsers never choose the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(String);

impl DocumentId {
    /// The longest name, in characters.
    pub const MAX: usize = 40;

    /// Takes a name of lower-case letters and digits; `None` for anything else.
    pub fn new(name: &str) -> Option<Self> {
        let fits = !name.is_empty()
            && name.len() <= Self::MAX
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        fits.then(|| Self(name.to_owned()))
    }

    /// Writes 64 random bits as a name of 13 characters (base 32 without letters that look alike).
    pub fn from_random(bits: u64) -> Self {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let name = (0..13)
            .map(|n| char::from(ALPHABET[(bits >> (n * 5)) as usize & 31]))
            .collect();
        Self(name)
    }

    /// The name of a document that is the only one of its kind.
    pub fn main() -> Self {
        Self("main".to_owned())
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A word that names a dimension, an item or an instrument: lower-case letters, digits, `_` and, between
/// a dimension and its item, one `.`: `meaning`, `meaning.definition`.
macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::borrow::Cow<'static, str>);

        impl $name {
            /// A name known when compiling.
            pub const fn fixed(name: &'static str) -> Self {
                Self(std::borrow::Cow::Borrowed(name))
            }

            /// The name of [`Self::fixed`], while compiling; empty for one that came from outside.
            pub const fn as_fixed(&self) -> &'static str {
                match self.0 {
                    std::borrow::Cow::Borrowed(name) => name,
                    std::borrow::Cow::Owned(_) => "",
                }
            }

            /// A name that came from outside; whether an instrument has it is the instrument's to say.
            pub fn new(name: impl Into<String>) -> Self {
                Self(std::borrow::Cow::Owned(name.into()))
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name_type! {
    /// Names an instrument with its edition: `programme` is the first, `programme.2` the second.
    InstrumentId
}
name_type! {
    /// Names a dimension of an instrument: `meaning`.
    DimensionId
}
name_type! {
    /// Names an item: `meaning.definition`.
    ItemId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_id_is_a_valid_id() {
        for bits in [0, 1, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = DocumentId::from_random(bits);
            assert_eq!(DocumentId::new(id.as_str()), Some(id));
        }
    }

    #[test]
    fn ids_that_could_break_a_key_or_a_route_are_refused() {
        for name in ["", "A", "a:b", "a/b", "ä", "a b", &"a".repeat(41)] {
            assert_eq!(DocumentId::new(name), None, "{name}");
        }
    }
}
