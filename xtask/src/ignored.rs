//! `cargo xtask shots` and `cargo xtask bench`: tests of `tests/e2e` that are ignored otherwise, because they
//! judge nothing. One takes pictures of the pages, the other measures.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::process::{self, cargo, root};
use crate::test::stage::e2e_env;
use crate::{fuzz, site};

/// Builds, serves, takes the pictures.
pub fn shots(args: &[String]) -> Result<ExitCode> {
    refuse("shots", args)?;
    let folder = root().join("target/shots");
    std::fs::create_dir_all(&folder)?;
    run(&["shots"], &folder)?;
    println!(
        "the pictures are in {}, those of README.md in docs/pictures",
        folder.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Measures natively what links and the responses of a workshop cost; then builds, serves, measures in a browser,
/// one thing after the other; at last how many runs of the fuzz targets some seconds have. Prints the figures.
pub fn bench(args: &[String]) -> Result<ExitCode> {
    refuse("bench", args)?;
    let links = [
        "test",
        "--profile=bench",
        "--lib",
        "--",
        "--include-ignored",
        "--nocapture",
        "--test-threads=1",
        "links_are_as_short_as_they_are_said_to_be",
        "bench_",
    ];
    process::run(cargo().args(links))?;
    process::run(cargo().args(["bench", "--bench", "responses"]))?;
    let one_by_one = ["bench", "--test-threads=1"];
    run(&one_by_one, &root().join("target"))?;
    println!("\nHostile input, some seconds of each target");
    fuzz::stage()?;
    Ok(ExitCode::SUCCESS)
}

fn refuse(name: &str, args: &[String]) -> Result<()> {
    match args.first() {
        Some(arg) => bail!("`{name}` takes no arguments, but got `{arg}`"),
        None => Ok(()),
    }
}

/// Builds and serves the site, and runs those of the ignored tests that these arguments name.
fn run(tests: &[&str], folder: &Path) -> Result<()> {
    site::build()?;
    let mut command = cargo();
    command.args(["test", "--test", "e2e", "--", "--ignored", "--nocapture"]);
    command.args(tests);
    let _driver = e2e_env(&mut command)?;
    process::run(command.env("TRELLIS_SHOTS", folder))
}
