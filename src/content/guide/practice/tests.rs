use std::collections::BTreeSet;

use super::*;
use crate::content::guide::guide_figures;
use crate::content::text::english_wording;
use crate::domain::account::typing::Level;
use crate::domain::words::Word;

/// The fewest and the most words of a scene.
const SCENE_WORDS: std::ops::RangeInclusive<usize> = 60..=120;

/// By how many words, and by which share of its length, an answer may be longer than another one of its case.
const LONGER_WORDS: usize = 3;
const LONGER_PERCENT: usize = 25;

/// In how many cases at most the right answer stands at one place, is the longest, or the shortest: chance, and a little more.
const AT_MOST: usize = 4;

fn said(key: Key) -> String {
    english_wording().fill(key, &guide_figures())
}

fn words_of(key: Key) -> usize {
    said(key).split_whitespace().count()
}

#[test]
fn twelve_cases_of_all_kinds_each_with_its_own_id_and_texts() {
    let ids: BTreeSet<_> = CASES.iter().map(|case| case.id).collect();
    assert_eq!((CASES.len(), ids.len()), (12, 12));
    for kind in CaseKind::ALL {
        assert!(Case::of_kind(*kind).next().is_some(), "{kind:?}");
    }
    let mut seen = BTreeSet::new();
    for case in &CASES {
        let of = |choice: &CaseChoice| [choice.text, choice.why];
        let choices = case.choices.iter().flat_map(of);
        for key in choices.chain([case.title, case.scene]) {
            assert!(seen.insert(said(key)), "{} stands twice", key.name());
            assert!(!said(key).contains('{'), "{}", key.name());
        }
    }
    let texts = Key::all().filter(|key| key.name().starts_with("case."));
    assert_eq!(texts.count(), seen.len(), "each text of a case is shown");
}

#[test]
fn scenes_and_explanations_have_the_length_that_they_should() {
    for case in &CASES {
        let scene = words_of(case.scene);
        assert!(SCENE_WORDS.contains(&scene), "{}: {scene} words", case.id);
        assert!((3..=5).contains(&case.choices.len()), "{}", case.id);
        for choice in case.choices {
            let why = words_of(choice.why);
            assert!((20..=60).contains(&why), "{}: {why}", choice.why.name());
        }
    }
}

#[test]
fn no_answer_is_given_away_by_its_length() {
    let (mut longest, mut shortest) = (0, 0);
    for case in &CASES {
        let of = |length: fn(Key) -> usize| -> Vec<usize> {
            case.choices.iter().map(|one| length(one.text)).collect()
        };
        let words = of(words_of);
        let letters = of(|key| said(key).chars().count());
        let ends = |all: &[usize]| (all.iter().min().copied(), all.iter().max().copied());
        let (Some(fewest), Some(most)) = ends(&words) else {
            panic!("{} has no answers", case.id);
        };
        assert!(most - fewest <= LONGER_WORDS, "{}: {words:?}", case.id);
        let (Some(fewest), Some(most)) = ends(&letters) else {
            panic!("{} has no answers", case.id);
        };
        assert!(
            most * 100 <= fewest * (100 + LONGER_PERCENT),
            "{}: {letters:?}",
            case.id
        );
        let right = letters[case.right];
        let others = || {
            let all = letters.iter().enumerate();
            all.filter(|(place, _)| *place != case.right)
                .map(|(_, n)| *n)
        };
        longest += usize::from(others().all(|other| right > other));
        shortest += usize::from(others().all(|other| right < other));
    }
    assert!(
        longest <= AT_MOST && shortest <= AT_MOST,
        "{longest} {shortest}"
    );
}

#[test]
fn the_right_answer_stands_at_every_place_and_at_none_too_often() {
    for place in 0..4 {
        let here = CASES.iter().filter(|case| case.right == place).count();
        assert!((2..=AT_MOST).contains(&here), "{place}: {here}");
    }
    // Nor is the same place right three times in a row.
    for three in CASES.windows(3) {
        assert!(three.iter().any(|case| case.right != three[0].right));
    }
}

/// What is right in a case that a rule decides is what the rule says of the facts of its scene.
#[test]
fn the_right_level_and_the_right_stage_are_those_of_the_rules() {
    let mut ruled = 0;
    for case in &CASES {
        let by_rule = match (case.facts, case.facts.ruling()) {
            (CaseFacts::None, None) => continue,
            (CaseFacts::Level(..), Some(Ruling::Level(suggestion))) => {
                assert_eq!(case.choices.len(), Level::ALL.len(), "{}", case.id);
                Level::ALL
                    .iter()
                    .position(|level| *level == suggestion.level)
            }
            (CaseFacts::Stage(_, offered), Some(Ruling::Stage(stage, answers))) => {
                assert_eq!(case.choices.len(), offered.len(), "{}", case.id);
                assert_eq!(answers.len(), relationship().instrument.len());
                // Each answer begins with the name of the stage that it stands for.
                for (stage, choice) in offered.iter().zip(case.choices) {
                    let name = said(crate::content::assessment::stage_text(*stage).name);
                    assert!(said(choice.text).starts_with(&format!("{name}:")), "{name}");
                }
                offered.iter().position(|one| *one == stage)
            }
            other => panic!("{}: {other:?}", case.id),
        };
        assert_eq!(by_rule, Some(case.right), "{}", case.id);
        ruled += 1;
    }
    assert_eq!(
        ruled,
        CASES
            .iter()
            .filter(|case| { matches!(case.kind, CaseKind::Level | CaseKind::Stage) })
            .count()
    );
}

#[test]
fn the_way_through_leads_from_the_first_case_to_the_last_and_back() {
    let mut case = &CASES[0];
    let mut seen = 1;
    while let Some(next) = case.next() {
        assert_eq!(next.before().map(|one| one.id), Some(case.id));
        case = next;
        seen += 1;
    }
    assert_eq!(seen, CASES.len());
    assert!(CASES[0].before().is_none());
    assert_eq!(Case::find("harbour").map(Case::place), Some(11));
    assert!(Case::find("weather").is_none());
}

/// An answer that is wrong is explained by what it overlooks, not by a hint at the others: no explanation names another one.
#[test]
fn no_explanation_speaks_of_answers_by_number() {
    for choice in CASES.iter().flat_map(|case| case.choices) {
        let why = said(choice.why).to_lowercase();
        for word in [
            "answer a",
            "answer b",
            "first answer",
            "second answer",
            "third answer",
        ] {
            assert!(!why.contains(word), "{}", choice.why.name());
        }
    }
}
