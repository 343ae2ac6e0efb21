//! Months side by side, and where days stand among them.

use crate::domain::day::Day;

/// A row of whole months. Places are counted in months from its left edge, as the style sheet reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    first: Day,
    count: u8,
}

/// Which way a name goes from its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameAt {
    /// Centred below it.
    Middle,
    /// To the right of it, at the left edge.
    Start,
    /// To the left of it, at the right edge.
    End,
    /// Not at all: there is no room.
    Nowhere,
}

impl Months {
    /// The fewest months that are shown.
    const FEWEST: u8 = 12;
    /// The most months that are shown: with more, a month is too narrow to be told from the next.
    const MOST: u8 = 36;
    /// How many months before today are shown at most.
    const BEFORE: i32 = 12;

    /// The months from the first of these days to the last, with today among them. What is longer than a year
    /// ago, or too far ahead, is outside.
    pub fn around(days: impl Iterator<Item = Day>, today: Day) -> Self {
        let (mut earliest, mut latest) = (today, today);
        for day in days {
            earliest = earliest.min(day);
            latest = latest.max(day);
        }
        let first = first_of_month(earliest.max(today.plus_months(-Self::BEFORE)));
        let months = first.months_until(latest).0 + 1;
        let count = months.clamp(Self::FEWEST.into(), Self::MOST.into()) as u8;
        Self { first, count }
    }

    /// How many months there are.
    pub const fn count(self) -> u8 {
        self.count
    }

    /// The first days of the months that get a label.
    pub fn labels(self) -> impl Iterator<Item = Day> {
        (0..i32::from(self.count))
            .step_by(self.label_every().into())
            .map(move |month| self.first.plus_months(month))
    }

    /// How many months share a label.
    pub const fn label_every(self) -> u8 {
        self.count.div_ceil(Self::FEWEST)
    }

    /// Where a day stands. A day outside stands at the edge.
    pub fn place(self, day: Day) -> f64 {
        if day < self.first {
            return 0.0;
        }
        let month = first_of_month(day);
        let gone = f64::from(month.days_until(day));
        let all = f64::from(month.days_until(month.plus_months(1)).max(1));
        let months = f64::from(self.first.months_until(month).0);
        (months + gone / all).min(self.count.into())
    }

    /// From where to where something lasts, both days included; `None` where it ends before it begins or is
    /// outside altogether.
    pub fn span(self, start: Day, end: Day) -> Option<(f64, f64)> {
        let after = end.plus_days(1);
        let (from, to) = (self.place(start), self.place(after));
        (start <= end && from < to).then_some((from, to))
    }

    /// Where the names of marks find room, given the places of the marks from left to right and the letters of
    /// their names. A name that would cover one before it, or the mark after it, stays away.
    pub fn names(self, marks: &[(f64, usize)]) -> Vec<NameAt> {
        // On a page of usual width a lane is about 110 letters wide.
        const LETTERS: f64 = 110.0;
        let count = f64::from(self.count);
        let mut free_from = f64::MIN;
        let mut names = Vec::with_capacity(marks.len());
        for (at, letters) in marks.iter().copied() {
            let width = letters as f64 * count / LETTERS;
            let (name, left) = if at - width / 2.0 < 0.0 {
                (NameAt::Start, at)
            } else if at + width / 2.0 > count {
                (NameAt::End, at - width)
            } else {
                (NameAt::Middle, at - width / 2.0)
            };
            if left < free_from {
                names.push(NameAt::Nowhere);
            } else {
                free_from = left + width;
                names.push(name);
            }
        }
        names
    }
}

fn first_of_month(day: Day) -> Day {
    let (_, _, of_month) = day.parts();
    day.plus_days(1 - i32::from(of_month))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn around(days: &[&str]) -> Months {
        Months::around(days.iter().map(|text| day(text)), day("2026-11-22"))
    }

    #[test]
    fn the_months_begin_with_the_earliest_day_and_are_a_year_at_least() {
        for (days, first, count, label_every) in [
            (&[][..], "2026-11-01", 12, 1),
            (&["2026-09-30"], "2026-09-01", 12, 1),
            (&["2026-12-01", "2027-10-31"], "2026-11-01", 12, 1),
            (&["2027-11-01"], "2026-11-01", 13, 2),
            (&["2020-01-01"], "2025-11-01", 13, 2),
            (&["2031-01-01"], "2026-11-01", 36, 3),
            (&["2020-01-01", "2031-01-01"], "2025-11-01", 36, 3),
        ] {
            let months = around(days);
            assert_eq!(months.first, day(first), "{days:?}");
            assert_eq!((months.count(), months.label_every()), (count, label_every));
            let labels: Vec<Day> = months.labels().collect();
            assert_eq!(labels[0], months.first);
            assert_eq!(labels.len(), usize::from(count.div_ceil(label_every)));
        }
    }

    #[test]
    fn days_stand_where_their_month_is() {
        let months = around(&[]);
        for (at, place) in [
            ("2026-11-01", 0.0),
            ("2026-11-16", 0.5),
            ("2026-12-01", 1.0),
            ("2027-02-15", 3.5),
            ("2026-10-31", 0.0),
            ("2019-01-01", 0.0),
            ("2027-10-31", 12.0 - 1.0 / 31.0),
            ("2027-11-01", 12.0),
            ("2031-11-01", 12.0),
        ] {
            assert!((months.place(day(at)) - place).abs() < 1e-9, "{at}");
        }
    }

    #[test]
    fn what_lasts_has_a_length_unless_it_is_outside_or_ends_first() {
        let months = around(&[]);
        for (start, end, span) in [
            ("2026-11-01", "2026-11-30", Some((0.0, 1.0))),
            ("2026-12-01", "2027-01-31", Some((1.0, 3.0))),
            ("2020-01-01", "2026-12-31", Some((0.0, 2.0))),
            ("2020-01-01", "2040-12-31", Some((0.0, 12.0))),
            ("2020-01-01", "2020-12-31", None),
            ("2040-01-01", "2040-12-31", None),
            ("2027-02-01", "2027-01-01", None),
        ] {
            assert_eq!(months.span(day(start), day(end)), span, "{start} to {end}");
        }
    }

    #[test]
    fn names_stay_inside_and_do_not_cover_each_other() {
        use NameAt::{End, Middle, Nowhere, Start};
        let months = around(&[]);
        for (marks, names) in [
            (
                &[(0.0, 10), (6.0, 10), (12.0, 10)][..],
                &[Start, Middle, End][..],
            ),
            (
                &[(6.0, 10), (6.5, 10), (9.0, 10)],
                &[Middle, Nowhere, Middle],
            ),
            (&[(3.0, 4), (3.5, 4)], &[Middle, Middle]),
            (&[], &[]),
        ] {
            assert_eq!(months.names(marks), names);
        }
    }

    proptest! {
        #[test]
        fn later_days_stand_further_right_and_none_outside(
            days in prop::collection::vec(-4000_i32..4000, 0..6),
            at in -5000_i32..5000,
        ) {
            let today = day("2026-11-22");
            let months = Months::around(days.iter().map(|d| today.plus_days(*d)), today);
            let (now, then) = (months.place(today.plus_days(at)), months.place(today.plus_days(at + 1)));
            prop_assert!(now <= then);
            prop_assert!((0.0..=f64::from(months.count())).contains(&now));
            let here = months.place(today);
            prop_assert!(here > 0.0 && here < f64::from(months.count()));
        }
    }
}
