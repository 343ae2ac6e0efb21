//! The app's source files, without the parts that only tests use.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub struct Source {
    /// Its path below the repository.
    pub path: PathBuf,
    /// Its text up to its tests.
    pub text: String,
}

impl Source {
    /// The floor that it stands on: the first folder below `src`; empty for `lib.rs` and `main.rs`.
    pub fn floor(&self) -> &str {
        let mut parts = self.path.iter().skip(1);
        let first = parts
            .next()
            .and_then(|part| part.to_str())
            .unwrap_or_default();
        if parts.next().is_some() { first } else { "" }
    }

    /// Its lines of code with their numbers; comments are left out.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..)
            .zip(self.text.lines())
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Every Rust file below `src` that is not a test.
pub fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    assert!(
        files.len() > 50,
        "the source files are not where this test looks for them"
    );
    files
        .into_iter()
        .filter(|path| !is_test(path))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let code = text
                .split("\n#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default()
                .to_owned();
            Source { path, text: code }
        })
        .collect()
}

fn is_test(path: &Path) -> bool {
    path.iter().any(|part| {
        part == "tests" || part == "tests.rs" || part == "testing.rs" || part == "properties.rs"
    })
}

fn collect(dir: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            files.push(path);
        }
    }
}
