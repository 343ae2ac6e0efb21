//! How robust the ranking is: the smallest change of one weight that swaps two accounts (docs/method.md,
//! "Robustness").
//!
//! While the weight of one criterion is *x* and all others stay, an account's mean on that axis is
//! (*A* + *s*·*x*) ÷ (*W* + *x*): *s* is its score there, *A* and *W* what its other criteria add up to. Written
//! from the present weight, with *d* as the change and *V* as the weight of all its scored criteria now, the
//! mean moves by *d*·(*s*·*V* − *sum*) ÷ (*V*·(*V* + *d*)). The bracket is called the pull: above 0 the criterion
//! lifts the account, below 0 it lowers it. An account without a score there has no pull.
//!
//! Two accounts with a gap *g* between their overall means, times two because an axis is half of the overall
//! mean, meet where 2*g* + movement of the upper − movement of the lower = 0. Times the denominators that is a
//! linear equation in *d* if both were scored at criteria of the same weight, and a quadratic one otherwise.
//! It is solved, not searched.
//!
//! Only neighbours have to be looked at: where two accounts swap that have a third one between them, that
//! one has swapped with one of them at the latest then. And of equal accounts with the same *V* only the two
//! with the lowest and the highest pull can be the first to swap with a neighbour. So the work grows with
//! the number of accounts times the number of criteria.

use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;

use super::ranking::{RankedEntry, ranked_entries};
use super::{Axis, Criterion, Portfolio, PortfolioEntry, Weight};

/// A weight in steps of a tenth, from 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FineWeight(u8);

impl FineWeight {
    /// In tenths, 0 to 100.
    pub const fn tenths(self) -> u8 {
        self.0
    }

    fn tenths_from(self, weight: Weight) -> u8 {
        (weight.number() * 10).abs_diff(self.0)
    }
}

/// A change of one weight that swaps two accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The account that comes first now.
    pub upper: DocumentId,
    /// The account that would come first.
    pub lower: DocumentId,
    /// The axis of the criterion.
    pub axis: Axis,
    /// The criterion.
    pub criterion: RecordId,
    /// Its weight now.
    pub from: Weight,
    /// The nearest weight, in steps of a tenth, at which the two have swapped; ties don't count.
    pub to: FineWeight,
}

impl Swap {
    /// How far the weight moves, in tenths.
    pub fn size_in_tenths(&self) -> u8 {
        self.to.tenths_from(self.from)
    }
}

/// Two neighbouring ranks, each with one account or several equal ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The better rank and the next one that is taken.
    pub ranks: (usize, usize),
    /// The smallest change that swaps an account of the one with an account of the other; `None` where no
    /// single weight from 0 to 10 does.
    pub swap: Option<Swap>,
}

/// How robust a ranking is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Robustness {
    /// All neighbouring ranks, best first. Empty with fewer than two different ranks: there is nothing to
    /// swap then.
    pub neighbours: Vec<Neighbours>,
}

impl Robustness {
    /// The smallest change of one weight that swaps any two accounts; of equally small ones that of the best
    /// ranks. `None` where no single weight from 0 to 10 swaps any.
    pub fn smallest(&self) -> Option<&Swap> {
        let swaps = self.neighbours.iter().filter_map(|n| n.swap.as_ref());
        swaps.min_by_key(|swap| swap.size_in_tenths())
    }
}

