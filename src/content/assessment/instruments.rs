//! Which items every edition has, apart from their words: enough to read and to score any answers.

use std::sync::LazyLock;

use crate::domain::assessment::{Dimension, Instrument, Stage};
use crate::domain::id::{DimensionId, InstrumentId, ItemId};

use super::PROGRAMME;

const QUESTIONS: usize = 32;
const TOPICS: usize = 8;

/// The place of the item of each topic that a quick check asks, taken from the same table.
static QUICK: [usize; TOPICS] = {
    let mut places = [0; TOPICS];
    let mut topic = 0;
    while topic < TOPICS {
        places[topic] = match PROGRAMME[topic].quick_place() {
            Some(place) => place,
            None => panic!("a topic without an item for the quick check"),
        };
        topic += 1;
    }
    places
};

/// The items of the programme maturity questionnaire, in the order of asking. Taken from the table of its texts while
/// compiling, so that the first load has no need of that table.
static ITEMS: [&str; QUESTIONS] = {
    let mut items = [""; QUESTIONS];
    let (mut topic, mut place) = (0, 0);
    while topic < PROGRAMME.len() {
        let questions = PROGRAMME[topic].questions;
        let mut question = 0;
        while question < questions.len() {
            items[place] = questions[question].id.as_fixed();
            place += 1;
            question += 1;
        }
        topic += 1;
    }
    assert!(place == QUESTIONS);
    items
};

/// Items of the second edition, and what stood in their place in the first.
static REPLACED: [(&str, &str); 2] = [
    ("value.jointwork", "value.cocreation"),
    ("planning.tenders", "planning.kpis"),
];

static FIRST: LazyLock<Instrument> = LazyLock::new(|| programme("programme", &REPLACED, false));
static SECOND: LazyLock<Instrument> = LazyLock::new(|| programme("programme.2", &[], true));

fn programme(
    id: &'static str,
    replaced: &[(&str, &'static str)],
    has_quick_check: bool,
) -> Instrument {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for item in ITEMS {
        let replaced = replaced.iter().find(|(now, _)| *now == item);
        let item = replaced.map_or(item, |(_, then)| then);
        let name = item.split('.').next().unwrap_or_default();
        if dimensions
            .last()
            .is_none_or(|last| last.id.as_str() != name)
        {
            dimensions.push(Dimension {
                id: DimensionId::fixed(name),
                items: Vec::new(),
                quick: QUICK
                    .get(dimensions.len())
                    .filter(|_| has_quick_check)
                    .copied(),
            });
        }
        if let Some(last) = dimensions.last_mut() {
            last.items.push(ItemId::fixed(item));
        }
    }
    Instrument {
        id: InstrumentId::fixed(id),
        highest: Stage::Synergistic.point(),
        dimensions,
    }
}

/// Every edition of every questionnaire that a person can start by itself, the latest first.
pub fn instruments() -> [&'static Instrument; 2] {
    [&SECOND, &FIRST]
}

/// The instrument with this name, in whichever edition.
pub fn instrument(id: &InstrumentId) -> Option<&'static Instrument> {
    instruments().into_iter().find(|one| &one.id == id)
}

/// How many questions the programme maturity questionnaire asks.
pub const fn programme_questions() -> usize {
    QUESTIONS
}

/// How many of them its quick check asks.
pub const fn quick_questions() -> usize {
    TOPICS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::{Earlier, questionnaires};
    use crate::domain::workshop::Fingerprint;

    #[test]
    fn every_edition_asks_the_items_of_its_texts() {
        let [programme] = questionnaires();
        let earlier = Earlier::put_into_use().programme;
        for questionnaire in [programme, earlier] {
            let known = instrument(&questionnaire.instrument.id).unwrap();
            assert_eq!(*known, questionnaire.instrument);
            assert_eq!(known.len(), programme_questions());
        }
        assert_eq!(instrument(&InstrumentId::fixed("programme.3")), None);
    }

    #[test]
    fn the_quick_check_of_the_second_edition_asks_exactly_one_item_of_each_dimension() {
        for dimension in &SECOND.dimensions {
            assert!(
                dimension.quick.unwrap() < dimension.items.len(),
                "{}",
                dimension.id
            );
        }
        assert_eq!(SECOND.quick_items().count(), quick_questions());
        assert!(SECOND.has_quick_check());
        assert_eq!(FIRST.quick_items().count(), 0);
        assert!(!FIRST.has_quick_check());
    }

    #[test]
    fn the_editions_differ_in_name_items_and_fingerprint() {
        let (first, second) = (&*FIRST, &*SECOND);
        assert_eq!(
            (first.id.family(), first.id.edition().number()),
            (second.id.family(), 1)
        );
        assert_eq!(second.id.edition().number(), 2);
        let only = |of: &Instrument, other: &Instrument| -> Vec<String> {
            let only = of.items().filter(|item| other.position(item).is_none());
            only.map(ItemId::to_string).collect()
        };
        assert_eq!(only(first, second), ["value.cocreation", "planning.kpis"]);
        assert_eq!(only(second, first), ["value.jointwork", "planning.tenders"]);
        // Invitations and answers that are out in the world have the first.
        assert_eq!(Fingerprint::of(first), FIRST_FINGERPRINT);
        assert_eq!(Fingerprint::of(second), SECOND_FINGERPRINT);
    }

    const FIRST_FINGERPRINT: Fingerprint = Fingerprint(0xb0be_bc1d);
    const SECOND_FINGERPRINT: Fingerprint = Fingerprint(0x2f8c_42d8);
}
