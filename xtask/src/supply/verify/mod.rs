//! `cargo xtask verify <address or folder>`: is what stands there the site of this checkout?
//!
//! It says what is sent to whoever asks now from here. A host that wants to deceive can send something else to others.

mod address;
mod report;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::listing::{self, Listing};
use crate::process::{command, output};
use crate::site;
use address::Address;
use report::Report;

/// Builds the site where it isn't that of the sources, compares, and prints what is missing, different or more.
///
/// # Errors
/// When the site doesn't build, or nothing can be read there.
pub fn run_command(args: &[String]) -> Result<ExitCode> {
    let [place] = args else {
        bail!("`verify` wants one address or folder, such as https://example.org/trellis/");
    };
    // Whether there is something there is known in a moment; building takes minutes.
    let address = Address::parse(place)?;
    let folder = Path::new(place);
    match &address {
        Some(address) => address.knock()?,
        None if !folder.is_dir() => {
            bail!("there is no folder {place}, and an address begins with https://")
        }
        None => {}
    }
    let wanted = built()?;
    println!("comparing with {}", checkout());
    let report = match address {
        Some(address) => address.compare(&wanted)?,
        None => Report::of_folder(&wanted, &listing::of_folder(folder)?),
    };
    println!("{}", report.text(place, &wanted));
    Ok(if report.is_this_build() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The files of the site of these sources.
fn built() -> Result<Listing> {
    if let Some(listing) = site::built::listing_if_fresh()? {
        println!("dist/ is the site of these sources");
        return Ok(listing);
    }
    println!(
        "dist/ is not the site of these sources, or not there; building it, which takes minutes"
    );
    site::build()?;
    site::built::listing_if_fresh()?
        .context("the sources changed while the site was built; try again")
}

/// What is compared with, as git knows it.
fn checkout() -> String {
    let git = |args: &[&str]| output(command("git").args(args));
    let Some(commit) = git(&["rev-parse", "HEAD"]) else {
        return "the sources of this folder".to_owned();
    };
    let is_changed = git(&["status", "--porcelain"]).is_none_or(|changes| !changes.is_empty());
    let changed = if is_changed {
        ", with changes that are not committed"
    } else {
        ""
    };
    format!("the sources of commit {}{changed}", commit.trim())
}
