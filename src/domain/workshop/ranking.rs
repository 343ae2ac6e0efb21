//! On which questions a room agrees most and least, and which dimension is farthest from its target.

use crate::domain::assessment::{Point, Stage};
use crate::domain::id::ItemId;
use crate::domain::order::{highest_first, ranked};

use super::{Aggregate, Agreement, Distribution, Halves, RankedItem};

/// What a sentence says of agreement, of the questions that can be ranked: those that enough answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementSaid {
    /// They agree as much on each.
    Same(Agreement),
    /// They agree most on one, and are apart where they agree least.
    Both {
        /// The question on which they agree most.
        most: RankedItem,
        /// That on which they agree least.
        least: RankedItem,
    },
    /// They agree most on this one, and are close together on each.
    Close(RankedItem),
    /// They are close together on none, and agree least on this one.
    Apart(RankedItem),
}

impl AgreementSaid {
    /// What is to be said; `None` where there are not two to rank.
    pub fn of(
        items: impl IntoIterator<Item = (ItemId, Distribution)>,
        highest: Point,
    ) -> Option<Self> {
        let mut all = by_agreement(items, highest);
        let least = all.pop()?;
        let most = all.into_iter().next()?;
        Some(match (most.agreement, least.agreement) {
            (most, least) if most == least => Self::Same(most),
            (_, at_least) if at_least.is_close() => Self::Close(most),
            (at_most, _) if !at_most.is_close() => Self::Apart(least),
            _ => Self::Both { most, least },
        })
    }
}

/// The items that people agree on most, and those that they agree on least, at most so many of each and none in
/// both; `None` where there are not two to rank. Items with fewer than [`Aggregate::MIN_RANKED`] chosen points are
/// left out. What people are not close together on is no agreement, however little they agree on the others, and what
/// they are close together on is no dispute: where either is empty, that is so on all items.
pub fn agreed_and_disputed(
    items: impl IntoIterator<Item = (ItemId, Distribution)>,
    highest: Point,
    most: usize,
) -> Option<(Vec<RankedItem>, Vec<RankedItem>)> {
    let mut agreed = by_agreement(items, highest);
    let each = most.min(agreed.len() / 2);
    if each == 0 {
        return None;
    }
    let mut disputed = agreed.split_off(agreed.len() - each);
    disputed.reverse();
    agreed.truncate(each);
    agreed.retain(|one| one.agreement.is_close());
    disputed.retain(|one| !one.agreement.is_close());
    Some((agreed, disputed))
}

/// The items that enough answered, those first on which people agree most.
fn by_agreement(
    items: impl IntoIterator<Item = (ItemId, Distribution)>,
    highest: Point,
) -> Vec<RankedItem> {
    let enough = items
        .into_iter()
        .filter(|(_, answers)| answers.answered() >= Aggregate::MIN_RANKED);
    let all = enough.filter_map(|(item, answers)| {
        let agreement = answers.agreement(highest)?;
        Some(RankedItem {
            item,
            answers,
            agreement,
        })
    });
    ranked(all, |one| {
        let agreement = highest_first(one.agreement.rank());
        (agreement, highest_first(one.answers.answered()))
    })
}

