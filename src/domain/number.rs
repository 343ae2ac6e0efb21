//! Exact numbers with up to four decimals, and how people write them.

use std::fmt;

/// An exact decimal number with up to four decimals, up to ± 9 × 10¹³. Amounts of money are sums of many,
/// and a sum that is off by a cent costs the trust in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Number(i64);

/// What stands before a number below zero: a hyphen, a minus, or a dash.
pub(super) const MINUS: [char; 3] = ['-', '−', '–'];

/// Why a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// There is something else than digits, signs and grouping.
    #[error("a number has digits, and at most one decimal sign")]
    NoNumber,
    /// It can be read in two ways: `1,250` is 1250 for some and 1.25 for others.
    #[error("this can be read in two ways")]
    Ambiguous {
        /// With the sign as a decimal sign.
        decimal: Number,
        /// With the sign as a thousands separator.
        grouped: Number,
    },
    /// It has more than four decimals.
    #[error("a number has at most four decimals")]
    TooFine,
    /// It is too large.
    #[error("a number has at most thirteen digits before the decimal sign")]
    TooLarge,
}

impl Number {
    /// How many units of the last decimal make one.
    const ONE: i64 = 10_000;
    /// The most decimals.
    pub const DECIMALS: usize = 4;
    /// The most digits before the decimal sign.
    const DIGITS: usize = 13;

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number.
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * Self::ONE)
    }

    /// As the platform's floating-point number, for formatting and spreadsheets.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / Self::ONE as f64
    }

    /// How many decimals it needs, 0 to 4.
    pub fn decimals(self) -> u8 {
        let mut rest = self.0.unsigned_abs() % Self::ONE as u64;
        let mut decimals = Self::DECIMALS as u8;
        while decimals > 0 && rest.is_multiple_of(10) {
            rest /= 10;
            decimals -= 1;
        }
        decimals
    }

    /// The sum; stays at the largest number where it would be larger.
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference; stays at the largest number where it would be larger.
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// So many times the number; stays at the largest number where it would be larger.
    pub const fn times(self, factor: i32) -> Self {
        Self(self.0.saturating_mul(factor as i64))
    }

    /// How much of the way from `from` to `to` this number has gone: 0 at `from`, 1000 at `to`; less or
    /// more outside. `None` where there is no way to go.
    pub fn permille_between(self, from: Self, to: Self) -> Option<i32> {
        let way = i128::from(to.0) - i128::from(from.0);
        if way == 0 {
            return None;
        }
        let gone = (i128::from(self.0) - i128::from(from.0)) * 1000;
        // Rounded half away from zero.
        let rounded = (gone.abs() * 2 + way.abs()) / (way.abs() * 2);
        let signed = if (gone < 0) == (way < 0) {
            rounded
        } else {
            -rounded
        };
        Some(signed.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
    }

    /// Reads a number as people write it: with a point or a comma as the decimal sign, thousands grouped by
    /// spaces, apostrophes, points or commas, a leading plus or minus.
    ///
    /// # Errors
    ///
    /// See [`NotANumber`]. One sign with exactly three digits behind it is refused where both readings make
    /// sense, because guessing wrong is off by a thousand.
    pub fn read(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        let (negative, text) = match text.strip_prefix(MINUS) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
        };
        let plain: String = text
            .chars()
            .filter(|c| !matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '’'))
            .collect();
        let signs: Vec<(usize, char)> = plain
            .char_indices()
            .filter(|(_, c)| matches!(c, '.' | ','))
            .collect();
        let sign = |magnitude: Self| {
            if negative {
                Self(-magnitude.0)
            } else {
                magnitude
            }
        };
        match signs[..] {
            [] => parts(&plain, "").map(sign),
            [(at, _)] => {
                let (whole, decimals) = (&plain[..at], &plain[at + 1..]);
                let decimal = parts(whole, decimals);
                let could_group = decimals.len() == 3
                    && (1..=3).contains(&whole.len())
                    && !whole.starts_with('0');
                match decimal {
                    Ok(decimal) if could_group => {
                        let grouped = parts(&format!("{whole}{decimals}"), "")?;
                        Err(NotANumber::Ambiguous {
                            decimal: sign(decimal),
                            grouped: sign(grouped),
                        })
                    }
                    other => other.map(sign),
                }
            }
            [.., (last, decimal_sign)] => {
                let kinds_differ = signs.iter().any(|(_, c)| *c != decimal_sign);
                let (whole, decimals) = if kinds_differ {
                    (&plain[..last], &plain[last + 1..])
                } else {
                    (&plain[..], "")
                };
                let mut groups = whole.split(['.', ',']);
                let one_sign = whole.chars().filter(|c| matches!(c, '.' | ',')).all({
                    let first = signs[0].1;
                    move |c| c == first
                });
                let first = groups.next().unwrap_or_default();
                let well_grouped =
                    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
                if !one_sign || !well_grouped {
                    return Err(NotANumber::NoNumber);
                }
                parts(&whole.replace(['.', ','], ""), decimals).map(sign)
            }
        }
    }
}

