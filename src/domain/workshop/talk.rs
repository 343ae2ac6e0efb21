//! What to talk about: how the answers to a question lie.

use crate::domain::assessment::Point;
use crate::domain::order::highest_first;

use super::Distribution;

/// How the answers to a question lie. Each asks for another talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DistributionShape {
    /// Everybody chose this point or one beside it.
    Together {
        /// The point that most chose.
        at: Point,
    },
    /// All are together but for one person, who is no more than a fifth. Nobody is pointed at.
    Nearly {
        /// The point that most chose.
        at: Point,
    },
    /// Nearly all are together, and up to a fifth, two people or more, are two points or more away.
    Few {
        /// The point that most chose.
        most: Point,
        /// The point that most of the others chose; `None` where each of them is alone.
        few: Option<Point>,
    },
    /// Two points that are each chosen by a fifth or more and by two people or more. At most half as many are between
    /// them at any point, and not more beyond them.
    Camps {
        /// The lower point.
        low: Point,
        /// The higher point.
        high: Point,
    },
    /// None of these: the answers go from one point to another.
    Wide {
        /// The lowest point that was chosen.
        low: Point,
        /// The highest point that was chosen.
        high: Point,
    },
    /// A third or more can't tell.
    Unknown,
}

/// One of so many is a camp, or too many to be a few.
const FIFTH: u64 = 5;

impl DistributionShape {
    /// How these answers lie; `None` while there are fewer than two: one alone agrees with nobody.
    pub fn of(answers: &Distribution) -> Option<Self> {
        let answered = u64::from(answers.answered());
        let unknown = u64::from(answers.dont_know);
        if answered + unknown < 2 {
            return None;
        }
        if unknown > 0 && unknown * 3 >= answered + unknown {
            return Some(Self::Unknown);
        }
        let most = most_chosen(answers, points())?;
        if let Some((low, high)) = camps(answers, answered) {
            return Some(Self::Camps { low, high });
        }
        let far = || points().filter(|point| distance(*point, most) > 1);
        let Some(few) = most_chosen(answers, far()) else {
            return Some(Self::Together { at: most });
        };
        let are_few = far().map(|point| u64::from(answers.at(point))).sum::<u64>();
        if are_few * FIFTH <= answered {
            let few = Some(few).filter(|few| answers.at(*few) > 1);
            return Some(match are_few {
                1 => Self::Nearly { at: most },
                _ => Self::Few { most, few },
            });
        }
        let chosen = || points().filter(|point| answers.at(*point) > 0);
        Some(Self::Wide {
            low: chosen().next().unwrap_or(most),
            high: chosen().last().unwrap_or(most),
        })
    }

    /// The two points that stand against each other, the lower one first; `None` where there are no sides.
    pub fn ends(self) -> Option<(Point, Point)> {
        match self {
            Self::Camps { low, high } | Self::Wide { low, high } => Some((low, high)),
            Self::Few { most, few } => few.map(|few| (most.min(few), most.max(few))),
            Self::Together { .. } | Self::Nearly { .. } | Self::Unknown => None,
        }
    }
}

fn points() -> impl Iterator<Item = Point> {
    (1..=Point::MAX).filter_map(Point::new)
}

fn distance(one: Point, other: Point) -> u8 {
    one.number().abs_diff(other.number())
}

/// Of these points the one that most chose, the lowest of equal ones; `None` where nobody chose any.
fn most_chosen(answers: &Distribution, of: impl Iterator<Item = Point>) -> Option<Point> {
    let chosen = of.filter(|point| answers.at(*point) > 0);
    chosen.min_by_key(|point| highest_first(answers.at(*point)))
}

