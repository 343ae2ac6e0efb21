//! The stages of `cargo xtask test`.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::counts::Counts;
use crate::driver::Driver;
use crate::process::{cargo, name, root, run};
use crate::tools::rustup::WASM;
use crate::{fuzz, server, site, tools};

/// Seconds; the default of 20 is short for a cold browser on a busy machine.
const WASM_TEST_TIMEOUT: &str = "120";

/// One kind of check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Fmt,
    Clippy,
    Native,
    Wasm,
    Fuzz,
    Dist,
    E2e,
}

/// How a stage ends that does not fail.
pub enum Outcome {
    Passed,
    Absent,
}

impl Stage {
    /// All of them in order: what fails fast comes first.
    pub const ALL: [Self; 7] = [
        Self::Fmt,
        Self::Clippy,
        Self::Native,
        Self::Wasm,
        Self::Fuzz,
        Self::Dist,
        Self::E2e,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::Fuzz => "fuzz",
            Self::Dist => "dist",
            Self::E2e => "e2e",
        }
    }

    /// What it does, in a few words.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Fmt => "the layout of the code",
            Self::Clippy => "warnings, for this computer and for the browser",
            Self::Native => "tests on this computer",
            Self::Wasm => "tests inside a browser",
            Self::Fuzz => "some seconds of hostile input",
            Self::Dist => "the release site and its size",
            Self::E2e => "tests of the site in a browser",
        }
    }

    /// Runs it; `filter` goes to the test programs.
    pub fn run(self, filter: &[String], counts: &mut Counts) -> Result<Outcome> {
        match self {
            Self::Fmt => fmt(),
            Self::Clippy => clippy(),
            Self::Native => native(filter, counts),
            Self::Wasm => wasm(filter, counts),
            Self::Fuzz => fuzz(counts),
            Self::Dist => site::dist().map(|()| Outcome::Passed),
            Self::E2e => e2e(filter, counts),
        }
    }
}

/// Whether the test program `tests/<name>/main.rs` exists.
pub fn exists(name: &str) -> bool {
    root().join("tests").join(name).join("main.rs").is_file()
}

fn fmt() -> Result<Outcome> {
    tools::rustup::ensure_rustfmt()?;
    run(cargo().args(["fmt", "--all", "--", "--check"]))
        .context("`cargo fmt --all` puts it right")?;
    let fuzz = ["fmt", "--manifest-path", "fuzz/Cargo.toml"];
    run(cargo().args(fuzz).args(["--", "--check"]))
        .context("`cargo fmt --manifest-path fuzz/Cargo.toml` puts it right")?;
    Ok(Outcome::Passed)
}

fn clippy() -> Result<Outcome> {
    tools::rustup::ensure_clippy()?;
    tools::rustup::ensure_wasm_target()?;
    let deny = ["--", "-D", "warnings"];
    run(cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(deny))?;
    // `--all-targets` leaves out what Cargo.toml keeps from a plain `cargo test`.
    if exists("e2e") {
        run(cargo().args(["clippy", "--test", "e2e"]).args(deny))?;
    }
    let mut browser = cargo();
    browser.args([
        "clippy",
        "--package",
        "trellis",
        "--target",
        WASM,
        "--lib",
        "--bins",
    ]);
    if exists("browser") {
        browser.args(["--test", "browser"]);
    }
    run(browser.args(deny))?;
    Ok(Outcome::Passed)
}

fn native(filter: &[String], counts: &mut Counts) -> Result<Outcome> {
    count(
        cargo().args(["test", "--workspace", "--no-fail-fast"]),
        filter,
        counts,
    )
}

fn wasm(filter: &[String], counts: &mut Counts) -> Result<Outcome> {
    if !exists("browser") {
        return Ok(Outcome::Absent);
    }
    tools::rustup::ensure_wasm_target()?;
    let runner = tools::wasm_bindgen_test_runner()?;
    let driver = tools::browser::chromedriver()?;
    count(
        cargo()
            .args(["test", "--target", WASM, "--test", "browser"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", driver)
            .env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TEST_TIMEOUT),
        filter,
        counts,
    )
}

fn fuzz(counts: &mut Counts) -> Result<Outcome> {
    counts.passed += fuzz::stage()?;
    Ok(Outcome::Passed)
}

fn e2e(filter: &[String], counts: &mut Counts) -> Result<Outcome> {
    if !exists("e2e") {
        return Ok(Outcome::Absent);
    }
    let mut command = cargo();
    command.args(["test", "--test", "e2e"]);
    let _driver = e2e_env(&mut command)?;
    count(&mut command, filter, counts)
}

/// Serves the site and starts a driver, and tells the tests of both. Neither address ends with a
/// slash. The driver must be kept until the tests are done.
pub fn e2e_env(tests: &mut Command) -> Result<Driver> {
    tools::browser::ensure_code_reader()?;
    let site = server::start(site::dist_folder(), 0)?;
    let driver = Driver::start()?;
    tests
        .env("TRELLIS_URL", format!("http://{site}"))
        .env("WEBDRIVER_URL", driver.address())
        // For tests that serve another release, made of a copy of the site.
        .env("TRELLIS_SITE", site::dist_folder())
        .env("TRELLIS_XTASK", env::current_exe()?);
    Ok(driver)
}

/// Runs a `cargo test`, passing its lines on and counting the tests that they speak of.
fn count(command: &mut Command, filter: &[String], counts: &mut Counts) -> Result<Outcome> {
    if !filter.is_empty() {
        command.arg("--").args(filter.iter().map(OsStr::new));
    }
    let name = name(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not start"))?;
    let stdout = child.stdout.take().context("no standard output")?;
    for line in BufReader::new(stdout).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        if let Some(found) = Counts::from_line(&line) {
            counts.add(found);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{name}` ended with {status}");
    }
    Ok(Outcome::Passed)
}
