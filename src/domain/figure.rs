//! What stands in the field of a number.

use super::number::{MINUS, NotANumber, Number};

/// What stands in a number's field: nothing, a number, or a text that is none yet. The text is kept as it
/// was typed, so that a slip of the finger costs nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Figure {
    /// Nothing.
    #[default]
    Empty,
    /// A number.
    Number(Number),
    /// A text that could not be read.
    Unread(String),
}

impl Figure {
    /// Reads what a person typed.
    pub fn typed(text: &str) -> Self {
        if text.trim().is_empty() {
            return Self::Empty;
        }
        match Number::read(text) {
            Ok(number) => Self::Number(number),
            Err(_) => Self::Unread(text.to_owned()),
        }
    }

    /// Reads what a person typed who sees numbers with `grouping` between their thousands: what could be read in two
    /// ways is a number where its sign is that one, because that is how the same number is shown. Where it is the
    /// other sign, it stays unread: `1.250` is 1250 for many who read `1,250` on the page.
    pub fn typed_as_shown(text: &str, grouping: Option<char>) -> Self {
        let read = Self::typed(text);
        match (read.error(), grouping) {
            (Some(NotANumber::Ambiguous { grouped, .. }), Some(sign)) if text.contains(sign) => {
                Self::Number(grouped)
            }
            _ => read,
        }
    }

    /// What was typed with the other sign: for keypads that have no minus.
    pub fn with_other_sign(text: &str) -> String {
        let text = text.trim_start();
        match text.strip_prefix(MINUS) {
            Some(rest) => rest.trim_start().to_owned(),
            None => format!(
                "\u{2212}{}",
                text.strip_prefix('+').unwrap_or(text).trim_start()
            ),
        }
    }

    /// The number, if it is one.
    pub const fn number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Empty | Self::Unread(_) => None,
        }
    }

    /// Why the text could not be read, if there is one that could not.
    pub fn error(&self) -> Option<NotANumber> {
        match self {
            Self::Unread(text) => Number::read(text).err(),
            Self::Empty | Self::Number(_) => None,
        }
    }

    /// Whether nothing was typed.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

impl From<Number> for Figure {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_no_number_stays_as_it_was_typed(text in "[-+0-9., '’a]{0,20}") {
            match Figure::typed(&text) {
                Figure::Unread(kept) => prop_assert_eq!(kept, text),
                Figure::Number(number) => prop_assert_eq!(Number::read(&text), Ok(number)),
                Figure::Empty => prop_assert!(text.trim().is_empty()),
            }
        }

        #[test]
        fn the_other_sign_is_that_of_the_number_and_twice_is_as_it_was(typed in "-?[0-9]{1,6}(\\.[0-9]{1,2})?") {
            let number = Number::read(&typed).ok();
            let turned = Figure::with_other_sign(&typed);
            prop_assert_eq!(
                Number::read(&turned).ok(),
                number.map(|number| Number::ZERO.minus(number))
            );
            prop_assert_eq!(Number::read(&Figure::with_other_sign(&turned)).ok(), number);
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_no_number_yet() {
        assert_eq!(Figure::typed("1,250"), Figure::Unread("1,250".into()));
    }

    #[test]
    fn what_is_grouped_as_the_page_groups_is_read_and_nothing_grows_by_a_thousand() {
        let number = |text: &str| Number::from_plain(text).map(Figure::Number);
        for (text, grouping, expected) in [
            ("18,000", Some(','), number("18000")),
            ("-18,000", Some(','), number("-18000")),
            ("18.000", Some('.'), number("18000")),
            ("18.000", Some(','), None),
            ("18,000", Some('.'), None),
            ("18,000", None, None),
            ("18,000", Some('’'), None),
            ("1,5", Some(','), number("1.5")),
            ("1,50", Some(','), number("1.5")),
            ("1,0005", Some(','), number("1.0005")),
            ("0,125", Some(','), number("0.125")),
            ("1,250,000", Some('.'), number("1250000")),
        ] {
            let read = Figure::typed_as_shown(text, grouping);
            let expected = expected.unwrap_or(Figure::Unread(text.to_owned()));
            assert_eq!(read, expected, "{text} {grouping:?}");
        }
    }

    #[test]
    fn the_sign_comes_before_the_digits_or_after_them() {
        for (typed, turned) in [
            ("", "\u{2212}"),
            ("\u{2212}", ""),
            ("3", "\u{2212}3"),
            ("-3,5", "3,5"),
            (" – 4", "4"),
            ("+7", "\u{2212}7"),
        ] {
            assert_eq!(Figure::with_other_sign(typed), turned, "{typed}");
        }
    }
}