/// The two camps whose smaller one is largest; of equal ones those that are farthest apart.
fn camps(answers: &Distribution, answered: u64) -> Option<(Point, Point)> {
    let count = |point: Point| u64::from(answers.at(point));
    let pairs = points().flat_map(|low| points().map(move |high| (low, high)));
    let smaller = |(low, high): (Point, Point)| count(low).min(count(high));
    let are_camps = |pair: &(Point, Point)| {
        let (low, high) = *pair;
        let smaller = smaller(*pair);
        let is_gap = |point: Point| match low < point && point < high {
            true => count(point) * 2 <= smaller,
            false => point == low || point == high || count(point) <= smaller,
        };
        low < high
            && distance(low, high) > 1
            && smaller > 1
            && smaller * FIFTH >= answered
            && points().all(is_gap)
    };
    pairs
        .filter(are_camps)
        .max_by_key(|pair| (smaller(*pair), distance(pair.0, pair.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(points: [u32; 5], dont_know: u32) -> Distribution {
        Distribution {
            points,
            dont_know,
            ..Distribution::default()
        }
    }

    fn point(number: u8) -> Point {
        Point::new(number).unwrap()
    }

    #[test]
    fn each_shape_is_told_by_its_counts() {
        let camps = |low, high| {
            let (low, high) = (point(low), point(high));
            Some(DistributionShape::Camps { low, high })
        };
        let wide = |low, high| {
            let (low, high) = (point(low), point(high));
            Some(DistributionShape::Wide { low, high })
        };
        let together = |at| Some(DistributionShape::Together { at: point(at) });
        let nearly = |at| Some(DistributionShape::Nearly { at: point(at) });
        let few = |most, few: Option<u8>| {
            let (most, few) = (point(most), few.map(point));
            Some(DistributionShape::Few { most, few })
        };
        for (points, dont_know, shape) in [
            ([0; 5], 0, None),
            ([0; 5], 1, None),
            ([0; 5], 2, Some(DistributionShape::Unknown)),
            ([0, 4, 0, 0, 0], 2, Some(DistributionShape::Unknown)),
            ([0, 5, 0, 0, 0], 2, together(2)),
            ([0, 0, 0, 0, 1], 0, None),
            ([0, 0, 0, 0, 2], 0, together(5)),
            ([3, 9, 4, 0, 0], 0, together(2)),
            ([4, 4, 0, 0, 0], 0, together(1)),
            // One person is not a few.
            ([0, 8, 1, 1, 0], 0, nearly(2)),
            ([8, 0, 1, 0, 1], 0, few(1, None)),
            ([0, 9, 0, 2, 0], 0, few(2, Some(4))),
            ([5, 0, 0, 0, 5], 0, camps(1, 5)),
            ([4, 2, 1, 1, 4], 0, camps(1, 5)),
            // The gap is too full for camps.
            ([4, 3, 1, 1, 4], 0, wide(1, 5)),
            // Nor are there two of them where a third is larger.
            ([7, 3, 5, 0, 8], 0, wide(1, 5)),
            // Two people are no camps.
            ([1, 0, 0, 0, 1], 0, wide(1, 5)),
            ([5, 8, 9, 8, 5], 0, wide(1, 5)),
            ([0, 3, 3, 3, 0], 0, wide(2, 4)),
            ([2, 1, 0, 0, 3], 0, camps(1, 5)),
        ] {
            assert_eq!(
                DistributionShape::of(&of(points, dont_know)),
                shape,
                "{points:?}"
            );
        }
    }

    #[test]
    fn only_shapes_with_sides_have_ends() {
        let ends = |shape: DistributionShape| {
            shape
                .ends()
                .map(|(low, high)| (low.number(), high.number()))
        };
        let (low, high) = (point(2), point(5));
        assert_eq!(ends(DistributionShape::Wide { low, high }), Some((2, 5)));
        let few = DistributionShape::Few {
            most: high,
            few: Some(low),
        };
        assert_eq!(ends(few), Some((2, 5)));
        let alone = DistributionShape::Few {
            most: high,
            few: None,
        };
        assert_eq!(ends(alone), None);
        assert_eq!(ends(DistributionShape::Nearly { at: low }), None);
        assert_eq!(ends(DistributionShape::Together { at: low }), None);
        assert_eq!(ends(DistributionShape::Unknown), None);
    }
}
