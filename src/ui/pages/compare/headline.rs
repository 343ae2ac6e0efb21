//! What happened, in words.

use crate::domain::assessment::compare::DimensionChange;
use crate::t;

use super::pair::{Order, Pair};

/// The page's heading: where the stage went, and in which time.
pub(super) fn title(pair: &Pair) -> String {
    let comparison = &pair.comparison;
    let (Some(before), Some(after)) = (comparison.before.stage, comparison.after.stage) else {
        return t!("compare.title.unknown").to_owned();
    };
    let time = match pair.order() {
        Order::Forward(elapsed) => Some(elapsed.words()),
        Order::SameDay | Order::Backward => None,
    };
    let n = before.number().abs_diff(after.number());
    match (after.cmp(&before), time) {
        (std::cmp::Ordering::Greater, Some(time)) => t!("compare.title.up_in", n = n, time = time),
        (std::cmp::Ordering::Greater, None) => t!("compare.title.up", n = n),
        (std::cmp::Ordering::Less, Some(time)) => t!("compare.title.down_in", n = n, time = time),
        (std::cmp::Ordering::Less, None) => t!("compare.title.down", n = n),
        (std::cmp::Ordering::Equal, Some(time)) => t!("compare.title.same_after", time = time),
        (std::cmp::Ordering::Equal, None) => t!("compare.title.same").to_owned(),
    }
}

/// Under the heading: how many dimensions went which way, as whole sentences.
pub(super) fn lead(pair: &Pair) -> String {
    let counts = Counts::of(&pair.comparison.dimensions);
    let sentences = [
        (counts.rose > 0).then(|| t!("compare.lead.rose", n = counts.rose)),
        (counts.fell > 0).then(|| t!("compare.lead.fell", n = counts.fell)),
        (counts.same > 0).then(|| t!("compare.lead.same", n = counts.same)),
        (counts.unknown > 0).then(|| t!("compare.lead.unknown", n = counts.unknown)),
    ];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// How many dimensions went which way, by their indexes as they are shown.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    rose: usize,
    fell: usize,
    same: usize,
    unknown: usize,
}

impl Counts {
    fn of(dimensions: &[DimensionChange]) -> Self {
        let mut counts = Self::default();
        for dimension in dimensions {
            let counter = match dimension.tenths() {
                Some(1..) => &mut counts.rose,
                Some(0) => &mut counts.same,
                Some(_) => &mut counts.fell,
                None => &mut counts.unknown,
            };
            *counter += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::compare::Comparison;
    use crate::domain::assessment::testing::{answers, instrument};

    #[test]
    fn every_dimension_is_counted_once() {
        let instrument = instrument(&[2; 4]);
        let before = answers(&instrument, &[1, 1, 3, 3, 2, 2, 6, 0]);
        let after = answers(&instrument, &[1, 2, 2, 3, 1, 3, 4, 4]);
        let comparison = Comparison::of(&instrument, &before, &after);
        assert_eq!(
            Counts::of(&comparison.dimensions),
            Counts {
                rose: 1,
                fell: 1,
                same: 1,
                unknown: 1
            }
        );
    }
}
