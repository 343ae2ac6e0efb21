//! Which accounts come first, and how that changed.

use crate::domain::id::DocumentId;
use crate::domain::order::{highest_first, ranked};

use super::{Portfolio, PortfolioEntry, Position};

/// An account in the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedAccount {
    /// The account.
    pub id: DocumentId,
    /// Where it stands on the map.
    pub position: Position,
    /// Its rank, from 1. Equal accounts share one, and the next rank is left out: 1, 2, 2, 4.
    pub rank: usize,
}

/// The accounts that have a position, best first, by the mean of the two axes; equal ones in the order
/// given.
pub fn ranking(portfolio: &Portfolio, entries: &[PortfolioEntry]) -> Vec<RankedAccount> {
    let standing = |s: RankedEntry| RankedAccount {
        id: s.entry.id.clone(),
        position: s.position,
        rank: s.rank,
    };
    ranked_entries(portfolio, entries)
        .into_iter()
        .map(standing)
        .collect()
}

/// As [`RankedAccount`], with all that is known of the account.
#[derive(Clone, Copy)]
pub(super) struct RankedEntry<'a> {
    pub(super) entry: &'a PortfolioEntry,
    pub(super) position: Position,
    pub(super) rank: usize,
}

pub(super) fn ranked_entries<'a>(
    portfolio: &Portfolio,
    entries: &'a [PortfolioEntry],
) -> Vec<RankedEntry<'a>> {
    let placed = entries.iter().filter_map(|entry| {
        let position = portfolio.position(&entry.scores)?;
        Some(RankedEntry {
            entry,
            position,
            rank: 0,
        })
    });
    let mut ranked_entries = ranked(placed, |s| (highest_first(s.position.overall().rank()), 0));
    let mut last = None;
    for (place, standing) in ranked_entries.iter_mut().enumerate() {
        let overall = standing.position.overall();
        standing.rank = match last {
            Some((mean, rank)) if mean == overall => rank,
            _ => place + 1,
        };
        last = Some((overall, standing.rank));
    }
    ranked_entries
}

/// An account on two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceChange {
    /// The account.
    pub id: DocumentId,
    /// Position and rank on the earlier day; `None` where it had none.
    pub before: Option<(Position, usize)>,
    /// Position and rank now; `None` where it has none.
    pub now: Option<(Position, usize)>,
}

/// What changed between two days, given the accounts as of each: today's ranking first, then those that had
/// a position only before. Both days are measured by the criteria and weights of now, so that what changed
/// are the accounts.
pub fn compare(
    portfolio: &Portfolio,
    before: &[PortfolioEntry],
    now: &[PortfolioEntry],
) -> Vec<PlaceChange> {
    let mut before = ranking(portfolio, before);
    let now = ranking(portfolio, now).into_iter().map(|account| {
        let was = before.iter().position(|b| b.id == account.id);
        PlaceChange {
            before: was
                .map(|was| before.remove(was))
                .map(|b| (b.position, b.rank)),
            now: Some((account.position, account.rank)),
            id: account.id,
        }
    });
    let mut changes: Vec<PlaceChange> = now.collect();
    changes.extend(before.into_iter().map(|account| PlaceChange {
        before: Some((account.position, account.rank)),
        now: None,
        id: account.id,
    }));
    changes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::*;
    use super::*;

    fn ranks(ranking: &[RankedAccount]) -> Vec<(&str, usize)> {
        ranking.iter().map(|r| (r.id.as_str(), r.rank)).collect()
    }

    #[test]
    fn equal_accounts_share_a_rank_and_those_without_a_position_have_none() {
        let portfolio = portfolio(&[5, 5, 5], &[1, 1, 1]);
        let entries = [
            entry("low", &[1, 1, 1], &[1, 1, 1]),
            entry("wide", &[1, 1, 1], &[5, 5, 5]),
            entry("none", &[5, 5, 5], &[]),
            entry("even", &[3, 3, 3], &[3, 3, 3]),
            entry("best", &[4, 0, 0], &[5, 5, 5]),
        ];
        let ranking = ranking(&portfolio, &entries);
        let expected = [("best", 1), ("wide", 2), ("even", 2), ("low", 4)];
        assert_eq!(ranks(&ranking), expected);
    }

    #[test]
    fn two_days_are_compared_by_rank_and_position() {
        let portfolio = portfolio(&[5, 5, 5], &[5, 5, 5]);
        let before = [
            entry("a", &[5, 5, 5], &[5, 5, 5]),
            entry("b", &[3, 3, 3], &[3, 3, 3]),
            entry("gone", &[2, 2, 2], &[2, 2, 2]),
        ];
        let now = [
            entry("a", &[2, 2, 2], &[5, 5, 5]),
            entry("b", &[4, 4, 4], &[4, 4, 4]),
            entry("gone", &[], &[]),
            entry("new", &[1, 1, 1], &[1, 1, 1]),
        ];
        let changes = compare(&portfolio, &before, &now);
        let rank = |place: Option<(Position, usize)>| place.map(|(_, rank)| rank);
        let seen: Vec<_> = changes
            .iter()
            .map(|c| (c.id.as_str(), rank(c.before), rank(c.now)))
            .collect();
        let expected = [
            ("b", Some(2), Some(1)),
            ("a", Some(1), Some(2)),
            ("new", None, Some(3)),
            ("gone", Some(3), None),
        ];
        assert_eq!(seen, expected);
        let fit = |place: Option<(Position, usize)>| place.map(|(p, _)| p.fit.hundredths());
        assert_eq!(
            (fit(changes[1].before), fit(changes[1].now)),
            (Some(500), Some(200))
        );
    }

    proptest! {
        #[test]
        fn a_rank_is_one_more_than_the_number_of_better_accounts(
            weights in prop::collection::vec(0_u8..=10, 6),
            given in prop::collection::vec(prop::collection::vec(0_u8..=5, 6), 0..12),
        ) {
            let portfolio = portfolio(&weights[..3], &weights[3..]);
            let entries: Vec<PortfolioEntry> = given
                .iter()
                .enumerate()
                .map(|(n, s)| entry(&format!("a{n}"), &s[..3], &s[3..]))
                .collect();
            let ranking = ranking(&portfolio, &entries);
            for account in &ranking {
                let own = account.position.overall();
                let better = ranking.iter().filter(|other| {
                    let other = other.position.overall();
                    u64::from(other.sum) * u64::from(own.weight)
                        > u64::from(own.sum) * u64::from(other.weight)
                });
                prop_assert_eq!(account.rank, better.count() + 1);
            }
        }
    }
}
