//! That nothing of a questionnaire is missing, doubled, or gives the right answer away.

use std::collections::BTreeMap;

use super::{Question, questionnaires};
use crate::content::text::{Key, Pack, english};

fn text(pack: &Pack, key: Key) -> &str {
    pack.message(key).plain().unwrap()
}

fn questions() -> impl Iterator<Item = &'static Question> {
    questionnaires()
        .into_iter()
        .flat_map(|q| q.topics)
        .flat_map(|t| t.questions)
}

#[test]
fn the_programme_has_eight_dimensions_of_four_items() {
    let [programme] = questionnaires();
    assert_eq!(programme.topics.len(), 8);
    assert!(programme.topics.iter().all(|t| t.questions.len() == 4));
    assert_eq!(programme.instrument.len(), 32);
}

#[test]
fn every_item_belongs_to_its_dimension_and_comes_once() {
    let mut seen = std::collections::BTreeSet::new();
    for topic in questionnaires().into_iter().flat_map(|q| q.topics) {
        for question in topic.questions {
            assert!(question.id.as_str().starts_with(&format!("{}.", topic.id)));
            assert!(seen.insert(&question.id), "{} comes twice", question.id);
        }
    }
}

#[test]
fn no_anchor_action_or_question_stands_twice() {
    let pack = english();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for question in questions() {
        let steps = question
            .steps
            .iter()
            .flat_map(|step| [step.action, step.sign]);
        let keys = question.anchors.into_iter().chain(steps).chain([
            question.question,
            question.short,
            question.help,
            question.basis,
        ]);
        for key in keys {
            let words = text(&pack, key).to_lowercase();
            if let Some(other) = seen.insert(words, key.name()) {
                panic!("{} says the same as {other}", key.name());
            }
        }
    }
    let actions = questions().map(|q| q.steps.len()).sum::<usize>();
    let anchors = questions().map(|q| q.anchors.len()).sum::<usize>();
    assert_eq!((actions, anchors), (128, 160));
}

/// A reader must not be able to pick the highest answer by its length: within an item the lengths are
/// alike, and over all items each place is the longest and the shortest sometimes.
#[test]
fn the_length_of_an_anchor_gives_nothing_away() {
    let pack = english();
    let (mut longest, mut shortest) = ([0; 5], [0; 5]);
    for question in questions() {
        let lengths = question.anchors.map(|key| text(&pack, key).chars().count());
        let (min, max) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
        assert!(max * 100 <= min * 135, "{}: {lengths:?}", question.id);
        longest[lengths.iter().position(|l| l == max).unwrap()] += 1;
        shortest[lengths.iter().position(|l| l == min).unwrap()] += 1;
    }
    let items = questions().count();
    for n in 0..5 {
        assert!(
            longest[n] * 2 <= items,
            "anchor {} is the longest too often",
            n + 1
        );
        assert!(
            shortest[n] * 2 <= items,
            "anchor {} is the shortest too often",
            n + 1
        );
    }
    // The two that a guesser looks for.
    assert!(
        longest[4] * 4 <= items,
        "anchor 5 can be told by its length"
    );
    assert!(
        shortest[0] * 4 <= items,
        "anchor 1 can be told by its length"
    );
}

#[test]
fn anchors_name_no_stage_and_end_as_sentences() {
    let pack = english();
    for question in questions() {
        for key in question.anchors {
            let anchor = text(&pack, key);
            assert!(anchor.ends_with('.'), "{}: {anchor}", key.name());
            for name in [
                "KAM stage",
                "Pre-KAM",
                "Early KAM",
                "Structural KAM",
                "Synergistic",
            ] {
                assert!(!anchor.contains(name), "{}: {anchor}", key.name());
            }
        }
        assert!(text(&pack, question.question).ends_with('?'));
        assert!(!question.sources.is_empty());
    }
}
