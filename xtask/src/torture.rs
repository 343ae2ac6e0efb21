//! `cargo xtask torture`: what the tests of stored work do some times, a few thousand times, in real browsers on the
//! release build.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::process::{self, cargo};
use crate::site;
use crate::test::stage::e2e_env;

/// How often what is done, by the names under which the tests ask. Kills: for each of three deeds, so 201 of them.
const HOW_OFTEN: [(&str, &str); 3] = [
    ("TRELLIS_KILLS", "67"),
    ("TRELLIS_EDITS", "10000"),
    // Each character of a stored text, each call of the storage.
    ("TRELLIS_STRIDE", "1"),
];

/// Builds, serves, tortures. A number that is set in the environment holds instead.
pub fn run(args: &[String]) -> Result<ExitCode> {
    if let Some(arg) = args.first() {
        bail!("`torture` takes no arguments, but got `{arg}`");
    }
    site::build()?;
    let mut command = cargo();
    command.args(["test", "--test", "e2e", "--", "--nocapture"]);
    command.args(["kill::", "torture::"]);
    let _driver = e2e_env(&mut command)?;
    for (name, number) in HOW_OFTEN {
        if std::env::var_os(name).is_none() {
            command.env(name, number);
        }
    }
    process::run(&mut command)?;
    Ok(ExitCode::SUCCESS)
}
