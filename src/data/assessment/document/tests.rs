use std::sync::LazyLock;

use serde_json::json;

use super::*;
use crate::data::assessment::testing::*;
use crate::data::document::{Content, read};
use crate::domain::assessment::Point;
use crate::domain::id::ItemId;
use proptest::prelude::*;

fn restored(value: Value) -> (Assessment, Vec<Dropped>) {
    read::<Assessment>(value, find, fallback()).unwrap()
}

fn document(extra: Value) -> Value {
    let mut document = json!({ "id": "a1", "instrument": "test", "date": "2026-03-02" });
    let (Value::Object(fields), Value::Object(extra)) = (&mut document, extra) else {
        panic!("fields");
    };
    fields.extend(extra);
    document
}

#[test]
fn a_document_without_anything_optional_is_whole() {
    let (assessment, dropped) = restored(document(json!({})));
    assert_eq!(dropped, []);
    assert_eq!(assessment.id.as_str(), "a1");
    assert_eq!(assessment.date.to_string(), "2026-03-02");
}

#[test]
fn bad_answers_are_dropped_one_by_one() {
    let answers = json!({
        "d0.i0": { "answer": 9 },
        "d0.i1": { "answer": "x", "note": "stays" },
        "d1.i0": { "answer": 4 },
        "d2.i0": { "answer": "dk" },
        "d2.i1": 3,
        "d9.i9": { "answer": 3 },
    });
    let (assessment, dropped) = restored(document(json!({ "answers": answers })));
    assert_eq!(
        dropped,
        [
            Dropped::Field("answers.d0.i0.answer".into()),
            Dropped::Field("answers.d0.i1.answer".into()),
            Dropped::Field("answers.d2.i1".into()),
            Dropped::Item(ItemId::new("d9.i9")),
        ]
    );
    assert_eq!(assessment.answers.note(&ItemId::new("d0.i1")), "stays");
    assert_eq!(assessment.answers.iter().count(), 3);
}

#[test]
fn an_answer_above_the_instruments_scale_is_dropped() {
    static SHORT: LazyLock<Instrument> = LazyLock::new(|| Instrument {
        highest: Point::new(3).unwrap(),
        ..TEST.clone()
    });
    let answers = json!({ "d0.i0": { "answer": 3 }, "d0.i1": { "answer": 4 } });
    let value = document(json!({ "answers": answers }));
    let (_, dropped) = read::<Assessment>(value, |_| Some(&*SHORT), fallback()).unwrap();
    assert_eq!(dropped, [Dropped::Field("answers.d0.i1.answer".into())]);
}

#[test]
fn a_missing_name_and_a_bad_date_are_replaced_and_reported() {
    let field = |name: &str| Dropped::Field(name.into());
    for (bad, lost) in [
        (json!("soon"), field("date")),
        (json!(5), field("date")),
        (json!(null), Dropped::Date),
        (json!("2026-02-30"), field("date")),
        (json!("-000001-01-01"), field("date")),
    ] {
        let value = json!({ "instrument": "test", "id": "NOT:an/id", "date": bad });
        let (assessment, dropped) = restored(value);
        assert_eq!(dropped.len(), 2);
        assert!(dropped.contains(&field("id")) && dropped.contains(&lost));
        assert_eq!(assessment.id, fallback().id);
        assert_eq!(assessment.date, TODAY);
    }
}

#[test]
fn long_texts_are_cut_and_hidden_characters_removed() {
    let value = document(json!({
        "name": "a".repeat(201),
        "scope": { "company": "Acme\u{202e}", "unit": 4, "floor": "2" },
        "answers": { "d0.i0": { "note": format!("{}\u{7}", "n".repeat(4000)) } },
    }));
    let (assessment, dropped) = restored(value);
    assert_eq!(assessment.name.len(), Assessment::MAX_NAME);
    assert_eq!(assessment.scope.company, "Acme");
    assert_eq!(
        dropped,
        [
            Dropped::FieldEnd("name".into()),
            Dropped::FieldCharacters("scope.company".into()),
            Dropped::Field("scope.unit".into()),
            Dropped::Field("scope.floor".into()),
            Dropped::FieldCharacters("answers.d0.i0.note".into()),
        ]
    );
}

