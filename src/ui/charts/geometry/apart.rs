//! Points that lie on one another, moved apart.

use std::f64::consts::TAU;

use super::{Frame, Spot};

/// Looking for a free place goes outward in steps of this part of the gap.
const STEP: f64 = 0.25;
/// So many steps are gone; then a point stays where it is.
const STEPS: usize = 80;
/// What arithmetic may lose.
const TINY: f64 = 1e-6;

/// Moves points so that the middles of any two are at least `gap` apart. The first of those that meet stays, the
/// next ones go to the nearest free place round their own spot; none leaves its quarter of the frame, because
/// the quarters mean something. Only where a quarter is full does a point stay on another one.
pub fn apart(spots: &[Spot], gap: f64, frame: Frame) -> Vec<Spot> {
    let mut placed: Vec<Spot> = Vec::with_capacity(spots.len());
    let mut steps: Vec<usize> = Vec::with_capacity(spots.len());
    for (number, spot) in spots.iter().enumerate() {
        let is_free = |at: &Spot| {
            let far = |other: &Spot| (at.x - other.x).hypot(at.y - other.y) >= gap - TINY;
            placed.iter().all(far)
        };
        // Nearer to the same spot everything is taken.
        let before = spots[..number].iter().rposition(|other| other == spot);
        let first = before.map_or(0, |before| steps[before]);
        let found = (first..=STEPS).find_map(|step| {
            let mut ring = ring(*spot, gap * STEP * step as f64, step);
            let at = ring.find(|at| frame.same_quarter(*at, *spot) && is_free(at))?;
            Some((step, at))
        });
        let (step, at) = found.unwrap_or((STEPS, *spot));
        placed.push(at);
        steps.push(step);
    }
    placed
}

/// Places round a spot, from the left and upward first. At the distance of one gap there are twelve, so that six
/// of them stand round the first like the cells of a comb.
fn ring(spot: Spot, radius: f64, step: usize) -> impl Iterator<Item = Spot> {
    let count = (6 * step.div_ceil(2)).max(1);
    (0..count).map(move |place| {
        let angle = TAU * (0.5 + place as f64 / count as f64);
        Spot {
            x: spot.x + radius * angle.cos(),
            y: spot.y + radius * angle.sin(),
        }
    })
}

impl Frame {
    /// Whether one is inside, and in the quarter in which the other is.
    fn same_quarter(self, one: Spot, other: Spot) -> bool {
        let middle = (
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        );
        let quarter = |spot: Spot| (spot.x >= middle.0, spot.y <= middle.1);
        // A spot on the edge stays there, whatever arithmetic makes of its distance.
        let is_inside = (self.left - TINY..=self.right + TINY).contains(&one.x)
            && (self.top - TINY..=self.bottom + TINY).contains(&one.y);
        is_inside && quarter(one) == quarter(other)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Frame = Frame {
        left: 46.0,
        top: 14.0,
        right: 706.0,
        bottom: 540.0,
    };

    fn nearest(spots: &[Spot]) -> f64 {
        let mut nearest = f64::INFINITY;
        for (n, one) in spots.iter().enumerate() {
            for other in &spots[..n] {
                nearest = nearest.min((one.x - other.x).hypot(one.y - other.y));
            }
        }
        nearest
    }

    #[test]
    fn seven_on_one_spot_stand_like_the_cells_of_a_comb() {
        let spot = FRAME.spot(4.0, 4.0);
        let placed = apart(&[spot; 7], 30.0, FRAME);
        assert_eq!(placed[0], spot);
        for at in &placed[1..] {
            let far = (at.x - spot.x).hypot(at.y - spot.y);
            assert!((far - 30.0).abs() < TINY, "{far}");
        }
        assert!(nearest(&placed) >= 30.0 - TINY);
    }

    #[test]
    fn who_stands_alone_stays() {
        let spots: Vec<Spot> = (0..5)
            .map(|n| FRAME.spot(1.0 + f64::from(n), 5.0))
            .collect();
        assert_eq!(apart(&spots, 30.0, FRAME), spots);
    }

    #[test]
    fn in_the_corner_all_stay_inside_and_in_the_middle_all_keep_their_quarter() {
        for (fit, size) in [(1.0, 1.0), (5.0, 5.0), (3.0, 3.0), (2.99, 2.99), (5.0, 1.0)] {
            let spot = FRAME.spot(fit, size);
            let placed = apart(&vec![spot; 40], 30.0, FRAME);
            assert!(nearest(&placed) >= 30.0 - TINY, "{fit} {size}");
            for at in placed {
                assert!(FRAME.same_quarter(at, spot), "{at:?} {fit} {size}");
            }
        }
    }

    #[test]
    fn five_hundred_on_one_spot_are_all_to_be_seen() {
        let placed = apart(&vec![FRAME.spot(4.2, 3.6); 500], 11.0, FRAME);
        assert!(nearest(&placed) >= 11.0 - TINY);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_two_are_nearer_than_the_gap_and_the_first_ones_keep_their_places(
            values in prop::collection::vec((100_u32..=500, 100_u32..=500), 0..60),
            more in prop::collection::vec((100_u32..=500, 100_u32..=500), 0..20),
        ) {
            let spot = |(fit, size): &(u32, u32)| FRAME.spot(f64::from(*fit) / 100.0, f64::from(*size) / 100.0);
            let spots: Vec<Spot> = values.iter().map(spot).collect();
            let placed = apart(&spots, 20.0, FRAME);
            prop_assert!(nearest(&placed) >= 20.0 - TINY);
            for (at, spot) in placed.iter().zip(&spots) {
                prop_assert!(FRAME.same_quarter(*at, *spot));
            }
            let all: Vec<Spot> = values.iter().chain(&more).map(spot).collect();
            prop_assert_eq!(&apart(&all, 20.0, FRAME)[..spots.len()], placed);
        }
    }
}
