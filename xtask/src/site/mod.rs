//! Building the site: what `trunk build --release` does, with everything it needs at hand.

pub mod built;
mod bundles;
mod compact;
#[cfg(test)]
mod index_page;
mod manifest;
mod names;
mod packs;
pub mod page;
pub mod release;
pub mod serve;
pub mod sizes;
mod split;
pub mod stage;
pub mod style;

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{cargo, command, output, root, run};
use crate::tools;
use crate::tools::rustup::WASM;

const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Where the built site lies.
pub fn dist_folder() -> PathBuf {
    root().join("dist")
}

/// `cargo xtask dist`: the release site, and how big it is.
pub fn dist() -> Result<()> {
    build()?;
    println!("{}", sizes::table(&dist_folder())?);
    Ok(())
}

/// Builds the release site into `dist/`.
pub fn build() -> Result<()> {
    tools::rustup::ensure_wasm_target()?;
    // What changes from now on is not in the site for sure.
    let sources = built::sources()?;
    let trunk = tools::trunk()?;
    let wasm_bindgen = tools::wasm_bindgen()?;
    // Trunk builds offline, so that it takes the pinned tools and nothing it would download.
    run(cargo().args(["fetch", "--locked"]))?;
    // All of them at once, side by side; Trunk, which builds one after the other, finds them done.
    let wasm = ["--release", "--bins", "--target", WASM];
    let path_names = path_names()?;
    run(cargo()
        .args(["build", "--locked", "--package", "trellis"])
        .args(wasm)
        .env(RUSTFLAGS, &path_names))?;
    run(command(trunk)
        .args(["build", "--release"])
        // Trunk reads NO_COLOR as a boolean of its own and stops at the usual `NO_COLOR=1`.
        .env_remove("NO_COLOR")
        .env(RUSTFLAGS, &path_names)
        .env("PATH", tools::path_with(&wasm_bindgen)?))?;
    built::note(&sources)
}

/// Compiler flags that write the same names into the site in place of the folders of this machine, so that the same
/// sources give the same site anywhere. They join those of .cargo/config.toml.
fn path_names() -> Result<String> {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let mut names = vec![(cargo_home.clone(), "cargo".to_owned())];
    // Each registry has a folder of its own, and a mirror another one. Of two names that fit the later one counts.
    let registries = fs::read_dir(cargo_home.join("registry/src")).into_iter();
    let mut registries: Vec<PathBuf> = registries
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    registries.sort();
    names.extend(
        registries
            .into_iter()
            .map(|folder| (folder, "cargo".to_owned())),
    );
    names.push(library_name()?);
    names.push((root(), ".".to_owned()));
    Ok(flags(&names))
}

/// Where the sources of the standard library are installed beside the compiler, it names their folder; this is the
/// name that it uses where they aren't.
fn library_name() -> Result<(PathBuf, String)> {
    let rustc = |args: &[&str]| output(command("rustc").args(args));
    let sysroot = rustc(&["--print", "sysroot"]).context("`rustc --print sysroot` says nothing")?;
    let version = rustc(&["-vV"]).context("`rustc -vV` says nothing")?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("`rustc -vV` names no commit")?;
    let folder = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust");
    Ok((folder, format!("/rustc/{commit}")))
}

fn flags(names: &[(PathBuf, String)]) -> String {
    // The variable separates flags by white space: a folder that has some keeps its name.
    names
        .iter()
        .map(|(folder, name)| (folder.display().to_string(), name))
        .filter(|(folder, _)| !folder.is_empty() && !folder.contains(char::is_whitespace))
        .map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_of_this_machine_get_names_that_are_the_same_anywhere() -> Result<()> {
        let flags = path_names()?;
        let flags: Vec<&str> = flags.split(' ').collect();
        let named = |name: &str| {
            let end = format!("={name}");
            flags.iter().filter(|flag| flag.ends_with(&end)).count()
        };
        assert!(named("cargo") >= 1 && named(".") == 1, "{flags:?}");
        let library = |flag: &&&str| flag.contains("/lib/rustlib/src/rust=/rustc/");
        assert_eq!(flags.iter().filter(library).count(), 1, "{flags:?}");
        Ok(())
    }

    #[test]
    fn a_folder_with_white_space_is_left_out_because_it_would_be_two_flags() {
        let name = |folder: &str, name: &str| (PathBuf::from(folder), name.to_owned());
        let names = [name("/home/a b", "x"), name("/home/c", "y"), name("", "z")];
        assert_eq!(flags(&names), "--remap-path-prefix=/home/c=y");
    }
}
