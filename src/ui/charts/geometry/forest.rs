//! Trees that grow downwards, side by side.

use super::Spot;

/// From the middle of a knot to that of the next one beside it: room for a short name.
pub const SLOT: f64 = 120.0;
/// From one layer to the next.
const LAYER: f64 = 132.0;
/// From the top of the drawing to the middle of the first layer.
const TOP: f64 = 30.0;
/// From the middle of the last layer to the end of the drawing: room for the labels.
const BELOW: f64 = 66.0;
/// How many stand beside each other at least before a line is full.
const LEAST: usize = 6;

/// Where the knots of some trees stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Forest {
    /// The knots, in the order in which they came.
    pub spots: Vec<Spot>,
    /// How wide the drawing is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Forest {
    /// Places knots, each given by the place in the list of the one above it, which comes earlier. Those who
    /// hang below the same one have to come in a row, each followed by what hangs below it.
    ///
    /// Depends on nothing but that: the same lines make the same drawing. Knots without any line stand where
    /// there is room at the right of the trees, the others in rows below, so that many of them do not make
    /// the drawing wide.
    pub fn of(above: &[Option<usize>]) -> Self {
        let has_below: Vec<bool> = (0..above.len())
            .map(|knot| above.contains(&Some(knot)))
            .collect();
        let is_alone = |knot: usize| above[knot].is_none() && !has_below[knot];

        // Across, in slots: who has nobody below takes the next one.
        let mut slots: usize = 0;
        let mut depths = vec![0; above.len()];
        let mut spans: Vec<Option<(f64, f64)>> = vec![None; above.len()];
        for knot in 0..above.len() {
            depths[knot] = above[knot].map_or(0, |parent| depths[parent] + 1);
            if !has_below[knot] && !is_alone(knot) {
                spans[knot] = Some((slots as f64, slots as f64));
                slots += 1;
            }
        }
        // Who has somebody below stands over the middle of them, from the last one back.
        let middle = |(first, last): (f64, f64)| (first + last) / 2.0;
        for knot in (0..above.len()).rev() {
            let Some((parent, span)) = above[knot].zip(spans[knot]) else {
                continue;
            };
            let at = middle(span);
            let (first, last) = spans[parent].unwrap_or((at, at));
            spans[parent] = Some((first.min(at), last.max(at)));
        }

        let abreast = LEAST.max(slots);
        let layers = (0..above.len())
            .filter(|knot| !is_alone(*knot))
            .map(|knot| depths[knot] + 1)
            .max()
            .unwrap_or(0);
        let beside = (abreast - slots) * layers;
        let mut alone: usize = 0;
        let spots: Vec<Spot> = (0..above.len())
            .map(|knot| {
                let (slot, layer) = spans[knot].map_or_else(
                    || {
                        alone += 1;
                        let place = alone - 1;
                        let (column, layer) = match place.checked_sub(beside) {
                            None => {
                                let free = abreast - slots;
                                (slots + place % free, place / free)
                            }
                            Some(place) => (place % abreast, layers + place / abreast),
                        };
                        (column as f64, layer)
                    },
                    |span| (middle(span), depths[knot]),
                );
                Spot {
                    x: (slot + 0.5) * SLOT,
                    y: TOP + layer as f64 * LAYER,
                }
            })
            .collect();
        let lines = layers + alone.saturating_sub(beside).div_ceil(abreast);
        Self {
            spots,
            width: abreast as f64 * SLOT,
            height: TOP + lines.saturating_sub(1) as f64 * LAYER + BELOW,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The slot and layer of each.
    fn placed(above: &[Option<usize>]) -> Vec<(f64, f64)> {
        let spots = Forest::of(above).spots;
        let place = |spot: &Spot| (spot.x / SLOT - 0.5, (spot.y - TOP) / LAYER);
        spots.iter().map(place).collect()
    }

    #[test]
    fn everyone_stands_over_the_middle_of_those_below() {
        let places = placed(&[None, Some(0), Some(1), Some(1), Some(0)]);
        assert_eq!(
            places,
            [(1.25, 0.0), (0.5, 1.0), (0.0, 2.0), (1.0, 2.0), (2.0, 1.0)]
        );
    }

    #[test]
    fn who_has_no_line_stands_beside_the_trees_and_then_below() {
        let mut above = vec![None, Some(0)];
        above.extend([None; 17]);
        let places = placed(&above);
        assert_eq!(places[..2], [(0.0, 0.0), (0.0, 1.0)]);
        assert_eq!((places[2], places[7]), ((1.0, 0.0), (1.0, 1.0)));
        assert_eq!((places[12], places[18]), ((0.0, 2.0), (0.0, 3.0)));
        assert_eq!(Forest::of(&above).width, 720.0);
    }

    #[test]
    fn nobody_needs_little_room() {
        let forest = Forest::of(&[]);
        assert!(forest.spots.is_empty() && forest.height > 0.0);
    }

    /// Lists of parents as they come from a tree read from the top: everyone hangs below the one before
    /// them, or below somebody above that one.
    fn trees() -> impl Strategy<Value = Vec<Option<usize>>> {
        prop::collection::vec(0_usize..4, 0..70).prop_map(|climbs| {
            let mut above: Vec<Option<usize>> = Vec::new();
            for (knot, climb) in climbs.into_iter().enumerate() {
                let mut parent = knot.checked_sub(1);
                for _ in 0..climb {
                    parent = parent.and_then(|parent| above[parent]);
                }
                above.push(parent);
            }
            above
        })
    }

    proptest! {
        #[test]
        fn no_two_knots_come_closer_than_a_slot(above in trees()) {
            let forest = Forest::of(&above);
            for (n, spot) in forest.spots.iter().enumerate() {
                prop_assert!(spot.x > 0.0 && spot.x < forest.width);
                prop_assert!(spot.y > 0.0 && spot.y < forest.height);
                for other in &forest.spots[..n] {
                    let apart = (spot.x - other.x).hypot(spot.y - other.y);
                    prop_assert!(apart >= SLOT - 1e-9);
                }
            }
        }

        #[test]
        fn everyone_stands_one_layer_below_the_one_above(above in trees()) {
            let spots = Forest::of(&above).spots;
            for (knot, parent) in above.iter().enumerate() {
                if let Some(parent) = *parent {
                    prop_assert!((spots[knot].y - spots[parent].y - LAYER).abs() < 1e-9);
                }
            }
        }

        #[test]
        fn one_more_without_lines_moves_nobody(above in trees()) {
            let before = Forest::of(&above).spots;
            let after = Forest::of(&[above.as_slice(), &[None]].concat()).spots;
            prop_assert_eq!(&before[..], &after[..above.len()]);
        }
    }
}
