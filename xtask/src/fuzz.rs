//! `cargo xtask fuzz`: hostile input for everything that reads what others wrote.
//!
//! The targets are those of cargo-fuzz and run with its engine, libFuzzer. They are built here without cargo-fuzz,
//! which wants a nightly Rust for the address sanitizer: there is no unsafe code of ours that it would watch, and
//! the instruments for coverage are passes of LLVM that the pinned Rust has too.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{cargo, command, find_on_path, output, root, run};
use crate::tools::apt;

/// The programs of `fuzz/targets`.
const TARGETS: [&str; 4] = ["codec", "finder", "restore", "import"];

/// Seconds for each target, when nobody says how many.
const LONG: u32 = 300;

/// Seconds for each target as a stage of `cargo xtask test`.
const SHORT: u32 = 4;

/// What cargo-fuzz passes too.
const FLAGS: [&str; 7] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions",
];

/// What libFuzzer is told of every target: milliseconds are enough for any input, and so are some megabytes.
const LIMITS: [&str; 4] = [
    "-timeout=10",
    "-rss_limit_mb=1024",
    "-max_len=20000",
    "-print_final_stats=1",
];

/// `cargo xtask fuzz [target] [seconds]`.
pub fn command_line(args: &[String]) -> Result<ExitCode> {
    let (targets, seconds) = chosen(args)?;
    fuzz(&targets, seconds)?;
    Ok(ExitCode::SUCCESS)
}

/// The stage of `cargo xtask test`, and the end of `cargo xtask bench`; returns how many targets ran.
pub fn stage() -> Result<usize> {
    fuzz(&TARGETS, SHORT)?;
    Ok(TARGETS.len())
}

fn chosen(args: &[String]) -> Result<(Vec<&'static str>, u32)> {
    let (mut targets, mut seconds) = (Vec::new(), LONG);
    for arg in args {
        match (TARGETS.iter().find(|target| *target == arg), arg.parse()) {
            (Some(target), _) => targets.push(*target),
            (None, Ok(number)) => seconds = number,
            (None, Err(_)) => bail!(
                "`{arg}` is neither a number of seconds nor a target; the targets are {}",
                TARGETS.join(" ")
            ),
        }
    }
    if targets.is_empty() {
        targets = TARGETS.to_vec();
    }
    Ok((targets, seconds))
}

fn fuzz(targets: &[&str], seconds: u32) -> Result<()> {
    let programs = build()?;
    let mut all = 0;
    for target in targets {
        let mut program = command(programs.join(target));
        let Runs { runs, a_second } = run_target(&mut program, target, seconds)?;
        println!("{target:8}  {runs:>10} runs, {a_second:>7} a second, no crash");
        all += runs;
    }
    println!("together  {all:>10} runs");
    Ok(())
}

/// Where cargo puts what it builds for the targets.
fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), PathBuf::from)
        .join("fuzz")
}

/// Builds all targets and returns the folder of the programs.
fn build() -> Result<PathBuf> {
    // The engine is C++.
    if !["c++", "g++", "clang++"]
        .iter()
        .any(|name| find_on_path(name).is_some())
    {
        apt::install(&["g++"]).context("install a C++ compiler, such as g++")?;
    }
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let about = output(command(rustc).arg("-vV")).context("rustc does not say what it is")?;
    let host = host_in(&about).context("rustc does not name this computer")?;
    let folder = target_folder();
    // With a target named, the flags are for it and not for build scripts.
    let built = run(cargo()
        .args(["build", "--quiet", "--release", "--locked"])
        .args(["--manifest-path", "fuzz/Cargo.toml", "--target", host])
        .arg("--target-dir")
        .arg(&folder)
        .env("RUSTFLAGS", FLAGS.join(" ")));
    built.context("the fuzz targets could not be built")?;
    Ok(folder.join(host).join("release"))
}

fn host_in(about: &str) -> Option<&str> {
    about.lines().find_map(|line| line.strip_prefix("host: "))
}

