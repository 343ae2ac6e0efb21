//! Where an account stands on the portfolio map.

use std::collections::BTreeMap;

use crate::domain::records::RecordId;
use crate::domain::words::words;

use super::{Axis, Criterion, Portfolio, Score};

/// A weighted mean of scores, 1 to 5, kept exact.
#[derive(Debug, Clone, Copy)]
pub struct Mean {
    /// Scores times weights.
    pub(super) sum: u32,
    /// The weights, above 0.
    pub(super) weight: u32,
}

impl Mean {
    /// In hundredths, half rounded up: 325 is 3.25.
    pub fn hundredths(self) -> u16 {
        ((self.sum * 200 + self.weight) / (self.weight * 2)) as u16
    }

    /// A whole number that orders means as the means themselves; exact for weights up to 65,535.
    pub(super) fn rank(self) -> i64 {
        (i64::from(self.sum) << 32) / i64::from(self.weight)
    }

    /// Whether it is in the upper half of the scale. The middle, 3.0, belongs to it: who scores "3"
    /// throughout has found something at every criterion.
    pub fn is_high(self) -> bool {
        self.sum >= self.weight * 3
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        u64::from(self.sum) * u64::from(other.weight)
            == u64::from(other.sum) * u64::from(self.weight)
    }
}

impl Eq for Mean {}

words! {
    /// The four fields of the portfolio map, with the threshold at 3.0 on both axes.
    ///
    /// A directional policy matrix sets what an account is worth against how well we do there (McDonald's
    /// portfolio analysis); the words in brackets are those of Millman and Wilson. Here the worth is size and
    /// network impact, which we can't change; fit with our objectives we can. So effort goes where it can
    /// move something of size:
    ///
    /// - both high: objectives meet and the effect reaches far, S1's "must-win" accounts, where value is
    ///   created together and a business plan is shared: invest jointly ("invest for growth");
    /// - large, but little fit: worth the effort of finding what both want: develop ("invest selectively");
    /// - good fit, but small: they work with us anyway and nobody follows them, so more effort changes
    ///   little: serve efficiently ("maintain", "manage for cash");
    /// - neither: look from time to time whether that has changed: monitor.
    MapField {
        /// High fit, high size.
        InvestJointly = "invest_jointly",
        /// Low fit, high size.
        Develop = "develop",
        /// High fit, low size.
        ServeEfficiently = "serve_efficiently",
        /// Low fit, low size.
        Monitor = "monitor",
    }
}

/// Where an account stands on both axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Fit with our objectives.
    pub fit: Mean,
    /// Size and network impact.
    pub size: Mean,
}

impl Position {
    /// The position on one axis.
    pub const fn on(self, axis: Axis) -> Mean {
        match axis {
            Axis::Fit => self.fit,
            Axis::Size => self.size,
        }
    }

    /// The mean of the two axes, by which accounts are ranked. Both count the same, however many criteria
    /// they have.
    pub fn overall(self) -> Mean {
        let Self { fit, size } = self;
        Mean {
            sum: fit.sum * size.weight + size.sum * fit.weight,
            weight: 2 * fit.weight * size.weight,
        }
    }

    /// The field of the map.
    pub fn field(self) -> MapField {
        match (self.fit.is_high(), self.size.is_high()) {
            (true, true) => MapField::InvestJointly,
            (false, true) => MapField::Develop,
            (true, false) => MapField::ServeEfficiently,
            (false, false) => MapField::Monitor,
        }
    }
}

/// At how many of the criteria that count, those with a weight above 0, an account was scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completeness {
    /// Criteria with a score.
    pub scored: usize,
    /// All criteria.
    pub criteria: usize,
}

impl Completeness {
    /// Whether nothing is missing.
    pub const fn is_complete(self) -> bool {
        self.scored == self.criteria
    }
}

