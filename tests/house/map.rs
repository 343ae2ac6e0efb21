//! ARCHITECTURE.md and CONTRIBUTING.md lead to places that are there.

use std::fs;
use std::path::Path;

/// Where a path of the map may begin: the repository, a floor, or the folder that its section speaks of.
const ROOTS: [&str; 6] = [
    "",
    "src",
    "src/domain",
    "src/data",
    "src/data/link",
    "xtask/src",
];

/// Made while building, or outside the repository.
const ELSEWHERE: [&str; 4] = ["target/", "dist/", "fuzz/crashes/", "~/"];

#[test]
fn every_path_on_the_map_is_there() {
    every_path_is_there("ARCHITECTURE.md", 60);
}

#[test]
fn every_path_that_a_contributor_is_sent_to_is_there() {
    every_path_is_there("CONTRIBUTING.md", 30);
}

/// A page that leads to fewer places than this has been read wrongly.
fn every_path_is_there(page: &str, fewest: usize) {
    let map = fs::read_to_string(page).unwrap();
    let mut looked_for = 0;
    for (number, line) in (1..).zip(map.lines()) {
        // What stands between backticks: every second piece.
        for path in line.split('`').skip(1).step_by(2) {
            if !is_path(path) {
                continue;
            }
            let is_there = ROOTS.iter().any(|root| {
                let at = Path::new(root).join(path);
                at.exists() || at.with_extension("rs").exists()
            });
            assert!(is_there, "{page}:{number} leads to {path}");
            looked_for += 1;
        }
    }
    assert!(looked_for >= fewest, "only {looked_for} paths were found");
}

fn is_path(text: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/._-".contains(letter);
    text.contains('/')
        && text.chars().all(is_plain)
        && !text.starts_with('/')
        && !text.contains("...")
        && !ELSEWHERE.iter().any(|place| text.starts_with(place))
}