/// What a target did.
#[derive(Debug, Default, PartialEq, Eq)]
struct Runs {
    runs: u64,
    a_second: u64,
}

impl Runs {
    fn read(&mut self, line: &str) {
        let number = |name: &str| line.strip_prefix(name)?.trim().parse().ok();
        if let Some(runs) = number("stat::number_of_executed_units:") {
            self.runs = runs;
        }
        if let Some(a_second) = number("stat::average_exec_per_sec:") {
            self.a_second = a_second;
        }
    }
}

fn run_target(program: &mut Command, target: &str, seconds: u32) -> Result<Runs> {
    // What earlier runs found out, kept for the next ones.
    let learned = target_folder().join("corpus").join(target);
    let crashes = root().join("fuzz/crashes");
    fs::create_dir_all(&learned)?;
    fs::create_dir_all(&crashes)?;
    let mut child = program
        .arg(&learned)
        .arg("tests/corpus")
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .arg("-dict=fuzz/words.dict")
        .arg(format!("-artifact_prefix={}/{target}-", crashes.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("the target `{target}` could not start"))?;
    let stderr = child.stderr.take().context("no standard error")?;
    let (mut runs, mut said) = (Runs::default(), Vec::new());
    for line in BufReader::new(stderr).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        runs.read(&line);
        if line.contains("pulse") {
            println!("{target:8}  {line}");
        }
        // Of what it says while all is well nothing is worth reading.
        if !line.starts_with('#') {
            said.push(line);
        }
    }
    if !child.wait()?.success() {
        bail!(
            "the target `{target}` crashed; the input is in {}\n\n{}",
            crashes.display(),
            said.join("\n")
        );
    }
    Ok(runs)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn targets_and_seconds_come_in_any_order() -> Result<()> {
        let args = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>();
        assert_eq!(chosen(&args(&[]))?, (TARGETS.to_vec(), LONG));
        assert_eq!(chosen(&args(&["9", "finder"]))?, (vec!["finder"], 9));
        assert!(chosen(&args(&["findr"])).is_err());
        Ok(())
    }

    #[test]
    fn every_target_is_run() -> Result<()> {
        for target in TARGETS {
            let file = root().join(format!("fuzz/targets/{target}.rs"));
            assert!(file.is_file(), "{target}");
        }
        let files = fs::read_dir(root().join("fuzz/targets"))?;
        assert_eq!(files.count(), TARGETS.len());
        Ok(())
    }

    #[test]
    fn figures_are_read_from_what_the_engine_says() {
        let mut runs = Runs::default();
        for line in [
            "#12 pulse cov: 3",
            "stat::number_of_executed_units: 1204",
            "stat::average_exec_per_sec:     301",
        ] {
            runs.read(line);
        }
        let wanted = Runs {
            runs: 1204,
            a_second: 301,
        };
        assert_eq!(runs, wanted);
        assert_eq!(host_in("rustc 1\nhost: x-y-z\n"), Some("x-y-z"));
    }

    /// Otherwise the targets would try other code than the app runs.
    #[test]
    fn the_targets_use_the_versions_of_the_app() -> Result<()> {
        let lock = |path: &str| -> Result<BTreeMap<String, Vec<String>>> {
            let text = fs::read_to_string(root().join(path))?;
            let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
            let mut name = String::new();
            let value =
                |line: &str, key: &str| Some(line.strip_prefix(key)?.trim_matches('"').to_owned());
            for line in text.lines() {
                if let Some(found) = value(line, "name = ") {
                    name = found;
                } else if let Some(version) = value(line, "version = ") {
                    all.entry(name.clone()).or_default().push(version);
                }
            }
            Ok(all)
        };
        let (app, fuzz) = (lock("Cargo.lock")?, lock("fuzz/Cargo.lock")?);
        for (name, versions) in fuzz {
            let Some(known) = app.get(&name) else {
                continue;
            };
            for version in versions {
                assert!(
                    known.contains(&version),
                    "{name} {version}: copy Cargo.lock to fuzz/ and build there"
                );
            }
        }
        Ok(())
    }
}
