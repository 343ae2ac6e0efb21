//! The quick check: one item of each dimension, and the way on to all of them (docs/method.md, "Quick check").

use crate::domain::id::ItemId;
use crate::domain::words::words;

use super::staging::Staging;
use super::{Answers, Assessment, Instrument};

words! {
    /// How much of its questionnaire an assessment asks.
    #[derive(Default)]
    Extent {
        /// Every item.
        #[default]
        All = "all",
        /// One item of each dimension: a quick check.
        Quick = "quick",
        /// Every item; those of a quick check were asked before, and are not asked again.
        GoneOn = "gone_on",
    }
}

/// How firmly a result stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Enough is answered for the stage to stand without reserve.
    #[default]
    Firm,
    /// Too little is answered ([`super::Coverage::ENOUGH_PERCENT`]).
    Provisional,
    /// Too little was asked: it is the result of a quick check.
    Quick,
}

impl Standing {
    /// How a result stands of which it is known only whether it is provisional.
    pub const fn of_whole(is_provisional: bool) -> Self {
        match is_provisional {
            true => Self::Provisional,
            false => Self::Firm,
        }
    }
}

impl Instrument {
    /// The items of a quick check, in the order of asking; none where there is no quick check.
    pub fn quick_items(&self) -> impl Iterator<Item = &ItemId> + Clone {
        let dimensions = self.dimensions.iter();
        dimensions.filter_map(|d| d.items.get(d.quick?))
    }

    /// Whether it has a quick check: an item of each of its dimensions.
    pub fn has_quick_check(&self) -> bool {
        !self.is_empty() && self.quick_items().count() == self.dimensions.len()
    }

    fn is_quick(&self, item: &ItemId) -> bool {
        self.quick_items().any(|quick| quick == item)
    }
}

impl Assessment {
    /// Whether it is a quick check.
    pub fn is_quick(&self) -> bool {
        self.extent == Extent::Quick
    }

