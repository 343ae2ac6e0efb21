//! Every dependency has a licence that `deny.toml` allows and comes from where it allows: judged in every run of the
//! tests, without cargo-deny (see `audit.rs`).

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

use super::audit::MANIFESTS;
use crate::process::{cargo, output, root};

/// The values of a list in `deny.toml`.
fn listed(table: &str, key: &str) -> Result<Vec<String>> {
    let rules: toml::Table = fs::read_to_string(root().join("deny.toml"))?.parse()?;
    let list = rules
        .get(table)
        .and_then(|table| table.get(key)?.as_array());
    let list = list.with_context(|| format!("deny.toml has no {table}.{key}"))?;
    let text = |value: &toml::Value| value.as_str().map(str::to_owned);
    list.iter()
        .map(text)
        .collect::<Option<_>>()
        .context("not a text")
}

/// All packages of all lock files, for every kind of computer.
fn packages() -> Result<Vec<Value>> {
    let mut all = Vec::new();
    for manifest in MANIFESTS {
        let wanted = [
            "metadata",
            "--locked",
            "--format-version",
            "1",
            "--manifest-path",
            manifest,
        ];
        let text = output(cargo().args(wanted));
        let text =
            text.with_context(|| format!("`cargo metadata --locked` fails on {manifest}"))?;
        let found: Value = serde_json::from_str(&text)?;
        all.extend(found["packages"].as_array().into_iter().flatten().cloned());
    }
    Ok(all)
}

/// Whether the licences allow to use something under this expression.
fn is_allowed(expression: &str, allowed: &[Licensee]) -> Result<bool> {
    let expression = Expression::parse_mode(expression, ParseMode::LAX)
        .with_context(|| format!("`{expression}` is no expression of licences"))?;
    Ok(expression.evaluate(|wanted| allowed.iter().any(|one| one.satisfies(wanted))))
}

fn licensees(names: &[String]) -> Result<Vec<Licensee>> {
    let parse = |name: &String| Licensee::parse(name).with_context(|| name.clone());
    names.iter().map(parse).collect()
}

#[test]
fn every_dependency_has_a_licence_that_is_allowed() -> Result<()> {
    let names = listed("licenses", "allow")?;
    let allowed = licensees(&names)?;
    let mut expressions = BTreeSet::new();
    for package in packages()? {
        let licence = package["license"].as_str();
        let licence = licence.with_context(|| format!("{} names no licence", package["id"]))?;
        assert!(
            is_allowed(licence, &allowed)?,
            "{}: {licence}",
            package["id"]
        );
        expressions.insert(licence.to_owned());
    }
    for (n, name) in names.iter().enumerate() {
        let mut fewer = allowed.clone();
        fewer.remove(n);
        let is_needed = expressions
            .iter()
            .any(|one| !is_allowed(one, &fewer).unwrap_or(true));
        assert!(is_needed, "deny.toml allows {name}, which nothing needs");
    }
    Ok(())
}

#[test]
fn every_dependency_comes_from_a_source_that_is_allowed() -> Result<()> {
    let allowed = listed("sources", "allow-registry")?;
    let is_ours = |package: &Value| {
        let manifest = package["manifest_path"].as_str();
        manifest.is_some_and(|manifest| {
            root()
                .join("Cargo.toml")
                .parent()
                .is_some_and(|root| std::path::Path::new(manifest).starts_with(root))
        })
    };
    let mut from_registry = 0;
    for package in packages()? {
        match package["source"].as_str() {
            None => assert!(is_ours(&package), "{} is outside of here", package["id"]),
            Some(source) => {
                let registry = source.strip_prefix("registry+").unwrap_or(source);
                let is_allowed = allowed.iter().any(|one| one == registry);
                assert!(is_allowed, "{} comes from {source}", package["id"]);
                from_registry += 1;
            }
        }
    }
    assert!(
        from_registry > 100,
        "only {from_registry} packages were looked at"
    );
    Ok(())
}

#[test]
fn another_licence_a_choice_and_a_combination_are_told_apart() -> Result<()> {
    let allowed = licensees(&["MIT".to_owned(), "Zlib".to_owned()])?;
    for (expression, wanted) in [
        ("MIT", true),
        ("GPL-3.0-only OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only AND MIT", false),
        ("(MIT OR GPL-3.0-only) AND Zlib", true),
        ("AGPL-3.0-or-later", false),
    ] {
        assert_eq!(is_allowed(expression, &allowed)?, wanted, "{expression}");
    }
    assert!(is_allowed("see the file", &allowed).is_err());
    Ok(())
}
