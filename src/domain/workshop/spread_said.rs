//! What is said of how answers spread.

use crate::domain::assessment::Point;

use super::{Distribution, Halves};

/// What a sentence says of the points that were chosen. Each is said of those answers only of which it is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpreadSaid {
    /// Nobody chose one.
    Nobody,
    /// All who chose one chose this.
    All(Point),
    /// The median says what less than half said or nearly said: how many chose which is said in its place.
    Hidden {
        /// The median.
        median: Halves,
        /// How many chose a point that is at most one away from it.
        near: u32,
    },
    /// The median, and between which points the middle half is.
    Middle {
        /// The median.
        median: Halves,
        /// The lower and the upper quartile.
        half: (Halves, Halves),
    },
}

impl SpreadSaid {
    /// What is to be said of these answers.
    pub fn of(answers: &Distribution) -> Self {
        let (Some(median), Some(half)) = (answers.median(), answers.quartiles()) else {
            return Self::Nobody;
        };
        if let Some(at) = answers.unanimous() {
            return Self::All(at);
        }
        match answers.near_median().filter(|_| answers.median_hides()) {
            Some(near) => Self::Hidden { median, near },
            None => Self::Middle { median, half },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(points: [u32; 5]) -> Distribution {
        Distribution {
            points,
            ..Distribution::default()
        }
    }

    #[test]
    fn what_a_median_hides_is_said() {
        for (points, said) in [
            ([0; 5], SpreadSaid::Nobody),
            ([0, 0, 0, 4, 0], SpreadSaid::All(Point::new(4).unwrap())),
            (
                [7, 3, 5, 0, 8],
                SpreadSaid::Hidden {
                    median: Halves(6),
                    near: 8,
                },
            ),
            // Most are at 4, and not all.
            (
                [0, 0, 1, 5, 1],
                SpreadSaid::Middle {
                    median: Halves(8),
                    half: (Halves(8), Halves(8)),
                },
            ),
        ] {
            assert_eq!(SpreadSaid::of(&of(points)), said, "{points:?}");
        }
    }

    proptest! {
        #[test]
        fn every_sentence_is_true_of_its_answers(points in prop::array::uniform5(0_u32..9)) {
            let n: u32 = points.iter().sum();
            let within = |from: f64, to: f64| -> u32 {
                let inside = (1_u8..).zip(points).filter(|(at, _)| (from..=to).contains(&f64::from(*at)));
                inside.map(|(_, people)| people).sum()
            };
            match SpreadSaid::of(&of(points)) {
                SpreadSaid::Nobody => prop_assert_eq!(n, 0),
                SpreadSaid::All(at) => {
                    let at = f64::from(at.number());
                    prop_assert!(n > 0 && within(at, at) == n);
                }
                SpreadSaid::Hidden { median, near } => {
                    let median = median.number();
                    prop_assert_eq!(within(median - 1.0, median + 1.0), near);
                    prop_assert!(near * 2 < n);
                }
                SpreadSaid::Middle { median, half } => {
                    let (from, to) = (half.0.number(), half.1.number());
                    let median = median.number();
                    // Half of them are within it, nobody says "all", and the median is near as many.
                    prop_assert!(within(from, to) * 2 >= n, "{:?}", points);
                    prop_assert!(within(1.0, median) * 2 >= n && within(median, 5.0) * 2 >= n);
                    prop_assert!(within(median - 1.0, median + 1.0) * 2 >= n);
                    prop_assert!(points.iter().filter(|people| **people > 0).count() > 1);
                }
            }
        }
    }
}
