//! `cargo xtask simulate`: a computer in which everything fails that can, from a seed (`tests/simulation`).

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::process::{cargo, run};

/// Seeds, when nobody says how many.
const SEEDS: u64 = 1_000;

/// What to simulate.
#[derive(Debug, PartialEq, Eq)]
enum What {
    /// So many seeds, from the first one on.
    Many { first: u64, count: u64 },
    /// One seed.
    One { seed: u64, is_traced: bool },
}

/// `cargo xtask simulate [seeds] [--from N]`, or `--seed N [--trace]`.
pub fn command_line(args: &[String]) -> Result<ExitCode> {
    let mut tests = cargo();
    tests.args(["test", "--quiet", "--profile=simulation"]);
    tests.args(["--test", "simulation", "--"]);
    tests.args(["--ignored", "--nocapture", "--exact", "run::simulate"]);
    chosen(args)?.tell(&mut tests);
    run(&mut tests)?;
    Ok(ExitCode::SUCCESS)
}

impl What {
    fn tell(&self, tests: &mut Command) {
        match self {
            Self::Many { first, count } => tests
                .env("TRELLIS_FROM", first.to_string())
                .env("TRELLIS_SEEDS", count.to_string()),
            Self::One { seed, is_traced } => {
                if *is_traced {
                    tests.env("TRELLIS_TRACE", "1");
                }
                tests.env("TRELLIS_SEED", seed.to_string())
            }
        };
    }
}

fn chosen(args: &[String]) -> Result<What> {
    let (mut first, mut count, mut seed, mut is_traced) = (0, SEEDS, None, false);
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
            "--trace" => is_traced = true,
            other => match other.parse() {
                Ok(seeds) => count = seeds,
                Err(_) => bail!(
                    "`simulate` takes a number of seeds, --from, --seed and --trace, not `{other}`"
                ),
            },
        }
    }
    Ok(match seed {
        Some(seed) => What::One { seed, is_traced },
        None if is_traced => bail!("--trace tells of one seed: name it with --seed"),
        None => What::Many { first, count },
    })
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
        let many = |first, count| What::Many { first, count };
        assert_eq!(chosen(&args(""))?, many(0, SEEDS));
        assert_eq!(chosen(&args("50 --from 7"))?, many(7, 50));
        let is_traced = true;
        assert_eq!(
            chosen(&args("--seed 9 --trace"))?,
            What::One { seed: 9, is_traced }
        );
        for wrong in ["--trace", "--seed", "--from x", "few"] {
            assert!(chosen(&args(wrong)).is_err(), "{wrong}");
        }
        Ok(())
    }
}
