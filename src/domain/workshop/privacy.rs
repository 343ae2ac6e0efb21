//! Which groups may be broken down (docs/method.md, "Groups").

/// The fewest responses with which a group is broken down.
pub const MIN_GROUP: u32 = 5;

/// Which groups may be shown. One below [`MIN_GROUP`] may not. Neither may one whose counts, taken from those of
/// the room together with the other shown ones, would leave fewer than that: the difference would say what a few
/// people answered. Hands count for everybody and in no group, so a few of them may not be the difference either.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShownGroups {
    /// The places of those that may, in the session's order.
    pub shown: Vec<usize>,
    /// The places of those with responses that may not, in the session's order.
    pub withheld: Vec<usize>,
    /// How many responses are in no shown group: none, or at least [`MIN_GROUP`] where any group is shown.
    pub rest: u32,
}

impl ShownGroups {
    /// Chooses from groups of these sizes, beside so many responses without a group. `fewest_hands` is how many hands
    /// count at the item with the fewest of them, 0 where none count at any. More hands at other items help nothing,
    /// and neither do they make up for too small a rest: where none count, the rest alone is the difference.
    pub fn of(sizes: &[u32], ungrouped: u32, fewest_hands: u32) -> Self {
        let size = |place: usize| sizes.get(place).copied().unwrap_or_default();
        let (mut shown, mut withheld): (Vec<usize>, Vec<usize>) =
            (0..sizes.len()).partition(|&place| size(place) >= MIN_GROUP);
        withheld.retain(|&place| size(place) > 0);
        let mut rest = withheld
            .iter()
            .fold(ungrouped, |rest, &place| rest.saturating_add(size(place)));
        let are_few = |n: u32| 0 < n && n < MIN_GROUP;
        while are_few(rest) || (rest == 0 && are_few(fewest_hands)) {
            // The smallest one costs least.
            let Some(&smallest) = shown.iter().min_by_key(|&&place| size(place)) else {
                break;
            };
            shown.retain(|&place| place != smallest);
            let place = withheld.partition_point(|&other| other < smallest);
            withheld.insert(place, smallest);
            rest = rest.saturating_add(size(smallest));
        }
        Self {
            shown,
            withheld,
            rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_group_takes_the_smallest_shown_one_along() {
        for (sizes, ungrouped, shown, rest) in [
            (&[][..], 3, &[][..], 3),
            (&[4, 4], 0, &[], 8),
            (&[5, 5], 0, &[0, 1], 0),
            (&[5, 4], 0, &[], 9),
            (&[9, 5, 4], 0, &[0], 9),
            (&[9, 5, 2, 3], 0, &[0, 1], 5),
            (&[9, 5, 0], 0, &[0, 1], 0),
            (&[9, 5], 1, &[0], 6),
            (&[9, 5], 5, &[0, 1], 5),
            (&[7, 1], 0, &[], 8),
        ] {
            let chosen = ShownGroups::of(sizes, ungrouped, 0);
            assert_eq!((&chosen.shown[..], chosen.rest), (shown, rest), "{sizes:?}");
        }
        assert_eq!(ShownGroups::of(&[5, 9, 2, 0], 0, 0).withheld, [0, 2]);
    }

    #[test]
    fn a_few_hands_take_the_smallest_shown_group_along() {
        for (sizes, ungrouped, hands, shown, rest) in [
            // Without another group the hands would be all that the room has more.
            (&[9, 5][..], 0, 2, &[0][..], 5),
            (&[9, 5], 0, 4, &[0], 5),
            (&[9, 5], 0, 5, &[0, 1], 0),
            (&[9], 0, 1, &[], 9),
            // A rest of five or more hides them.
            (&[9, 5], 5, 2, &[0, 1], 5),
            // Hands don't make up for a small rest: at an item without any it would stand alone.
            (&[9, 5], 3, 2, &[0], 8),
            (&[9, 5], 1, 40, &[0], 6),
        ] {
            let chosen = ShownGroups::of(sizes, ungrouped, hands);
            let found = (&chosen.shown[..], chosen.rest);
            assert_eq!(found, (shown, rest), "{sizes:?}, {ungrouped}, {hands}");
        }
    }

    proptest! {
        #[test]
        fn no_difference_of_shown_counts_is_of_a_few(
            sizes in prop::collection::vec(0_u32..12, 0..12),
            ungrouped in 0_u32..8,
            hands in prop::collection::vec(0_u32..9, 0..5),
        ) {
            let fewest_hands = hands.iter().copied().filter(|n| *n > 0).min().unwrap_or(0);
            let chosen = ShownGroups::of(&sizes, ungrouped, fewest_hands);
            prop_assert!(chosen.shown.iter().all(|&place| sizes[place] >= MIN_GROUP));
            let all = sizes.iter().sum::<u32>() + ungrouped;
            let shown: u32 = chosen.shown.iter().map(|&place| sizes[place]).sum();
            prop_assert_eq!(chosen.rest, all - shown);
            if !chosen.shown.is_empty() {
                // Who stands is counted without hands.
                for hands in hands.iter().chain([&0]) {
                    let difference = chosen.rest + hands;
                    prop_assert!(difference == 0 || difference >= MIN_GROUP);
                }
            }
            let told = chosen.shown.len() + chosen.withheld.len();
            prop_assert!(told >= sizes.iter().filter(|&&size| size > 0).count());
        }
    }
}
