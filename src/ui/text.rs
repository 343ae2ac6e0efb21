//! Texts and figures for the pages: the language in use and the platform's ways of writing.

use std::cell::Cell;
use std::cmp::Ordering;

use crate::domain::day::Day;
use crate::domain::number::Number;
use crate::domain::workshop::Halves;

use crate::browser::intl;
use crate::content::text::{
    Argument, Catalogue, CatalogueError, Category, Key, Language, Message, Pack, Wording,
};

/// A language in use: its texts and its ways of writing numbers and dates.
#[derive(Debug)]
pub struct Texts {
    catalogue: Catalogue,
    /// The tag by which figures are written: the language, in the person's country.
    locale: String,
}

thread_local! {
    static IN_USE: Cell<Option<&'static Texts>> = const { Cell::new(None) };
}

impl Texts {
    /// Puts a language into use for the whole page, with its first file of texts. It stays in memory for as long
    /// as the page: texts are handed out without copying them.
    ///
    /// # Errors
    /// When the file holds no texts of this build.
    pub fn put_into_use(file: &str, lang: &str) -> Result<(), CatalogueError> {
        let catalogue = Catalogue::default();
        catalogue.add(file)?;
        let texts = Box::leak(Box::new(Self {
            catalogue,
            locale: intl::locale_of(lang),
        }));
        IN_USE.with(|in_use| in_use.set(Some(texts)));
        Ok(())
    }

    /// The text of a key. Where its pack has not arrived, a page was drawn that its part does not name the pack of:
    /// the console says so, and the page shows nothing in its place.
    fn message(&self, key: Key) -> Option<&Message> {
        let message = self.catalogue.message(key);
        if message.is_none() {
            leptos::logging::error!("text {} is asked for and not here", key.index());
        }
        message
    }
}

impl Language for Texts {
    fn category(&self, number: f64) -> Category {
        intl::plural(&self.locale, number)
    }

    fn number(&self, number: f64, decimals: u8) -> String {
        intl::number(&self.locale, number, decimals)
    }
}

fn in_use() -> Option<&'static Texts> {
    IN_USE.with(Cell::get)
}

/// Whether a pack of texts is here.
pub fn has(pack: Pack) -> bool {
    in_use().is_some_and(|texts| texts.catalogue.has(pack))
}

/// Adds texts that have arrived to those in use.
///
/// # Errors
/// When the file holds no texts of this build.
pub fn add(file: &str) -> Result<(), CatalogueError> {
    in_use().map_or(Ok(()), |texts| texts.catalogue.add(file))
}

/// A text without placeholders.
pub fn plain(key: Key) -> &'static str {
    in_use()
        .and_then(|texts| texts.message(key)?.plain())
        .unwrap_or_default()
}

/// A name as it is shown: without the space around it; where it is empty, the text that stands for it.
pub fn name_or(name: &str, stand_in: Key) -> &str {
    match name.trim() {
        "" => plain(stand_in),
        name => name,
    }
}

/// A text with its placeholders filled.
pub fn filled(key: Key, arguments: &[(&str, Argument)]) -> String {
    in_use()
        .and_then(|texts| Some(texts.message(key)?.fill(arguments, texts)))
        .unwrap_or_default()
}

/// The language in use, for what is made of texts without being shown.
pub const WORDING: Wording = Wording { plain, filled };

/// The visible text of a key, checked while compiling: `t!("home.title")` is a `&'static str`,
/// `t!("assess.answered", n = 3)` a `String` with its placeholders filled; `n` chooses the plural form.
#[macro_export]
macro_rules! t {
    ($key:expr) => {
        $crate::ui::text::plain($crate::key!($key))
    };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::ui::text::filled(
            $crate::key!($key),
            &[$((stringify!($name), $crate::content::text::Argument::from($value))),+],
        )
    };
}

/// A number with one decimal, given in tenths: an index, a gap, a priority. The minus is a true one.
pub fn tenths(value: i16) -> String {
    let amount = in_use().map_or_else(String::new, |texts| {
        texts.number(f64::from(value.unsigned_abs()) / 10.0, 1)
    });
    if value < 0 {
        format!("\u{2212}{amount}")
    } else {
        amount
    }
}

