//! Trees that grow downwards, side by side.

/// How many stand beside each other at least before a line is full.
const LEAST: usize = 6;

/// Where the knots of some trees stand, in slots and layers.
#[derive(Debug, Clone, PartialEq)]
pub struct Forest {
    /// The knots, in the order in which they came: the slot, which may lie between two, and the layer.
    pub places: Vec<(f64, usize)>,
    /// How many slots stand side by side.
    pub slots: usize,
    /// How many layers there are.
    pub layers: usize,
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
        let places = (0..above.len())
            .map(|knot| {
                spans[knot].map_or_else(
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
                )
            })
            .collect();
        Self {
            places,
            slots: abreast,
            layers: layers + alone.saturating_sub(beside).div_ceil(abreast),
        }
    }
}

#[cfg(test)]
pub mod tests {
    use proptest::prelude::*;

    use super::*;

    fn placed(above: &[Option<usize>]) -> Vec<(f64, usize)> {
        Forest::of(above).places
    }

    #[test]
    fn everyone_stands_over_the_middle_of_those_below() {
        let places = placed(&[None, Some(0), Some(1), Some(1), Some(0)]);
        assert_eq!(places, [(1.25, 0), (0.5, 1), (0.0, 2), (1.0, 2), (2.0, 1)]);
    }

    #[test]
    fn who_has_no_line_stands_beside_the_trees_and_then_below() {
        let mut above = vec![None, Some(0)];
        above.extend([None; 17]);
        let places = placed(&above);
        assert_eq!(places[..2], [(0.0, 0), (0.0, 1)]);
        assert_eq!((places[2], places[7]), ((1.0, 0), (1.0, 1)));
        assert_eq!((places[12], places[18]), ((0.0, 2), (0.0, 3)));
        assert_eq!(Forest::of(&above).slots, 6);
    }

    #[test]
    fn nobody_needs_little_room() {
        let forest = Forest::of(&[]);
        assert!(forest.places.is_empty() && forest.layers == 0);
    }

    /// Lists of parents as they come from a tree read from the top: everyone hangs below the one before
    /// them, or below somebody above that one.
    pub fn trees() -> impl Strategy<Value = Vec<Option<usize>>> {
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
            for (n, (slot, layer)) in forest.places.iter().enumerate() {
                prop_assert!(*slot >= 0.0 && *slot <= forest.slots as f64 - 1.0);
                prop_assert!(*layer < forest.layers);
                for (other, of) in &forest.places[..n] {
                    prop_assert!(layer != of || (slot - other).abs() >= 1.0 - 1e-9);
                }
            }
        }

        #[test]
        fn everyone_stands_one_layer_below_the_one_above(above in trees()) {
            let places = placed(&above);
            for (knot, parent) in above.iter().enumerate() {
                if let Some(parent) = *parent {
                    prop_assert_eq!(places[knot].1, places[parent].1 + 1);
                }
            }
        }

        #[test]
        fn one_more_without_lines_moves_nobody(above in trees()) {
            let before = placed(&above);
            let after = placed(&[above.as_slice(), &[None]].concat());
            prop_assert_eq!(&before[..], &after[..above.len()]);
        }
    }
}