impl Portfolio {
    /// The position on an axis: the mean of the scores at its criteria, each as often as its weight says. A
    /// criterion without a score, or of weight 0, counts for nothing; `None` where none counts.
    pub fn mean(&self, axis: Axis, scores: &BTreeMap<RecordId, Score>) -> Option<Mean> {
        let mut mean = Mean { sum: 0, weight: 0 };
        for criterion in self.criteria(axis) {
            if let Some(score) = scores.get(&criterion.id) {
                let weight = u32::from(criterion.weight.number());
                mean.sum += weight * u32::from(score.number());
                mean.weight += weight;
            }
        }
        (mean.weight > 0).then_some(mean)
    }

    /// The position on the map; `None` until both axes have one.
    pub fn position(&self, scores: &BTreeMap<RecordId, Score>) -> Option<Position> {
        Some(Position {
            fit: self.mean(Axis::Fit, scores)?,
            size: self.mean(Axis::Size, scores)?,
        })
    }

    /// How completely an account was scored, over both axes.
    pub fn completeness(&self, scores: &BTreeMap<RecordId, Score>) -> Completeness {
        let counting = || {
            let all = Axis::BOTH.into_iter().flat_map(|axis| self.criteria(axis));
            all.filter(|criterion: &&Criterion| criterion.weight.number() > 0)
        };
        let scored = counting().filter(|criterion| scores.contains_key(&criterion.id));
        Completeness {
            scored: scored.count(),
            criteria: counting().count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn the_mean_counts_what_was_scored_by_its_weight() {
        for (weights, given, hundredths) in [
            ([5, 5, 5], [3, 4, 5], Some(400)),
            ([5, 5, 5], [3, 4, 0], Some(350)),
            ([10, 5, 0], [2, 5, 5], Some(300)),
            ([10, 1, 1], [1, 2, 2], Some(117)), // 14 ÷ 12
            ([1, 1, 1], [1, 2, 2], Some(167)),
            ([0, 0, 5], [3, 4, 0], None),
            ([0, 0, 0], [3, 4, 5], None),
            ([5, 5, 5], [0, 0, 0], None),
        ] {
            let portfolio = portfolio(&weights, &[5, 5, 5]);
            let mean = portfolio.mean(Axis::Fit, &scores(&given, &[]));
            assert_eq!(
                mean.map(Mean::hundredths),
                hundredths,
                "{weights:?} {given:?}"
            );
        }
    }

    #[test]
    fn the_four_fields_meet_at_three() {
        let portfolio = portfolio(&[5, 5, 5], &[5, 5, 5]);
        for (fit, size, field) in [
            ([3, 3, 3], [3, 3, 3], MapField::InvestJointly),
            ([5, 2, 2], [5, 5, 5], MapField::InvestJointly),
            ([3, 3, 2], [3, 4, 3], MapField::Develop),
            ([5, 4, 3], [2, 3, 3], MapField::ServeEfficiently),
            ([1, 1, 5], [2, 2, 2], MapField::Monitor),
        ] {
            let position = portfolio.position(&scores(&fit, &size)).unwrap();
            assert_eq!(position.field(), field, "{fit:?} {size:?}");
        }
    }

    #[test]
    fn both_axes_count_the_same_however_many_criteria_they_have() {
        let portfolio = portfolio(&[1, 1, 1], &[10, 10, 10, 10, 10]);
        let position = portfolio.position(&scores(&[1, 1, 1], &[5; 5])).unwrap();
        assert_eq!(position.overall().hundredths(), 300);
    }

    #[test]
    fn one_axis_alone_is_no_position() {
        let portfolio = portfolio(&[5, 5, 5], &[5, 5, 5]);
        assert_eq!(portfolio.position(&scores(&[3, 3, 3], &[])), None);
    }

    #[test]
    fn completeness_counts_the_criteria_that_count() {
        let portfolio = portfolio(&[5, 5, 0], &[5, 5, 5]);
        let complete = |fit: &[u8], size: &[u8]| portfolio.completeness(&scores(fit, size));
        let given = complete(&[4, 0, 3], &[1, 2]);
        assert_eq!((given.scored, given.criteria), (3, 5));
        assert!(complete(&[4, 4], &[1, 2, 3]).is_complete());
    }
}
