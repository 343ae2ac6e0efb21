use std::collections::BTreeSet;

use super::*;
use crate::content::account::words::Label;
use crate::content::assessment::Source;
use crate::content::glossary::term;
use crate::content::text::{Key, english_wording};
use crate::domain::account::stakeholders::DmuRole;
use crate::domain::words::Word;

/// The keys of what a page is made of, beside those that other pages have too.
fn keys_of(topic: GuideTopic) -> Vec<Key> {
    let chapter = topic.chapter();
    let mut keys = vec![chapter.title, chapter.lead, chapter.picture, chapter.used];
    for passage in chapter.passages {
        keys.extend([passage.title, passage.text]);
        keys.extend(passage.points);
        match passage.holds {
            Holds::Contrast(contrast) => {
                keys.extend(contrast.sides);
                keys.extend(contrast.rows.iter().flatten());
            }
            Holds::Sorting(sorting) => {
                keys.extend(
                    sorting
                        .statements
                        .iter()
                        .flat_map(|one| [one.text, one.why]),
                );
            }
            Holds::Script => {
                let of = |one: &ScriptStep| [one.title, one.does, one.says];
                keys.extend(SCRIPT.iter().flat_map(of));
            }
            Holds::Words
            | Holds::Stages
            | Holds::Roles
            | Holds::Groups
            | Holds::Levels
            | Holds::TypeAndTest
            | Holds::Factors
            | Holds::Steps => {}
        }
    }
    keys
}

#[test]
fn every_topic_has_all_of_its_parts() {
    for &topic in GuideTopic::ALL {
        let chapter = topic.chapter();
        let title = chapter.title.name();
        assert_eq!(title, format!("guide.{}.title", topic.word()));
        assert!(
            !chapter.passages.is_empty() && !chapter.places.is_empty(),
            "{topic:?}"
        );
        assert!(
            !chapter.sources.is_empty() && !chapter.terms.is_empty(),
            "{topic:?}"
        );
        let ids: BTreeSet<_> = chapter.passages.iter().map(|one| one.id).collect();
        assert_eq!(ids.len(), chapter.passages.len(), "{topic:?}");
    }
}

#[test]
fn every_term_and_source_of_a_topic_exists() {
    for topic in GuideTopic::ALL {
        for id in topic.chapter().terms {
            assert!(term(id).is_some(), "{topic:?}: {id}");
        }
        let terms: BTreeSet<_> = topic.chapter().terms.iter().collect();
        assert_eq!(terms.len(), topic.chapter().terms.len(), "{topic:?}");
        for source in topic.chapter().sources {
            assert!(Source::ALL.contains(source));
        }
    }
    for source in Source::ALL {
        let is_used = |topic: &GuideTopic| topic.chapter().sources.contains(&source);
        assert!(GuideTopic::ALL.iter().any(is_used), "{source:?}");
    }
}

/// Every text of the guide belongs to a topic, stands there once, and names no figure that is not filled in.
#[test]
fn every_text_of_a_topic_is_shown_and_every_figure_in_it_filled() {
    let wording = english_wording();
    let mut shown = BTreeSet::new();
    for &topic in GuideTopic::ALL {
        for key in keys_of(topic) {
            let text = wording.fill(key, &guide_figures());
            assert!(!text.contains('{'), "{}: {text}", key.name());
            if key.name().starts_with("guide.") {
                assert!(shown.insert(key), "{} is shown twice", key.name());
            }
        }
    }
    // Those that the page of one topic asks for by name.
    let by_name = [
        "guide.journey.stage.",
        "guide.types.try.",
        "guide.plan.steps.enough",
        "guide.success.light.",
        "guide.workshop.script.",
    ];
    let topics: Vec<String> = (GuideTopic::ALL.iter())
        .map(|topic| format!("guide.{}.", topic.word()))
        .collect();
    let of_topics =
        Key::all().filter(|key| topics.iter().any(|topic| key.name().starts_with(topic)));
    let left: Vec<&str> = of_topics
        .filter(|key| !shown.contains(key))
        .map(Key::name)
        .filter(|name| !by_name.iter().any(|one| name.starts_with(one)))
        .collect();
    assert!(left.is_empty(), "no topic shows {left:?}");
}

#[test]
fn every_sentence_to_sort_has_a_side_and_every_side_a_sentence() {
    for topic in GuideTopic::ALL {
        for passage in topic.chapter().passages {
            let Holds::Sorting(sorting) = passage.holds else {
                continue;
            };
            let sides = match sorting.sides {
                Sides::Of(_) => 2,
                Sides::Roles => DmuRole::ALL.len(),
            };
            let used: BTreeSet<usize> = sorting.statements.iter().map(|one| one.side).collect();
            assert_eq!(
                used.into_iter().collect::<Vec<_>>(),
                (0..sides).collect::<Vec<_>>(),
                "{topic:?}"
            );
        }
    }
}

#[test]
fn the_parts_of_a_decision_stand_in_the_order_of_their_sentences() {
    // The places in the sorting are those of the vocabulary.
    let names: Vec<&str> = DmuRole::ALL
        .iter()
        .map(|role| role.label().name())
        .collect();
    assert_eq!(names[0], "word.role.initiator.name");
    assert_eq!(names[5], "word.role.gatekeeper.name");
}
