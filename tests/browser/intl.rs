use trellis::browser::intl::*;
use trellis::browser::{clock, random};
use trellis::content::text::Category;
use trellis::domain::day::Day;
use wasm_bindgen_test::wasm_bindgen_test as test;

/// 2 March 2026, noon in UTC: the same day in every time zone of a test machine.
const NOON: u64 = 1_772_452_800_000;

#[test]
fn english_tells_one_from_many() {
    assert_eq!(plural("en", 1.0), Category::One);
    for n in [0.0, 2.0, 5.0, 1.5] {
        assert_eq!(plural("en", n), Category::Other, "{n}");
    }
}

#[test]
fn other_languages_have_other_forms() {
    assert_eq!(plural("pl", 3.0), Category::Few);
    assert_eq!(plural("pl", 5.0), Category::Many);
    assert_eq!(plural("ar", 0.0), Category::Zero);
    assert_eq!(plural("ar", 2.0), Category::Two);
}

#[test]
fn numbers_have_the_decimals_that_are_asked_for() {
    assert_eq!(number("en", 1234.56, 1), "1,234.6");
    assert_eq!(number("en", 3.0, 2), "3.00");
    assert_eq!(number("de", 1234.5, 1), "1.234,5");
}

#[test]
fn a_day_is_the_same_day_in_every_time_zone() {
    assert_eq!(day("en", Day::fixed(2026, 3, 2)), "Mar 2, 2026");
    assert_eq!(day("en", Day::fixed(2024, 2, 29)), "Feb 29, 2024");
    assert_eq!(day("en", Day::fixed(1969, 12, 31)), "Dec 31, 1969");
    assert_eq!(day("de", Day::fixed(2026, 3, 2)), "02.03.2026");
}

#[test]
fn a_moment_is_shown_with_its_time_of_day() {
    let shown = moment("en", NOON);
    assert!(shown.starts_with("Mar 2, 2026"), "{shown}");
    assert!(shown.ends_with(&time("en", NOON)), "{shown}");
    assert!(time("en", NOON).ends_with(":00"), "24 hours, no AM or PM");
}

#[test]
fn a_language_that_no_browser_knows_does_not_end_the_program() {
    for locale in ["", "x", "not a language", "en_US.UTF-8", "😀"] {
        assert!(!number(locale, 1.0, 0).is_empty(), "{locale}");
        assert!(!day(locale, Day::fixed(2026, 3, 2)).is_empty(), "{locale}");
        let _ = plural(locale, 1.0);
    }
    assert_eq!(moment("en", u64::MAX), "");
}

#[test]
fn random_bits_differ_and_fill_all_places() {
    let many: std::collections::BTreeSet<u64> = (0..200).map(|_| random::bits()).collect();
    assert_eq!(many.len(), 200);
    assert_eq!(many.iter().fold(0, |all, bits| all | bits), u64::MAX);
}

#[test]
fn the_clock_knows_today() {
    let today = clock::today();
    let shown = moment("en", clock::now());
    assert!(today >= Day::fixed(2026, 1, 1));
    assert!(shown.starts_with(&day("en", today)), "{shown}");
}