    /// The items that it asks, in the order of asking: all of them, or those of a quick check. What else was answered is
    /// asked too, so that no answer counts without being seen: it comes from another tab, or from before the person took
    /// going on back.
    pub fn asked<'a, 'i: 'a>(
        &'a self,
        instrument: &'i Instrument,
    ) -> impl Iterator<Item = &'i ItemId> + Clone + use<'a, 'i> {
        instrument.items().filter(|item| {
            !self.is_quick() || instrument.is_quick(item) || self.answers.get(item).is_some()
        })
    }

    /// The number of an item among those that it asks, from 1; `None` where it does not ask it.
    pub fn number(&self, instrument: &Instrument, item: &ItemId) -> Option<u16> {
        let place = self.asked(instrument).position(|asked| asked == item)?;
        Some(place as u16 + 1)
    }

    /// Whether going from question to question passes over an item: it was answered in the quick check before.
    pub fn is_passed_over(&self, instrument: &Instrument, item: &ItemId) -> bool {
        self.extent == Extent::GoneOn
            && instrument.is_quick(item)
            && self.answers.get(item).is_some()
    }

    /// Goes on from a quick check to all items, at the first that is open. Every answer stays. Does nothing to what is no
    /// quick check.
    pub fn go_on_to_all(&mut self, instrument: &Instrument) {
        if self.is_quick() {
            self.extent = Extent::GoneOn;
            let mut items = instrument.items();
            let open = items.find(|item| self.answers.get(item).is_none());
            self.position = open.or(instrument.item_at(0)).cloned();
        }
    }

    /// Takes going on back, to where the person was before. Every answer stays, also those that were given since.
    pub fn back_to_quick(&mut self, position: Option<ItemId>) {
        if self.extent == Extent::GoneOn {
            self.extent = Extent::Quick;
            self.position = position;
        }
    }

    /// How firmly its result stands. The coverage is that of all items, for a quick check too: the stage of a dimension
    /// and the condition that none lags need more than one answer each, so it is *quick* where it would be provisional.
    pub fn standing(&self, staging: &Staging) -> Standing {
        match (staging.is_provisional(), self.is_quick()) {
            (false, _) => Standing::Firm,
            (true, false) => Standing::Provisional,
            (true, true) => Standing::Quick,
        }
    }

    /// The answers that count beside another assessment of the same instrument: if either is a quick check, those to its
    /// items, so that like is compared with like.
    pub fn answers_beside(&self, other: &Self, instrument: &Instrument) -> Answers {
        let mut answers = self.answers.clone();
        if self.is_quick() || other.is_quick() {
            answers.retain(|item, _| instrument.is_quick(item));
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{answer, assessment, instrument, with_quick_check};
    use super::*;

    fn ids<'a>(items: impl Iterator<Item = &'a ItemId>) -> Vec<String> {
        items.map(ItemId::to_string).collect()
    }

    fn quick(instrument: &Instrument, codes: &[u8]) -> Assessment {
        let mut one = assessment(instrument, codes);
        one.extent = Extent::Quick;
        one
    }

    #[test]
    fn a_quick_check_asks_one_item_of_each_dimension() {
        let instrument = with_quick_check(&[3, 2, 4], &[1, 0, 3]);
        let one = quick(&instrument, &[0; 9]);
        assert_eq!(ids(one.asked(&instrument)), ["d0.i1", "d1.i0", "d2.i3"]);
        let number = |place| one.number(&instrument, instrument.item_at(place).unwrap());
        assert_eq!(
            [number(1), number(3), number(8), number(0)],
            [Some(1), Some(2), Some(3), None]
        );
        let all = assessment(&instrument, &[0; 9]);
        assert_eq!(all.asked(&instrument).count(), 9);
        assert!(
            instrument.has_quick_check()
                && !super::super::testing::instrument(&[3]).has_quick_check()
        );
    }

    #[test]
    fn a_quick_check_is_quick_and_not_provisional() {
        let instrument = with_quick_check(&[4; 8], &[0; 8]);
        let mut codes = [0; 32];
        (0..32).step_by(4).for_each(|place| codes[place] = 3);
        let mut one = quick(&instrument, &codes);
        let staging = Staging::of(&instrument, &one.answers);
        assert_eq!(one.standing(&staging), Standing::Quick);
        assert_eq!(staging.overall.coverage().percent(), 25);
        // No dimension has a stage, and so none can lag.
        assert!(staging.dimensions.iter().all(|d| d.stage.is_none()));
        assert_eq!(staging.stage.map(|stage| stage.number()), Some(3));
        one.go_on_to_all(&instrument);
        assert_eq!(one.standing(&staging), Standing::Provisional);
    }

    #[test]
    fn beside_a_quick_check_only_its_items_count() {
        let instrument = with_quick_check(&[2, 2], &[1, 0]);
        let (short, long) = (
            quick(&instrument, &[0, 2, 3, 0]),
            assessment(&instrument, &[1, 4, 5, 5]),
        );
        let counted = long.answers_beside(&short, &instrument);
        assert_eq!(
            ids(counted.iter().map(|(item, _)| item)),
            ["d0.i1", "d1.i0"]
        );
        assert_eq!(short.answers_beside(&long, &instrument), short.answers);
        assert_eq!(long.answers_beside(&long, &instrument), long.answers);
    }

    proptest! {
        #[test]
        fn going_on_keeps_the_answers_asks_what_is_open_and_can_be_taken_back(
            codes in prop::collection::vec(0_u8..=7, 3),
            later in prop::collection::vec(0_u8..=7, 9),
            position in prop::option::of(0_usize..3),
        ) {
            let instrument = with_quick_check(&[3, 2, 4], &[1, 0, 3]);
            let mut before = quick(&instrument, &[0; 9]);
            for (item, code) in instrument.quick_items().zip(&codes) {
                before.answers.set(item, answer(*code));
                before.answers.set_note(item, "seen");
            }
            before.position = position.and_then(|at| instrument.quick_items().nth(at).cloned());
            let mut after = before.clone();
            after.go_on_to_all(&instrument);
            prop_assert_eq!(&after.answers, &before.answers);
            prop_assert_eq!(after.asked(&instrument).count(), instrument.len());
            // What is passed over was answered; what is not is open.
            for item in instrument.items() {
                let is_answered = before.answers.get(item).is_some();
                prop_assert_eq!(after.is_passed_over(&instrument, item), is_answered);
                prop_assert!(!before.is_passed_over(&instrument, item));
            }
            let open = instrument.items().find(|item| before.answers.get(item).is_none());
            prop_assert_eq!(after.position.as_ref(), open.or(instrument.item_at(0)));
            let mut back = after.clone();
            back.back_to_quick(before.position.clone());
            prop_assert_eq!(&back, &before);
            // What was answered meanwhile stays, and is asked.
            for (item, code) in instrument.items().zip(&later) {
                after.answers.set(item, answer(*code));
            }
            let answers = after.answers.clone();
            after.back_to_quick(before.position.clone());
            prop_assert_eq!(&after.answers, &answers);
            let asked: Vec<&ItemId> = after.asked(&instrument).collect();
            prop_assert!(instrument.items().all(|item| answers.get(item).is_none() || asked.contains(&item)));
        }

        #[test]
        fn what_is_no_quick_check_is_neither_gone_on_with_nor_taken_back(codes in prop::collection::vec(0_u8..=7, 9)) {
            let instrument = with_quick_check(&[3, 2, 4], &[1, 0, 3]);
            let whole = assessment(&instrument, &codes);
            let mut same = whole.clone();
            same.go_on_to_all(&instrument);
            same.back_to_quick(None);
            prop_assert_eq!(same, whole);
        }
    }

    #[test]
    fn without_a_quick_check_there_are_no_items_of_one() {
        assert_eq!(instrument(&[2, 3]).quick_items().count(), 0);
    }
}
