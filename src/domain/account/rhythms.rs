//! When a plan is gone through, and when we follow up with the account (docs/method.md, "Step 7: monitoring").

use crate::domain::day::Day;

use super::Account;
use super::monitoring::{Monitoring, Review};

impl Monitoring {
    /// The last review that was held up to `today`.
    pub fn last_review(&self, today: Day) -> Option<Day> {
        let held = self.reviews.iter().filter(|review| review.held);
        held.filter_map(|review| review.day)
            .filter(|day| *day <= today)
            .max()
    }

    /// The next review that is fixed, from `today` on.
    pub fn next_review(&self, today: Day) -> Option<&Review> {
        let open = self.reviews.iter().filter(|review| !review.held);
        open.filter(|review| review.day.is_some_and(|day| day >= today))
            .min_by_key(|review| review.day)
    }

    /// The last review that was fixed for a day before `today` and not held, unless one was held since.
    pub fn missed_review(&self, today: Day) -> Option<&Review> {
        let last = self.last_review(today);
        let open = self.reviews.iter().filter(|review| !review.held);
        open.filter(|review| review.day.is_some_and(|day| day < today) && review.day > last)
            .max_by_key(|review| review.day)
    }

    /// The day until which the plan is to be gone through again: one review cadence after the last time.
    /// `None` while it never was.
    pub fn review_due(&self, today: Day) -> Option<Day> {
        Some(self.review.after(self.last_review(today)?))
    }
}

impl Account {
    /// When we last followed up with the account: the noted day or the last held meeting, whichever is
    /// later, up to `today`. To meet is to follow up.
    pub fn last_follow_up(&self, today: Day) -> Option<Day> {
        let held = self.meetings.iter().filter(|meeting| meeting.held);
        held.filter_map(|meeting| meeting.day)
            .chain(self.monitoring.last_follow_up)
            .filter(|day| *day <= today)
            .max()
    }

    /// When to follow up next; `None` without a rhythm. Where nobody ever did, the rhythm began when the
    /// account was added.
    pub fn follow_up_due(&self, today: Day) -> Option<Day> {
        let last = self.last_follow_up(today).unwrap_or(self.created);
        Some(self.monitoring.follow_up?.after(last))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::cadence::Cadence;

    fn with(reviews: &[(&str, bool)]) -> Monitoring {
        let reviews = (1..).zip(reviews).map(|(number, (on, held))| Review {
            day: Some(day(on)),
            held: *held,
            ..blank(number)
        });
        let reviews = reviews.chain([blank(99)]).collect();
        Monitoring {
            reviews,
            ..Monitoring::default()
        }
    }

    #[test]
    fn reviews_were_held_are_fixed_or_were_missed() {
        for (reviews, last, next, missed) in [
            (&[][..], None, None, None),
            (
                &[("2026-02-01", true), ("2026-01-01", true)],
                Some("2026-02-01"),
                None,
                None,
            ),
            (
                &[("2026-07-02", false), ("2026-07-01", false)],
                None,
                Some("2026-07-01"),
                None,
            ),
            (&[("2026-06-15", false)], None, Some("2026-06-15"), None),
            (&[("2026-06-14", false)], None, None, Some("2026-06-14")),
            (
                &[("2026-05-01", false), ("2026-06-01", true)],
                Some("2026-06-01"),
                None,
                None,
            ),
            (
                &[("2026-06-02", false), ("2026-06-01", true)],
                Some("2026-06-01"),
                None,
                Some("2026-06-02"),
            ),
            (&[("2026-08-01", true)], None, None, None),
        ] {
            let monitoring = with(reviews);
            let of = |review: Option<&Review>| review.and_then(|review| review.day);
            assert_eq!(monitoring.last_review(today()), last.map(day));
            assert_eq!(of(monitoring.next_review(today())), next.map(day));
            assert_eq!(of(monitoring.missed_review(today())), missed.map(day));
            let due = last.map(|last| day(last).plus_months(3));
            assert_eq!(monitoring.review_due(today()), due);
        }
    }

    #[test]
    fn following_up_starts_with_the_account_and_meetings_count() {
        let mut account = account();
        assert_eq!(account.follow_up_due(today()), None);
        account.monitoring.follow_up = Some(Cadence::months(1));
        assert_eq!(account.follow_up_due(today()), Some(day("2026-02-01")));
        account.monitoring.last_follow_up = Some(day("2026-05-02"));
        assert_eq!(account.follow_up_due(today()), Some(day("2026-06-02")));
        account.meetings.push(meeting(true, "2026-05-20", &[]));
        account.meetings.push(meeting(true, "2026-06-20", &[]));
        assert_eq!(account.last_follow_up(today()), Some(day("2026-05-20")));
        assert_eq!(account.follow_up_due(today()), Some(day("2026-06-20")));
    }
}