#[test]
fn targets_and_importance_are_kept_where_they_make_sense() {
    let value = document(json!({
        "targets": { "d0": 4, "d1": 6, "d7": 2 },
        "importance": { "d0": 3, "d2": "much" },
        "position": "d9.i9",
        "edited": -4,
        "archived": "yes",
        "mood": "good",
    }));
    let (assessment, dropped) = restored(value);
    assert_eq!(assessment.targets.len(), 1);
    assert_eq!(assessment.importance.len(), 1);
    let field = |name: &str| Dropped::Field(name.into());
    assert_eq!(
        dropped,
        [
            field("targets"),
            field("importance"),
            field("edited"),
            field("archived"),
            field("mood"),
            field("targets"),
            field("position"),
        ]
    );
}

#[test]
fn only_a_questionnaire_with_a_quick_check_has_quick_checks() {
    static WITHOUT: LazyLock<Instrument> = LazyLock::new(|| {
        let mut without = TEST.clone();
        without.dimensions[1].quick = None;
        without
    });
    let lost = [Dropped::Field("extent".into())];
    for (word, extent) in [("quick", Extent::Quick), ("gone_on", Extent::GoneOn)] {
        let value = document(json!({ "extent": word }));
        let (whole, dropped) = restored(value.clone());
        assert_eq!((whole.extent, dropped), (extent, vec![]));
        let (without, dropped) =
            read::<Assessment>(value, |_| Some(&*WITHOUT), fallback()).unwrap();
        assert_eq!((without.extent, &dropped[..]), (Extent::All, &lost[..]));
    }
    let (whole, dropped) = restored(document(json!({ "extent": "half" })));
    assert_eq!((whole.extent, &dropped[..]), (Extent::All, &lost[..]));
    assert!(
        restored(document(json!({})))
            .0
            .write()
            .get("extent")
            .is_none()
    );
}

#[test]
fn an_unknown_instrument_is_an_error_with_its_name() {
    let value = json!({ "instrument": "horoscope" });
    assert_eq!(
        read::<Assessment>(value, find, fallback()),
        Err(RestoreError::UnknownInstrument(InstrumentId::new(
            "horoscope"
        )))
    );
    for value in [json!([]), json!(null), json!(7), json!("programme")] {
        let error = read::<Assessment>(value.clone(), find, fallback()).unwrap_err();
        assert_eq!(error, RestoreError::NotAnObject, "{value}");
    }
}

/// JSON of any shape, with names that the reader knows strewn in.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0_u8..9).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec!["test", "dk", "na", "quick", "2026-03-02", "d0.i0"])
            .prop_map(Value::from),
    ];
    let name = prop_oneof![
        any::<String>(),
        prop::sample::select(vec![
            "id",
            "instrument",
            "name",
            "scope",
            "date",
            "extent",
            "answers",
            "targets",
            "importance",
            "position",
            "edited",
            "archived",
            "example",
            "company",
            "answer",
            "note",
            "d0",
            "d0.i0",
            "d1.i0",
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map(name.clone(), inner, 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_restored_to_what_restores_without_loss(
        value in any_json(),
        as_test in any::<bool>(),
    ) {
        let mut value = value;
        if let (true, Value::Object(fields)) = (as_test, &mut value) {
            fields.insert("instrument".into(), "test".into());
        }
        if let Ok((assessment, _)) = read::<Assessment>(value, find, fallback()) {
            let again = read(assessment.write(), find, fallback()).unwrap();
            prop_assert_eq!(again, (assessment, Vec::new()));
        }
    }

    #[test]
    fn an_assessment_in_use_comes_back_whole(assessment in any_assessment()) {
        let text = assessment.write().to_string();
        let restored = read(serde_json::from_str(&text).unwrap(), find, fallback()).unwrap();
        prop_assert_eq!(restored, (assessment, Vec::new()));
    }
}