/// How robust the ranking of these accounts is. Of equally small changes the criterion that comes first is
/// named, fit before size. An account that has no position left at weight 0 is not compared there.
pub fn robustness(portfolio: &Portfolio, entries: &[PortfolioEntry]) -> Robustness {
    let ranked_entries = ranked_entries(portfolio, entries);
    let ranks: Vec<&[RankedEntry]> = ranked_entries.chunk_by(|a, b| a.rank == b.rank).collect();
    let mut neighbours: Vec<Neighbours> = ranks
        .windows(2)
        .map(|pair| Neighbours {
            ranks: (pair[0][0].rank, pair[1][0].rank),
            swap: None,
        })
        .collect();
    for axis in Axis::BOTH {
        for criterion in portfolio.criteria(axis) {
            let courses: Vec<Vec<Course>> = ranks
                .iter()
                .map(|rank| outermost(rank, axis, criterion))
                .collect();
            for (pair, neighbours) in courses.windows(2).zip(&mut neighbours) {
                let pairs = pair[0]
                    .iter()
                    .flat_map(|a| pair[1].iter().map(move |b| (a, b)));
                for (upper, lower) in pairs {
                    let Some(to) = swapping_weight(upper, lower, criterion.weight) else {
                        continue;
                    };
                    let size = to.tenths_from(criterion.weight);
                    let best = neighbours.swap.as_ref();
                    if best.is_some_and(|best| best.size_in_tenths() <= size) {
                        continue;
                    }
                    neighbours.swap = Some(Swap {
                        upper: upper.ranked.entry.id.clone(),
                        lower: lower.ranked.entry.id.clone(),
                        axis,
                        criterion: criterion.id,
                        from: criterion.weight,
                        to,
                    });
                }
            }
        }
    }
    Robustness { neighbours }
}

/// How an account moves when the weight of one criterion changes.
#[derive(Clone, Copy)]
struct Course<'a> {
    ranked: &'a RankedEntry<'a>,
    /// The weight of all criteria of the axis that it was scored at: *V*.
    weight: i64,
    /// How strongly, and which way, the criterion pulls it.
    pull: i64,
}

impl<'a> Course<'a> {
    fn of(ranked: &'a RankedEntry<'a>, axis: Axis, criterion: &Criterion) -> Self {
        let mean = ranked.position.on(axis);
        let (weight, sum) = (i64::from(mean.weight), i64::from(mean.sum));
        match ranked.entry.scores.get(&criterion.id) {
            Some(score) => Self {
                ranked,
                weight,
                pull: i64::from(score.number()) * weight - sum,
            },
            // Without a pull any weight is right that no change brings to 0.
            None => Self {
                ranked,
                weight: i64::from(criterion.weight.number()) + 1,
                pull: 0,
            },
        }
    }
}

/// Of equal accounts, those of each weight that are pulled down and up the most.
fn outermost<'a>(
    equal: &'a [RankedEntry<'a>],
    axis: Axis,
    criterion: &Criterion,
) -> Vec<Course<'a>> {
    let mut outermost: Vec<Course> = Vec::new();
    // Two places for each weight: the lowest pull, then the highest.
    for ranked in equal {
        let course = Course::of(ranked, axis, criterion);
        match outermost.iter().position(|o| o.weight == course.weight) {
            None => outermost.extend([course, course]),
            Some(low) if course.pull < outermost[low].pull => outermost[low] = course,
            Some(low) if course.pull > outermost[low + 1].pull => outermost[low + 1] = course,
            Some(_) => {}
        }
    }
    outermost
}

/// The weight nearest to the present one, in steps of a tenth, at which the lower account has passed the upper
/// one.
///
/// With five criteria an axis all figures stay below 10¹⁸.
fn swapping_weight(upper: &Course, lower: &Course, from: Weight) -> Option<FineWeight> {
    let overall = |course: &Course| {
        let mean = course.ranked.position.overall();
        (i64::from(mean.sum), i64::from(mean.weight))
    };
    let ((a, a_weight), (b, b_weight)) = (overall(upper), overall(lower));
    // Twice the gap, as a fraction.
    let gap = 2 * (a * b_weight - b * a_weight);
    let of = a_weight * b_weight;

    let (v, w) = (upper.weight, lower.weight);
    let (up, low) = (of * upper.pull, of * lower.pull);
    let square = gap * v * w + up * w - low * v;
    let linear = gap * v * w * (v + w) + up * w * w - low * v * v;
    let constant = gap * v * v * w * w;

    // From here on the change is counted in tenths.
    let present = i64::from(from.number()) * 10;
    let most = i64::from(Weight::MAX) * 10;
    let up = first_below_zero([square, linear * 10, constant * 100], most - present);
    let down = first_below_zero([square, -linear * 10, constant * 100], present);
    let change = match (up, down) {
        (Some(up), Some(down)) if down < up => -down,
        (Some(up), _) => up,
        (None, down) => -down?,
    };
    Some(FineWeight((present + change) as u8))
}

