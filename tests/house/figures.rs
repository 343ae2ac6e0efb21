//! A figure of a rule stands once: where the rule is. Texts name it by a placeholder.

use crate::texts::{Text, texts};

/// Texts that are the method's content, invented examples or facts with their source beside them.
const CONTENT: [(&str, &str); 7] = [
    ("item.", "questions, answers and actions of the programme"),
    (
        "relationship.",
        "questions, answers and actions of the check",
    ),
    ("edition1.", "the same, as they were released first"),
    ("basis.", "facts, each with its source"),
    ("source.", "titles and years of what the method rests on"),
    ("example.", "an invented company"),
    ("word.influence.", "the points of a scale"),
];

/// What is no figure of a rule although it has a digit: names and scales.
const NAMES: [&str; 18] = [
    "1 to 5",
    "from 1 to",
    "at 2 or higher",
    "stage 1 or 2",
    "UTF-8",
    "Actando 2016",
    "1a",
    "1b",
    "k1",
    "step 1",
    "step 2",
    "step 3",
    "step 7",
    "level 3",
    "stage 1",
    "stage 2",
    "stage 5",
    "Stage 1",
];

/// Texts that may have figures of their own, and why.
const ALLOWED: [(&str, &str); 35] = [
    ("import.error.level", "the values of a column"),
    ("import.error.functions", "the values of a column"),
    ("import.error.score", "the values of a column"),
    ("import.holds.level", "the values of a column"),
    ("import.holds.functions", "the values of a column"),
    ("word.test.functions.answer.1", "an answer"),
    ("word.test.functions.answer.2", "an answer"),
    ("word.test.functions.answer.3", "an answer"),
    ("word.test.functions.answer.4", "an answer"),
    (
        "word.meeting.preparation.left",
        "a fact from S2, source beside it",
    ),
    ("result.aims.importance_1", "a point of a scale"),
    ("result.aims.importance_2", "a point of a scale"),
    ("result.aims.importance_3", "a point of a scale"),
    ("term.importance.meaning", "the ends of a scale"),
    ("term.influence.meaning", "the ends of a scale"),
    ("term.level.meaning", "the names of the levels"),
    ("term.target.meaning", "the end of the scale"),
    ("term.shortfall.meaning", "an example"),
    ("dmu.influence_hint", "the ends of a scale"),
    ("check.index", "the end of the scale"),
    ("account.ends", "the ends of a scale"),
    ("portfolio.criteria.meaning", "the ends of a scale"),
    ("portfolio.criteria.low", "the end of a scale"),
    ("portfolio.criteria.high", "the end of a scale"),
    ("portfolio.criteria.hint", "an example of what weights do"),
    ("portfolio.criteria.weightless", "nothing is nothing"),
    ("workshop_collect.hands.clear", "nothing is nothing"),
    (
        "workshop_report.read.agreement_about",
        "the formula of Leik",
    ),
    ("workshop_board.talk.hint", "the formula of Leik"),
    ("answering.number_keys", "keys of the keyboard"),
    ("workshop_board.timer.one_more", "what a button adds"),
    ("quality.steps_about", "all of it"),
    ("analysis.driver_note_hint", "an example"),
    ("tactics.resources_hint", "an example"),
    ("form.no_number", "an example"),
];

/// After these a number in words is one of a rule too.
const COMPARING: [&str; 10] = [
    "fewer than",
    "less than",
    "more than",
    "at least",
    "at most",
    "up to",
    "older than",
    "smaller than",
    "larger than",
    "the first",
];

/// Figures in words.
const WORDS: [&str; 14] = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "thirty",
    "half a year",
    "a quarter",
    "three quarters",
];

/// Texts that compare with a number in words and state no rule of ours.
const ALLOWED_WORDS: [(&str, &str); 2] = [
    ("analysis.aim_hint", "an example"),
    (
        "portfolio.robust.few",
        "one rank alone cannot change places",
    ),
];

#[test]
fn no_text_has_a_figure_of_a_rule() {
    let found: Vec<String> = texts()
        .iter()
        .filter(|text| !is_content(&text.key))
        .filter(|text| !ALLOWED.iter().any(|(key, _)| *key == text.key))
        .filter(|text| has_figure(text))
        .map(|text| format!("{} = {:?}", text.key, text.words))
        .collect();
    assert!(
        found.is_empty(),
        "name the constant by a placeholder: {found:#?}"
    );
}

#[test]
fn no_text_compares_with_a_number_in_words() {
    let found: Vec<String> = texts()
        .iter()
        .filter(|text| !is_content(&text.key))
        .filter(|text| !ALLOWED_WORDS.iter().any(|(key, _)| *key == text.key))
        .filter(|text| compares_in_words(&text.words))
        .map(|text| format!("{} = {:?}", text.key, text.words))
        .collect();
    assert!(
        found.is_empty(),
        "name the constant by a placeholder: {found:#?}"
    );
}

/// What is allowed is there and needs it, so that the lists don't outlive their reasons.
#[test]
fn every_exception_is_needed() {
    let all = texts();
    for (key, _) in ALLOWED {
        let is_needed = all.iter().any(|text| text.key == key && has_figure(text));
        assert!(is_needed, "{key} has no figure");
    }
    for (key, _) in ALLOWED_WORDS {
        let of_key = |text: &&Text| text.key == key;
        let is_needed = all
            .iter()
            .find(of_key)
            .is_some_and(|text| compares_in_words(&text.words));
        assert!(is_needed, "{key} compares with nothing");
    }
}

fn is_content(key: &str) -> bool {
    CONTENT.iter().any(|(prefix, _)| key.starts_with(prefix))
}

/// Whether a digit stands in a text beside names, placeholders and the 1 of a singular.
fn has_figure(text: &Text) -> bool {
    let mut words = without_placeholders(&text.words);
    for name in NAMES {
        words = words.replace(name, "");
    }
    if text.form == Some("one") {
        words = words.replacen('1', "", 1);
    }
    words.contains(|letter: char| letter.is_ascii_digit())
}

fn compares_in_words(words: &str) -> bool {
    let words = words.to_lowercase();
    COMPARING.iter().any(|comparing| {
        words.split(comparing).skip(1).any(|after| {
            let after = after.trim_start();
            WORDS.iter().any(|word| {
                after
                    .strip_prefix(word)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            })
        })
    })
}

fn without_placeholders(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some((before, inside)) = rest.split_once('{') {
        out.push_str(before);
        rest = inside.split_once('}').map_or("", |(_, after)| after);
    }
    out + rest
}