fn parts(whole: &str, decimals: &str) -> Result<Number, NotANumber> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && decimals.is_empty()) || !digits(whole) || !digits(decimals) {
        return Err(NotANumber::NoNumber);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > Number::DECIMALS {
        return Err(NotANumber::TooFine);
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > Number::DIGITS {
        return Err(NotANumber::TooLarge);
    }
    let mut units = 0_i64;
    let padding = std::iter::repeat_n(b'0', Number::DECIMALS - decimals.len());
    for digit in whole.bytes().chain(decimals.bytes()).chain(padding) {
        units = units * 10 + i64::from(digit - b'0');
    }
    Ok(Number(units))
}

/// With a point and without grouping: `-1250.5`. [`Number::from_plain`] is the inverse.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 0 {
            f.write_str("-")?;
        }
        let (units, one) = (self.0.unsigned_abs(), Self::ONE as u64);
        write!(f, "{}", units / one)?;
        match self.decimals() {
            0 => Ok(()),
            decimals => {
                let width = usize::from(decimals);
                let shown = units % one / 10_u64.pow((Self::DECIMALS - width) as u32);
                write!(f, ".{shown:0width$}")
            }
        }
    }
}

impl Number {
    /// Reads what `to_string` writes, and nothing else.
    pub fn from_plain(text: &str) -> Option<Self> {
        let (negative, magnitude) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = magnitude.split_once('.').unwrap_or((magnitude, ""));
        let Self(units) = parts(whole, decimals).ok()?;
        let number = Self(if negative { -units } else { units });
        (number.to_string() == text).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, NotANumber> {
        Number::read(text).map(|number| number.to_string())
    }

    proptest! {
        #[test]
        fn a_number_and_its_plain_text_are_inverse(units in -90_000_000_000_000_000_i64..90_000_000_000_000_000) {
            let number = Number(units);
            prop_assert_eq!(Number::from_plain(&number.to_string()), Some(number));
        }

        #[test]
        fn any_text_is_a_number_or_refused(text in "[-+0-9., '’a]{0,20}") {
            if let Some(number) = Number::from_plain(&text) {
                prop_assert_eq!(number.to_string(), text.clone());
            }
        }

        #[test]
        fn both_decimal_signs_mean_the_same(whole in 0_u32..1_000_000, decimals in 0_u8..100) {
            let (point, comma) = (format!("{whole}.{decimals:02}"), format!("{whole},{decimals:02}"));
            prop_assert_eq!(Number::read(&point), Number::read(&comma));
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("0", "0"),
            ("12", "12"),
            (" 12.5 ", "12.5"),
            ("12,5", "12.5"),
            (",5", "0.5"),
            ("5,", "5"),
            ("-3,25", "-3.25"),
            ("−3.25", "-3.25"),
            ("+7", "7"),
            ("1 250 000", "1250000"),
            ("1'250'000.50", "1250000.5"),
            ("1’250,5", "1250.5"),
            ("1.250.000", "1250000"),
            ("1,250,000", "1250000"),
            ("1,250,000.75", "1250000.75"),
            ("1.250.000,75", "1250000.75"),
            ("1.250,5", "1250.5"),
            ("0.125", "0.125"),
            ("1250,125", "1250.125"),
            ("12.3456", "12.3456"),
            ("12.34560", "12.3456"),
            ("007", "7"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        use NotANumber::{NoNumber, TooFine, TooLarge};
        for (text, error) in [
            ("", NoNumber),
            ("-", NoNumber),
            (".", NoNumber),
            ("12a", NoNumber),
            ("1e5", NoNumber),
            ("1,2,3", NoNumber),
            ("1.25,0.0", NoNumber),
            ("12,34,567.8", NoNumber),
            ("--1", NoNumber),
            ("0.12345", TooFine),
            ("12345678901234", TooLarge),
        ] {
            assert_eq!(Number::read(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_number_with_two_readings_is_asked_about() {
        for text in ["1,250", "1.250"] {
            let (decimal, grouped) = (Number(12_500), Number::whole(1250));
            assert_eq!(
                Number::read(text),
                Err(NotANumber::Ambiguous { decimal, grouped })
            );
        }
    }

    #[test]
    fn sums_are_exact() {
        let tenth = Number::read("0.1").unwrap();
        let sum = (0..10).fold(Number::ZERO, |sum, _| sum.plus(tenth));
        assert_eq!(sum, Number::whole(1));
        assert_eq!(sum.minus(Number::whole(3)), Number::whole(-2));
        assert_eq!(tenth.times(-25), Number::read("-2.5").unwrap());
    }

    #[test]
    fn progress_runs_from_baseline_to_target() {
        let number = |text: &str| Number::read(text).unwrap();
        for (at, from, to, permille) in [
            ("50", "0", "100", Some(500)),
            ("0", "0", "100", Some(0)),
            ("120", "0", "100", Some(1200)),
            ("-10", "0", "100", Some(-100)),
            ("8", "10", "6", Some(500)),
            ("11", "10", "6", Some(-250)),
            ("1", "0", "3", Some(333)),
            ("2", "0", "3", Some(667)),
            ("5", "5", "5", None),
        ] {
            let (at, from, to) = (number(at), number(from), number(to));
            assert_eq!(at.permille_between(from, to), permille);
        }
    }
}
