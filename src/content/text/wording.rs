//! Texts for floors that know no language: how a key becomes words.

use super::{Argument, Key};

/// Looks texts up in the language in use. What is made of texts without being shown, a file, takes it along.
#[derive(Clone, Copy)]
pub struct Wording {
    /// A text without placeholders.
    pub plain: fn(Key) -> &'static str,
    /// A text with its placeholders filled.
    pub filled: fn(Key, &[(&str, Argument)]) -> String,
}

impl Wording {
    /// A text without placeholders.
    pub fn say(self, key: Key) -> &'static str {
        (self.plain)(key)
    }

    /// A text with its placeholders filled.
    pub fn fill(self, key: Key, arguments: &[(&str, Argument)]) -> String {
        (self.filled)(key, arguments)
    }
}

/// English, for native tests.
#[cfg(test)]
pub(crate) fn english_wording() -> Wording {
    use std::sync::LazyLock;

    use super::{Catalogue, Category, Language, Message, english};

    static TEXTS: LazyLock<Catalogue> = LazyLock::new(english);

    struct English;

    impl Language for English {
        fn category(&self, number: f64) -> Category {
            match number {
                1.0 => Category::One,
                _ => Category::Other,
            }
        }

        fn number(&self, number: f64, decimals: u8) -> String {
            format!("{number:.*}", usize::from(decimals))
        }
    }

    Wording {
        plain: |key| {
            TEXTS
                .message(key)
                .and_then(Message::plain)
                .unwrap_or_default()
        },
        filled: |key, arguments| {
            let message = TEXTS.message(key);
            message.map_or_else(String::new, |message| message.fill(arguments, &English))
        },
    }
}
