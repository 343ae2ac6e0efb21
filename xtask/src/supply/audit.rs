//! `cargo xtask audit`: everything that cargo-deny knows about the dependencies, known weaknesses too.
//!
//! Not a stage of `cargo xtask test`: building cargo-deny takes longer than most stages, and a weakness that becomes
//! known makes a test fail between two runs of the same sources. Licences and sources are judged in every run all the
//! same, by the tests in `licences.rs`, which read the same `deny.toml`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::process::{command, run};
use crate::tools;

/// The packages with a lock file of their own.
pub const MANIFESTS: [&str; 2] = ["Cargo.toml", "fuzz/Cargo.toml"];

/// What is allowed.
const RULES: &str = "deny.toml";

/// Runs all checks, on each of the lock files.
///
/// # Errors
/// When cargo-deny can't be installed or takes offence.
pub fn run_command(args: &[String]) -> Result<ExitCode> {
    if let Some(arg) = args.first() {
        bail!("`audit` takes no arguments, but got `{arg}`");
    }
    let deny = tools::cargo_deny()?;
    let mut failed = Vec::new();
    for manifest in MANIFESTS {
        println!("\n{manifest}: licences, sources, bans");
        if checks(&deny, manifest, &[], &["licenses", "sources", "bans"]).is_err() {
            failed.push(format!("the dependencies of {manifest}"));
        }
    }
    println!("\nadvisories");
    let is_new = run(command(&deny).args(["--config", RULES, "fetch", "db"])).is_ok();
    if is_new || has_database() {
        if !is_new {
            println!(
                "note: the database of advisories could not be fetched; the one from before is used"
            );
        }
        for manifest in MANIFESTS {
            println!("{manifest}: advisories");
            if checks(&deny, manifest, &["--offline"], &["advisories"]).is_err() {
                failed.push(format!("advisories on the dependencies of {manifest}"));
            }
        }
    } else {
        println!(
            "note: the database of advisories could not be fetched, so known weaknesses were not looked for; \
             try again with a network"
        );
    }
    if failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    bail!("cargo-deny takes offence, see above: {}", failed.join("; "))
}

fn checks(deny: &Path, manifest: &str, network: &[&str], what: &[&str]) -> Result<()> {
    run(command(deny)
        .args([
            "--manifest-path",
            manifest,
            "--workspace",
            "--config",
            RULES,
        ])
        .args(network)
        .arg("check")
        .args(what))
}

/// Whether a database was fetched before, to where cargo-deny keeps it.
fn has_database() -> bool {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folder = home.map(|home| home.join("advisory-dbs"));
    folder
        .and_then(|folder| std::fs::read_dir(folder).ok())
        .is_some_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.path().join(".git").exists())
        })
}
