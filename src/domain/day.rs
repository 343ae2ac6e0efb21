//! A day of the calendar, without a time and without a time zone.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day from year 1 to 9999, stored and written as ISO 8601: `2026-11-21`.
///
/// The calendar is jiff's. Reading and writing are done here: the parser of that crate reads every format
/// that there is, and was a tenth of the wasm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

/// A text is not a day of the calendar, written as `2026-11-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day is written as year-month-day, such as 2026-11-21")]
pub struct NotADay;

impl Day {
    /// The day on which computers begin to count.
    pub const EPOCH: Self = Self(Date::constant(1970, 1, 1));
    const FIRST: Self = Self(Date::constant(1, 1, 1));
    const LAST: Self = Self(Date::constant(9999, 12, 31));

    /// A day known when compiling.
    ///
    /// # Panics
    /// For a day that the calendar doesn't have.
    pub const fn fixed(year: i16, month: i8, day: i8) -> Self {
        Self(Date::constant(year, month, day))
    }

    /// The day with these numbers, month and day from 1; `None` for one that the calendar doesn't have.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let in_range = (1..=9999).contains(&year);
        Date::new(year, month, day)
            .ok()
            .filter(|_| in_range)
            .map(Self)
    }

    /// Days from this day to another; negative when the other is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        let hours = self.0.duration_until(other.0).as_hours();
        (hours / 24) as i32
    }

    /// Whole months from this day to a later one, and the days that remain. A month from the 31st ends on
    /// the last day of a shorter month.
    pub fn months_until(self, later: Self) -> (i32, i32) {
        let months_of = |day: Self| i32::from(day.0.year()) * 12 + i32::from(day.0.month()) - 1;
        let mut months = months_of(later) - months_of(self);
        let mut reached = self.plus_months(months);
        if reached > later {
            months -= 1;
            reached = self.plus_months(months);
        }
        (months, reached.days_until(later))
    }

    /// The day so many months later, or earlier. A month after the 31st is the last day of a shorter month.
    /// Stays at the ends of the calendar.
    pub fn plus_months(self, months: i32) -> Self {
        let count = i32::from(self.0.year()) * 12 + i32::from(self.0.month()) - 1 + months;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as i8 + 1);
        let Ok(first) = Date::new(year.clamp(0, 10_000) as i16, month, 1) else {
            return if months < 0 { Self::FIRST } else { Self::LAST };
        };
        if first.year() < 1 {
            return Self::FIRST;
        }
        let day = self.0.day().min(first.days_in_month());
        Date::new(first.year(), month, day).map_or(Self::LAST, Self)
    }

    /// The day so many days later, or earlier. Stays at the ends of the calendar.
    pub fn plus_days(self, days: i32) -> Self {
        let span = jiff::Span::new().try_days(days);
        match span.and_then(|span| self.0.checked_add(span)) {
            Ok(date) if date.year() >= 1 => Self(date),
            _ if days < 0 => Self::FIRST,
            _ => Self::LAST,
        }
    }

    /// Days since [`Day::EPOCH`], by which days are put in order.
    pub fn number(self) -> i64 {
        Self::EPOCH.days_until(self).into()
    }

    /// The Sunday that ends this day's week (ISO 8601).
    pub fn end_of_week(self) -> Self {
        self.plus_days(7 - i32::from(self.weekday()))
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset() as u8
    }

    /// The year, the month and the day of the month, each from 1.
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0.year(),
            self.0.month(),
            self.0.day()
        )
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            parts
                .next()
                .filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<i16>().ok())
        };
        let numbers = (part(4), part(2), part(2));
        let day = match (numbers, parts.next()) {
            ((Some(year), Some(month), Some(day)), None) => Self::new(year, month as i8, day as i8),
            _ => None,
        };
        day.ok_or(NotADay)
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;
    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_day_and_its_text_are_inverse(days in 0_i32..3_000_000) {
            let day = Day(Date::constant(1, 1, 1).saturating_add(jiff::Span::new().days(days)));
            prop_assert_eq!(day.to_string().parse(), Ok(day));
            prop_assert_eq!(Day::fixed(1, 1, 1).days_until(day), days);
        }

        #[test]
        fn any_text_is_a_day_or_refused(text in "[0-9-]{0,12}") {
            if let Ok(day) = text.parse::<Day>() {
                prop_assert_eq!(day.to_string(), text);
            }
        }
    }

    #[test]
    fn days_that_the_calendar_does_not_have_are_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-01-01",
            "2026-1-1",
            "2026-01-01T00",
            "",
            "0000-01-01",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
        assert!("2028-02-29".parse::<Day>().is_ok());
    }

    #[test]
    fn counting_stops_at_the_ends_of_the_calendar() {
        assert_eq!(Day::LAST.plus_days(1), Day::LAST);
        assert_eq!(Day::FIRST.plus_days(-1), Day::FIRST);
        assert_eq!(Day::LAST.plus_months(1), Day::LAST);
        assert_eq!(Day::FIRST.plus_months(-1), Day::FIRST);
        assert_eq!(Day::EPOCH.plus_days(i32::MAX), Day::LAST);
        assert_eq!(Day::EPOCH.plus_months(-1_000_000), Day::FIRST);
        assert_eq!(Day::fixed(2026, 11, 22).weekday(), 7);
    }

    #[test]
    fn a_week_ends_on_its_sunday() {
        let sunday = Day::fixed(2026, 11, 22);
        for back in 0..7 {
            assert_eq!(sunday.plus_days(-back).end_of_week(), sunday);
        }
        assert_eq!(sunday.plus_days(1).end_of_week(), sunday.plus_days(7));
    }

    #[test]
    fn a_month_ends_on_the_last_day_of_a_shorter_month() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (from, to, months) in [
            ("2026-01-31", "2026-02-28", (1, 0)),
            ("2026-01-31", "2026-03-01", (1, 1)),
            ("2028-01-31", "2028-02-29", (1, 0)),
            ("2026-03-03", "2026-11-12", (8, 9)),
            ("2026-11-12", "2026-11-12", (0, 0)),
            ("2025-12-15", "2026-01-14", (0, 30)),
        ] {
            assert_eq!(day(from).months_until(day(to)), months, "{from} to {to}");
        }
    }
}
