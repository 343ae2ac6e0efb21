//! What was found, beside what should be there.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::supply::listing::{self, Content, Listing};

/// The page of a site.
pub const PAGE: &str = "index.html";

/// What stands in the place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A file.
    File(Content),
    /// None, and how that was seen.
    Nothing(String),
}

/// What is not as it should be.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Files that are not there, each with how that was seen.
    pub missing: BTreeMap<String, String>,
    /// Files with another content, each with how many bytes it has.
    pub different: BTreeMap<String, usize>,
    /// Files that the build doesn't have. Nothing of the site asks for them, so they don't count against it.
    pub extra: Vec<String>,
}

impl Report {
    /// Compares with what was found for each name.
    pub fn of(wanted: &Listing, found: &BTreeMap<String, Found>) -> Self {
        let mut report = Self::default();
        for (name, content) in wanted {
            match found.get(name) {
                Some(Found::File(other)) if other == content => {}
                Some(Found::File(other)) => {
                    report.different.insert(name.clone(), other.len);
                }
                Some(Found::Nothing(how)) => {
                    report.missing.insert(name.clone(), how.clone());
                }
                None => {
                    report.missing.insert(name.clone(), "not there".to_owned());
                }
            }
        }
        let is_extra = |name: &&String| !wanted.contains_key(*name);
        report.extra = found.keys().filter(is_extra).cloned().collect();
        report
    }

    /// Compares with the files of a folder.
    pub fn of_folder(wanted: &Listing, files: &Listing) -> Self {
        let files = files.iter();
        let found = files.map(|(name, content)| (name.clone(), Found::File(content.clone())));
        Self::of(wanted, &found.collect())
    }

    /// Whether every file of the build is there as it was built.
    pub fn is_this_build(&self) -> bool {
        self.missing.is_empty() && self.different.is_empty()
    }

    /// It in words; the last line is the answer.
    pub fn text(&self, place: &str, wanted: &Listing) -> String {
        let mut out = String::new();
        let len = |name: &String| wanted.get(name).map_or(0, |content| content.len);
        // Writing into a text never fails.
        for (name, how) in &self.missing {
            let _ = writeln!(out, "missing    {name}: {how}");
        }
        for (name, found) in &self.different {
            let _ = writeln!(out, "different  {name}: {found} bytes, built {}", len(name));
        }
        for name in &self.extra {
            let _ = writeln!(
                out,
                "extra      {name}: not of this build; nothing of it asks for this file"
            );
        }
        let _ = if self.is_this_build() {
            let (files, digest) = (wanted.len(), listing::digest(wanted));
            write!(
                out,
                "{place} is this build: all {files} files are alike, {digest}"
            )
        } else {
            let (missing, different) = (self.missing.len(), self.different.len());
            write!(
                out,
                "{place} is NOT this build: {missing} files missing, {different} different"
            )
        };
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Listing {
        let content = |text: &str| Content::of(text.as_bytes());
        let files = files.iter();
        files
            .map(|(name, text)| ((*name).to_owned(), content(text)))
            .collect()
    }

    #[test]
    fn verify_names_what_is_missing_different_and_more() {
        let wanted = site(&[
            ("index.html", "page"),
            ("a.js", "code"),
            ("b.json", "texts"),
        ]);
        let found = site(&[
            ("index.html", "page"),
            ("a.js", "other code"),
            ("_headers", "h"),
        ]);
        let report = Report::of_folder(&wanted, &found);
        assert!(!report.is_this_build());
        let text = report.text("there", &wanted);
        let wanted_text = "missing    b.json: not there\n\
            different  a.js: 10 bytes, built 4\n\
            extra      _headers: not of this build; nothing of it asks for this file\n\
            there is NOT this build: 1 files missing, 1 different";
        assert_eq!(text, wanted_text);
    }

    #[test]
    fn a_file_that_is_more_does_not_make_it_another_build() {
        let wanted = site(&[("index.html", "page")]);
        let found = site(&[("index.html", "page"), ("CNAME", "example.org")]);
        let report = Report::of_folder(&wanted, &found);
        assert!(report.is_this_build());
        assert_eq!(report.extra, ["CNAME"]);
        assert!(
            report
                .text("there", &wanted)
                .contains("there is this build: all 1 files")
        );
    }
}
