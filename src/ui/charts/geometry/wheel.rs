//! Axes that leave one middle in equal angles, the first one straight up, then clockwise.

use std::f64::consts::TAU;
use std::fmt::Write;

use super::{Scale, Side};

/// A place in the drawing: x to the right, y down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The axes of a radar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wheel {
    /// The middle, where every axis begins.
    pub middle: Spot,
    /// How long an axis is.
    pub radius: f64,
    /// How many axes there are.
    pub axes: usize,
}

impl Wheel {
    /// How far from the middle a value stands.
    pub fn distance(self, value: f64) -> f64 {
        Scale::FROM_ZERO.share(value) * self.radius
    }

    /// The value at a distance from the middle: the inverse of [`distance`](Self::distance).
    pub fn value(self, distance: f64) -> f64 {
        Scale::FROM_ZERO.value(distance / self.radius)
    }

    /// The place at a distance from the middle on an axis, counted from 0.
    pub fn place(self, axis: usize, distance: f64) -> Spot {
        let (x, y) = self.direction(axis);
        Spot {
            x: self.middle.x + x * distance,
            y: self.middle.y + y * distance,
        }
    }

    /// The place of a value on an axis, counted from 0.
    pub fn spot(self, axis: usize, value: f64) -> Spot {
        self.place(axis, self.distance(value))
    }

    /// The corners of a ring: the same value on every axis.
    pub fn ring(self, value: f64) -> Vec<Spot> {
        (0..self.axes).map(|axis| self.spot(axis, value)).collect()
    }

    /// On which side of the drawing an axis ends.
    pub fn side(self, axis: usize) -> Side {
        let (x, y) = self.direction(axis);
        Side::of(x, y)
    }

    /// The direction of an axis, of length 1.
    fn direction(self, axis: usize) -> (f64, f64) {
        let turn = TAU * axis as f64 / self.axes.max(1) as f64;
        (turn.sin(), -turn.cos())
    }
}

/// Places as the `points` of a polygon: `300,70 420,120`.
pub fn points(spots: &[Spot]) -> String {
    let mut text = String::new();
    for (n, spot) in spots.iter().enumerate() {
        let gap = if n == 0 { "" } else { " " };
        // Writing into a String never fails.
        let _ = write!(text, "{gap}{:.1},{:.1}", spot.x, spot.y);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wheel(axes: usize) -> Wheel {
        Wheel {
            middle: Spot { x: 300.0, y: 240.0 },
            radius: 170.0,
            axes,
        }
    }

    /// The value that stands at a place, whatever its axis.
    fn read(wheel: Wheel, spot: Spot) -> f64 {
        wheel.value((spot.x - wheel.middle.x).hypot(spot.y - wheel.middle.y))
    }

    fn assert_inverse(wheel: Wheel, axis: usize, value: f64) {
        let spot = wheel.spot(axis, value);
        assert!(
            (read(wheel, spot) - value).abs() < 1e-9,
            "{value} on axis {axis} is at {spot:?}"
        );
    }

    #[test]
    fn the_first_axis_goes_straight_up_and_the_rest_clockwise() {
        let ring = wheel(4).ring(5.0);
        assert_eq!(
            points(&ring),
            "300.0,70.0 470.0,240.0 300.0,410.0 130.0,240.0"
        );
    }

    #[test]
    fn zero_is_the_middle_and_five_the_outer_ring() {
        let wheel = wheel(8);
        assert_eq!(wheel.spot(3, 0.0), wheel.middle);
        assert!((wheel.distance(5.0) - wheel.radius).abs() < 1e-9);
        assert!((wheel.distance(1.0) - 34.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_to_show_has_no_corners() {
        assert_eq!(wheel(0).ring(5.0), []);
        assert_eq!(points(&[]), "");
    }

    proptest! {
        #[test]
        fn a_value_can_be_read_off_its_axis(axes in 1_usize..=12, value in 0.0..=5.0_f64) {
            for axis in 0..axes {
                assert_inverse(wheel(axes), axis, value);
            }
        }

        #[test]
        fn neighbouring_axes_are_equally_far_apart(axes in 3_usize..=12) {
            let ring = wheel(axes).ring(5.0);
            let edge = |a: Spot, b: Spot| (a.x - b.x).hypot(a.y - b.y);
            let first = edge(ring[0], ring[1]);
            for n in 0..axes {
                prop_assert!((edge(ring[n], ring[(n + 1) % axes]) - first).abs() < 1e-9);
            }
        }
    }
}
