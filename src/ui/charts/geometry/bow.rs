//! A bent arrow from one knot to another.

use super::Spot;

/// How far the arrow is bent, as a share of its length, and at least and at most.
const BEND: (f64, f64, f64) = (0.25, 40.0, 110.0);

/// An arrow that leaves one knot at its edge and ends before the edge of another, bent to the left of its
/// way: so it passes those between them, and one back is a line of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bow {
    /// Where it begins.
    pub from: Spot,
    /// Towards where it is bent.
    pub over: Spot,
    /// Where it ends.
    pub to: Spot,
}

impl Bow {
    /// Between the middles of two knots, `away` from each. `None` where both are at one place.
    pub fn between(from: Spot, to: Spot, away: f64) -> Option<Self> {
        let (right, down) = (to.x - from.x, to.y - from.y);
        let length = right.hypot(down);
        if length <= 2.0 * away {
            return None;
        }
        let (share, least, most) = BEND;
        let bend = (length * share).clamp(least, most) / length;
        let over = Spot {
            x: (from.x + to.x) / 2.0 + down * bend,
            y: (from.y + to.y) / 2.0 - right * bend,
        };
        Some(Self {
            from: towards(from, over, away),
            over,
            to: towards(to, over, away),
        })
    }

    /// The line as the `d` of a path.
    pub fn path(self) -> String {
        let Self { from, over, to } = self;
        let at = |spot: Spot| format!("{} {}", spot.x.round(), spot.y.round());
        format!("M{}Q{} {}", at(from), at(over), at(to))
    }
}

/// The place so far from one place in the direction of another.
fn towards(from: Spot, to: Spot, far: f64) -> Spot {
    let (right, down) = (to.x - from.x, to.y - from.y);
    let share = far / right.hypot(down);
    Spot {
        x: from.x + right * share,
        y: from.y + down * share,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spot(x: f64, y: f64) -> Spot {
        Spot { x, y }
    }

    #[test]
    fn an_arrow_to_the_right_passes_above_and_one_back_below() {
        let (left, right) = (spot(0.0, 100.0), spot(240.0, 100.0));
        let there = Bow::between(left, right, 20.0).unwrap();
        let back = Bow::between(right, left, 20.0).unwrap();
        assert_eq!((there.over.y, back.over.y), (40.0, 160.0));
        assert_eq!(there.path(), "M18 91Q120 40 222 91");
    }

    #[test]
    fn there_is_none_at_one_place() {
        assert_eq!(Bow::between(spot(5.0, 5.0), spot(5.0, 5.0), 0.0), None);
    }

    proptest! {
        #[test]
        fn it_begins_and_ends_at_the_edges(x in 50.0..2_000.0_f64, y in -2_000.0..2_000.0_f64) {
            let (from, to) = (spot(0.0, 0.0), spot(x, y));
            let bow = Bow::between(from, to, 20.0).unwrap();
            prop_assert!((bow.from.x.hypot(bow.from.y) - 20.0).abs() < 1e-6);
            prop_assert!(((bow.to.x - x).hypot(bow.to.y - y) - 20.0).abs() < 1e-6);
        }
    }
}
