//! Putting things in order.

use std::collections::BinaryHeap;

/// By what something is ordered: the first number, and the second where the first ones are equal.
pub type Rank = (i64, i64);

/// The things, lowest rank first; equal ones stay in the order they came in.
///
/// Sorting is done on the ranks alone, so that it is compiled once for all things that are ever sorted. The
/// standard library's sort is compiled again for each of them, which made the wasm 4% larger. A heap sorts them, because
/// its code is a third of that of the sort for slices, and every load has it.
pub fn ranked<T>(things: impl IntoIterator<Item = T>, rank: impl Fn(&T) -> Rank) -> Vec<T> {
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let order: BinaryHeap<(Rank, usize)> = things
        .iter()
        .enumerate()
        .filter_map(|(place, thing)| Some((rank(thing.as_ref()?), place)))
        .collect();
    let order = order.into_sorted_vec();
    order
        .into_iter()
        .filter_map(|(_, place)| things[place].take())
        .collect()
}

/// A rank number that puts the highest first.
pub fn highest_first(number: impl Into<i64>) -> i64 {
    -number.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ranked_is_a_stable_sort(things in prop::collection::vec((0_i64..4, 0_i64..4, any::<u8>()), 0..40)) {
            let mut sorted = things.clone();
            sorted.sort_by_key(|(a, b, _)| (*a, *b));
            prop_assert_eq!(ranked(things, |(a, b, _)| (*a, *b)), sorted);
        }
    }

    #[test]
    fn the_highest_can_come_first() {
        assert_eq!(ranked([1_u8, 3, 2], |n| (highest_first(*n), 0)), [3, 2, 1]);
    }
}
