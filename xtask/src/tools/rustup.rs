//! The parts of the pinned Rust toolchain beyond the compiler.
//!
//! rust-toolchain.toml asks for all of them, but rustup adds them by itself only when it installs
//! the toolchain and its automatic installation is on.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process::{cargo, command, output, run};

/// The target of what runs in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
pub fn ensure_wasm_target() -> Result<()> {
    let folder = output(command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    rustup("target", WASM)
}

/// `cargo fmt`.
pub fn ensure_rustfmt() -> Result<()> {
    ensure_component("rustfmt", "fmt")
}

/// `cargo clippy`.
pub fn ensure_clippy() -> Result<()> {
    ensure_component("clippy", "clippy")
}

fn ensure_component(component: &str, subcommand: &str) -> Result<()> {
    if output(cargo().args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    rustup("component", component)
}

fn rustup(kind: &str, name: &str) -> Result<()> {
    println!("adding the {kind} {name} to the Rust toolchain");
    run(command("rustup").args([kind, "add", name])).with_context(|| {
        format!("the {kind} {name} is missing: run `rustup {kind} add {name}` in this folder")
    })
}
