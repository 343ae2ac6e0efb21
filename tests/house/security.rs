//! SECURITY.md names tests that are there.

use std::fs;
use std::path::Path;

/// Where tests are.
const PLACES: [&str; 3] = ["src", "tests", "xtask/src"];

#[test]
fn every_test_that_security_names_is_there() {
    let page = fs::read_to_string("SECURITY.md").unwrap();
    let mut code = String::new();
    for place in PLACES {
        read_below(Path::new(place), &mut code);
    }
    let mut looked_for = 0;
    for name in page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|one| is_name(one))
    {
        let is_there = [format!("fn {name}("), format!("fn {name}<")]
            .iter()
            .any(|head| code.contains(head));
        assert!(is_there, "SECURITY.md names {name}, which is no test");
        looked_for += 1;
    }
    assert!(looked_for >= 30, "only {looked_for} tests were found");
}

#[test]
fn every_threat_is_shown_by_a_test() {
    let page = fs::read_to_string("SECURITY.md").unwrap();
    let rows = page.lines().filter(|line| line.starts_with("| V"));
    let mut threats = 0;
    for row in rows {
        let shown_by = row.trim_end_matches('|').rsplit('|').next().unwrap();
        let is_shown = shown_by.split('`').skip(1).step_by(2).any(is_name);
        assert!(is_shown, "no test shows this: {row}");
        threats += 1;
    }
    assert!(threats >= 10, "only {threats} threats were found");
}

/// Whether it is the name of a test: words of small letters, several of them.
fn is_name(text: &str) -> bool {
    text.matches('_').count() >= 3
        && text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '_')
}

fn read_below(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_below(&path, code);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            code.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
