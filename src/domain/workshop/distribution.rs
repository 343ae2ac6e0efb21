//! How many chose what: counts of the answers to one question, and what is said of them.

use crate::domain::assessment::{Answer, Index, Point};

/// The answers of many people to one question, or of many questions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Distribution {
    /// How many chose each point, point 1 first.
    pub points: [u32; Point::MAX as usize],
    /// How many can't tell.
    pub dont_know: u32,
    /// For how many it makes no sense.
    pub not_applicable: u32,
    /// How many gave no answer.
    pub unanswered: u32,
}

/// A place on a scale in halves: 7 is three and a half. Medians and quartiles of points are whole or half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Halves(pub u8);

impl Halves {
    /// The place as a number.
    pub fn number(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// How much people agree, by Leik's ordinal consensus: all of it when all chose the same point, nothing when one half
/// chose the lowest and the other half the highest.
///
/// It is 1 − 2·Σ min(Fᵢ, 1 − Fᵢ) ÷ (m − 1) over the m − 1 lower points of a scale of m, with Fᵢ the share of
/// answers at point i or below. It takes the points as an order only, not as distances, and sums of counts are
/// all it needs. Leik, R. K. (1966): A measure of ordinal consensus. Pacific Sociological Review 9 (2), 85–90.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Agreement(u32);

impl Agreement {
    /// From here on people are close together: as much as those agree who are spread evenly over three points side by
    /// side, two thirds. It is what is shown as 67%, so that what is said of a figure is true of the figure as it stands
    /// there.
    pub const CLOSE: Self = Self(665_000);

    /// All of it, in the parts in which it is held: so small that rounding once more is right for any room.
    const ALL: u32 = 1_000_000;

    /// Whether people are close together who agree so much.
    pub const fn is_close(self) -> bool {
        self.0 >= Self::CLOSE.0
    }

    /// For an order: the more, the higher.
    pub(super) const fn rank(self) -> u32 {
        self.0
    }

    /// In thousandths, half rounded up: 0 to 1000.
    pub const fn permille(self) -> u16 {
        ((self.0 + Self::ALL / 2_000) / (Self::ALL / 1_000)) as u16
    }

    /// In whole percent, half rounded up, except that only all are 100 and only nobody is 0.
    pub fn percent(self) -> u16 {
        let percent = (self.0 + Self::ALL / 200) / (Self::ALL / 100);
        match self.0 {
            0 | Self::ALL => percent as u16,
            _ => percent.clamp(1, 99) as u16,
        }
    }
}

impl Distribution {
    /// Counts one more answer.
    pub fn add(&mut self, answer: Option<Answer>) {
        let counter = self.counter(answer);
        *counter = counter.saturating_add(1);
    }

    /// Counts an answer less that was counted before.
    pub fn remove(&mut self, answer: Option<Answer>) {
        let counter = self.counter(answer);
        *counter = counter.saturating_sub(1);
    }

    fn counter(&mut self, answer: Option<Answer>) -> &mut u32 {
        match answer {
            Some(Answer::Point(point)) => &mut self.points[usize::from(point.number()) - 1],
            Some(Answer::DontKnow) => &mut self.dont_know,
            Some(Answer::NotApplicable) => &mut self.not_applicable,
            None => &mut self.unanswered,
        }
    }

    /// Counts the answers of another distribution too.
    pub fn add_all(&mut self, other: &Self) {
        for (one, other) in self.points.iter_mut().zip(other.points) {
            *one = one.saturating_add(other);
        }
        self.dont_know = self.dont_know.saturating_add(other.dont_know);
        self.not_applicable = self.not_applicable.saturating_add(other.not_applicable);
        self.unanswered = self.unanswered.saturating_add(other.unanswered);
    }

    /// How many chose this point.
    pub const fn at(&self, point: Point) -> u32 {
        self.points[point.number() as usize - 1]
    }

    /// How many chose a point, at most `u32::MAX`.
    pub fn answered(&self) -> u32 {
        at_most_u32(self.chosen())
    }

    /// How many were asked, at most `u32::MAX`.
    pub fn asked(&self) -> u32 {
        at_most_u32(self.chosen() + self.without_point())
    }

    /// How many chose a point. What is computed of counts begins with exact sums: a sum that is cut would be less
    /// than its parts.
    fn chosen(&self) -> u64 {
        self.points.iter().copied().map(u64::from).sum()
    }

    /// How many were asked and chose no point.
    fn without_point(&self) -> u64 {
        let others = [self.dont_know, self.not_applicable, self.unanswered];
        others.into_iter().map(u64::from).sum()
    }

    /// Those who chose a point, of those to whom it applies, in whole percent, rounded down so that 100 means
    /// all; 0 where it applies to nobody.
    pub fn coverage_percent(&self) -> u8 {
        let applies = self.chosen() + self.without_point() - u64::from(self.not_applicable);
        let percent = (self.chosen() * 100).checked_div(applies);
        percent.unwrap_or(0) as u8
    }

    /// The mean of the chosen points; `None` while there are none.
    pub fn index(&self) -> Option<Index> {
        let sum = (1..)
            .zip(self.points)
            .map(|(n, times)| n * u64::from(times));
        Index::of(sum.sum(), self.chosen())
    }

    /// The point in the middle; halfway between the two in the middle where they differ. `None` while nobody
    /// chose one.
    pub fn median(&self) -> Option<Halves> {
        self.quartile(2)
    }

    /// The lower and the upper quartile: a quarter chose this point or less, a quarter this or more. Where a
    /// quarter ends exactly between two answers, halfway between them (definition 2 of Hyndman and Fan 1996,
    /// which gives the usual median too). `None` while nobody chose a point.
    pub fn quartiles(&self) -> Option<(Halves, Halves)> {
        Some((self.quartile(1)?, self.quartile(3)?))
    }

    /// The distance between the quartiles: half of the answers are within it.
    pub fn spread(&self) -> Option<Halves> {
        let (lower, upper) = self.quartiles()?;
        Some(Halves(upper.0 - lower.0))
    }

    fn quartile(&self, quarters: u64) -> Option<Halves> {
        let count = self.chosen();
        if count == 0 {
            return None;
        }
        let at = count * quarters;
        let upper = self.ranked(at / 4);
        Some(match at % 4 {
            0 => Halves(self.ranked(at / 4 - 1) + upper),
            _ => Halves(upper * 2),
        })
    }

    /// The point at a place in the order of points, from 0; the highest one past the end.
    fn ranked(&self, place: u64) -> u8 {
        let mut passed = 0;
        (1..Point::MAX)
            .zip(self.points)
            .find_map(|(n, times)| {
                passed += u64::from(times);
                (place < passed).then_some(n)
            })
            .unwrap_or(Point::MAX)
    }

    /// The point that everybody chose who chose any; `None` where they chose several, or nobody chose one.
    pub fn unanimous(&self) -> Option<Point> {
        let mut chosen = (1..=Point::MAX)
            .filter_map(Point::new)
            .filter(|point| self.at(*point) > 0);
        match (chosen.next(), chosen.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// How many chose a point that is at most one away from the median; `None` while nobody chose one.
    pub fn near_median(&self) -> Option<u32> {
        let Halves(median) = self.median()?;
        let near = (1..).zip(self.points);
        let near = near.filter(|(point, _): &(u8, u32)| median.abs_diff(point * 2) <= 2);
        Some(at_most_u32(near.map(|(_, times)| u64::from(times)).sum()))
    }

    /// Whether the median says something that most didn't: less than half of those who chose a point are at it or
    /// next to it.
    pub fn median_hides(&self) -> bool {
        self.near_median()
            .is_some_and(|near| u64::from(near) * 2 < self.chosen())
    }

    /// How much those who chose a point agree, on a scale up to `highest`; `None` while nobody chose one, or
    /// where the scale has one point only.
    pub fn agreement(&self, highest: Point) -> Option<Agreement> {
        let count = self.chosen();
        let steps = u64::from(highest.number() - 1);
        let most = count * steps;
        let (mut below, mut dispersion) = (0_u64, 0);
        for times in &self.points[..steps as usize] {
            below += u64::from(*times);
            dispersion += 2 * below.min(count - below);
        }
        let agreed = most.checked_sub(dispersion)? * u64::from(Agreement::ALL);
        let rounded = (agreed + most / 2).checked_div(most)?;
        Some(Agreement(rounded as u32))
    }
}

fn at_most_u32(sum: u64) -> u32 {
    u32::try_from(sum).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::assessment::testing::answer;

    const FIVE: Point = Point::new(5).unwrap();

    fn of(points: [u32; 5]) -> Distribution {
        Distribution {
            points,
            ..Distribution::default()
        }
    }

    /// Sorted answers of these counts.
    fn sorted(points: [u32; 5]) -> Vec<u8> {
        let all = (1_u8..).zip(points);
        all.flat_map(|(n, times)| std::iter::repeat_n(n, times as usize))
            .collect()
    }

    /// Counts of a room, and counts at the end of what a number holds.
    fn extreme() -> impl Strategy<Value = u32> {
        prop_oneof![0_u32..40, any::<u32>(), (u32::MAX - 3)..=u32::MAX]
    }

    #[test]
    fn medians_and_quartiles_are_those_counted_by_hand() {
        // Counts, then lower quartile, median, upper quartile and spread.
        for (points, expected) in [
            ([1, 0, 0, 0, 0], [1.0, 1.0, 1.0, 0.0]),
            ([1, 0, 0, 0, 1], [1.0, 3.0, 5.0, 4.0]),
            ([1, 1, 0, 0, 0], [1.0, 1.5, 2.0, 1.0]),
            ([0, 1, 1, 1, 0], [2.0, 3.0, 4.0, 2.0]),
            ([1, 1, 1, 1, 0], [1.5, 2.5, 3.5, 2.0]),
            ([1, 1, 1, 1, 1], [2.0, 3.0, 4.0, 2.0]),
            ([2, 2, 2, 2, 2], [2.0, 3.0, 4.0, 2.0]),
            ([0, 3, 4, 1, 0], [2.0, 3.0, 3.0, 1.0]),
            ([10, 0, 0, 0, 10], [1.0, 3.0, 5.0, 4.0]),
            ([0, 0, 0, 0, 7], [5.0, 5.0, 5.0, 0.0]),
        ] {
            let d = of(points);
            let (lower, upper) = d.quartiles().unwrap();
            let found = [lower, d.median().unwrap(), upper, d.spread().unwrap()];
            assert_eq!(found.map(Halves::number), expected, "{points:?}");
        }
    }

    #[test]
    fn agreement_is_that_computed_by_hand() {
        for (points, permille) in [
            ([8, 0, 0, 0, 0], 1000),
            ([0, 0, 8, 0, 0], 1000),
            ([4, 0, 0, 0, 4], 0),
            // F: .2 .4 .6 .8, dispersion 2·(.2 + .4 + .4 + .2) ÷ 4 = .6.
            ([1, 1, 1, 1, 1], 400),
            // F: .5 1 1 1, dispersion 2·.5 ÷ 4 = .25.
            ([4, 4, 0, 0, 0], 750),
            // F: 0 .25 .75 1, dispersion 2·.5 ÷ 4 = .25.
            ([0, 1, 2, 1, 0], 750),
            // F: .1 .2 .5 .9, dispersion 2·(.1 + .2 + .5 + .1) ÷ 4 = .45.
            ([1, 1, 3, 4, 1], 550),
            // F: ⅓ ⅓ ⅓ ⅓, dispersion 2·4⁄3 ÷ 4 = ⅔.
            ([1, 0, 0, 0, 2], 333),
        ] {
            let agreement = of(points).agreement(FIVE).map(Agreement::permille);
            assert_eq!(agreement, Some(permille), "{points:?}");
        }
        // On a scale of three: F: .5 .5, dispersion 2·1 ÷ 2 = 1.
        let three = Point::new(3).unwrap();
        let apart = of([2, 0, 2, 0, 0]).agreement(three);
        assert_eq!(apart.map(Agreement::permille), Some(0));
        assert_eq!(of([0; 5]).agreement(FIVE), None);
        assert_eq!(of([3, 0, 0, 0, 0]).agreement(Point::new(1).unwrap()), None);
    }

    #[test]
    fn a_hundred_percent_is_everybody_and_nothing_is_rounded_twice() {
        for (parts, percent) in [
            (0, 0),
            (1, 1),
            (14_999, 1),
            (15_000, 2),
            (594_900, 59),
            // 474.5 thousandths are 475, and yet less than 47.5 percent.
            (474_500, 47),
            (475_000, 48),
            (995_000, 99),
            (999_999, 99),
            (1_000_000, 100),
        ] {
            assert_eq!(Agreement(parts).percent(), percent, "{parts}");
        }
        assert_eq!(Agreement(474_500).permille(), 475);
        assert_eq!(Agreement::CLOSE.percent(), 67);
        assert!(Agreement(665_000).is_close() && !Agreement(664_999).is_close());
    }

    #[test]
    fn coverage_leaves_out_those_to_whom_it_does_not_apply() {
        let mut d = of([1, 0, 1, 0, 1]);
        assert_eq!((d.coverage_percent(), d.asked()), (100, 3));
        d.add(Some(Answer::NotApplicable));
        assert_eq!((d.coverage_percent(), d.asked()), (100, 4));
        d.add(Some(Answer::DontKnow));
        d.add(None);
        assert_eq!((d.coverage_percent(), d.answered()), (60, 3));
        assert_eq!(Distribution::default().coverage_percent(), 0);
        assert_eq!(d.index().map(Index::tenths), Some(30));
    }

    proptest! {
        #[test]
        fn adding_and_removing_is_nothing(codes in prop::collection::vec(0_u8..=7, 0..40)) {
            let mut d = Distribution::default();
            for code in &codes {
                d.add(answer(*code));
            }
            prop_assert_eq!(d.asked() as usize, codes.len());
            for code in codes.iter().rev() {
                d.remove(answer(*code));
            }
            prop_assert_eq!(d, Distribution::default());
        }

        #[test]
        fn no_count_is_too_high_for_what_is_computed_of_it(
            points in prop::array::uniform5(extreme()), others in prop::array::uniform3(extreme()), more in extreme(),
        ) {
            let [dont_know, not_applicable, unanswered] = others;
            let mut d = Distribution { points, dont_know, not_applicable, unanswered };
            d.add(Some(Answer::Point(FIVE)));
            d.add_all(&Distribution { dont_know: more, ..of([more; 5]) });
            let all: u64 = d.points.iter().copied().map(u64::from).sum();
            prop_assert_eq!(d.answered(), u32::try_from(all).unwrap_or(u32::MAX));
            prop_assert!(d.asked() >= d.answered());
            prop_assert!(d.coverage_percent() <= 100);
            let agreement = d.agreement(FIVE).map(Agreement::permille);
            prop_assert!(agreement.is_some_and(|agreement| agreement <= 1000));
            prop_assert!(d.index().is_some_and(|index| (10..=50).contains(&index.tenths())));
            let (lower, upper) = d.quartiles().unwrap();
            let median = d.median().unwrap();
            prop_assert!(lower <= median && median <= upper, "{:?} {:?} {:?}", lower, median, upper);
        }

        #[test]
        fn what_is_near_the_median_is_counted_by_hand(points in prop::array::uniform5(0_u32..6)) {
            let d = of(points);
            let all = sorted(points);
            let alone = all.first().filter(|_| all.first() == all.last());
            prop_assert_eq!(d.unanimous().map(Point::number), alone.copied());
            let Some(Halves(median)) = d.median() else {
                return Ok(());
            };
            let near = all.iter().filter(|one| (f64::from(**one) - f64::from(median) / 2.0).abs() <= 1.0);
            let near = near.count();
            prop_assert_eq!(d.near_median(), Some(near as u32));
            prop_assert_eq!(d.median_hides(), near * 2 < all.len());
        }

        #[test]
        fn quartiles_are_those_of_the_sorted_answers(points in prop::array::uniform5(0_u32..6)) {
            let all = sorted(points);
            prop_assume!(!all.is_empty());
            let at = |quarters: usize| {
                let place = all.len() * quarters;
                let upper = all[(place / 4).min(all.len() - 1)];
                let lower = if place.is_multiple_of(4) { all[place / 4 - 1] } else { upper };
                Halves(lower + upper)
            };
            let d = of(points);
            prop_assert_eq!(d.quartiles(), Some((at(1), at(3))));
            prop_assert_eq!(d.median(), Some(at(2)));
        }

        #[test]
        fn agreement_is_the_same_from_either_end(points in prop::array::uniform5(0_u32..9)) {
            let mut turned = points;
            turned.reverse();
            prop_assert_eq!(of(points).agreement(FIVE), of(turned).agreement(FIVE));
            if let Some(agreement) = of(points).agreement(FIVE) {
                prop_assert!(agreement.permille() <= 1000);
                // What is close is shown as what is said to be.
                prop_assert_eq!(agreement.is_close(), agreement.percent() >= Agreement::CLOSE.percent());
                let chosen = points.iter().filter(|n| **n > 0).count();
                prop_assert_eq!(agreement.percent() == 100, chosen == 1);
            }
        }
    }
}
