//! The line that joins the values of a radar, broken where a value is missing.

use super::{Spot, Wheel};

/// Fewer values than this have no outline: they are dots.
const FEWEST: usize = 3;

/// How the values of a radar are joined.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// Every axis has a value: an area.
    Closed(Vec<Spot>),
    /// Some axes have none: the lines between neighbouring axes that both have one. There may be none.
    Broken(Vec<(Spot, Spot)>),
}

impl Outline {
    /// Joins values, one for each axis of the wheel. A missing value is never drawn as zero, and no line
    /// leads across its axis.
    pub fn of(wheel: Wheel, values: &[Option<f64>]) -> Self {
        let spots: Vec<Option<Spot>> = values
            .iter()
            .enumerate()
            .map(|(axis, value)| value.map(|value| wheel.spot(axis, value)))
            .collect();
        let known: Vec<Spot> = spots.iter().copied().flatten().collect();
        if known.len() < FEWEST {
            return Self::Broken(Vec::new());
        }
        if known.len() == spots.len() {
            return Self::Closed(known);
        }
        let next = spots.iter().cycle().skip(1);
        Self::Broken(
            spots
                .iter()
                .zip(next)
                .filter_map(|(a, b)| a.zip(*b))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wheel(axes: usize) -> Wheel {
        Wheel {
            middle: Spot { x: 0.0, y: 0.0 },
            radius: 100.0,
            axes,
        }
    }

    fn edges(values: &[Option<f64>]) -> usize {
        match Outline::of(wheel(values.len()), values) {
            Outline::Closed(corners) => corners.len(),
            Outline::Broken(edges) => edges.len(),
        }
    }

    #[test]
    fn values_on_every_axis_make_an_area() {
        let outline = Outline::of(wheel(4), &[Some(2.0); 4]);
        assert_eq!(outline, Outline::Closed(wheel(4).ring(2.0)));
    }

    #[test]
    fn a_missing_value_breaks_the_line_on_both_sides() {
        let v = Some(3.0);
        assert_eq!(edges(&[v, v, None, v, v]), 3);
        assert_eq!(edges(&[None, v, v, v]), 2);
        assert_eq!(edges(&[v, None, v, None, v, None]), 0);
    }

    #[test]
    fn fewer_than_three_values_are_dots_only() {
        let v = Some(3.0);
        for values in [&[][..], &[v], &[v, v], &[v, v, None], &[None; 8]] {
            assert_eq!(
                Outline::of(wheel(values.len()), values),
                Outline::Broken(Vec::new())
            );
        }
    }

    proptest! {
        #[test]
        fn no_line_touches_the_middle(
            values in prop::collection::vec(prop::option::of(1.0..=5.0_f64), 0..=12),
        ) {
            let wheel = wheel(values.len());
            let spots = match Outline::of(wheel, &values) {
                Outline::Closed(corners) => corners,
                Outline::Broken(edges) => edges.into_iter().flat_map(|(a, b)| [a, b]).collect(),
            };
            prop_assert!(spots.iter().all(|s| s.x.hypot(s.y) > 19.9));
        }
    }
}
