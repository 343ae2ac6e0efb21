//! A competence as a wire with four knots, and a mark on it for everybody who sees the person there.

/// The size of the drawing, in its own units.
pub const SIZE: (f64, f64) = (400.0, 44.0);
/// The height of the wire.
pub const WIRE: f64 = 22.0;
/// The radius of a mark.
pub const MARK: f64 = 8.5;
/// From the middle of a mark to that of the next one at the same step.
const PITCH: f64 = 18.0;
/// How many steps there are.
pub const STEPS: u8 = 4;

/// Where a step from 1 to 4 is on the wire: in the middle of its part, as the words above it.
pub fn across(step: u8) -> f64 {
    (f64::from(step) - 0.5) * SIZE.0 / f64::from(STEPS)
}

/// Where marks stand: those of one step side by side about it, in the order in which they are given.
pub fn places(steps: &[u8]) -> Vec<f64> {
    let place = |(number, step): (usize, &u8)| {
        let alike = steps.iter().filter(|other| *other == step).count();
        let before = steps[..number].iter().filter(|other| *other == step);
        let side = before.count() as f64 - (alike - 1) as f64 / 2.0;
        across(*step) + side * PITCH
    };
    steps.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn marks_never_cover_one_another_and_stay_at_their_step(steps in prop::collection::vec(1_u8..=STEPS, 0..=5)) {
            let places = places(&steps);
            let half = SIZE.0 / f64::from(STEPS) / 2.0;
            for (n, place) in places.iter().enumerate() {
                prop_assert!((place - across(steps[n])).abs() + MARK <= half);
                for other in &places[..n] {
                    prop_assert!((place - other).abs() >= 2.0 * MARK);
                }
            }
        }
    }

    #[test]
    fn a_mark_alone_stands_on_its_knot() {
        assert_eq!(places(&[1, 4]), [50.0, 350.0]);
    }
}
