//! The commands of the Trellis project, as `cargo xtask <command>`.
//!
//! Each command brings the tools it needs (see [`tools`]), so that a clean clone with git and rustup
//! is enough. `stage` is called by Trunk while it builds; `Trunk.toml` says when. `release` is called by tests, which
//! make a newer release of a copy of the site.

mod driver;
mod fuzz;
mod ignored;
mod pack;
mod process;
mod server;
mod simulate;
mod site;
mod supply;
mod test;
mod tools;
mod torture;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N] [--watch]   build the site and serve it on this computer until Ctrl-C
                               (port 8080 or the next free one; --watch builds again on a change)
  dist                         build the site into dist/ and list the sizes of its files
  test [stage…] [-- filter…]   run the checks: fmt clippy native wasm fuzz dist e2e, or those named
  fuzz [target] [seconds]      hostile input for what reads: codec finder restore import (300 s each)
  simulate [seeds] [--from N]  a person, tabs and a browser that fails: what was called saved is there (1000 seeds)
  simulate --seed N [--trace]  one of them again, step by step
  torture                      kill the browser 201 times, make 10,000 edits in four tabs, change each character of a
                               stored text, have each call of the storage fail: what was called saved is there
  verify <address or folder>   whether what stands there is the site of this checkout; builds it where dist/ is not
  reproduce                    build the last commit in two folders, and compare them byte for byte
  sbom                         print what the shipped wasm is compiled from, as CycloneDX
  audit                        run cargo-deny: known weaknesses of dependencies, licences, sources
  shots                        build the site and take pictures of its pages into target/shots/, and those of the
                               README into docs/pictures/
  bench                        measure what links and responses cost; build the site and measure in a browser
                               what a keystroke, a start and opening a workshop cost; count runs of the fuzz targets
  help                         this text";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    match run(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<ExitCode> {
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    match command {
        "serve" => site::serve::run(rest)?,
        "dist" => site::dist()?,
        "test" => return test::run(rest),
        "fuzz" => return fuzz::command_line(rest),
        "simulate" => return simulate::command_line(rest),
        "shots" => return ignored::shots(rest),
        "bench" => return ignored::bench(rest),
        "torture" => return torture::run(rest),
        "verify" => return supply::verify::run_command(rest),
        "reproduce" => return supply::reproduce::run_command(rest),
        "audit" => return supply::audit::run_command(rest),
        "sbom" => print!("{}", supply::sbom::text()?),
        "stage" => site::stage::run()?,
        "release" => {
            let site = rest
                .first()
                .context("`release` wants the folder of a site")?;
            site::stage::name_release(Path::new(site))?;
        }
        "help" | "--help" | "-h" => println!("{USAGE}"),
        other => bail!("there is no command `{other}`.\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}
