//! One text with its placeholders and plural forms.

use serde_json::Value;

/// A text of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The same for every number. Placeholders are names in braces: `{name}`.
    Plain(Box<str>),
    /// One text for each plural category that the language has. The number is the argument `n`.
    Plural(Forms),
}

/// The forms of a plural; `other` serves where the language's own category is not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    zero: Option<Box<str>>,
    one: Option<Box<str>>,
    two: Option<Box<str>>,
    few: Option<Box<str>>,
    many: Option<Box<str>>,
    other: Box<str>,
}

/// A plural category of Unicode CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are CLDR's own")]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    /// The category that CLDR calls so; `Other` for any other word.
    pub fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// What a language does with numbers. The browser's `Intl` does it in the app.
pub trait Language {
    /// The plural category of a number.
    fn category(&self, number: f64) -> Category;
    /// A number as it is written, with this many decimals.
    fn number(&self, number: f64, decimals: u8) -> String;
}

/// A value for a placeholder.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// Text, put in as it is.
    Text(String),
    /// A number and its decimals, written as the language writes it.
    Number(f64, u8),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! whole_number {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(number as f64, 0)
            }
        }
    )+};
}

whole_number!(u8, u16, u32, usize, i16, i32);

impl Message {
    /// The text as a file has it: a text, or the forms of a plural by their category. `None` for anything else.
    pub(super) fn read(value: Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(Self::Plain(text.into())),
            Value::Object(mut forms) => {
                let mut form = |name: &str| match forms.remove(name) {
                    Some(Value::String(text)) => Some(text.into_boxed_str()),
                    _ => None,
                };
                Some(Self::Plural(Forms {
                    zero: form("zero"),
                    one: form("one"),
                    two: form("two"),
                    few: form("few"),
                    many: form("many"),
                    other: form("other")?,
                }))
            }
            _ => None,
        }
    }

    /// The text with its placeholders filled. An argument named `n` also chooses the plural form. A
    /// placeholder without an argument stays as it is written, so that it is seen.
    pub fn fill(&self, arguments: &[(&str, Argument)], language: &dyn Language) -> String {
        let template = match self {
            Self::Plain(text) => &**text,
            Self::Plural(forms) => forms.choose(
                arguments
                    .iter()
                    .find_map(|(name, argument)| match (*name, argument) {
                        ("n", Argument::Number(number, _)) => Some(language.category(*number)),
                        _ => None,
                    })
                    .unwrap_or(Category::Other),
            ),
        };
        let mut out = String::with_capacity(template.len() + 16);
        let mut rest = template;
        while let Some((before, inside, after)) = next_placeholder(rest) {
            out.push_str(before);
            match arguments.iter().find(|(name, _)| *name == inside) {
                Some((_, Argument::Text(text))) => out.push_str(text),
                Some((_, Argument::Number(number, decimals))) => {
                    out.push_str(&language.number(*number, *decimals));
                }
                None => {
                    out.push('{');
                    out.push_str(inside);
                    out.push('}');
                }
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    /// The text when it has no plural forms.
    pub fn plain(&self) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::Plural(_) => None,
        }
    }
}

/// The text before the first placeholder, its name, and the text after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (inside, after) = rest.split_once('}')?;
    Some((before, inside, after))
}

impl Forms {
    fn choose(&self, category: Category) -> &str {
        match category {
            Category::Zero => self.zero.as_deref(),
            Category::One => self.one.as_deref(),
            Category::Two => self.two.as_deref(),
            Category::Few => self.few.as_deref(),
            Category::Many => self.many.as_deref(),
            Category::Other => None,
        }
        .unwrap_or(&self.other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Polish has one, few and many; numbers get a decimal comma.
    struct Polish;

    impl Language for Polish {
        fn category(&self, number: f64) -> Category {
            match number as u32 {
                1 => Category::One,
                2..=4 => Category::Few,
                _ => Category::Many,
            }
        }
        fn number(&self, number: f64, decimals: u8) -> String {
            format!("{number:.*}", usize::from(decimals)).replace('.', ",")
        }
    }

    fn message(json: &str) -> Message {
        Message::read(serde_json::from_str(json).unwrap()).unwrap()
    }

    #[test]
    fn placeholders_are_filled_by_name_and_in_any_order() {
        let text = message(r#""{b} before {a}, {b} again""#);
        let args = [("a", "x".into()), ("b", Argument::Number(2.5, 1))];
        assert_eq!(text.fill(&args, &Polish), "2,5 before x, 2,5 again");
    }

    #[test]
    fn what_a_person_typed_is_never_read_as_a_placeholder() {
        let text = message(r#""{name} and {other}""#);
        let args = [("name", "{other}".into()), ("other", "y".into())];
        assert_eq!(text.fill(&args, &Polish), "{other} and y");
    }

    #[test]
    fn the_number_chooses_the_plural_form() {
        let text = message(r#"{"one":"{n} plik","few":"{n} pliki","other":"{n} pliku"}"#);
        for (n, expected) in [(1_u8, "1 plik"), (3, "3 pliki"), (5, "5 pliku")] {
            assert_eq!(text.fill(&[("n", n.into())], &Polish), expected);
        }
    }

    #[test]
    fn a_missing_argument_and_a_lone_brace_stay_visible() {
        assert_eq!(message(r#""{gone} { x""#).fill(&[], &Polish), "{gone} { x");
    }
}
