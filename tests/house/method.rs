//! The rules rest on `docs/method.md`: what the sources cite stands there.

use std::fs;
use std::path::Path;

/// How a source cites the method: this, a comma and the name of a section in quotes.
const PAGE: &str = "docs/method.md";

#[test]
fn every_citation_of_the_method_names_a_section() {
    let method = fs::read_to_string(PAGE).unwrap();
    let sections: Vec<&str> = method
        .lines()
        .filter(|line| line.starts_with("##"))
        .map(|line| line.trim_start_matches('#').trim())
        .collect();
    let mut cited = 0;
    for (path, text) in rust_files(Path::new("src")) {
        // A citation may go on in the next line of the comment.
        let text: String = text
            .lines()
            .map(|line| line.trim_start().trim_start_matches(['/', '!']).trim())
            .collect::<Vec<_>>()
            .join(" ");
        for after in text.split(PAGE).skip(1) {
            let name = after
                .strip_prefix(", \"")
                .and_then(|rest| rest.split_once('"'))
                .map(|(name, _)| name);
            let known = name.is_some_and(|name| sections.contains(&name));
            assert!(
                known,
                "{path} cites {name:?}, which is no section of {PAGE}"
            );
            cited += 1;
        }
        assert!(!text.contains("DOMAIN"), "{path} cites what is not here");
    }
    assert!(cited >= 25, "only {cited} citations were found");
}

fn rust_files(dir: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path.display().to_string(), text));
        }
    }
    files
}
