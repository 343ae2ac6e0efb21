//! Assessments of every shape, for the properties.

use std::sync::LazyLock;

use crate::domain::day::Day;
use litemap::LiteMap;
use proptest::prelude::*;

use crate::domain::assessment::targets::Importance;
use crate::domain::assessment::testing::{answer, with_quick_check};
use crate::domain::assessment::{Answers, Assessment, Extent, Instrument, Scope, Stage};
use crate::domain::id::{DocumentId, InstrumentId};
use crate::domain::words::Word;

use crate::data::document::{Content, Fallback};

/// A small instrument, called `test`.
pub static TEST: LazyLock<Instrument> = LazyLock::new(|| with_quick_check(&[2, 1, 3], &[1, 0, 2]));

/// Knows `test` only.
pub fn find(id: &InstrumentId) -> Option<&'static Instrument> {
    (*id == TEST.id).then(|| &*TEST)
}

/// What stands in for what is missing.
pub fn fallback() -> Fallback {
    Fallback {
        id: DocumentId::new("fallback").unwrap(),
        day: TODAY,
    }
}

/// The day of the tests.
pub const TODAY: Day = Day::fixed(2026, 7, 1);

/// An assessment without answers.
pub fn blank(id: &str, name: &str) -> Assessment {
    let id = DocumentId::new(id).unwrap();
    let mut assessment = Assessment::new(id, TEST.id.clone(), TODAY);
    assessment.name = name.to_owned();
    assessment
}

/// Texts that a person or an attacker may type.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[=+\\-@\t\r\n\"',;＝＋－＠\u{0}\u{202e}a-z ]{0,12}",
        Just(String::new()),
        Just("ä".repeat(Assessment::MAX_NOTE + 3)),
    ]
}

prop_compose! {
    /// An assessment of [`TEST`] as it can be in use.
    pub fn any_assessment()(
        id in "[a-z0-9]{1,40}",
        name in text(),
        scope in prop::array::uniform3(text()),
        (year, day) in (1_i16..=9999, 1_i8..=28),
        codes in prop::collection::vec((0_u8..=7, text()), 6),
        targets in prop::collection::btree_map(0_usize..3, 1_u8..=5, 0..=3),
        importance in prop::collection::btree_map(0_usize..3, 1_u8..=3, 0..=3),
        suggested in prop::collection::vec(0_u8..=7, 6),
        extent in prop::sample::select(Extent::ALL),
        position in prop::option::of(0_usize..6),
        edited in 0_u64..=8_640_000_000_000_000,
        (archived, example) in any::<(bool, bool)>(),
    ) -> Assessment {
        let mut answers = Answers::default();
        for (item, (code, note)) in TEST.items().zip(codes) {
            answers.set(item, answer(code));
            answers.set_note(item, note);
        }
        let suggested = crate::domain::assessment::testing::answers(&TEST, &suggested);
        let [company, unit, team] = scope;
        let dimension = |n: usize| TEST.dimensions[n].id.clone();
        let mut assessment = Assessment {
            id: DocumentId::new(&id).unwrap(),
            instrument: TEST.id.clone(),
            name,
            extent,
            scope: Scope { company, unit, team },
            date: Day::fixed(year, 5, day),
            answers,
            suggested,
            targets: targets
                .into_iter()
                .map(|(n, stage)| (dimension(n), Stage::new(stage).unwrap()))
                .collect::<LiteMap<_, _>>(),
            importance: importance
                .into_iter()
                .map(|(n, number)| (dimension(n), Importance::new(number).unwrap()))
                .collect(),
            position: position.and_then(|n| TEST.item_at(n)).cloned(),
            edited,
            archived,
            example,
        };
        assessment.tidy();
        assessment
    }
}
