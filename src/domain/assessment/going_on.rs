//! Going on with a later edition of a questionnaire: what of earlier answers is still of use.

use crate::domain::day::Day;
use crate::domain::id::{DocumentId, ItemId};

use super::{Answer, Assessment, Instrument};

impl Assessment {
    /// A new assessment of the same practice by a later edition. Nothing in it is answered. What was answered to an
    /// item that `is_same` says still asks for the same is suggested, to be confirmed one by one: a later edition may
    /// draw the line between two points elsewhere. Notes go along wherever the item still has a place. Targets stay
    /// behind, because they were set against a result that is not compared with the new one.
    pub fn going_on(
        &self,
        (id, date): (DocumentId, Day),
        later: &Instrument,
        is_same: impl Fn(&ItemId) -> bool,
    ) -> Self {
        let mut new = Self::new(id, later.id.clone(), date);
        new.name.clone_from(&self.name);
        new.scope = self.scope.clone();
        new.importance = self.importance.clone();
        for item in later.items() {
            new.answers.set_note(item, self.answers.note(item));
            if is_same(item) {
                new.suggested.set(item, self.answers.get(item));
            }
        }
        new
    }

    /// What is suggested for an item that has no answer yet.
    pub fn suggestion(&self, item: &ItemId) -> Option<Answer> {
        match self.answers.get(item) {
            None => self.suggested.get(item),
            Some(_) => None,
        }
    }

    /// Takes a suggestion as the answer. Does nothing where there is none, or an answer.
    pub fn confirm(&mut self, item: &ItemId) {
        if let Some(answer) = self.suggestion(item) {
            self.answers.set(item, Some(answer));
        }
    }

    /// Whether it is one of an edition that came after this one's: then this one is there to be read.
    pub fn is_before(&self, current: &Instrument) -> bool {
        self.instrument.family() == current.id.family()
            && self.instrument.edition() < current.id.edition()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{answer, assessment, instrument};
    use super::*;
    use crate::domain::id::InstrumentId;

    fn second() -> Instrument {
        let mut second = instrument(&[2, 3]);
        second.id = InstrumentId::fixed("test.2");
        second.dimensions[1].items[2] = ItemId::fixed("d1.new");
        second
    }

    fn id() -> DocumentId {
        DocumentId::new("new").unwrap()
    }

    proptest! {
        #[test]
        fn nothing_is_answered_until_it_is_confirmed(codes in prop::collection::vec(0_u8..=7, 5), same in 0_u8..32) {
            let (first, second) = (instrument(&[2, 3]), second());
            let mut before = assessment(&first, &codes);
            for item in first.items() {
                before.answers.set_note(item, format!("on {item}"));
            }
            let is_same = |item: &ItemId| {
                first.position(item).is_some_and(|place| same >> place & 1 == 1)
            };
            let untouched = before.clone();
            let mut new = before.going_on((id(), before.date), &second, is_same);
            prop_assert_eq!(&before, &untouched);
            prop_assert!(second.items().all(|item| new.answers.get(item).is_none()));
            for (place, item) in second.items().enumerate() {
                let then = answer(codes[place]).filter(|_| is_same(item));
                prop_assert_eq!(new.suggestion(item), then);
                let note = if place < 4 { format!("on {item}") } else { String::new() };
                prop_assert_eq!(new.answers.note(item), note);
                new.confirm(item);
                prop_assert_eq!(new.answers.get(item), then);
                prop_assert_eq!(new.suggestion(item), None);
            }
        }
    }

    #[test]
    fn an_answer_of_ones_own_is_not_replaced_by_a_suggestion() {
        let second = second();
        let item = second.item_at(0).unwrap();
        let before = assessment(&instrument(&[2, 3]), &[4, 4, 4, 4, 4]);
        let mut new = before.going_on((id(), before.date), &second, |_| true);
        new.answers.set(item, answer(2));
        new.confirm(item);
        assert_eq!(new.answers.get(item), answer(2));
        assert!(before.is_before(&second) && !new.is_before(&second));
        assert!(!before.is_before(&instrument(&[2, 3])));
    }
}
