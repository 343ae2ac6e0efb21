//! Counts by show of hands, for people without a device.

use litemap::LiteMap;

use crate::domain::assessment::Answer;
use crate::domain::id::ItemId;

use super::{Distribution, GivenAnswer, OwnCounts, Revealable};

/// How many raised their hands for what, by question. They count in the room's answers, but nowhere where one would
/// have to know what a single person answered: not in the stages, not in a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandCounts {
    /// By item.
    pub(super) items: LiteMap<ItemId, Distribution>,
    /// By the place of an own question.
    pub(super) own: LiteMap<u8, OwnCounts>,
}

impl HandCounts {
    /// The most hands for one answer.
    pub const MAX: u32 = 9_999;

    /// The counts at an item; nothing but zeros where no hands were counted.
    pub fn get(&self, item: &ItemId) -> Distribution {
        self.items.get(item).copied().unwrap_or_default()
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
            true => self.items.remove(item),
            false => self.items.insert(item.clone(), counts),
        };
    }

    /// Every item for which hands were counted.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &Distribution)> {
        self.items.iter()
    }

    /// The counts at an own question, by its place; nothing but zeros where no hands were counted.
    pub fn own(&self, place: u8) -> OwnCounts {
        self.own.get(&place).copied().unwrap_or_default()
    }

    /// Sets how many raised their hands for an answer to an own question, at most [`HandCounts::MAX`].
    pub fn set_own(&mut self, place: u8, answer: &GivenAnswer, count: u32) {
        let mut counts = self.own(place);
        if let Some(counter) = counts.counter(answer) {
            *counter = count.min(Self::MAX);
        }
        match counts == OwnCounts::default() {
            true => self.own.remove(&place),
            false => self.own.insert(place, counts),
        };
    }

    /// Every own question for which hands were counted, by its place.
    pub fn iter_own(&self) -> impl Iterator<Item = (u8, &OwnCounts)> {
        self.own.iter().map(|(place, counts)| (*place, counts))
    }

    /// How many raised their hands for an answer to a question.
    pub fn count(&self, question: &Revealable, answer: &GivenAnswer) -> u32 {
        match question {
            Revealable::Item(item) => OwnCounts::of_scale(&self.get(item)).given(answer),
            Revealable::Own(place) => self.own(*place).given(answer),
            Revealable::Summary => 0,
        }
    }

    /// Sets how many raised their hands for an answer to a question, at most [`HandCounts::MAX`].
    pub fn set_count(&mut self, question: &Revealable, answer: &GivenAnswer, count: u32) {
        match (question, answer) {
            (Revealable::Item(item), GivenAnswer::Choice(answer)) => self.set(item, *answer, count),
            (Revealable::Own(place), answer) => self.set_own(*place, answer, count),
            (Revealable::Item(_) | Revealable::Summary, _) => {}
        }
    }

    /// Takes the counts at a question away, and returns them; `None` where no hands were counted.
    pub fn clear(&mut self, question: &Revealable) -> Option<Self> {
        let mut cleared = Self::default();
        match question {
            Revealable::Item(item) => {
                let counts = self.items.remove(item)?;
                cleared.items.insert(item.clone(), counts);
            }
            Revealable::Own(place) => {
                let counts = self.own.remove(place)?;
                cleared.own.insert(*place, counts);
            }
            Revealable::Summary => return None,
        }
        Some(cleared)
    }

    /// Puts back what [`HandCounts::clear`] took, and adds it to what was counted since.
    pub fn put_back(&mut self, cleared: &Self) {
        for (item, counts) in cleared.iter() {
            let mut all = self.get(item);
            all.add_all(counts);
            let all = OwnCounts::of_scale(&all).at_most(Self::MAX);
            self.items.insert(item.clone(), all.scale());
        }
        for (place, counts) in cleared.iter_own() {
            let mut all = self.own(place);
            all.add_all(counts);
            self.own.insert(place, all.at_most(Self::MAX));
        }
    }

    /// The most hands that were counted for one question.
    pub fn most(&self) -> u32 {
        let items = self.items.values().map(Distribution::asked);
        let own = self.own.values().map(OwnCounts::asked);
        items.chain(own).max().unwrap_or_default()
    }

    /// Whether no hands were counted.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.own.is_empty()
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
        let unknown = GivenAnswer::Choice(Answer::DontKnow);
        let absent = GivenAnswer::Choice(Answer::NotApplicable);
        for question in [Revealable::Item(ItemId::fixed("a.b")), Revealable::Own(1)] {
            let mut hands = HandCounts::default();
            assert_eq!(hands.clear(&question), None);
            hands.set_count(&question, &unknown, 9_998);
            let cleared = hands.clear(&question).unwrap();
            assert!(hands.is_empty());
            hands.set_count(&question, &unknown, 3);
            hands.set_count(&question, &absent, 1);
            hands.put_back(&cleared);
            let counted = [&unknown, &absent].map(|answer| hands.count(&question, answer));
            assert_eq!(counted, [9_999, 1]);
        }
    }

    #[test]
    fn hands_are_counted_for_own_questions_too() {
        let mut hands = HandCounts::default();
        let last = GivenAnswer::Option(5);
        hands.set_own(1, &last, 70_000);
        hands.set_own(0, &GivenAnswer::Option(0), 4);
        assert_eq!(hands.own(1).given(&last), HandCounts::MAX);
        assert_eq!((hands.own(0).asked(), hands.own(2).asked()), (4, 0));
        assert_eq!((hands.most(), hands.is_empty()), (HandCounts::MAX, false));
        hands.clear(&Revealable::Own(1));
        hands.set_own(0, &GivenAnswer::Option(0), 0);
        assert_eq!(hands, HandCounts::default());
        assert_eq!(hands.count(&Revealable::Summary, &last), 0);
    }
}
