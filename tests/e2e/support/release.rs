//! Releases of the site: the one that was built, and another one that is made of it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A text that every page shows, and what it says in the other release.
const TEXT: (&str, &str) = ("Guide and terms", "Guide and its terms");

/// Nothing that a wasm means: an empty section called `n`.
const SECTION: [u8; 4] = [0, 2, 1, b'n'];

/// A built site in a folder.
#[derive(Debug)]
pub struct Release {
    folder: PathBuf,
    is_ours: bool,
}

impl Release {
    /// The site as it was built.
    pub fn built() -> Self {
        let folder =
            env::var_os("TRELLIS_SITE").expect("`cargo xtask test e2e` says where it lies");
        Self {
            folder: folder.into(),
            is_ours: false,
        }
    }

    /// Another release, called by a name: one text differs, and the wasm of one part. The files that name them get
    /// other names in turn, and the command that named the built release names this one.
    pub fn another(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("trellis-release-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let built = Self::built();
        for file in files(&built.folder) {
            fs::copy(&file, folder.join(file.file_name().expect("a name"))).expect("a copy");
        }
        let other = Self {
            folder,
            is_ours: true,
        };
        for file in files(&other.folder) {
            let text = fs::read_to_string(&file).unwrap_or_default();
            if file.extension().is_some_and(|ext| ext == "json") && text.contains(TEXT.0) {
                other.change(&file, text.replace(TEXT.0, TEXT.1).as_bytes());
            }
        }
        let planner = other.named(|file| file_name(file).starts_with("split_planner"));
        let code = fs::read(&planner).expect("a part");
        other.change(&planner, &[&code[..], &SECTION].concat());
        let xtask = env::var_os("TRELLIS_XTASK").expect("`cargo xtask test e2e` says where it is");
        let named = Command::new(xtask)
            .arg("release")
            .arg(&other.folder)
            // It would take the package of these tests for its own.
            .env_remove("CARGO_MANIFEST_DIR")
            .status();
        assert!(
            named.expect("a command").success(),
            "the release has a name"
        );
        other
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What a page of this release says where others say something else.
    pub fn says(&self) -> &'static str {
        if self.is_ours { TEXT.1 } else { TEXT.0 }
    }

    /// How many files of it can be kept: all but the worker, and what is for whoever asks what the site is made of.
    pub fn count(&self) -> usize {
        let others = ["service-worker.js", "sbom.cdx.json"];
        let is_kept = |file: &&PathBuf| !others.contains(&&*file_name(file));
        files(&self.folder).iter().filter(is_kept).count()
    }

    fn named(&self, wanted: impl Fn(&Path) -> bool) -> PathBuf {
        let mut found = files(&self.folder).into_iter().filter(|file| wanted(file));
        found.next().expect("the file is there")
    }

    /// Gives a file another content and so another name; and so every file that names it.
    fn change(&self, file: &Path, content: &[u8]) {
        let old = file_name(file);
        let (stem, ext) = old.rsplit_once('.').expect("an ending");
        let Some((stem, _)) = stem.rsplit_once('-') else {
            fs::write(file, content).expect("a file");
            return;
        };
        let new = format!("{stem}-{:08x}.{ext}", crc32fast::hash(content));
        fs::remove_file(file).expect("a file");
        fs::write(self.folder.join(&new), content).expect("a file");
        for other in files(&self.folder) {
            let Ok(text) = fs::read_to_string(&other) else {
                continue;
            };
            if text.contains(&old) && file_name(&other) != "service-worker.js" {
                self.change(&other, text.replace(&old, &new).as_bytes());
            }
        }
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        if self.is_ours {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn file_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
