//! Two assessments of the same questionnaire: what moved.

use crate::domain::id::{DimensionId, ItemId};
use crate::domain::order::{highest_first, ranked};

use super::staging::Staging;
use super::{Answer, Answers, Assessment, Index, Instrument, Stage};

/// Before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The earlier answers, scored.
    pub before: Staging,
    /// The later answers, scored.
    pub after: Staging,
    /// Each dimension, in the order of asking.
    pub dimensions: Vec<DimensionChange>,
    /// Each item, in the order of asking.
    pub items: Vec<ItemChange>,
}

/// How a dimension moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionChange {
    /// The dimension.
    pub id: DimensionId,
    /// Index before and after.
    pub index: (Option<Index>, Option<Index>),
    /// Stage before and after.
    pub stage: (Option<Stage>, Option<Stage>),
}

impl DimensionChange {
    /// After minus before, in tenths of the indexes as they are shown; `None` unless both exist.
    pub fn tenths(&self) -> Option<i16> {
        Some(self.index.1?.tenths() - self.index.0?.tenths())
    }
}

/// How an item moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemChange {
    /// The item.
    pub item: ItemId,
    /// The answer before.
    pub before: Option<Answer>,
    /// The answer after.
    pub after: Option<Answer>,
}

/// Which way an item moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// By this many points up.
    Up(u8),
    /// By this many points down.
    Down(u8),
    /// The same point twice.
    Same,
    /// Not answered with a point both times.
    NotComparable,
}

impl ItemChange {
    /// Which way the item moved.
    pub fn movement(&self) -> Movement {
        let before = self.before.and_then(Answer::point);
        let after = self.after.and_then(Answer::point);
        match (before, after) {
            (Some(b), Some(a)) if a > b => Movement::Up(a.number() - b.number()),
            (Some(b), Some(a)) if a < b => Movement::Down(b.number() - a.number()),
            (Some(_), Some(_)) => Movement::Same,
            _ => Movement::NotComparable,
        }
    }
}

impl Comparison {
    /// Compares two assessments by one instrument; beside a quick check, by its items only.
    pub fn of_assessments(
        instrument: &Instrument,
        before: &Assessment,
        after: &Assessment,
    ) -> Self {
        Self::of(
            instrument,
            &before.answers_beside(after, instrument),
            &after.answers_beside(before, instrument),
        )
    }

    /// Compares two sets of answers to one instrument.
    pub fn of(instrument: &Instrument, before: &Answers, after: &Answers) -> Self {
        let scored = (
            Staging::of(instrument, before),
            Staging::of(instrument, after),
        );
        let dimensions = scored
            .0
            .dimensions
            .iter()
            .zip(&scored.1.dimensions)
            .map(|(b, a)| DimensionChange {
                id: b.id.clone(),
                index: (b.tally.index(), a.tally.index()),
                stage: (b.stage, a.stage),
            })
            .collect();
        let items = instrument
            .items()
            .map(|item| ItemChange {
                item: item.clone(),
                before: before.get(item),
                after: after.get(item),
            })
            .collect();
        Self {
            before: scored.0,
            after: scored.1,
            dimensions,
            items,
        }
    }

    /// The items that moved up, largest step first.
    pub fn risen(&self) -> Vec<&ItemChange> {
        self.moved(|movement| match movement {
            Movement::Up(by) => Some(by),
            _ => None,
        })
    }

    /// The items that fell back, largest step first.
    pub fn fallen(&self) -> Vec<&ItemChange> {
        self.moved(|movement| match movement {
            Movement::Down(by) => Some(by),
            _ => None,
        })
    }

    /// How many items kept their point.
    pub fn unchanged(&self) -> usize {
        self.items
            .iter()
            .filter(|i| i.movement() == Movement::Same)
            .count()
    }

    /// How many items cannot be compared.
    pub fn not_comparable(&self) -> usize {
        self.items
            .iter()
            .filter(|i| i.movement() == Movement::NotComparable)
            .count()
    }

    fn moved(&self, by: impl Fn(Movement) -> Option<u8>) -> Vec<&ItemChange> {
        let moved = self
            .items
            .iter()
            .filter(|item| by(item.movement()).is_some());
        ranked(moved, |item| {
            (highest_first(by(item.movement()).unwrap_or_default()), 0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn moves_are_sorted_by_size_and_gaps_are_not_comparable() {
        let instrument = instrument(&[4, 4]);
        let before = answers(&instrument, &[1, 2, 3, 4, 0, 3, 3, 2]);
        let after = answers(&instrument, &[2, 4, 3, 3, 5, 0, 1, 2]);
        let c = Comparison::of(&instrument, &before, &after);
        let names =
            |items: Vec<&ItemChange>| items.iter().map(|i| i.item.to_string()).collect::<Vec<_>>();
        assert_eq!(names(c.risen()), ["d0.i1", "d0.i0"]);
        assert_eq!(names(c.fallen()), ["d1.i2", "d0.i3"]);
        assert_eq!((c.unchanged(), c.not_comparable()), (2, 2));
        assert_eq!(c.dimensions[0].tenths(), Some(5)); // 2.5 → 3.0
    }
}
