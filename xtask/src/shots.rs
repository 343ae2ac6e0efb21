//! `cargo xtask shots`: pictures of the pages, taken by an ignored test of `tests/e2e`.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::process::{self, cargo, root};
use crate::test::stage::e2e_env;
use crate::{site, test};

/// Builds, serves, takes the pictures.
pub fn run(args: &[String]) -> Result<ExitCode> {
    if let Some(arg) = args.first() {
        bail!("`shots` takes no arguments, but got `{arg}`");
    }
    if !test::stage::exists("e2e") {
        bail!("tests/e2e/main.rs is not there yet");
    }
    site::build()?;
    let folder = root().join("target/shots");
    std::fs::create_dir_all(&folder)?;
    let mut command = cargo();
    command.args(["test", "--test", "e2e", "--", "--ignored", "shots"]);
    let _driver = e2e_env(&mut command)?;
    process::run(command.env("TRELLIS_SHOTS", &folder))?;
    println!("the pictures are in {}", folder.display());
    Ok(ExitCode::SUCCESS)
}
