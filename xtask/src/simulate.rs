//! `cargo xtask simulate`: a computer in which everything fails that can, from a seed (`tests/simulation`).

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::process::{cargo, run};

/// Seeds, when nobody says how many.
const SEEDS: u64 = 1_000;

/// What to simulate, and how many steps of each seed: as many as the simulator takes by itself, when nobody says.
#[derive(Debug, PartialEq, Eq)]
struct Chosen {
    what: What,
    steps: Option<u64>,
}

/// What to simulate.
#[derive(Debug, PartialEq, Eq)]
enum What {
    /// So many seeds, from the first one on.
    Many { first: u64, count: u64 },
    /// One seed.
    One { seed: u64, is_traced: bool },
}

/// `cargo xtask simulate [seeds] [--from N]`, or `--seed N [--trace]`; each with `--steps N`.
pub fn command_line(args: &[String]) -> Result<ExitCode> {
    let mut tests = cargo();
    tests.args(["test", "--quiet", "--profile=simulation"]);
    tests.args(["--test", "simulation", "--"]);
    tests.args(["--ignored", "--nocapture", "--exact", "run::simulate"]);
    chosen(args)?.tell(&mut tests);
    run(&mut tests)?;
    Ok(ExitCode::SUCCESS)
}

impl Chosen {
    fn tell(&self, tests: &mut Command) {
        if let Some(steps) = self.steps {
            tests.env("TRELLIS_STEPS", steps.to_string());
        }
        match &self.what {
            What::Many { first, count } => tests
                .env("TRELLIS_FROM", first.to_string())
                .env("TRELLIS_SEEDS", count.to_string()),
            What::One { seed, is_traced } => {
                if *is_traced {
                    tests.env("TRELLIS_TRACE", "1");
                }
                tests.env("TRELLIS_SEED", seed.to_string())
            }
        };
    }
}

fn chosen(args: &[String]) -> Result<Chosen> {
    let (mut first, mut count, mut seed, mut is_traced) = (0, SEEDS, None, false);
    let mut steps = None;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut number = || -> Result<u64> {
            let next = args
                .next()
                .with_context(|| format!("`{arg}` wants a number"))?;
            next.parse()
                .with_context(|| format!("`{next}` is no number"))
        };
        match arg.as_str() {
            "--seed" => seed = Some(number()?),
            "--from" => first = number()?,
            "--steps" => steps = Some(number()?),
            "--trace" => is_traced = true,
            other => match other.parse() {
                Ok(seeds) => count = seeds,
                Err(_) => bail!(
                    "`simulate` takes a number of seeds, --from, --seed, --steps and --trace, not `{other}`"
                ),
            },
        }
    }
    let what = match seed {
        Some(seed) => What::One { seed, is_traced },
        None if is_traced => bail!("--trace tells of one seed: name it with --seed"),
        None => What::Many { first, count },
    };
    Ok(Chosen { what, steps })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_seeds_or_one_are_chosen() -> Result<()> {
        let args = |line: &str| {
            line.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let many = |first, count, steps| Chosen {
            what: What::Many { first, count },
            steps,
        };
        assert_eq!(chosen(&args(""))?, many(0, SEEDS, None));
        assert_eq!(chosen(&args("50 --from 7"))?, many(7, 50, None));
        assert_eq!(chosen(&args("9 --steps 60"))?, many(0, 9, Some(60)));
        let is_traced = true;
        let what = What::One { seed: 9, is_traced };
        let steps = None;
        assert_eq!(chosen(&args("--seed 9 --trace"))?, Chosen { what, steps });
        for wrong in ["--trace", "--seed", "--from x", "--steps", "few"] {
            assert!(chosen(&args(wrong)).is_err(), "{wrong}");
        }
        Ok(())
    }
}
