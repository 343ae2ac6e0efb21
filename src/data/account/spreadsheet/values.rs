//! Words and numbers as they stand in cells.

use std::borrow::Cow;

use crate::content::account::words::Label;
use crate::domain::portfolio::Score;

use super::TextLookup;

/// A text without capitals and signs, words one space apart: what is left to compare words by.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    let words = text.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    plain
}

/// Whether a cell says that nothing is known.
pub fn is_unknown(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—" | "?" | "n/a" | "N/A")
}

/// A score from 1 to 5, also written as `3.0` or `3,0`.
pub fn score(cell: &str) -> Option<Score> {
    let cell = cell.strip_suffix(".0").unwrap_or(cell);
    let cell = cell.strip_suffix(",0").unwrap_or(cell);
    cell.parse().ok().and_then(Score::new)
}

/// A currency's code, in capitals.
pub fn currency(cell: &str) -> Option<String> {
    let is_code = cell.len() == 3 && cell.bytes().all(|b| b.is_ascii_alphabetic());
    is_code.then(|| cell.to_ascii_uppercase())
}

/// The values of a vocabulary by all that they are called. Holds their places, so that it is compiled once.
pub struct Dictionary(Vec<(String, usize)>);

impl Dictionary {
    /// The values by their words, by their names on the page, and by other names.
    pub fn of<W: Label>(texts: TextLookup, also: &[(&str, W)]) -> Self {
        let place_of = |value: &W| W::ALL.iter().position(|one| one == value);
        let named = |name: &str, value: &W| Some((plain(name), place_of(value)?));
        let own = W::ALL.iter().flat_map(|value| {
            [
                named(value.word(), value),
                named(texts(value.label()), value),
            ]
        });
        let also = also.iter().map(|(name, value)| named(name, value));
        Self(own.chain(also).flatten().collect())
    }

    /// The value that a cell names.
    pub fn find<W: Label>(&self, cell: &str) -> Option<W> {
        // Excel writes whole numbers with a decimal where the column says so.
        let cell = plain(cell.strip_suffix(".0").unwrap_or(cell));
        let found = self.0.iter().find(|(name, _)| *name == cell);
        found.and_then(|(_, place)| W::ALL.get(*place).copied())
    }
}

/// The beginning of a cell, as much as a message shows of it.
pub fn shown(cell: &str) -> String {
    const LETTERS: usize = 40;
    let mut letters = cell.chars();
    let beginning: String = letters.by_ref().take(LETTERS).collect();
    let is_cut = letters.next().is_some();
    let end: Cow<str> = if is_cut { "…".into() } else { "".into() };
    beginning + &*end
}

#[cfg(test)]
mod tests {
    use super::super::tests::english_text;
    use super::*;
    use crate::content::account::spreadsheet;
    use crate::domain::account::typing::{AccountType, Level, YesNo};

    #[test]
    fn words_are_known_by_their_many_names() {
        let types = Dictionary::of(&english_text, spreadsheet::TYPES);
        for (cell, kind) in [
            ("Hospital chain", Some(AccountType::HospitalChain)),
            ("hospital_chain", Some(AccountType::HospitalChain)),
            (
                " Wholesaler (national) ",
                Some(AccountType::NationalWholesaler),
            ),
            ("IDN", Some(AccountType::HealthSystem)),
            ("Health System or IDN", Some(AccountType::HealthSystem)),
            ("spaceship", None),
        ] {
            assert_eq!(types.find::<AccountType>(cell), kind, "{cell}");
        }
        let levels = Dictionary::of(&english_text, spreadsheet::LEVELS);
        for (cell, level) in [
            ("1", Some(Level::Account)),
            ("2.0", Some(Level::KeyAccount)),
            ("Key Account", Some(Level::KeyAccount)),
            ("A", None),
            ("4", None),
            ("12", None),
        ] {
            assert_eq!(levels.find::<Level>(cell), level, "{cell}");
        }
        let answers = Dictionary::of(&english_text, spreadsheet::YES_NO);
        assert_eq!(answers.find("X"), Some(YesNo::Yes));
        assert_eq!(answers.find("FALSE"), Some(YesNo::No));
        assert_eq!(answers.find::<YesNo>("maybe"), None);
    }

    #[test]
    fn only_one_to_five_are_scores() {
        for (cell, number) in [
            ("1", Some(1)),
            ("5", Some(5)),
            ("3.0", Some(3)),
            ("3,0", Some(3)),
            ("0", None),
            ("6", None),
            ("3.5", None),
            ("+3", Some(3)),
            ("three", None),
            ("３", None),
        ] {
            assert_eq!(score(cell).map(Score::number), number, "{cell}");
        }
    }

    #[test]
    fn no_word_has_two_meanings() {
        let dictionaries = [
            Dictionary::of(&english_text, spreadsheet::TYPES),
            Dictionary::of(&english_text, spreadsheet::LEVELS),
            Dictionary::of(&english_text, spreadsheet::YES_NO),
            Dictionary::of(&english_text, spreadsheet::FUNCTIONS),
        ];
        for Dictionary(names) in dictionaries {
            for (name, place) in &names {
                let meanings = names.iter().filter(|(other, _)| other == name);
                assert!(meanings.clone().all(|(_, other)| other == place), "{name}");
            }
        }
    }
}
