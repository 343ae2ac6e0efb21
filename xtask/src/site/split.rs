//! Cutting the parts of the app out of its wasm: each `part!` of a binary becomes a file that is fetched when it is
//! first called.
//!
//! Trunk knows nothing of it: what it links and glues is done again here from what cargo linked. The glue of
//! wasm-bindgen and the script that loads parts import each other; here they become one file, so that it can be
//! named by its content.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use super::bundles::{AHEAD_EXPORT, Piece, bundles, loader};
use super::compact::compact;
use super::names::shortened;
use super::page::content_hash;
use crate::process::{command, root, run};
use crate::tools;

/// The name by which the glue imports the script that loads the parts.
const LOADER: &str = "./__wasm_split.js";

/// The binary of the whole app. The parts of another one bear its name.
pub const APP: &str = "trellis";

/// The names of the two files that start the app.
#[derive(Debug, PartialEq, Eq)]
pub struct Start {
    /// The glue.
    pub js: String,
    /// The wasm with everything that is needed first.
    pub wasm: String,
}

/// Writes the binary `name`, split, into `staging`.
///
/// # Errors
/// When cargo's wasm isn't there, when it can't be split, or when the glue isn't as expected.
pub fn split(staging: &Path, name: &str) -> Result<Start> {
    let linked = linked_wasm(name);
    let code = fs::read(&linked).with_context(|| linked.display().to_string())?;
    let folder = root().join("target/split").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    let main = folder.join(format!("{name}.wasm"));
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&code);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = &main_module;
    options.link_name = LOADER;
    let cut = transform(options)
        .map_err(|error| anyhow!("the wasm could not be split: {error:#}"))?
        .prefetch_map;

    run(command(tools::wasm_bindgen()?)
        // The parts import the table of functions, which is the linker's export.
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", name, "--out-dir"])
        .args([&folder.join("glued"), &main]))?;

    let mut pieces = Vec::new();
    for bundle in bundles(&cut) {
        let mut content = Vec::new();
        let mut places = Vec::new();
        for module in bundle.modules {
            let file = folder.join(format!("{module}.wasm"));
            let code = fs::read(&file).with_context(|| file.display().to_string())?;
            let start = content.len();
            content.extend(compact(&code)?);
            places.push((module, start, content.len()));
        }
        let stem = if name == APP {
            bundle.name
        } else {
            format!("{name}_{}", bundle.name)
        };
        let file = write(staging, &stem, "wasm", &content)?;
        pieces.extend(places.into_iter().map(|(module, start, end)| Piece {
            module,
            file: file.clone(),
            start,
            end,
        }));
    }
    let loader = loader(&read(&folder.join(LOADER))?, &cut, &pieces)
        .context("the script that loads the parts is not as expected")?;
    let glued = folder.join("glued").join(name);
    let glue = joined(&read(&glued.with_extension("js"))?, &loader)?;
    let main = glued.with_file_name(format!("{name}_bg.wasm"));
    let main = fs::read(&main).with_context(|| main.display().to_string())?;
    let (glue, main) = shortened(&glue, &compact(&main)?)?;
    Ok(Start {
        js: write(staging, name, "js", plain(&glue).as_bytes())?,
        wasm: write(staging, name, "wasm", &main)?,
    })
}

/// What cargo linked of this binary for the build that Trunk is in.
fn linked_wasm(name: &str) -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let profile = env::var("TRUNK_PROFILE").unwrap_or_else(|_| "release".to_owned());
    let (target, profile) = (root().join(target), profile);
    target
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join(format!("{name}.wasm"))
}

/// Glue and loader in one script. The loader imports a function of the glue, and the glue what the loader
/// exports.
fn joined(glue: &str, loader: &str) -> Result<String> {
    let mut exported = Vec::new();
    let mut script = String::new();
    for line in loader.lines() {
        if line.starts_with("import ") {
            continue;
        }
        let line = match line.strip_prefix("export ") {
            // For boot.js, not for the wasm.
            Some(_) if line.starts_with(AHEAD_EXPORT) => line,
            Some(rest) => {
                let name = rest
                    .strip_prefix("const ")
                    .and_then(|r| r.split([' ', '=']).next());
                exported.push(name.context("the loader exports something unexpected")?);
                rest
            }
            None => line,
        };
        script.push_str(line);
        script.push('\n');
    }
    if exported.is_empty() {
        bail!("there is no part to load");
    }
    let mut joined = String::new();
    let mut wanted = 0;
    for line in glue.lines() {
        if line.starts_with("import ") && line.contains(LOADER) {
            wanted += 1;
            continue;
        }
        // Each import of the glue appears once more, in the list of imports of the wasm.
        match line.trim_start().strip_prefix(&format!("\"{LOADER}\": ")) {
            Some(_) if wanted == 0 => bail!("the glue hands over a loader that it does not import"),
            Some(_) if joined.ends_with("parts,\n") => {}
            Some(_) => joined.push_str(&format!("        \"{LOADER}\": parts,\n")),
            None => {
                joined.push_str(line);
                joined.push('\n');
            }
        }
    }
    if wanted == 0 {
        bail!("the glue does not import the loader {LOADER}");
    }
    let names = exported.join(", ");
    Ok(format!("{joined}{script}const parts = {{ {names} }};\n"))
}

/// The glue without notes and indentation. It has no text that goes over several lines, and a note stands in lines of
/// its own.
fn plain(glue: &str) -> String {
    let lines = glue.lines().map(str::trim);
    let is_code = |line: &&str| {
        let begins_note = ["/*", "*", "//"].iter().any(|mark| line.starts_with(mark));
        !(line.is_empty() || begins_note)
    };
    lines
        .filter(is_code)
        .flat_map(|line| [line, "\n"])
        .collect()
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| file.display().to_string())
}

fn write(folder: &Path, stem: &str, ext: &str, content: &[u8]) -> Result<String> {
    let name = format!("{stem}-{}.{ext}", content_hash(content));
    let file = folder.join(&name);
    fs::write(&file, content).with_context(|| file.display().to_string())?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\n\
        import * as import2 from \"./__wasm_split.js\"\n\
        function imports() {\n    return {\n        \"./__wasm_split.js\": import1,\n        \
        \"./__wasm_split.js\": import2,\n        \"other\": 1,\n    };\n}\n";
    const PARTS: &str = "import { initSync } from \"./trellis.js\";\nlet a;\n\
        export const __wasm_split_load_planner = load(\"./split_planner.wasm\");\n";

    #[test]
    fn the_glue_and_the_loader_become_one_script_without_imports() -> Result<()> {
        let joined = joined(GLUE, PARTS)?;
        assert!(
            !joined.contains("import ") && !joined.contains("export "),
            "{joined}"
        );
        assert_eq!(joined.matches("\"./__wasm_split.js\": parts,").count(), 1);
        assert!(joined.contains("const __wasm_split_load_planner = load("));
        assert!(joined.ends_with("const parts = { __wasm_split_load_planner };\n"));
        Ok(())
    }

    #[test]
    fn notes_and_indentation_leave_the_glue() {
        let glue = "/**\n * @returns {number}\n */\nfunction a() {\n\n    return 1;\n}\n";
        assert_eq!(plain(glue), "function a() {\nreturn 1;\n}\n");
    }

    #[test]
    fn a_wasm_without_parts_is_noticed() {
        assert!(joined(GLUE, "let a;\n").is_err());
        assert!(joined("let b;\n", PARTS).is_err());
    }
}
