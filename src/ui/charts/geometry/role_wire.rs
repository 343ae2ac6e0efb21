//! A wire of the role profile: a trunk in the middle, an arm to where the profile stands, a leaf for each answer.

/// The size of the drawing, in its own units.
pub const SIZE: (f64, f64) = (480.0, 90.0);
/// The height of the wire.
pub const WIRE: f64 = 46.0;
/// From the middle to the place beside it.
const STEP: f64 = 104.0;
/// How far two leaves of one place are turned from one another, in degrees.
const FAN: f64 = 34.0;
/// How much a leaf leans outward for each place from the middle, in degrees.
const OUTWARD: f64 = 9.0;
/// From where on an arm is longer than the trunk is thick.
const SHORT: f64 = 16.0;
/// The radius of a mark of a profile among others.
pub const MARK: f64 = 13.0;
/// From the middle of a mark to that of one above it.
const PITCH: f64 = 29.0;

/// Where a place from −2 to +2 is on the wire.
pub fn across(place: f64) -> f64 {
    SIZE.0 / 2.0 + place * STEP
}

/// A leaf on the wire.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WireLeaf {
    /// Where it grows.
    pub x: f64,
    /// Where it points, in degrees clockwise from the right.
    pub turn: f64,
}

/// A leaf for each answer; those of one place fan out, so that all can be counted.
pub fn leaves(places: &[i8]) -> Vec<WireLeaf> {
    let mut seen = Vec::with_capacity(places.len());
    for (number, place) in places.iter().enumerate() {
        let alike = places.iter().filter(|other| *other == place).count();
        let before = places[..number]
            .iter()
            .filter(|other| *other == place)
            .count();
        let fan = (before as f64 - (alike - 1) as f64 / 2.0) * FAN;
        seen.push(WireLeaf {
            x: across(f64::from(*place)),
            turn: -90.0 + fan + f64::from(*place) * OUTWARD,
        });
    }
    seen
}

/// The arm from the trunk along the wire to where the profile stands; empty where that is at the trunk.
pub fn arm(mean: f64) -> String {
    let (trunk, end) = (across(0.0), across(mean));
    let reach = end - trunk;
    if reach.abs() < SHORT {
        return String::new();
    }
    let bend = SHORT.copysign(reach);
    format!(
        "M{trunk} {:.1}Q{trunk} {WIRE} {:.1} {WIRE}L{end:.1} {WIRE}",
        WIRE + SHORT,
        trunk + bend
    )
}

/// The rows in which marks stand that would cover one another side by side, from the wire upward; in the order in which
/// the marks are given.
pub fn rows(means: &[f64]) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::with_capacity(means.len());
    for mean in means {
        let covers = |other: &f64| (across(*mean) - across(*other)).abs() < 2.0 * MARK;
        let is_free = |row: &usize| {
            let mut others = rows.iter().zip(means);
            !others.any(|(taken, other)| taken == row && covers(other))
        };
        // Behind as many rows as there are marks one is free.
        let row = (0..means.len()).find(is_free).unwrap_or_default();
        rows.push(row);
    }
    rows
}

/// How far above the wire a row of marks is.
pub fn above(row: usize) -> f64 {
    row as f64 * PITCH
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_ends_of_the_scale_are_inside_with_room_for_a_mark() {
        assert!(across(-2.0) > MARK && across(2.0) < SIZE.0 - MARK);
        assert_eq!(across(0.0), SIZE.0 / 2.0);
    }

    #[test]
    fn every_answer_is_a_leaf_and_no_two_lie_on_one_another() {
        for places in [
            &[2, 2, 2, 2, 2][..],
            &[-2, -1, 0, 1, 2],
            &[0, 1, 0, 1, 0],
            &[],
        ] {
            let leaves = leaves(places);
            assert_eq!(leaves.len(), places.len());
            for (n, leaf) in leaves.iter().enumerate() {
                assert!(
                    (-185.0..=5.0).contains(&leaf.turn),
                    "{leaf:?} hangs below the wire"
                );
                assert!(leaves[..n].iter().all(|other| other != leaf));
            }
        }
    }

    #[test]
    fn an_arm_leads_to_its_side_or_is_none() {
        assert_eq!(arm(0.1), "");
        assert!(arm(2.0).ends_with("L448.0 46"));
        assert!(arm(-2.0).ends_with("L32.0 46"));
    }

    proptest! {
        #[test]
        fn marks_never_cover_one_another(means in prop::collection::vec(-2.0_f64..=2.0, 0..14)) {
            let rows = rows(&means);
            for (n, one) in means.iter().enumerate() {
                for (m, other) in means.iter().enumerate().take(n) {
                    let apart = (across(*one) - across(*other)).hypot(above(rows[n]) - above(rows[m]));
                    prop_assert!(apart >= 2.0 * MARK - 1e-9, "{one} {other}");
                }
            }
        }
    }
}
