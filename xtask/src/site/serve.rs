//! `cargo xtask serve`: the release site on this computer.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, bail};

use crate::process::root;
use crate::{server, site};

const FIRST_PORT: u16 = 8080;
const PORTS_TO_TRY: u16 = 100;
const LOOK_EVERY: Duration = Duration::from_millis(500);
const WATCHED: [&str; 7] = [
    "src",
    "style",
    "locales",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "build.rs",
];

/// Builds, serves and stays.
pub fn run(args: &[String]) -> Result<()> {
    let (mut port, mut watch) = (None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--watch" => watch = true,
            "--port" => {
                let number = args.next().context("`--port` wants a number")?;
                port = Some(
                    number
                        .parse()
                        .with_context(|| format!("`{number}` is no port"))?,
                );
            }
            other => bail!("`serve` knows --port N and --watch, not `{other}`"),
        }
    }
    let mut seen = newest_change();
    site::build()?;
    let address = start(port)?;
    println!("http://{address}/");
    loop {
        thread::sleep(LOOK_EVERY);
        if !watch {
            continue;
        }
        let now = newest_change();
        if now != seen {
            seen = now;
            match site::build() {
                Ok(()) => println!("built again: http://{address}/"),
                // The site of before stays until the next change builds.
                Err(error) => eprintln!("error: {error:#}"),
            }
        }
    }
}

fn start(port: Option<u16>) -> Result<SocketAddr> {
    let ports = match port {
        Some(port) => port..=port,
        None => FIRST_PORT..=FIRST_PORT + PORTS_TO_TRY,
    };
    let mut last = None;
    for port in ports {
        match server::start(site::dist_folder(), port) {
            Ok(address) => return Ok(address),
            Err(error) => last = Some(error),
        }
    }
    Err(last.context("there is no port to try")?)
}

fn newest_change() -> Option<SystemTime> {
    WATCHED
        .iter()
        .filter_map(|name| newest_in(&root().join(name)))
        .max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).ok()?.modified().ok();
    let inside = fs::read_dir(path).ok().and_then(|entries| {
        entries
            .flatten()
            .filter_map(|entry| newest_in(&entry.path()))
            .max()
    });
    own.max(inside)
}
