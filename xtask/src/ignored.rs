//! `cargo xtask shots` and `cargo xtask bench`: tests of `tests/e2e` that are ignored otherwise, because they
//! judge nothing. One takes pictures of the pages, the other measures.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::process::{self, cargo, root};
use crate::site;
use crate::test::stage::e2e_env;

/// Builds, serves, takes the pictures.
pub fn shots(args: &[String]) -> Result<ExitCode> {
    let folder = root().join("target/shots");
    std::fs::create_dir_all(&folder)?;
    run("shots", args, &folder)?;
    println!("the pictures are in {}", folder.display());
    Ok(ExitCode::SUCCESS)
}

/// Measures natively what the responses of a workshop cost; then builds, serves, measures in a browser. Prints
/// the figures.
pub fn bench(args: &[String]) -> Result<ExitCode> {
    refuse("bench", args)?;
    process::run(cargo().args(["bench", "--bench", "responses"]))?;
    run("bench", args, &root().join("target"))?;
    Ok(ExitCode::SUCCESS)
}

fn refuse(name: &str, args: &[String]) -> Result<()> {
    match args.first() {
        Some(arg) => bail!("`{name}` takes no arguments, but got `{arg}`"),
        None => Ok(()),
    }
}

fn run(name: &str, args: &[String], folder: &Path) -> Result<()> {
    refuse(name, args)?;
    site::build()?;
    let mut command = cargo();
    command.args([
        "test",
        "--test",
        "e2e",
        "--",
        "--ignored",
        "--nocapture",
        name,
    ]);
    let _driver = e2e_env(&mut command)?;
    process::run(command.env("TRELLIS_SHOTS", folder))
}
