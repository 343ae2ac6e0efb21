//! Rhythms: every so many weeks or months.

use crate::domain::day::Day;
use crate::domain::words::words;

words! {
    /// What a rhythm is counted in.
    CadenceUnit {
        /// Weeks.
        Weeks = "weeks",
        /// Calendar months.
        Months = "months",
    }
}

/// A rhythm: every so many weeks or months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cadence {
    every: u8,
    unit: CadenceUnit,
}

impl Cadence {
    /// The longest rhythm, in its own unit.
    pub const MAX: u8 = 60;

    /// A rhythm of 1 to [`Cadence::MAX`] weeks or months; `None` outside.
    pub const fn new(every: u8, unit: CadenceUnit) -> Option<Self> {
        if every == 0 || every > Self::MAX {
            return None;
        }
        Some(Self { every, unit })
    }

    /// Every so many weeks. Outside the range it is the nearest within.
    pub const fn weeks(every: u8) -> Self {
        Self::clamped(every, CadenceUnit::Weeks)
    }

    /// Every so many months. Outside the range it is the nearest within.
    pub const fn months(every: u8) -> Self {
        Self::clamped(every, CadenceUnit::Months)
    }

    const fn clamped(every: u8, unit: CadenceUnit) -> Self {
        let every = match every {
            0 => 1,
            61.. => Self::MAX,
            other => other,
        };
        Self { every, unit }
    }

    /// How many weeks or months, 1 to [`Cadence::MAX`].
    pub const fn every(self) -> u8 {
        self.every
    }

    /// Weeks or months.
    pub const fn unit(self) -> CadenceUnit {
        self.unit
    }

    /// The day that comes one rhythm after a day. A month after the 31st is the last day of a shorter
    /// month. Stays on the calendar's last day where there is no later one.
    pub fn after(self, day: Day) -> Day {
        match self.unit {
            CadenceUnit::Weeks => day.plus_days(i32::from(self.every) * 7),
            CadenceUnit::Months => day.plus_months(i32::from(self.every)),
        }
    }

    /// Whether something last done on a day is late: it was due before `today`.
    pub fn is_late(self, last: Day, today: Day) -> bool {
        self.after(last) < today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_day_of_a_rhythm_minds_month_ends_leap_years_and_weeks() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (cadence, from, next) in [
            (Cadence::weeks(1), "2026-12-28", "2027-01-04"),
            (Cadence::weeks(2), "2028-02-20", "2028-03-05"),
            (Cadence::weeks(52), "2026-01-01", "2026-12-31"),
            (Cadence::months(1), "2026-01-31", "2026-02-28"),
            (Cadence::months(1), "2028-01-31", "2028-02-29"),
            (Cadence::months(3), "2026-11-30", "2027-02-28"),
            (Cadence::months(12), "2028-02-29", "2029-02-28"),
            (Cadence::months(6), "2026-08-31", "2027-02-28"),
            (Cadence::months(1), "9999-12-31", "9999-12-31"),
        ] {
            assert_eq!(cadence.after(day(from)), day(next), "{from}");
        }
    }

    #[test]
    fn what_is_due_on_a_day_is_late_after_it() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let cadence = Cadence::weeks(4);
        let last = day("2026-10-25");
        assert!(!cadence.is_late(last, day("2026-11-22")));
        assert!(cadence.is_late(last, day("2026-11-23")));
    }

    #[test]
    fn a_rhythm_has_one_to_sixty_steps() {
        assert_eq!(Cadence::new(0, CadenceUnit::Weeks), None);
        assert_eq!(Cadence::new(61, CadenceUnit::Months), None);
        assert_eq!(
            Cadence::new(60, CadenceUnit::Months),
            Some(Cadence::months(60))
        );
        assert_eq!(Cadence::weeks(0).every(), 1);
        assert_eq!(Cadence::months(200).every(), 60);
    }
}
