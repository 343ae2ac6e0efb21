//! What every questionnaire is tested for: nothing missing, nothing doubled, no right answer given away.

mod guesser;

use std::collections::{BTreeMap, BTreeSet};

use super::assessment::{Question, Questionnaire};
use super::text::{Catalogue, Key, english};

pub use guesser::words_give_nothing_away;

/// The text of a key that has no plural forms.
pub fn text(catalogue: &Catalogue, key: Key) -> &str {
    catalogue.message(key).unwrap().plain().unwrap()
}

fn questions(of: &'static Questionnaire) -> impl Iterator<Item = &'static Question> {
    of.topics.iter().flat_map(|topic| topic.questions)
}

pub fn every_item_belongs_to_its_topic_and_comes_once(
    all: impl IntoIterator<Item = &'static Questionnaire>,
) {
    let mut seen = BTreeSet::new();
    for topic in all.into_iter().flat_map(|q| q.topics) {
        for question in topic.questions {
            assert!(question.id.as_str().starts_with(&format!("{}.", topic.id)));
            assert!(seen.insert(&question.id), "{} comes twice", question.id);
        }
    }
}

pub fn no_text_stands_twice(all: impl IntoIterator<Item = &'static Questionnaire>) {
    let catalogue = english();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for question in all.into_iter().flat_map(questions) {
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
            let words = text(&catalogue, key).to_lowercase();
            if let Some(other) = seen.insert(words, key.name()) {
                panic!("{} says the same as {other}", key.name());
            }
        }
    }
}

/// A reader must not be able to pick the highest answer by its length: within an item the lengths are
/// alike, and over all items each place is the longest and the shortest sometimes.
pub fn lengths_give_nothing_away(of: &'static Questionnaire) {
    let catalogue = english();
    let (mut longest, mut shortest) = ([0; 5], [0; 5]);
    for question in questions(of) {
        let lengths = question
            .anchors
            .map(|key| text(&catalogue, key).chars().count());
        let (min, max) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
        assert!(max * 100 <= min * 135, "{}: {lengths:?}", question.id);
        longest[lengths.iter().position(|l| l == max).unwrap()] += 1;
        shortest[lengths.iter().position(|l| l == min).unwrap()] += 1;
    }
    let items = questions(of).count();
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

pub fn anchors_name_no_stage_and_end_as_sentences(of: &'static Questionnaire) {
    let catalogue = english();
    for question in questions(of) {
        for key in question.anchors {
            let anchor = text(&catalogue, key);
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
        assert!(text(&catalogue, question.question).ends_with('?'));
        assert!(!question.sources.is_empty());
    }
}
