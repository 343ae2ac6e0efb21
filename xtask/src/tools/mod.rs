//! The tools that building and testing need, each at the version that this project pins.
//!
//! A tool on PATH is used when its version is exactly right. Otherwise it is installed into a cache
//! folder of this project; what the user has installed for themselves is never replaced.

pub mod apt;
pub mod browser;
pub mod rustup;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{cargo, command, find_on_path, output, root, run};

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";

/// How the tools are built, whatever their own profiles want: those optimise a tool as one piece, which takes longer than
/// all the runs that it has here.
const IN_PIECES: [(&str, &str); 2] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Trunk.
pub fn trunk() -> Result<PathBuf> {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: TRUNK,
        // Newer versions of its dependencies want a newer Rust than ours.
        locked: true,
        // It starts others, and copies files.
        opt_level: "0",
    }
    .ensure()
}

/// cargo-deny.
pub fn cargo_deny() -> Result<PathBuf> {
    CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: CARGO_DENY,
        locked: true,
        opt_level: "1",
    }
    .ensure()
}

/// The `wasm-bindgen` program, of exactly the version of the library in Cargo.lock: the two speak a
/// format that changes with every version.
pub fn wasm_bindgen() -> Result<PathBuf> {
    wasm_bindgen_tool("wasm-bindgen")
}

/// The program that runs wasm tests in a browser, of the same version.
pub fn wasm_bindgen_test_runner() -> Result<PathBuf> {
    wasm_bindgen_tool("wasm-bindgen-test-runner")
}

fn wasm_bindgen_tool(program: &str) -> Result<PathBuf> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock does not name wasm-bindgen; run `cargo update --workspace`")?;
    CargoTool {
        package: "wasm-bindgen-cli",
        program,
        version,
        // Its lock file names a version of a dependency that has been withdrawn.
        locked: false,
        // It reads 20 MB: 1 second a time, 4 where nothing is optimised.
        opt_level: "1",
    }
    .ensure()
}

/// PATH with the folder of `program` first.
pub fn path_with(program: &Path) -> Result<OsString> {
    let folder = program.parent().map(Path::to_path_buf);
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        folder.into_iter().chain(env::split_paths(&path)),
    )?)
}

struct CargoTool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    locked: bool,
    /// How much building it optimises: as much as its runs here are worth.
    opt_level: &'static str,
}

impl CargoTool<'_> {
    fn ensure(&self) -> Result<PathBuf> {
        let folder = cache_folder()?.join(format!("{}-{}", self.package, self.version));
        let cached =
            folder
                .join("bin")
                .join(format!("{}{}", self.program, env::consts::EXE_SUFFIX));
        let known = [find_on_path(self.program), Some(cached.clone())];
        if let Some(program) = known.into_iter().flatten().find(|file| self.fits(file)) {
            return Ok(program);
        }
        println!(
            "installing {} {} into {}",
            self.package,
            self.version,
            folder.display()
        );
        let mut install = cargo();
        install.args(self.install_args(&folder)).envs(IN_PIECES);
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        run(&mut install).with_context(|| {
            format!(
                "{package} {version} could not be installed: check the network connection, or \
                 install it yourself with `cargo install {package} --version {version}`",
                package = self.package,
                version = self.version,
            )
        })?;
        if !self.fits(&cached) {
            bail!(
                "{} is not {} {}",
                cached.display(),
                self.program,
                self.version
            );
        }
        Ok(cached)
    }

    fn fits(&self, program: &Path) -> bool {
        output(command(program).arg("--version"))
            .is_some_and(|text| version_in(&text) == Some(self.version))
    }

    fn install_args(&self, folder: &Path) -> Vec<OsString> {
        let mut args: Vec<OsString> = ["install", self.package, "--version", self.version]
            .map(OsString::from)
            .to_vec();
        if self.locked {
            args.push("--locked".into());
        }
        args.extend(["--root".into(), folder.into()]);
        args
    }
}

fn cache_folder() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("there is no home folder; set XDG_CACHE_HOME to a folder for the tools")?;
    Ok(cache.join("trellis").join("tools"))
}

/// The version in what a program prints for `--version`: its first word that begins with a digit.
fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_programs_print() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (abc)"), Some("0.2.130"));
        assert_eq!(version_in("Google Chrome 140.0.1 "), Some("140.0.1"));
        assert_eq!(version_in("not found"), None);
    }

    #[test]
    fn the_lock_names_the_version_of_exactly_that_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn a_tool_is_installed_into_its_own_folder() {
        let tool = CargoTool {
            package: "trunk",
            program: "trunk",
            version: "0.21.14",
            locked: true,
            opt_level: "0",
        };
        let args = tool.install_args(Path::new("cache/trunk-0.21.14"));
        let wanted = "install trunk --version 0.21.14 --locked --root cache/trunk-0.21.14";
        assert_eq!(args, wanted.split(' ').collect::<Vec<_>>());
    }

    #[test]
    fn this_repository_locks_wasm_bindgen() -> Result<()> {
        let lock = fs::read_to_string(root().join("Cargo.lock"))?;
        assert!(locked_version(&lock, "wasm-bindgen").is_some());
        Ok(())
    }
}
