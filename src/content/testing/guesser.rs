//! Somebody who knows no key account management, and goes by the words alone.
//!
//! A naive Bayes guesser: it has seen the answers of all items but one, and places each answer of that one at the
//! stage whose words it shares most. Chance is one in five.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::assessment::Questionnaire;
use crate::content::text::english;

use super::{questions, text};

/// More than this share of the answers, in percent, placed right by their words means that a person may answer by
/// pattern, without asking what is so.
const MOST_PERCENT: usize = 60;
/// The most words of an answer.
const MOST_WORDS: usize = 20;

fn words(of: &str) -> Vec<String> {
    of.to_lowercase()
        .split(|c: char| !(c.is_ascii_alphabetic() || c == '\'' || c == '-'))
        .filter(|word| word.len() > 1)
        .map(str::to_owned)
        .collect()
}

/// How often each word stands in the answers of a stage.
#[derive(Default)]
struct Seen {
    of: BTreeMap<String, u32>,
    all: u32,
}

impl Seen {
    fn read(&mut self, answer: &[String]) {
        for word in answer {
            *self.of.entry(word.clone()).or_default() += 1;
            self.all += 1;
        }
    }

    /// How well an answer fits, as a logarithm; each word counts as seen once more than it was.
    fn fit(&self, answer: &[String], known: &BTreeSet<&String>) -> f64 {
        let all = f64::from(self.all) + known.len() as f64;
        let of = |word| f64::from(self.of.get(word).copied().unwrap_or(0) + 1);
        let known_words = answer.iter().filter(|word| known.contains(word));
        known_words.map(|word| (of(word) / all).ln()).sum()
    }
}

/// The stage, from 0, at which somebody places an answer who has seen these.
fn placed(answer: &[String], seen: &[Seen; 5]) -> usize {
    let known = seen.iter().flat_map(|stage| stage.of.keys()).collect();
    let fits = seen.each_ref().map(|stage| stage.fit(answer, &known));
    (1..5).fold(0, |best, at| if fits[at] > fits[best] { at } else { best })
}

/// How many answers are placed right, each by what the other items say.
fn placed_right(items: &[[Vec<String>; 5]]) -> usize {
    let right = |out: usize| {
        let mut seen: [Seen; 5] = Default::default();
        for (at, item) in items.iter().enumerate() {
            for (stage, answer) in item.iter().enumerate().filter(|_| at != out) {
                seen[stage].read(answer);
            }
        }
        let answers = items[out].iter().enumerate();
        answers
            .filter(|(stage, answer)| placed(answer, &seen) == *stage)
            .count()
    };
    (0..items.len()).map(right).sum()
}

pub fn words_give_nothing_away(of: &'static Questionnaire) {
    let catalogue = english();
    let items: Vec<_> = questions(of)
        .map(|question| question.anchors.map(|key| words(text(&catalogue, key))))
        .collect();
    for (question, item) in questions(of).zip(&items) {
        let longest = question
            .anchors
            .map(|key| text(&catalogue, key).split_whitespace().count());
        assert!(
            longest.iter().all(|n| *n <= MOST_WORDS),
            "{}: {longest:?} of {item:?}",
            question.id
        );
    }
    let (right, all) = (placed_right(&items), items.len() * 5);
    assert!(
        right * 100 <= all * MOST_PERCENT,
        "{right} of {all} answers can be placed by their words alone"
    );
}

#[test]
fn a_guesser_places_answers_that_give_themselves_away() {
    let item = |object: &str| {
        ["sells", "asks", "owner", "measures", "patients"]
            .map(|tell| words(&format!("The {object} {tell} at each account.")))
    };
    let items = ["plan", "visit", "list", "budget"].map(item);
    assert_eq!(placed_right(&items), 20);
}
