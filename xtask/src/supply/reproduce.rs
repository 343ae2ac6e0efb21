//! `cargo xtask reproduce`: two builds of the last commit, in two folders, have to be alike byte for byte.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::listing::{self, Listing};
use crate::process::{cargo, command, output, root, run};

/// Of different length and depth, so that a path that is built in changes more than its letters.
const PLACES: [&str; 2] = ["one", "another/place/that-is-deeper"];

/// Clones, builds and compares.
///
/// # Errors
/// When the sources can't be cloned or don't build.
pub fn run_command(args: &[String]) -> Result<ExitCode> {
    if let Some(arg) = args.first() {
        bail!("`reproduce` takes no arguments, but got `{arg}`");
    }
    let changes = output(command("git").args(["status", "--porcelain"]));
    let changes =
        changes.context("`reproduce` builds the last commit, and git knows of none here")?;
    if !changes.is_empty() {
        println!("note: what is not committed is not built");
    }
    let folder = env::temp_dir().join(format!("trellis-reproduce-{}", std::process::id()));
    let mut sites = Vec::new();
    for place in PLACES {
        let place = folder.join(place);
        sites.push(built(&place)?);
    }
    let unlike = unlike(&sites[0], &sites[1]);
    if unlike.is_empty() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
        println!(
            "alike byte for byte: {} files, {}",
            sites[0].len(),
            listing::digest(&sites[0])
        );
        return Ok(ExitCode::SUCCESS);
    }
    println!("unlike, in {}:", folder.display());
    for name in unlike {
        println!("  {name}");
    }
    Ok(ExitCode::FAILURE)
}

fn built(place: &Path) -> Result<Listing> {
    println!("\nbuilding in {}", place.display());
    run(command("git")
        .args(["clone", "--quiet", "--no-hardlinks"])
        .args([&root(), place]))?;
    let mut dist = cargo();
    // A folder that both share would hand the one the work of the other.
    for shared in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"] {
        dist.env_remove(shared);
    }
    run(dist.current_dir(place).args(["xtask", "dist"]))?;
    let site: PathBuf = place.join("dist");
    listing::of_folder(&site)
}

/// The names of files that are not the same in both.
fn unlike(one: &Listing, other: &Listing) -> Vec<String> {
    let mut names: Vec<String> = one.keys().chain(other.keys()).cloned().collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| one.get(name) != other.get(name));
    names
}

#[cfg(test)]
mod tests {
    use super::super::listing::Content;
    use super::*;

    #[test]
    fn what_differs_or_is_only_on_one_side_is_unlike() {
        let site = |files: &[(&str, &str)]| -> Listing {
            let content = |text: &str| Content::of(text.as_bytes());
            let files = files.iter();
            files
                .map(|(name, text)| ((*name).to_owned(), content(text)))
                .collect()
        };
        let one = site(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let other = site(&[("a", "1"), ("b", "x"), ("d", "3")]);
        assert_eq!(unlike(&one, &other), ["b", "c", "d"]);
        assert!(unlike(&one, &one).is_empty());
    }
}