/// Names and facts in one line, each alone: one that is written from right to left turns nothing beside it.
pub fn together(parts: impl IntoIterator<Item = String>) -> String {
    let alone = |text: String| match text.contains(is_from_right) {
        true => format!("\u{2068}{text}\u{2069}"),
        false => text,
    };
    let parts: Vec<String> = parts.into_iter().map(alone).collect();
    parts.join(" · ")
}

/// Whether a letter belongs to a script that is written from right to left.
const fn is_from_right(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8FF}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFF}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// How many, as the language writes it: 10,520.
pub fn count(n: u32) -> String {
    in_use().map_or_else(String::new, |texts| texts.number(f64::from(n), 0))
}

/// A place on the scale of the points, whole or half: 3, 2.5.
pub fn halves(value: Halves) -> String {
    let decimals = value.0 % 2;
    in_use().map_or_else(String::new, |texts| texts.number(value.number(), decimals))
}

/// A number with two decimals, given in hundredths: a place on an axis of the portfolio.
pub fn hundredths(value: u16) -> String {
    in_use().map_or_else(String::new, |texts| {
        texts.number(f64::from(value) / 100.0, 2)
    })
}

/// A change with one decimal and always a sign, given in tenths.
pub fn signed_tenths(value: i16) -> String {
    match value {
        0 => tenths(0),
        1.. => format!("+{}", tenths(value)),
        _ => tenths(value),
    }
}

/// A number as the language writes it, with the decimals that it has: 1,250.5.
pub fn number(value: Number) -> String {
    in_use().map_or_else(String::new, |texts| {
        texts.number(value.to_f64(), value.decimals())
    })
}

/// What stands between the thousands of a number as the language writes it; `None` where nothing does.
pub fn grouping() -> Option<char> {
    let thousand = number(Number::whole(10_000));
    thousand.chars().find(|c| !c.is_ascii_digit())
}

/// Which of two names comes first in an alphabetical list of the language.
pub fn in_order(a: &str, b: &str) -> Ordering {
    in_use().map_or_else(|| a.cmp(b), |texts| intl::in_order(&texts.locale, a, b))
}

/// An amount of money with its currency: 64,000 CHF, 12,000.50 CHF.
pub fn money(value: Number, currency: &str) -> String {
    let decimals = match value.decimals() {
        1 => 2,
        decimals => decimals,
    };
    let number = in_use().map_or_else(String::new, |texts| texts.number(value.to_f64(), decimals));
    match currency {
        "" => number,
        currency => format!("{number} {currency}"),
    }
}

/// A number with its unit: 17 days, 14%.
pub fn amount(value: Number, unit: &str) -> String {
    match unit.trim() {
        "" => number(value),
        "%" => format!("{}%", number(value)),
        unit => format!("{} {unit}", number(value)),
    }
}

/// A day as the language writes it: 21 November 2026.
pub fn day(date: Day) -> String {
    in_use().map_or_else(String::new, |texts| intl::day(&texts.locale, date))
}

/// The month of a day as the language writes it, with its year or without: Nov 2026, Nov.
pub fn month(date: Day, with_year: bool) -> String {
    in_use().map_or_else(String::new, |texts| {
        intl::month(&texts.locale, date, with_year)
    })
}

/// The time of day of a moment, in milliseconds since 1970: 14:02.
pub fn time_of_day(moment: u64) -> String {
    in_use().map_or_else(String::new, |texts| intl::time(&texts.locale, moment))
}

/// The day and time of a moment, in milliseconds since 1970.
pub fn day_and_time(moment: u64) -> String {
    in_use().map_or_else(String::new, |texts| intl::moment(&texts.locale, moment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_the_right_stands_alone_among_others() {
        let line = |parts: [&str; 2]| together(parts.map(str::to_owned));
        assert_eq!(line(["Spital Süd", "Ana"]), "Spital Süd · Ana");
        let name = "מרכז (1)";
        assert_eq!(
            line([name, "7 people"]),
            format!("\u{2068}{name}\u{2069} · 7 people")
        );
    }
}
