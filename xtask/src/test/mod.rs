//! `cargo xtask test`: every check of the project, the quick ones first.

mod counts;
pub mod stage;

use std::fmt::Write as _;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use counts::Counts;
use stage::{Outcome, Stage};

/// What happened to one stage.
struct Report {
    stage: Stage,
    took: Duration,
    counts: Counts,
    end: End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Passed,
    Skipped,
    Failed,
}

/// Runs the stages up to the first that fails, and ends with the line `N passed, N failed`.
pub fn run(args: &[String]) -> Result<ExitCode> {
    let (names, filter) = match args.iter().position(|arg| arg == "--") {
        Some(at) => (&args[..at], &args[at + 1..]),
        None => (args, &args[..0]),
    };
    let stages = chosen(names)?;
    let mut reports = Vec::new();
    for stage in stages {
        println!("\n== {}: {}", stage.name(), stage.meaning());
        let begun = Instant::now();
        let mut counts = Counts::default();
        let result = stage.run(filter, &mut counts);
        let end = match result {
            Ok(Outcome::Passed) => End::Passed,
            Ok(Outcome::Absent) => End::Skipped,
            Err(error) => {
                eprintln!("\nthe stage `{}` failed: {error:#}", stage.name());
                End::Failed
            }
        };
        let took = begun.elapsed();
        println!("== {} took {:.1} s", stage.name(), took.as_secs_f64());
        reports.push(Report {
            stage,
            took,
            counts,
            end,
        });
        if end == End::Failed {
            break;
        }
    }
    println!("\n{}", summary(&reports));
    Ok(if reports.iter().any(|report| report.end == End::Failed) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The named stages in their fixed order; all of them when none is named.
fn chosen(names: &[String]) -> Result<Vec<Stage>> {
    for name in names {
        if !Stage::ALL.iter().any(|stage| stage.name() == name) {
            let all = Stage::ALL.map(Stage::name).join(" ");
            bail!("there is no stage `{name}`; the stages are {all}");
        }
    }
    let named = |stage: Stage| names.iter().any(|name| name == stage.name());
    Ok(Stage::ALL
        .into_iter()
        .filter(|stage| {
            // The browser tests look at the built site, so it must be that of these sources.
            names.is_empty() || named(*stage) || (*stage == Stage::Dist && named(Stage::E2e))
        })
        .collect())
}

fn summary(reports: &[Report]) -> String {
    let mut out = format!("{:8}  {:>8}  {:>6}\n", "stage", "seconds", "tests");
    let mut sum = Counts::default();
    for report in reports {
        let tests = match report.counts.passed + report.counts.failed {
            0 => String::new(),
            tests => tests.to_string(),
        };
        let row = format!(
            "{:8}  {:>8.1}  {tests:>6}  {}",
            report.stage.name(),
            report.took.as_secs_f64(),
            match report.end {
                End::Passed => "",
                End::Skipped => "skipped: its tests are not written yet",
                End::Failed => "FAILED",
            }
        );
        let _ = writeln!(out, "{}", row.trim_end());
        sum.add(report.counts);
        if report.end == End::Failed && report.counts.failed == 0 {
            // A stage can fail without a failed test: a warning, a build that breaks.
            sum.failed += 1;
        }
    }
    // This line stands alone and last, so that other programs can read it.
    let _ = write!(out, "\n{} passed, {} failed", sum.passed, sum.failed);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(args: &[&str]) -> Result<Vec<&'static str>> {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        Ok(chosen(&args)?.into_iter().map(Stage::name).collect())
    }

    #[test]
    fn stages_run_in_their_order_whatever_the_order_of_the_names() -> Result<()> {
        assert_eq!(names(&["native", "fmt"])?, ["fmt", "native"]);
        assert_eq!(names(&["e2e"])?, ["dist", "e2e"]);
        assert_eq!(names(&[])?.len(), Stage::ALL.len());
        assert!(names(&["nativ"]).is_err());
        Ok(())
    }

    #[test]
    fn the_summary_ends_with_the_sum() {
        let report = |stage, passed, failed, end| Report {
            stage,
            took: Duration::from_millis(1500),
            counts: Counts { passed, failed },
            end,
        };
        let native = || report(Stage::Native, 7, 0, End::Passed);
        let text = summary(&[native(), report(Stage::Wasm, 2, 1, End::Failed)]);
        assert_eq!(text.lines().last(), Some("9 passed, 1 failed"));
        assert!(text.contains("native         1.5       7"));

        let text = summary(&[native(), report(Stage::Dist, 0, 0, End::Failed)]);
        assert_eq!(text.lines().last(), Some("7 passed, 1 failed"));
    }
}
