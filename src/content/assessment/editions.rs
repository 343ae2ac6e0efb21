//! What there was before the latest edition, and what of it still asks for the same.

use std::sync::OnceLock;

use crate::domain::id::ItemId;

use super::Questionnaire;
use super::edition1::first_edition;

/// The questionnaires of an earlier edition. Nobody starts one any more, but answers to them are there to be read, and
/// workshops that ask them go on. Their tables and texts come when the first such document is shown.
#[derive(Debug, Clone, Copy)]
pub struct Earlier {
    /// Programme maturity.
    pub programme: &'static Questionnaire,
    /// The relationship check.
    pub relationship: &'static Questionnaire,
}

static IN_USE: OnceLock<Earlier> = OnceLock::new();

impl Earlier {
    /// Has [`questionnaire`](super::questionnaire) know them from now on.
    pub fn put_into_use() -> Self {
        *IN_USE.get_or_init(first_edition)
    }

    /// Those that are in use; `None` until somebody asked for them.
    pub fn in_use() -> Option<Self> {
        IN_USE.get().copied()
    }
}

/// Items that kept their name and ask for something else than in the first edition.
static CHANGED: [&str; 6] = [
    // What we do when one of our people leaves, and no longer how much the account trusts us.
    "engagement.trust",
    // What we ask for at the end of a meeting, and no longer what the other side agreed to.
    "engagement.advance",
    // What one colleague answers for, and no longer who it is.
    "organisation.ownership",
    // The quality of service instead of the account's results and a signed plan.
    "people.incentives",
    // Market access issues came in.
    "planning.tools",
    // Whom we give the account to call, and no longer whom it calls.
    "relationship.first_call",
];

/// Whether an item of the latest edition asks for the same as the item of its name did in the edition before. Its
/// described answers may draw the lines elsewhere all the same.
pub fn is_same(item: &ItemId) -> bool {
    !CHANGED.contains(&item.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::account::relationship;
    use crate::content::assessment::{questionnaire, questionnaires};
    use crate::content::testing;
    use crate::domain::id::InstrumentId;

    #[test]
    fn the_first_edition_is_whole() {
        let Earlier {
            programme,
            relationship: check,
        } = Earlier::put_into_use();
        testing::every_item_belongs_to_its_topic_and_comes_once([programme, check]);
        testing::no_text_stands_twice([programme, check]);
        for one in [programme, check] {
            testing::anchors_name_no_stage_and_end_as_sentences(one);
        }
        let found = questionnaire(&InstrumentId::fixed("programme")).unwrap();
        assert_eq!(found.instrument, programme.instrument);
    }

    #[test]
    fn no_described_answer_of_the_first_edition_stands_in_the_second() {
        let english = crate::content::text::english();
        let [programme] = questionnaires();
        let earlier = Earlier::put_into_use();
        for (then, now) in [
            (earlier.programme, programme),
            (earlier.relationship, relationship()),
        ] {
            let anchors = |of: &'static Questionnaire| {
                let questions = of.topics.iter().flat_map(|topic| topic.questions);
                questions.flat_map(|question| question.anchors)
            };
            let now: Vec<&str> = anchors(now)
                .map(|key| testing::text(&english, key))
                .collect();
            for key in anchors(then) {
                let text = testing::text(&english, key);
                assert!(!now.contains(&text), "{}: {text}", key.name());
            }
        }
    }

    #[test]
    fn what_asks_for_something_else_is_an_item_of_both_editions() {
        let [programme] = questionnaires();
        let earlier = Earlier::put_into_use();
        for item in CHANGED {
            let item = ItemId::fixed(item);
            let is_in = |one: &Questionnaire| one.question(&item).is_some();
            assert!(is_in(programme) || is_in(relationship()), "{item}");
            assert!(
                is_in(earlier.programme) || is_in(earlier.relationship),
                "{item}"
            );
            assert!(!is_same(&item));
        }
        assert!(is_same(&ItemId::fixed("meaning.vision")));
    }
}
