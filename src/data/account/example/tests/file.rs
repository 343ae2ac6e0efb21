//! The file is whole, its days move, and its sentences stay right when they do.

use super::super::*;
use super::{file, texts_of};
use crate::data::document::Content;
use proptest::prelude::*;
use serde_json::json;

fn days(value: &Value) -> Vec<Day> {
    let texts = texts_of(value).into_iter();
    texts.filter_map(|(_, text)| text.parse().ok()).collect()
}

#[test]
fn the_file_is_read_without_losing_anything() {
    let account = file()["account"].take();
    let fallback = Fallback {
        id: example_id().unwrap(),
        day: Day::EPOCH,
    };
    let (read, dropped) = read_account(account.clone(), fallback).unwrap();
    assert_eq!(dropped, []);
    assert_eq!(read.write(), account);
    assert_eq!(file()["reference"], REFERENCE.to_string());
    assert_eq!(read, example_account());
}

#[test]
fn every_day_moves_by_as_much_as_has_passed() {
    for passed in [0, 1, 7, 45, 400, -30] {
        let today = REFERENCE.plus_days(passed);
        let moved = read_example(FILE, today).unwrap().write();
        let written = days(&example_account().write());
        assert_eq!(written.len(), 116);
        let expected: Vec<Day> = written.iter().map(|day| day.plus_days(passed)).collect();
        assert_eq!(days(&moved), expected);
    }
}

#[test]
fn a_day_within_a_sentence_stays() {
    let mut value = json!({
        "day": "2026-11-21",
        "placements": [["2026-11-20", { "r1": 4 }]],
        "note": "Since 2026-11-21 it works.",
        "figure": "2026",
        "other": "2026-11-31",
    });
    move_days(&mut value, 11);
    let moved = json!({
        "day": "2026-12-02",
        "placements": [["2026-12-01", { "r1": 4 }]],
        "note": "Since 2026-11-21 it works.",
        "figure": "2026",
        "other": "2026-11-31",
    });
    assert_eq!(value, moved);
}

proptest! {
    #[test]
    fn moving_forth_and_back_changes_nothing(days in -3_000..30_000_i32) {
        let mut value = file();
        move_days(&mut value, days);
        prop_assert_eq!(value == file(), days == 0);
        move_days(&mut value, -days);
        prop_assert_eq!(value, file());
    }

    #[test]
    fn any_text_is_the_example_or_refused(text in "\\PC{0,40}") {
        prop_assert_eq!(read_example(&text, REFERENCE), None);
    }
}

#[test]
fn whatever_the_file_says_it_is_marked_as_the_example() {
    for file in [
        json!({ "reference": "2026-11-21", "account": { "id": "mine", "name": "X" } }),
        json!({ "reference": "2026-11-21", "account": { "example": false } }),
    ] {
        let account = read_example(&file.to_string(), REFERENCE).unwrap();
        assert!(account.example);
        assert_eq!(Some(account.id), example_id());
    }
    for file in [
        json!({ "account": {} }),
        json!({ "reference": "2026-11-31", "account": {} }),
        json!({ "reference": "2026-11-21" }),
        json!([]),
    ] {
        assert_eq!(read_example(&file.to_string(), REFERENCE), None, "{file}");
    }
}

#[test]
fn no_sentence_names_a_month_or_a_year_that_moving_would_make_wrong() {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May ",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "spring",
        "summer",
        "autumn",
        "winter",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "today",
        "yesterday",
        "tomorrow",
    ];
    for (name, text) in texts_of(&file()["account"]) {
        if text.parse::<Day>().is_ok() {
            continue;
        }
        assert!(
            !months.iter().any(|month| text.contains(month)),
            "{name}: {text}"
        );
        let year = |at: usize| {
            text.get(at..at + 4).is_some_and(|year| {
                year.starts_with("20") && year.bytes().all(|b| b.is_ascii_digit())
            })
        };
        let is_figure = text.bytes().all(|b| b.is_ascii_digit());
        assert!(is_figure || !(0..text.len()).any(year), "{name}: {text}");
    }
}

#[test]
fn texts_are_short_and_end_well() {
    for (name, text) in texts_of(&file()["account"]) {
        let length = text.chars().count();
        assert!(length <= 300, "{name}: {length}: {text}");
        assert_eq!(text.trim(), text);
        for wrong in ["  ", "!", "'", "\"", "—", " - "] {
            assert!(!text.contains(wrong), "{name}: {text}");
        }
    }
}
