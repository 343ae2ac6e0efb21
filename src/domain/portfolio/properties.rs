//! What must hold for the robustness of every ranking.

use proptest::prelude::*;

use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;

use super::testing::*;
use super::{Axis, Criterion, Portfolio, PortfolioEntry, Swap, robustness};

/// The overall mean with one weight in tenths and the others as they are, as a fraction; `None` where an
/// axis has no mean.
fn overall(
    portfolio: &Portfolio,
    entry: &PortfolioEntry,
    changed: (RecordId, u8),
) -> Option<(i64, i64)> {
    let mean = |axis| {
        let (mut sum, mut weight) = (0, 0);
        for criterion in portfolio.criteria(axis) {
            let tenths = match changed {
                (id, tenths) if id == criterion.id => tenths,
                _ => criterion.weight.number() * 10,
            };
            if let Some(score) = entry.scores.get(&criterion.id) {
                sum += i64::from(tenths) * i64::from(score.number());
                weight += i64::from(tenths);
            }
        }
        (weight > 0).then_some((sum, weight))
    };
    let ((f, fw), (s, sw)) = (mean(Axis::Fit)?, mean(Axis::Size)?);
    Some((f * sw + s * fw, 2 * fw * sw))
}

/// Whether the first is above, at, or below the second.
fn order(a: (i64, i64), b: (i64, i64)) -> std::cmp::Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

fn swapped(
    portfolio: &Portfolio,
    (upper, lower): (&PortfolioEntry, &PortfolioEntry),
    changed: (RecordId, u8),
) -> bool {
    let with = |entry| overall(portfolio, entry, changed);
    match (with(upper), with(lower)) {
        (Some(a), Some(b)) => order(a, b).is_lt(),
        _ => false,
    }
}

fn all_criteria(portfolio: &Portfolio) -> impl Iterator<Item = &Criterion> {
    Axis::BOTH
        .into_iter()
        .flat_map(|axis| portfolio.criteria(axis))
}

/// A portfolio of three to five criteria an axis, and accounts with scores in most places.
fn practice() -> impl Strategy<Value = (Portfolio, Vec<PortfolioEntry>)> {
    let score = prop_oneof![1 => Just(0_u8), 6 => 1_u8..=5];
    let whole = 1_u8..=5;
    let accounts = move |fit: usize, size: usize| {
        prop_oneof![
            prop::collection::vec(prop::collection::vec(whole.clone(), fit + size), 0..9),
            prop::collection::vec(prop::collection::vec(score.clone(), fit + size), 0..9),
        ]
    };
    (3_usize..=5, 3_usize..=5)
        .prop_flat_map(move |(fit, size)| {
            let weights = prop::collection::vec(0_u8..=10, fit + size);
            (Just(fit), weights, accounts(fit, size))
        })
        .prop_map(|(fit, weights, given)| {
            let entries = given
                .iter()
                .enumerate()
                .map(|(n, s)| entry(&format!("a{n}"), &s[..fit], &s[fit..]))
                .collect();
            (portfolio(&weights[..fit], &weights[fit..]), entries)
        })
}

proptest! {
    #[test]
    fn the_change_swaps_the_two_accounts_and_a_smaller_one_does_not((portfolio, entries) in practice()) {
        let find = |id: &DocumentId| entries.iter().find(|e| e.id == *id).unwrap();
        for swap in robustness(&portfolio, &entries).neighbours.into_iter().filter_map(|n| n.swap) {
            let pair = (find(&swap.upper), find(&swap.lower));
            let now = swap.from.number() * 10;
            prop_assert!(!swapped(&portfolio, pair, (swap.criterion, now)));
            prop_assert!(swapped(&portfolio, pair, (swap.criterion, swap.to.tenths())));
            let smaller = now.min(swap.to.tenths() + 1)..=now.max(swap.to.tenths().saturating_sub(1));
            for tenths in smaller.filter(|t| t.abs_diff(now) < swap.size_in_tenths()) {
                prop_assert!(!swapped(&portfolio, pair, (swap.criterion, tenths)));
            }
        }
    }

    #[test]
    fn no_smaller_change_of_any_weight_swaps_any_two_accounts((portfolio, entries) in practice()) {
        let robustness = robustness(&portfolio, &entries);
        let smallest = robustness.smallest().map(Swap::size_in_tenths);
        let ranked: Vec<&PortfolioEntry> = entries
            .iter()
            .filter(|e| portfolio.position(&e.scores).is_some())
            .collect();
        for criterion in all_criteria(&portfolio) {
            let now = criterion.weight.number() * 10;
            for tenths in 0..=100_u8 {
                let changed = (criterion.id, tenths);
                let small = smallest.is_none_or(|smallest| tenths.abs_diff(now) < smallest);
                // An account that loses its position is no longer compared.
                let whole = ranked.iter().all(|e| overall(&portfolio, e, changed).is_some());
                if !small || !whole {
                    continue;
                }
                for a in &ranked {
                    for b in &ranked {
                        let with = |entry| overall(&portfolio, entry, (criterion.id, now)).unwrap();
                        let above = order(with(a), with(b)).is_gt();
                        prop_assert!(!(above && swapped(&portfolio, (a, b), changed)));
                    }
                }
            }
        }
    }
}
