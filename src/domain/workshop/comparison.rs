//! Before and after: two sessions of the same questionnaire.

use crate::domain::assessment::Index;
use crate::domain::id::{DimensionId, ItemId};

use super::{Aggregate, Distribution, GroupCounts, Halves};

/// How the answers of two sessions differ. What only one of them asked is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionComparison {
    /// How many responses there were, before and after.
    pub n: (u32, u32),
    /// At which stages the respondents stood, before and after.
    pub stages: (Distribution, Distribution),
    /// The dimensions that both asked, in the order of the later session.
    pub dimensions: Vec<DimensionShift>,
    /// The items that both asked, in the order of the later session.
    pub items: Vec<ItemShift>,
}

/// The answers to a dimension, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionShift {
    /// The dimension.
    pub id: DimensionId,
    /// The answers to the items that both asked, together.
    pub answers: (Distribution, Distribution),
}

/// The answers to an item, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemShift {
    /// The item.
    pub item: ItemId,
    /// Its answers.
    pub answers: (Distribution, Distribution),
}

impl DimensionShift {
    /// After minus before, in tenths of the indexes as they are shown; `None` unless both exist.
    pub fn tenths(&self) -> Option<i16> {
        tenths(&self.answers)
    }
}

impl ItemShift {
    /// After minus before, in tenths of the means as they are shown; `None` unless both exist.
    pub fn tenths(&self) -> Option<i16> {
        tenths(&self.answers)
    }

    /// The medians before and after.
    pub fn medians(&self) -> (Option<Halves>, Option<Halves>) {
        (self.answers.0.median(), self.answers.1.median())
    }
}

fn tenths((before, after): &(Distribution, Distribution)) -> Option<i16> {
    Some(after.index().map(Index::tenths)? - before.index().map(Index::tenths)?)
}

impl SessionComparison {
    /// Compares the rooms of two sessions, or a group of each. The parts are of these aggregates.
    pub fn of(before: (&Aggregate, &GroupCounts), after: (&Aggregate, &GroupCounts)) -> Self {
        let (all_before, part_before) = before;
        let (all_after, part_after) = after;
        let mut dimensions = Vec::new();
        let mut items = Vec::new();
        let mut answered = part_after.items.iter();
        for dimension in all_after.dimensions() {
            let mut sum = (Distribution::default(), Distribution::default());
            let asked = items.len();
            for item in &dimension.items {
                let now = answered.next().copied().unwrap_or_default();
                let Some(then) = all_before.item(part_before, item) else {
                    continue;
                };
                sum.0.add_all(&then);
                sum.1.add_all(&now);
                items.push(ItemShift {
                    item: item.clone(),
                    answers: (then, now),
                });
            }
            if items.len() > asked {
                dimensions.push(DimensionShift {
                    id: dimension.id.clone(),
                    answers: sum,
                });
            }
        }
        Self {
            n: (part_before.n, part_after.n),
            stages: (part_before.stages, part_after.stages),
            dimensions,
            items,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::Selection;
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};

    #[test]
    fn what_both_sessions_asked_is_compared() {
        let mut before = Aggregate::new(&TWO_BY_TWO, &session());
        before.add(&response(1, &[2, 2, 3, 0]));
        before.add(&response(2, &[1, 3, 4, 0]));
        let mut later = session();
        later.dimensions = Selection::new(0b10).unwrap();
        let mut after = Aggregate::new(&TWO_BY_TWO, &later);
        let mut one = response(1, &[5, 3]);
        one.selection = later.dimensions;
        after.add(&one);
        let compared = SessionComparison::of((&before, before.room()), (&after, after.room()));
        assert_eq!(compared.n, (2, 1));
        assert_eq!(compared.dimensions.len(), 1);
        let dimension = &compared.dimensions[0];
        // (3 + 4) ÷ 2 = 3.5 to (5 + 3) ÷ 2 = 4.
        assert_eq!((dimension.id.as_str(), dimension.tenths()), ("d1", Some(5)));
        let changes: Vec<_> = compared.items.iter().map(ItemShift::tenths).collect();
        assert_eq!(changes, [Some(15), None]);
        let medians = compared.items[0].medians();
        assert_eq!(medians, (Some(Halves(7)), Some(Halves(10))));
    }
}
