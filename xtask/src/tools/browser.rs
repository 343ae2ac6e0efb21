//! Chromium and its driver, for the tests that need a real browser.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{apt, version_in};
use crate::process::{command, find_on_path, output};

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const BY_HAND: &str = "install Chrome or Chromium and the chromedriver of the same version, and \
                       put both on PATH";

/// The driver; installs it and the browser with apt where they are missing and apt may be used.
pub fn chromedriver() -> Result<PathBuf> {
    if let Some(driver) = both() {
        return Ok(driver);
    }
    if find_on_path("apt-get").is_none() {
        bail!("the browser tests need a browser: {BY_HAND}");
    }
    if is_ubuntu() {
        bail!(
            "Ubuntu's chromium is a snap, which these tests cannot drive: {BY_HAND} \
             (the package google-chrome-stable and the driver from Chrome for Testing will do)"
        );
    }
    install().context(format!("the browser could not be installed: {BY_HAND}"))?;
    both().with_context(|| format!("apt installed no chromedriver: {BY_HAND}"))
}

/// Makes sure that `zbarimg` is there, which reads codes from pictures: a decoder that shares nothing with ours.
pub fn ensure_code_reader() -> Result<()> {
    if find_on_path("zbarimg").is_none() {
        apt::install(&["zbar-tools"])
            .context("the tests read codes from the screen with `zbarimg`: install zbar")?;
    }
    Ok(())
}

/// The driver, if a browser is there as well.
fn both() -> Option<PathBuf> {
    let driver = find_on_path("chromedriver")?;
    let browser = BROWSERS.iter().find_map(|name| find_on_path(name))?;
    let major = |program: &PathBuf| {
        let text = output(command(program).arg("--version"))?;
        Some(version_in(&text)?.split('.').next()?.to_owned())
    };
    let (browser_is, driver_is) = (major(&browser), major(&driver));
    if browser_is != driver_is {
        // Not an error: the driver may know of another browser that fits.
        eprintln!(
            "note: {} is version {}, chromedriver is version {}",
            browser.display(),
            browser_is.as_deref().unwrap_or("unknown"),
            driver_is.as_deref().unwrap_or("unknown"),
        );
    }
    Some(driver)
}

fn install() -> Result<()> {
    // Fonts, because a bare system has none and the pictures of pages would have no letters.
    apt::install(&["chromium", "chromium-driver", "fonts-liberation"])
}

fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|l| l == "ID=ubuntu"))
}
