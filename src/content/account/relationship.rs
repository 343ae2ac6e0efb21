//! Instrument C: the relationship with one account (S2; docs/method.md, "Relationship check").
//!
//! The five stages again, seen from one account: eight items without dimensions, and so in one topic. The
//! check lives inside an account and is repeated there; it is not among the questionnaires that a person
//! starts by itself.

use std::sync::LazyLock;

use crate::content::assessment::Source::{S1, S2, S2b, S4};
use crate::content::assessment::topics::topic;
use crate::content::assessment::{Earlier, Questionnaire, Topic};
use crate::domain::account::Account;
use crate::domain::assessment::Edition;

static TOPICS: &[Topic] = &[
    topic!("relationship" ["relationship"] ["relationship.item."] ["basis.relationship."]:
        "reach" [S1, S2],
        "calls" [S2],
        "first_call" [S1, S4],
        "offer" [S2],
        "owner" [S2],
        "plans" [S1, S2b],
        "measure" [S1, S4],
        "price" [S1, S2],
    ),
];

static RELATIONSHIP: LazyLock<Questionnaire> =
    LazyLock::new(|| Questionnaire::new("relationship.2", TOPICS));

/// The relationship check in its latest edition. All editions have the same items, so that its instrument scores the
/// answers to each; their words differ, see [`relationship_of`]. Its one topic has the check's name, what it is, and what a weak relationship costs.
pub fn relationship() -> &'static Questionnaire {
    &RELATIONSHIP
}

/// The latest edition of the check: that of what is answered from now on.
pub fn relationship_edition() -> Edition {
    RELATIONSHIP.instrument.id.edition()
}

/// The relationship check in an edition: the latest one, or an earlier one where that is in use (see [`Earlier`]).
pub fn relationship_of(edition: Edition) -> Option<&'static Questionnaire> {
    let earlier = Earlier::in_use().map(|earlier| earlier.relationship);
    [relationship()]
        .into_iter()
        .chain(earlier)
        .find(|check| check.instrument.id.edition() == edition)
}

/// Whether an edition is an earlier one than that of what is answered from now on.
pub fn is_earlier_edition(edition: Edition) -> bool {
    edition < relationship_edition()
}

/// Whether any check of an account answers an earlier edition.
pub fn has_earlier_checks(account: &Account) -> bool {
    account
        .checks
        .iter()
        .any(|check| is_earlier_edition(check.edition))
}

/// How many questions the relationship check asks.
pub fn relationship_questions() -> usize {
    TOPICS.iter().map(|topic| topic.questions.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::{questionnaire, questionnaires};
    use crate::content::testing;
    use crate::content::text::english;
    use crate::domain::assessment::Stage;

    #[test]
    fn the_check_has_eight_items_in_one_topic_on_the_five_stages() {
        let check = relationship();
        assert_eq!((check.topics.len(), check.instrument.len()), (1, 8));
        assert_eq!(check.instrument.highest, Stage::Synergistic.point());
        testing::every_item_belongs_to_its_topic_and_comes_once([check]);
    }

    #[test]
    fn every_item_is_found_by_its_id_with_an_anchor_a_stage_and_an_action_a_step() {
        let check = relationship();
        for item in check.instrument.items() {
            let question = check.question(item).unwrap();
            let key = question.anchor(Stage::Synergistic.point()).name();
            assert_eq!(key, item.as_str().replacen('.', ".item.", 1) + ".anchor.5");
            for stage in Stage::ALL {
                let last = stage == Stage::Synergistic;
                assert_eq!(question.step(stage.point()).is_none(), last, "{item}");
            }
        }
    }

    #[test]
    fn every_edition_has_the_same_items() {
        let first = Earlier::put_into_use().relationship;
        let check = relationship();
        assert_eq!(first.instrument.dimensions, check.instrument.dimensions);
        assert_eq!(relationship_edition().number(), 2);
        for edition in [Edition::FIRST, relationship_edition()] {
            let found = relationship_of(edition).unwrap();
            assert_eq!(found.instrument.id.edition(), edition);
        }
        assert!(relationship_of(Edition::new(3).unwrap()).is_none());
    }

    #[test]
    fn the_check_is_not_started_by_itself() {
        let id = &relationship().instrument.id;
        assert!(questionnaire(id).is_none());
        assert!(questionnaires().iter().all(|q| &q.instrument.id != id));
    }

    #[test]
    fn no_text_of_the_check_stands_twice_there_or_in_the_programme() {
        testing::no_text_stands_twice(questionnaires().into_iter().chain([relationship()]));
    }

    #[test]
    fn the_length_of_an_anchor_gives_nothing_away() {
        testing::lengths_give_nothing_away(relationship());
    }

    #[test]
    fn the_words_of_an_anchor_give_nothing_away() {
        testing::words_give_nothing_away(relationship());
    }

    #[test]
    fn anchors_name_no_stage_and_end_as_sentences() {
        testing::anchors_name_no_stage_and_end_as_sentences(relationship());
    }

    #[test]
    fn texts_fit_where_they_are_shown() {
        let english = english();
        let size = |key| testing::text(&english, key).chars().count();
        let fits = |key, range: std::ops::RangeInclusive<usize>| {
            assert!(range.contains(&size(key)), "{}: {}", key.name(), size(key));
        };
        for question in TOPICS[0].questions {
            fits(question.short, 3..=32);
            fits(question.question, 20..=110);
            fits(question.help, 120..=320);
            for anchor in question.anchors {
                fits(anchor, 70..=140);
            }
            for step in question.steps {
                fits(step.action, 90..=260);
                fits(step.who, 8..=70);
                fits(step.sign, 50..=160);
            }
        }
    }
}
