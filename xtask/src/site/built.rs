//! Whether the site in `dist/` is that of these sources: what building it left behind says so.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::dist_folder;
use crate::process::{command, output, root};
use crate::supply::listing::{self, Listing};

/// All that the site is made from, and how.
const SOURCES: [&str; 12] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "locales",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// Ours, and shipped: it stands in for a crate.
const STUBS: &str = "xtask/stubs";

/// Notes what the site in `dist/` was built from: `sources` as they were before.
///
/// # Errors
/// When the site can't be read or the note not be written.
pub fn note(sources: &str) -> Result<()> {
    let site = listing::digest(&listing::of_folder(&dist_folder())?);
    let file = file();
    fs::write(&file, format!("{sources}\n{site}\n")).with_context(|| file.display().to_string())
}

/// What identifies the sources and the compiler.
///
/// # Errors
/// When a source can't be read.
pub fn sources() -> Result<String> {
    let mut all = Listing::new();
    for name in SOURCES.into_iter().chain([STUBS]) {
        listing::collect(&root().join(name), name, &mut all)?;
    }
    let rustc = output(command("rustc").arg("-vV")).context("`rustc -vV` says nothing")?;
    all.insert("rustc".to_owned(), listing::Content::of(rustc.as_bytes()));
    Ok(listing::digest(&all))
}

/// The files of the site in `dist/`, if it is there as it was built from the sources as they are now.
///
/// # Errors
/// When sources or site can't be read.
pub fn listing_if_fresh() -> Result<Option<Listing>> {
    let (Ok(note), true) = (fs::read_to_string(file()), dist_folder().is_dir()) else {
        return Ok(None);
    };
    let site = listing::of_folder(&dist_folder())?;
    let now = format!("{}\n{}\n", sources()?, listing::digest(&site));
    Ok((note == now).then_some(site))
}

fn file() -> PathBuf {
    root().join("target/site-built-from")
}
