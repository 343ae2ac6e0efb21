//! Building the site: what `trunk build --release` does, with everything it needs at hand.

#[cfg(test)]
mod index_page;
pub mod page;
pub mod serve;
pub mod sizes;
pub mod stage;
pub mod style;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::{cargo, command, root, run};
use crate::tools;

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
    run(command(trunk)
        .args(["build", "--release"])
        // Trunk reads NO_COLOR as a boolean of its own and stops at the usual `NO_COLOR=1`.
        .env_remove("NO_COLOR")
        .env("PATH", tools::path_with(&wasm_bindgen)?))
}

/// `cargo xtask assets`, before Trunk reads index.html: the files which that page names and which
/// are made from others.
pub fn assets() -> Result<()> {
    let folder = root().join("target/assets");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let sheet = style::bundle(&root().join("style/main.css"))?;
    let file = folder.join("style.css");
    fs::write(&file, sheet).with_context(|| file.display().to_string())
}
