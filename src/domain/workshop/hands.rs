//! Counts by show of hands, for people without a device.

use litemap::LiteMap;

use crate::domain::assessment::Answer;
use crate::domain::id::ItemId;

use super::Distribution;

/// How many raised their hands for what, by item. They count in the room's distributions, but nowhere where one
/// would have to know what a single person answered: not in the stages, not in a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandCounts(pub(super) LiteMap<ItemId, Distribution>);

impl HandCounts {
    /// The most hands for one answer.
    pub const MAX: u32 = 9_999;

    /// The counts at an item; nothing but zeros where no hands were counted.
    pub fn get(&self, item: &ItemId) -> Distribution {
        self.0.get(item).copied().unwrap_or_default()
    }

    /// Sets how many raised their hands for an answer, at most [`HandCounts::MAX`].
    pub fn set(&mut self, item: &ItemId, answer: Answer, count: u32) {
        let mut counts = self.get(item);
        let counter = match answer {
            Answer::Point(point) => &mut counts.points[usize::from(point.number()) - 1],
            Answer::DontKnow => &mut counts.dont_know,
            Answer::NotApplicable => &mut counts.not_applicable,
        };
        *counter = count.min(Self::MAX);
        // Nothing counted is nothing stored, so that equal counts are equal documents.
        match counts == Distribution::default() {
            true => self.0.remove(item),
            false => self.0.insert(item.clone(), counts),
        };
    }

    /// Takes the counts at an item away, and returns them.
    pub fn clear(&mut self, item: &ItemId) -> Option<Distribution> {
        self.0.remove(item)
    }

    /// Puts back what [`HandCounts::clear`] took, and adds it to what was counted since.
    pub fn put_back(&mut self, item: &ItemId, counts: &Distribution) {
        let mut all = self.get(item);
        all.add_all(counts);
        for counter in all.points.iter_mut() {
            *counter = (*counter).min(Self::MAX);
        }
        all.dont_know = all.dont_know.min(Self::MAX);
        all.not_applicable = all.not_applicable.min(Self::MAX);
        self.0.insert(item.clone(), all);
    }

    /// Every item for which hands were counted.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &Distribution)> {
        self.0.iter()
    }

    /// Whether no hands were counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_hands_are_no_counts() {
        let item = ItemId::fixed("a.b");
        let mut hands = HandCounts::default();
        hands.set(&item, Answer::DontKnow, 70_000);
        assert_eq!(hands.get(&item).dont_know, HandCounts::MAX);
        hands.set(&item, Answer::DontKnow, 0);
        assert_eq!(hands, HandCounts::default());
        assert!(hands.is_empty());
    }

    #[test]
    fn what_was_cleared_comes_back_beside_what_was_counted_since() {
        let item = ItemId::fixed("a.b");
        let mut hands = HandCounts::default();
        assert_eq!(hands.clear(&item), None);
        hands.set(&item, Answer::DontKnow, 9_998);
        let cleared = hands.clear(&item).unwrap();
        assert!(hands.is_empty());
        hands.set(&item, Answer::DontKnow, 3);
        hands.set(&item, Answer::NotApplicable, 1);
        hands.put_back(&item, &cleared);
        let counts = hands.get(&item);
        assert_eq!((counts.dont_know, counts.not_applicable), (9_999, 1));
    }
}