/// Of targets and the medians of the answers to what they are for, the place of the one that is farthest below; of
/// equal ones the first. `None` where none is below.
pub fn widest_gap(all: impl IntoIterator<Item = (Stage, Halves)>) -> Option<usize> {
    let gap = |(target, median): (Stage, Halves)| (target.number() * 2).saturating_sub(median.0);
    let gaps = all.into_iter().map(gap).enumerate();
    let gaps = gaps.filter(|(_, gap)| *gap > 0);
    let widest = gaps.min_by_key(|(_, gap)| highest_first(*gap));
    widest.map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIVE: Point = Point::new(5).unwrap();

    fn of(points: [u32; 5]) -> Distribution {
        Distribution {
            points,
            ..Distribution::default()
        }
    }

    fn items(all: &[[u32; 5]]) -> Vec<(ItemId, Distribution)> {
        let named = all.iter().enumerate();
        let named = named.map(|(place, points)| (ItemId::new(format!("d.{place}")), of(*points)));
        named.collect()
    }

    fn names(all: &[RankedItem]) -> Vec<&str> {
        all.iter().map(|one| one.item.as_str()).collect()
    }

    #[test]
    fn no_item_is_both_agreed_and_disputed() {
        let (calm, split, near, few) = (
            [0, 6, 0, 0, 0],
            [3, 0, 0, 0, 3],
            [0, 3, 3, 0, 0],
            [4, 0, 0, 0, 0],
        );
        let chosen = |all: &[[u32; 5]], most| {
            let (agreed, disputed) =
                agreed_and_disputed(items(all), FIVE, most).unwrap_or_default();
            [agreed, disputed].map(|all| names(&all).join(" "))
        };
        assert_eq!(chosen(&[calm, near], 2), ["d.0", ""]);
        assert_eq!(chosen(&[split, [2; 5]], 2), ["", "d.0"]);
        // Too few answered the last one: three are ranked.
        assert_eq!(chosen(&[calm, split, near, few], 1), ["d.0", "d.1"]);
        assert_eq!(chosen(&[calm, split, near, few], 3), ["d.0", "d.1"]);
        assert_eq!(chosen(&[calm], 3), ["", ""]);
    }

    #[test]
    fn what_is_said_of_agreement_is_reckoned_by_hand() {
        let said = |all: &[[u32; 5]]| match AgreementSaid::of(items(all), FIVE) {
            None => "none".to_owned(),
            Some(AgreementSaid::Same(agreement)) => format!("same {}", agreement.permille()),
            Some(AgreementSaid::Both { most, least }) => format!("{} {}", most.item, least.item),
            Some(AgreementSaid::Close(most)) => format!("close {}", most.item),
            Some(AgreementSaid::Apart(least)) => format!("apart {}", least.item),
        };
        assert_eq!(said(&[[0, 6, 0, 0, 0]]), "none");
        assert_eq!(said(&[[0, 6, 0, 0, 0], [6, 0, 0, 0, 0]]), "same 1000");
        assert_eq!(said(&[[0, 6, 0, 0, 0], [3, 0, 0, 0, 3]]), "d.0 d.1");
        // Half at 1 and half at 2 agree less (750) than eight at 1 and two at 3 (800): close together on both.
        assert_eq!(said(&[[5, 5, 0, 0, 0], [8, 0, 2, 0, 0]]), "close d.1");
        assert_eq!(said(&[[3, 0, 0, 0, 3], [2; 5]]), "apart d.0");
    }

    #[test]
    fn the_widest_gap_is_the_first_of_equal_ones() {
        let stage = |number| Stage::new(number).unwrap();
        let gaps = [
            (stage(3), Halves(6)),
            (stage(4), Halves(5)),
            (stage(2), Halves(9)),
            (stage(5), Halves(7)),
        ];
        assert_eq!(widest_gap(gaps), Some(1));
        assert_eq!(widest_gap(gaps.into_iter().step_by(2)), None);
    }

    proptest! {
        #[test]
        fn what_is_said_of_agreement_is_true_of_every_item(
            all in prop::collection::vec(prop::array::uniform5(0_u32..9), 0..7), most in 1_usize..4,
        ) {
            let enough: Vec<_> = items(&all).into_iter().filter(|(_, one)| one.answered() >= Aggregate::MIN_RANKED).collect();
            let of = |name: &ItemId| enough.iter().find(|(item, _)| item == name).unwrap().1.agreement(FIVE).unwrap();
            let each: Vec<Agreement> = enough.iter().map(|(_, one)| one.agreement(FIVE).unwrap()).collect();
            let (highest, lowest) = (each.iter().max().copied(), each.iter().min().copied());
            match AgreementSaid::of(items(&all), FIVE) {
                None => prop_assert!(each.len() < 2),
                Some(AgreementSaid::Same(agreement)) => prop_assert!(each.iter().all(|one| *one == agreement)),
                Some(AgreementSaid::Both { most, least }) => {
                    prop_assert_eq!((Some(of(&most.item)), Some(of(&least.item))), (highest, lowest));
                    prop_assert!(of(&most.item).is_close() && !of(&least.item).is_close());
                }
                Some(AgreementSaid::Close(most)) => {
                    prop_assert_eq!(Some(of(&most.item)), highest);
                    prop_assert!(each.iter().all(|one| one.is_close()));
                }
                Some(AgreementSaid::Apart(least)) => {
                    prop_assert_eq!(Some(of(&least.item)), lowest);
                    prop_assert!(!each.iter().any(|one| one.is_close()));
                }
            }
            let Some((agreed, disputed)) = agreed_and_disputed(items(&all), FIVE, most) else {
                prop_assert!(each.len() < 2);
                return Ok(());
            };
            // An empty list says something of all items.
            prop_assert_eq!(agreed.is_empty(), !each.iter().any(|one| one.is_close()));
            prop_assert_eq!(disputed.is_empty(), each.iter().all(|one| one.is_close()));
            let listed: Vec<&ItemId> = agreed.iter().chain(&disputed).map(|one| &one.item).collect();
            let left_out = enough.iter().filter(|(item, _)| !listed.contains(&item));
            for (item, _) in left_out {
                prop_assert!(agreed.iter().all(|one| one.agreement >= of(item)));
                prop_assert!(disputed.iter().all(|one| one.agreement <= of(item)));
            }
        }

        #[test]
        fn no_gap_is_wider_than_the_widest(all in prop::collection::vec((1_u8..=5, 2_u8..=10), 0..9)) {
            let all: Vec<(Stage, Halves)> = all.into_iter().map(|(target, median)| (Stage::new(target).unwrap(), Halves(median))).collect();
            let gap = |(target, median): (Stage, Halves)| f64::from(target.number()) - median.number();
            match widest_gap(all.iter().copied()) {
                None => prop_assert!(all.iter().all(|one| gap(*one) <= 0.0)),
                Some(place) => {
                    prop_assert!(gap(all[place]) > 0.0);
                    prop_assert!(all.iter().all(|one| gap(*one) <= gap(all[place])));
                }
            }
        }
    }
}