/// The first whole number from 1 to `most` at which *a*·*u*² + *b*·*u* + *c* is below 0. *c* is above 0.
fn first_below_zero([a, b, c]: [i64; 3], most: i64) -> Option<i64> {
    if a >= 0 && b >= 0 {
        return None;
    }
    let (fa, fb, fc) = (a as f64, b as f64, c as f64);
    // A rounding error can bring two roots that nearly meet below zero.
    let root = (fb * fb - 4.0 * fa * fc).max(0.0).sqrt();
    // The lower of two positive roots, or the positive one; in the form that does not cancel out.
    let zero = if b > 0 {
        (fb + root) / (-2.0 * fa)
    } else {
        2.0 * fc / (root - fb)
    };
    if zero > most as f64 + 1.0 {
        return None;
    }
    // The root is near enough to say between which whole numbers it lies, or on which; exact arithmetic
    // says the rest.
    let near = zero.floor() as i64;
    (near.max(1)..=(near + 2).min(most)).find(|u| (a * u + b) * u + c < 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::*;
    use super::*;

    proptest! {
        #[test]
        fn the_first_whole_number_below_zero_is_found(
            a in -2_000_000_i64..2_000_000,
            b in -50_000_000_i64..50_000_000,
            c in 1_i64..2_000_000_000,
            most in 0_i64..=100,
        ) {
            let searched = (1..=most).find(|u| (a * u + b) * u + c < 0);
            prop_assert_eq!(first_below_zero([a, b, c], most), searched);
        }

        #[test]
        fn roots_that_nearly_meet_are_told_apart(root in 1_i64..100, factor in 1_i64..1_000_000_000, slack in -2_i64..=2) {
            let (a, b) = (factor, -2 * root * factor);
            let c = factor * root * root + slack;
            prop_assume!(c > 0);
            let searched = (1..=100).find(|u| (a * u + b) * u + c < 0);
            prop_assert_eq!(first_below_zero([a, b, c], 100), searched);
        }
    }

    #[test]
    fn the_statement_names_criterion_weights_and_accounts() {
        // 5·5 + 4·5 + 2·x and 4·5 + 4·5 + 4·x meet at 2.5; lowering the first weight takes one step more.
        let portfolio = portfolio(&[5, 5, 2], &[5, 5, 5]);
        let entries = [
            entry("first", &[5, 4, 2], &[3, 3, 3]),
            entry("second", &[4, 4, 4], &[3, 3, 3]),
        ];
        let robustness = robustness(&portfolio, &entries);
        assert_eq!(robustness.neighbours.len(), 1);
        assert_eq!(robustness.neighbours[0].ranks, (1, 2));
        let swap = robustness.smallest().unwrap();
        assert_eq!(
            (swap.upper.as_str(), swap.lower.as_str()),
            ("first", "second")
        );
        assert_eq!(
            (swap.axis, swap.criterion),
            (Axis::Fit, portfolio.fit.ids()[2])
        );
        assert_eq!((swap.from.number(), swap.to.tenths()), (2, 26));
        assert_eq!(swap.size_in_tenths(), 6);
    }

    #[test]
    fn an_account_that_is_better_everywhere_stays_first() {
        let portfolio = portfolio(&[5, 5, 5], &[5, 5, 5]);
        let better = entry("better", &[4, 5, 3], &[3, 3, 3]);
        let entries = [entry("worse", &[3, 4, 2], &[3, 3, 2]), better];
        let robustness = robustness(&portfolio, &entries);
        assert_eq!(robustness.neighbours.len(), 1);
        assert_eq!(robustness.smallest(), None);
    }

    #[test]
    fn equal_accounts_have_nothing_to_swap() {
        let portfolio = portfolio(&[5, 5, 5], &[5, 5, 5]);
        let entries = ["a", "b"].map(|id| entry(id, &[1, 3, 5], &[3, 3, 3]));
        assert_eq!(robustness(&portfolio, &entries).neighbours, []);
    }
}
