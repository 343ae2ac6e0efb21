//! The bill of materials: which packages the shipped wasm is compiled from, as CycloneDX 1.6 in JSON.
//!
//! It lies in the site, so that whoever gets the site has it; the page never asks for it, and it is not kept for offline
//! use. It has neither a time nor a number of its own, both of which the format allows to leave out: the same sources
//! give the same file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::components::{Component, Components, Id, shipped};
use crate::process::{command, output};

/// Its name in the site: the ending is the one that the format asks for.
pub const FILE: &str = "sbom.cdx.json";

const SPEC_VERSION: &str = "1.6";

/// Writes it into the folder of a site.
///
/// # Errors
/// When cargo can't list the packages, or the file can't be written.
pub fn write(site: &Path) -> Result<()> {
    fs::write(site.join(FILE), text()?).context(FILE)
}

/// It, as text.
///
/// # Errors
/// When cargo can't list the packages.
pub fn text() -> Result<String> {
    let rustc = output(command("rustc").arg("-vV"));
    let rust = rustc
        .as_deref()
        .and_then(|text| text.lines().find_map(|line| line.strip_prefix("release: ")))
        .context("`rustc -vV` does not name its release")?;
    let bom = bom(&shipped()?, rust);
    Ok(format!("{}\n", serde_json::to_string_pretty(&bom)?))
}

fn bom(components: &Components, rust: &str) -> Value {
    let std = standard_library(rust);
    let others = components
        .all
        .iter()
        .filter(|(id, _)| **id != components.app);
    let mut listed: Vec<Value> = others
        .map(|(id, of)| component(id, of, "library"))
        .collect();
    listed.push(std.clone());
    let needed = components.all.iter().map(|(id, of)| {
        let mut needs: Vec<String> = of.needs.iter().map(reference).collect();
        if *id == components.app {
            needs.extend(std["bom-ref"].as_str().map(str::to_owned));
        }
        json!({ "ref": reference(id), "dependsOn": needs })
    });
    let needed: Vec<Value> = needed.collect();
    let app = &components.all[&components.app];
    json!({
        "$schema": format!("http://cyclonedx.org/schema/bom-{SPEC_VERSION}.schema.json"),
        "bomFormat": "CycloneDX",
        "specVersion": SPEC_VERSION,
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "component": component(&components.app, app, "application"),
        },
        "components": listed,
        "dependencies": needed,
    })
}

fn component((name, version): &Id, of: &Component, kind: &str) -> Value {
    let mut value = json!({
        "type": kind,
        "bom-ref": reference(&(name.clone(), version.clone())),
        "name": name,
        "version": version,
        "scope": "required",
        "licenses": [{ "expression": of.licence }],
    });
    if !of.is_ours {
        value["purl"] = json!(reference(&(name.clone(), version.clone())));
    }
    if let Some(checksum) = &of.checksum {
        value["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    value
}

/// It comes with the compiler, not from the registry, and weaknesses of it are reported under Rust's name.
fn standard_library(rust: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": format!("rust-std@{rust}"),
        "name": "rust-std",
        "version": rust,
        "description": "The standard library of Rust",
        "scope": "required",
        "cpe": format!("cpe:2.3:a:rust-lang:rust:{rust}:*:*:*:*:*:*:*"),
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    })
}

/// The address of a package of the registry, by which programs that read it know packages. A `+` of a version is
/// escaped, as the format of these addresses wants.
fn reference((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::process::root;

    fn list<'a>(value: &'a Value, key: &str) -> Vec<&'a Value> {
        value[key].as_array().into_iter().flatten().collect()
    }

    #[test]
    fn the_bill_of_materials_has_the_shape_of_its_format() -> Result<()> {
        let bom: Value = serde_json::from_str(&text()?)?;
        assert_eq!(bom["bomFormat"], "CycloneDX");
        assert_eq!(bom["specVersion"], SPEC_VERSION);
        assert_eq!(bom["version"], 1);
        let app = &bom["metadata"]["component"];
        assert_eq!(
            (&app["type"], &app["name"]),
            (&json!("application"), &json!("trellis"))
        );
        let components = list(&bom, "components");
        assert!(components.len() > 100, "only {}", components.len());
        let mut names = BTreeSet::new();
        for one in components.iter().copied().chain([app]) {
            let text = |key: &str| one[key].as_str().filter(|text| !text.is_empty());
            for key in ["type", "bom-ref", "name", "version"] {
                assert!(text(key).is_some(), "no {key}: {one}");
            }
            let licences = list(one, "licenses");
            assert!(
                licences.len() == 1 && licences[0]["expression"].is_string(),
                "{one}"
            );
            assert!(names.insert(text("bom-ref")), "twice: {one}");
            for hash in list(one, "hashes") {
                let content = hash["content"].as_str().unwrap_or_default();
                assert!(content.len() == 64 && content.bytes().all(|b| b.is_ascii_hexdigit()));
            }
            assert!(one["purl"].is_null() || one["purl"] == one["bom-ref"]);
        }
        let dependencies = list(&bom, "dependencies");
        // All but the standard library, of which cargo knows nothing.
        assert_eq!(dependencies.len(), components.len());
        for one in dependencies {
            assert!(names.contains(&one["ref"].as_str()), "{one}");
            for needed in list(one, "dependsOn") {
                assert!(names.contains(&needed.as_str()), "{needed} is not listed");
            }
        }
        Ok(())
    }

    #[test]
    fn the_bill_of_materials_lists_what_is_shipped_and_nothing_that_only_builds_or_tests()
    -> Result<()> {
        let all = shipped()?.all;
        let has = |name: &str| all.keys().any(|(other, _)| other == name);
        for shipped in [
            "trellis",
            "leptos",
            "serde_json",
            "argon2",
            "rust_xlsxwriter",
            "rqrr",
        ] {
            assert!(has(shipped), "{shipped} is missing");
        }
        for other in [
            "xtask",
            "spdx",
            "serde_derive",
            "leptos_macro",
            "proptest",
            "thirtyfour",
        ] {
            assert!(!has(other), "{other} is not shipped");
        }
        Ok(())
    }

    #[test]
    fn the_bill_of_materials_is_the_same_anywhere_and_names_no_folder() -> Result<()> {
        let bom = text()?;
        assert_eq!(bom, text()?);
        assert!(!bom.contains(&root().display().to_string()));
        for changing in ["timestamp", "serialNumber"] {
            assert!(!bom.contains(changing), "{changing}");
        }
        Ok(())
    }
}
