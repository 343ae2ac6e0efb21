//! Counting answers: coverage, index and shares of any set of items (docs/method.md, "Scoring").

use crate::domain::id::ItemId;

use super::{Answer, Answers, Point};

/// How the items of a set were answered. Everything that is said of a set follows from this.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often each point was chosen, point 1 first.
    points: [u16; Point::MAX as usize],
    dont_know: u16,
    not_applicable: u16,
    unanswered: u16,
}

impl Tally {
    /// Counts the answers to these items.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a ItemId>, answers: &Answers) -> Self {
        let mut tally = Self::default();
        for item in items {
            tally.add(answers.get(item));
        }
        tally
    }

    /// Counts one more item.
    pub fn add(&mut self, answer: Option<Answer>) {
        let counter = match answer {
            Some(Answer::Point(point)) => &mut self.points[usize::from(point.number()) - 1],
            Some(Answer::DontKnow) => &mut self.dont_know,
            Some(Answer::NotApplicable) => &mut self.not_applicable,
            None => &mut self.unanswered,
        };
        *counter += 1;
    }

    /// Counts the items of another set too.
    pub fn add_all(&mut self, other: &Self) {
        for (one, other) in self.points.iter_mut().zip(other.points) {
            *one += other;
        }
        self.dont_know += other.dont_know;
        self.not_applicable += other.not_applicable;
        self.unanswered += other.unanswered;
    }

    /// Items answered with a point.
    pub fn answered(&self) -> u16 {
        self.points.iter().sum()
    }

    /// Items answered with this point.
    pub fn at(&self, point: Point) -> u16 {
        self.points[usize::from(point.number()) - 1]
    }

    /// Items answered with this point or a higher one.
    pub fn at_least(&self, point: Point) -> u16 {
        self.points[usize::from(point.number()) - 1..].iter().sum()
    }

    /// Items answered "don't know".
    pub fn dont_know(&self) -> u16 {
        self.dont_know
    }

    /// Items answered "not applicable".
    pub fn not_applicable(&self) -> u16 {
        self.not_applicable
    }

    /// Items that nobody has answered yet.
    pub fn unanswered(&self) -> u16 {
        self.unanswered
    }

    /// All items of the set.
    pub fn items(&self) -> u16 {
        self.answered() + self.dont_know + self.not_applicable + self.unanswered
    }

    /// Answered points ÷ (items − not applicable).
    pub fn coverage(&self) -> Coverage {
        Coverage {
            answered: self.answered(),
            applicable: self.items() - self.not_applicable,
        }
    }

    /// The mean of the answered points; `None` while there are none.
    pub fn index(&self) -> Option<Index> {
        let sum = (1..)
            .zip(self.points)
            .map(|(n, times)| n * u64::from(times));
        Index::of(sum.sum(), self.answered().into())
    }
}

/// How much of what applies was answered with a point. Don't-know lowers it, not applicable doesn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Items answered with a point.
    pub answered: u16,
    /// Items that apply: all but those answered "not applicable".
    pub applicable: u16,
}

impl Coverage {
    /// Below this share of the applicable items, in percent, a result is provisional.
    pub const ENOUGH_PERCENT: u16 = 75;

    /// The share in whole percent, rounded down so that 100 means all; 0 where nothing applies.
    pub fn percent(self) -> u16 {
        (u32::from(self.answered) * 100)
            .checked_div(u32::from(self.applicable))
            .unwrap_or(0) as u16
    }

    /// Whether a result with this coverage stands without reserve.
    pub fn is_enough(self) -> bool {
        self.applicable > 0 && self.missing() == 0
    }

    /// How many more items must be answered with a point until the coverage is enough.
    pub fn missing(self) -> u16 {
        share_of(self.applicable, Self::ENOUGH_PERCENT).saturating_sub(self.answered)
    }
}

/// The mean of the answered points, kept exact and shown with one decimal.
#[derive(Debug, Clone, Copy)]
pub struct Index {
    sum: u32,
    count: u32,
}

impl Index {
    /// The mean of so many points with this sum; `None` of none. Exact up to a sum of 2³¹, which is a room of
    /// thirteen million answers; of more, both halves are rounded down together.
    pub(in crate::domain) fn of(mut sum: u64, mut count: u64) -> Option<Self> {
        while sum > i32::MAX as u64 {
            (sum, count) = (sum / 2, count / 2);
        }
        (count > 0).then_some(Self {
            sum: sum as u32,
            count: count as u32,
        })
    }

    /// The mean in tenths, half rounded up: 23 is 2.3.
    pub fn tenths(self) -> i16 {
        let (sum, count) = (u64::from(self.sum), u64::from(self.count));
        ((sum * 20 + count) / (count * 2)) as i16
    }

    /// The exact mean.
    pub fn mean(self) -> f64 {
        f64::from(self.sum) / f64::from(self.count)
    }

    /// The sum of the answered points, the upper half of the mean.
    pub fn sum(self) -> u32 {
        self.sum
    }

    /// The number of answered items, the lower half of the mean.
    pub fn count(self) -> u32 {
        self.count
    }
}

impl Ord for Index {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (u64::from(self.sum) * u64::from(other.count))
            .cmp(&(u64::from(other.sum) * u64::from(self.count)))
    }
}

impl PartialOrd for Index {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Index {}

/// The smallest number of `items` that makes up at least `percent` of them.
pub(super) fn share_of(items: u16, percent: u16) -> u16 {
    (u32::from(items) * u32::from(percent)).div_ceil(100) as u16
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn the_index_has_one_decimal_and_rounds_half_up() {
        for (points, tenths) in [
            (&[1, 2][..], 15),
            (&[2, 2, 3], 23),
            (&[2, 3, 3], 27),
            (&[1, 1, 1, 2], 13), // 1.25
            (&[5, 5, 5, 5], 50),
        ] {
            assert_eq!(
                tally(points).index().map(Index::tenths),
                Some(tenths),
                "{points:?}"
            );
        }
        assert_eq!(tally(&[]).index(), None);
    }

    #[test]
    fn dont_know_lowers_coverage_and_not_applicable_does_not() {
        let mut counted = tally(&[3, 3, 3]);
        assert_eq!(counted.coverage().percent(), 100);
        counted.add(Some(Answer::NotApplicable));
        assert_eq!(counted.coverage().percent(), 100);
        counted.add(Some(Answer::DontKnow));
        assert_eq!(counted.coverage().percent(), 75);
        assert!(counted.coverage().is_enough());
        counted.add(None);
        assert_eq!(
            counted.coverage(),
            Coverage {
                answered: 3,
                applicable: 5
            }
        );
        assert_eq!(counted.coverage().missing(), 1);
        assert!(!counted.coverage().is_enough());
    }

    #[test]
    fn nothing_applicable_is_not_enough_coverage() {
        let mut counted = Tally::default();
        counted.add(Some(Answer::NotApplicable));
        assert_eq!(counted.coverage().percent(), 0);
        assert!(!counted.coverage().is_enough());
    }

    #[test]
    fn a_share_is_rounded_up_to_whole_items() {
        assert_eq!(share_of(32, 80), 26); // 25.6
        assert_eq!(share_of(30, 80), 24);
        assert_eq!(share_of(3, 75), 3); // 2.25
        assert_eq!(share_of(0, 75), 0);
    }
}
