//! Building the site: what `trunk build --release` does, with everything it needs at hand.

mod bundles;
mod imports;
#[cfg(test)]
mod index_page;
mod manifest;
mod notes;
mod packs;
pub mod page;
pub mod release;
pub mod serve;
pub mod sizes;
mod split;
pub mod stage;
pub mod style;

use std::env;
use std::path::PathBuf;

use anyhow::Result;

use crate::process::{cargo, command, root, run};
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
    let trunk = tools::trunk()?;
    let wasm_bindgen = tools::wasm_bindgen()?;
    // Trunk builds offline, so that it takes the pinned tools and nothing it would download.
    run(cargo().args(["fetch", "--locked"]))?;
    // All of them at once, side by side; Trunk, which builds one after the other, finds them done.
    let wasm = ["--release", "--bins", "--target", WASM];
    run(cargo()
        .args(["build", "--locked", "--package", "trellis"])
        .args(wasm)
        .env(RUSTFLAGS, path_names()))?;
    run(command(trunk)
        .args(["build", "--release"])
        // Trunk reads NO_COLOR as a boolean of its own and stops at the usual `NO_COLOR=1`.
        .env_remove("NO_COLOR")
        .env(RUSTFLAGS, path_names())
        .env("PATH", tools::path_with(&wasm_bindgen)?))
}

/// Compiler flags that write `cargo` and `.` into the site in place of the folders of this machine, so that
/// the same sources give the same site anywhere. They join those of .cargo/config.toml.
fn path_names() -> String {
    let registry = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    // The variable separates flags by white space: a folder that has some keeps its name.
    [(registry, "cargo"), (root(), ".")]
        .iter()
        .map(|(folder, name)| (folder.display().to_string(), name))
        .filter(|(folder, _)| !folder.is_empty() && !folder.contains(char::is_whitespace))
        .map(|(folder, name)| format!("--remap-path-prefix={folder}={name}"))
        .collect::<Vec<_>>()
        .join(" ")
}
