//! The time between two days, in the unit in which people speak of it.

use crate::domain::day::Day;

use crate::t;

/// The time between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Elapsed {
    /// Up to 13 days.
    Days(u16),
    /// Two to eight weeks, to the nearest one.
    Weeks(u16),
    /// Two months or more, to the nearest one.
    Months(u16),
    /// Two years or more, when it is years exactly, to the nearest month.
    Years(u16),
}

/// From this many days on, weeks.
const FORTNIGHT: i32 = 14;
/// From this many days on, a month that has begun counts as one.
const HALF_A_MONTH: i32 = 15;
const MONTHS_A_YEAR: u16 = 12;

impl Elapsed {
    /// The time from one day to a later one; `None` when the second is not later.
    pub fn between(before: Day, after: Day) -> Option<Self> {
        if after <= before {
            return None;
        }
        let days = before.days_until(after);
        if days < FORTNIGHT {
            return u16::try_from(days).ok().map(Self::Days);
        }
        let (whole, rest) = before.months_until(after);
        if whole < 2 {
            return u16::try_from((days + 3) / 7).ok().map(Self::Weeks);
        }
        let begun = i32::from(rest >= HALF_A_MONTH);
        let months = u16::try_from(whole + begun).ok()?;
        let exact = months >= 2 * MONTHS_A_YEAR && months.is_multiple_of(MONTHS_A_YEAR);
        Some(if exact {
            Self::Years(months / MONTHS_A_YEAR)
        } else {
            Self::Months(months)
        })
    }

    /// The time in words: "8 months".
    pub fn words(self) -> String {
        match self {
            Self::Days(n) => t!("compare.time.days", n = n),
            Self::Weeks(n) => t!("compare.time.weeks", n = n),
            Self::Months(n) => t!("compare.time.months", n = n),
            Self::Years(n) => t!("compare.time.years", n = n),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_the_unit_that_people_use() {
        let from = Day::fixed(2026, 3, 3);
        for (to, elapsed) in [
            (Day::fixed(2026, 3, 4), Elapsed::Days(1)),
            (Day::fixed(2026, 3, 16), Elapsed::Days(13)),
            (Day::fixed(2026, 3, 17), Elapsed::Weeks(2)),
            (Day::fixed(2026, 5, 2), Elapsed::Weeks(9)),
            (Day::fixed(2026, 5, 3), Elapsed::Months(2)),
            (Day::fixed(2026, 11, 12), Elapsed::Months(8)),
            (Day::fixed(2026, 11, 18), Elapsed::Months(9)),
            (Day::fixed(2027, 3, 3), Elapsed::Months(12)),
            (Day::fixed(2028, 3, 3), Elapsed::Years(2)),
            (Day::fixed(2028, 9, 3), Elapsed::Months(30)),
        ] {
            assert_eq!(Elapsed::between(from, to), Some(elapsed), "{to}");
        }
    }

    #[test]
    fn no_time_passes_to_the_same_day_or_an_earlier_one() {
        let day = Day::fixed(2026, 3, 3);
        assert_eq!(Elapsed::between(day, day), None);
        assert_eq!(Elapsed::between(day, Day::fixed(2025, 3, 3)), None);
    }
}
