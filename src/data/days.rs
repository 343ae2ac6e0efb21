//! The days on which the app was used, counted: what is kept for some days goes by them, not by a clock that jumps.

use std::fmt;

use crate::domain::day::Day;

use super::envelope::number;

/// How many days there were, and the last one. As text: `12 2026-10-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysUsed {
    /// How many.
    pub count: u32,
    /// The last one, where the person was.
    pub last: Day,
}

impl DaysUsed {
    /// So many days a clock may be ahead and come back without days being counted twice. One that was further ahead was
    /// wrong, and nobody waits until that day has come.
    pub const FAR: i32 = 40;

    /// The exact inverse of `to_string`; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let (count, day) = text.split_once(' ')?;
        let last: Day = day.parse().ok()?;
        (last.to_string() == day).then_some(Self {
            count: number(count)?,
            last,
        })
    }

    /// As it is once the app was used today. A clock that jumps ahead, however far, has added one day; one that jumps
    /// back adds none, and a day that comes a second time is not counted again, unless the clock was more than
    /// [`Self::FAR`] days ahead: then days go on being counted from today.
    pub fn on(before: Option<Self>, today: Day) -> Self {
        let Some(Self { count, last }) = before else {
            return Self {
                count: 1,
                last: today,
            };
        };
        let is_repeated = today < last && today.days_until(last) <= Self::FAR;
        Self {
            count: count.saturating_add(u32::from(last < today)),
            last: if is_repeated { last } else { today },
        }
    }
}

impl fmt::Display for DaysUsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.count, self.last)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i32) -> Day {
        Day::EPOCH.plus_days(number)
    }

    proptest! {
        #[test]
        fn days_and_their_text_are_inverse(count in any::<u32>(), last in 0_i32..60_000) {
            let days = DaysUsed { count, last: day(last) };
            prop_assert_eq!(DaysUsed::parse(&days.to_string()), Some(days));
        }

        #[test]
        fn a_text_that_parses_is_written_the_same_way(
            text in "[0-9]{0,4} ?(20[0-9]{2}-[01]?[0-9]-[0-3]?[0-9]|[a-z0-9-]{0,10})",
        ) {
            if let Some(days) = DaysUsed::parse(&text) {
                prop_assert_eq!(days.to_string(), text);
            }
        }

        #[test]
        fn whatever_the_clock_says_a_start_adds_one_day_at_most(clock in prop::collection::vec(0_i32..60_000, 1..40)) {
            let mut days = None;
            for today in clock {
                let before: Option<DaysUsed> = days;
                let after = DaysUsed::on(before, day(today));
                let added = after.count - before.map_or(0, |before| before.count);
                prop_assert!(added <= 1);
                // The same day again adds nothing.
                prop_assert_eq!(DaysUsed::on(Some(after), day(today)), after);
                days = Some(after);
            }
        }
    }

    #[test]
    fn days_go_on_being_counted_after_the_clock_was_far_ahead() {
        let count = |clock: &[i32]| {
            let days = clock
                .iter()
                .fold(None, |days, today| Some(DaysUsed::on(days, day(*today))));
            days.unwrap().count
        };
        assert_eq!(count(&[20_000, 20_001, 20_002]), 3);
        assert_eq!(count(&[20_000, 20_000, 20_030]), 2);
        // A year ahead, back, and on.
        assert_eq!(count(&[20_000, 20_365, 20_001, 20_002]), 3);
        // A day ahead and back, again and again, is two days.
        assert_eq!(count(&[20_000, 20_001].repeat(32)), 2);
    }
}
