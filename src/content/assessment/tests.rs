//! That nothing of a questionnaire is missing, doubled, or gives the right answer away.

use super::questionnaires;
use crate::content::testing;

#[test]
fn the_programme_has_eight_dimensions_of_four_items() {
    let [programme] = questionnaires();
    assert_eq!(programme.topics.len(), 8);
    assert!(programme.topics.iter().all(|t| t.questions.len() == 4));
    assert_eq!(programme.instrument.len(), 32);
}

#[test]
fn every_item_belongs_to_its_dimension_and_comes_once() {
    testing::every_item_belongs_to_its_topic_and_comes_once(questionnaires());
}

#[test]
fn no_anchor_action_or_question_stands_twice() {
    testing::no_text_stands_twice(questionnaires());
}

#[test]
fn the_length_of_an_anchor_gives_nothing_away() {
    questionnaires()
        .into_iter()
        .for_each(testing::lengths_give_nothing_away);
}

#[test]
fn the_words_of_an_anchor_give_nothing_away() {
    questionnaires()
        .into_iter()
        .for_each(testing::words_give_nothing_away);
}

#[test]
fn anchors_name_no_stage_and_end_as_sentences() {
    questionnaires()
        .into_iter()
        .for_each(testing::anchors_name_no_stage_and_end_as_sentences);
}
