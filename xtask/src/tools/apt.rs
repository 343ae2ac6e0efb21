//! Packages of the system, on Debian and Ubuntu.

use std::fs;

use anyhow::{Result, bail};

use crate::process::{command, find_on_path, output, run};

/// Installs packages: as root, or with sudo where that asks for no password.
///
/// # Errors
/// Where there is no apt, or it may not be used.
pub fn install(packages: &[&str]) -> Result<()> {
    if find_on_path("apt-get").is_none() {
        bail!("there is no apt here to install {}", packages.join(", "));
    }
    println!("installing {} with apt", packages.join(", "));
    let lists_are_empty = !fs::read_dir("/var/lib/apt/lists").is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().contains("Packages"))
    });
    if lists_are_empty {
        apt(&["update"])?;
    }
    let args = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    // Lists that are old name packages that are gone by now.
    apt(&args).or_else(|_| apt(&["update"]).and_then(|()| apt(&args)))
}

fn apt(args: &[&str]) -> Result<()> {
    let is_root = output(command("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut apt = if is_root {
        command("env")
    } else {
        let mut sudo = command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    run(apt
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(args))
}
