//! The packages that the shipped wasm is compiled from, as `cargo tree` lists them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail};

use crate::process::{cargo, output, root};
use crate::tools::rustup::WASM;

/// The package whose binaries are shipped.
const APP: &str = "trellis";

/// A package by its name and version; of one version there is one.
pub type Id = (String, String);

/// What is known of a package.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its licences, an SPDX expression.
    pub licence: String,
    /// Whether its source is in this repository, not in the registry.
    pub is_ours: bool,
    /// SHA-256 of the archive that the registry has of it, as Cargo.lock names it.
    pub checksum: Option<String>,
    /// What it is compiled with.
    pub needs: BTreeSet<Id>,
}

/// All packages of the shipped wasm, and which of them is the app.
#[derive(Debug, PartialEq, Eq)]
pub struct Components {
    /// The app.
    pub app: Id,
    /// All of them, the app too.
    pub all: BTreeMap<Id, Component>,
}

/// The packages that the binaries are compiled from for the browser: normal dependencies with the features in use.
/// Not in it: what only builds or tests (build scripts, macros that run while compiling, dev-dependencies).
///
/// # Errors
/// When cargo can't tell, as where Cargo.lock doesn't fit Cargo.toml.
pub fn shipped() -> Result<Components> {
    let tree = output(cargo().args([
        "tree",
        "--locked",
        "--package",
        APP,
        "--edges",
        "normal,no-proc-macro",
        "--target",
        WASM,
        "--prefix",
        "depth",
        "--charset",
        "ascii",
        "--format",
        FORMAT,
    ]))
    .context("`cargo tree --locked` does not list the packages of the app; run it to see why")?;
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock")?;
    let mut components = parse(&tree)?;
    add_checksums(&mut components, &lock)?;
    Ok(components)
}

/// After the depth of a line: the package, then its licence.
const FORMAT: &str = "|{p}|{l}";

/// Reads lines such as `2|digest v0.10.7|MIT OR Apache-2.0 (*)`. What a package with `(*)` needs is listed where it
/// comes for the first time.
fn parse(tree: &str) -> Result<Components> {
    let mut all: BTreeMap<Id, Component> = BTreeMap::new();
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let unread = || format!("`cargo tree` has a line that is not as expected: {line}");
        let text = line.strip_suffix(" (*)").unwrap_or(line);
        let (depth, rest) = text.split_once('|').with_context(unread)?;
        let (package, licence) = rest.rsplit_once('|').with_context(unread)?;
        let depth: usize = depth.parse().with_context(unread)?;
        let mut words = package.splitn(3, ' ');
        let (name, version) = (words.next(), words.next());
        let name = name.with_context(unread)?.to_owned();
        let version = version.and_then(|version| version.strip_prefix('v'));
        let id = (name, version.with_context(unread)?.to_owned());
        if depth > above.len() {
            bail!(unread());
        }
        above.truncate(depth);
        if let Some(of) = above.last() {
            all.entry(of.clone()).or_default().needs.insert(id.clone());
        }
        let component = all.entry(id.clone()).or_default();
        component.licence = spdx(licence);
        // Where it comes from follows, for a package of the registry nothing.
        component.is_ours = words.next().is_some();
        above.push(id);
    }
    let app = above.into_iter().next();
    let app = app.context("`cargo tree` lists no package")?;
    Ok(Components { app, all })
}

/// Older packages write `MIT/Apache-2.0`, which means a choice.
fn spdx(licence: &str) -> String {
    let parts: Vec<&str> = licence.split('/').map(str::trim).collect();
    parts.join(" OR ")
}

fn add_checksums(components: &mut Components, lock: &str) -> Result<()> {
    let lock: toml::Table = lock.parse().context("Cargo.lock")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    for package in packages.context("Cargo.lock lists no packages")? {
        let text = |key: &str| {
            let value = package.get(key).and_then(toml::Value::as_str);
            value.map(str::to_owned)
        };
        let (Some(name), Some(version)) = (text("name"), text("version")) else {
            bail!("Cargo.lock has a package without a name or version");
        };
        if let Some(component) = components.all.get_mut(&(name, version)) {
            component.checksum = text("checksum");
        }
    }
    for ((name, version), component) in &components.all {
        if component.checksum.is_none() && !component.is_ours {
            bail!("Cargo.lock has no checksum of {name} {version}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0|app v0.1.0 (/some where/app)|MIT\n\
        1|a v1.0.0|MIT/Apache-2.0\n2|b v2.0.0|Zlib\n1|c v3.0.0|MIT\n2|a v1.0.0|MIT/Apache-2.0 (*)\n";
    const LOCK: &str = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"aa\"\n\
        [[package]]\nname = \"b\"\nversion = \"2.0.0\"\nchecksum = \"bb\"\n\
        [[package]]\nname = \"app\"\nversion = \"0.1.0\"\n\
        [[package]]\nname = \"b\"\nversion = \"1.0.0\"\nchecksum = \"old\"\n\
        [[package]]\nname = \"c\"\nversion = \"3.0.0\"\nchecksum = \"cc\"\n";

    fn id(name: &str, version: &str) -> Id {
        (name.to_owned(), version.to_owned())
    }

    #[test]
    fn the_tree_says_who_needs_whom_and_which_package_is_ours() -> Result<()> {
        let mut tree = parse(TREE)?;
        add_checksums(&mut tree, LOCK)?;
        assert_eq!(tree.app, id("app", "0.1.0"));
        assert_eq!(tree.all.len(), 4);
        let needs = |name, version| -> Vec<Id> {
            let component = &tree.all[&id(name, version)];
            component.needs.iter().cloned().collect()
        };
        assert_eq!(needs("app", "0.1.0"), [id("a", "1.0.0"), id("c", "3.0.0")]);
        assert_eq!(needs("a", "1.0.0"), [id("b", "2.0.0")]);
        assert_eq!(needs("c", "3.0.0"), [id("a", "1.0.0")]);
        assert!(tree.all[&id("app", "0.1.0")].is_ours);
        let a = &tree.all[&id("a", "1.0.0")];
        assert_eq!((a.is_ours, &*a.licence), (false, "MIT OR Apache-2.0"));
        let b = &tree.all[&id("b", "2.0.0")];
        assert_eq!(b.checksum.as_deref(), Some("bb"));
        Ok(())
    }

    #[test]
    fn a_line_that_is_not_understood_is_named_and_no_package_goes_without_a_checksum() -> Result<()>
    {
        for tree in ["", "0|app|MIT", "app v1.0.0", "1|a v1.0.0|MIT"] {
            assert!(parse(tree).is_err(), "{tree}");
        }
        let mut tree = parse(TREE)?;
        let lock = LOCK
            .replace("\"cc\"", "\"\"")
            .replace("checksum = \"\"", "");
        let error = add_checksums(&mut tree, &lock).map_err(|error| error.to_string());
        assert!(error.is_err_and(|error| error.contains("c 3.0.0")));
        Ok(())
    }
}
