//! How big the built site is, as it lies on the disk and as a static host sends it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 4096;

struct Weight {
    name: String,
    raw: usize,
    brotli: usize,
}

/// A table of all files, and the sum of those that a first visit loads: the page and what it names.
pub fn table(dist: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(dist, &mut files)?;
    files.sort();
    let mut weights = Vec::new();
    for file in files {
        let content = fs::read(&file).with_context(|| file.display().to_string())?;
        let name = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy();
        weights.push(Weight {
            name: name.replace('\\', "/"),
            raw: content.len(),
            brotli: brotli_len(&content)?,
        });
    }
    let page = fs::read_to_string(dist.join("index.html")).context("dist/index.html")?;
    Ok(render(&weights, &page))
}

fn render(weights: &[Weight], page: &str) -> String {
    let wide = weights
        .iter()
        .map(|w| w.name.len())
        .max()
        .unwrap_or(0)
        .max(24);
    let mut out = String::new();
    let mut line = |name: &str, raw: usize, brotli: usize| {
        let _ = writeln!(out, "{name:wide$}  {raw:>9}  {brotli:>9}");
    };
    let mut first: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for weight in weights {
        line(&weight.name, weight.raw, weight.brotli);
        if weight.name == "index.html" || page.contains(&format!("\"./{}\"", weight.name)) {
            let sum = first.entry(kind(&weight.name)).or_default();
            *sum = (sum.0 + weight.raw, sum.1 + weight.brotli);
        }
    }
    let total = first
        .values()
        .fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let (mut sums, kind_wide) = (String::new(), wide - 2);
    for (kind, (raw, brotli)) in first {
        let _ = writeln!(sums, "  {kind:kind_wide$}  {raw:>9}  {brotli:>9}");
    }
    let head = format!("{:wide$}  {:>9}  {:>9}", "file", "raw", "brotli");
    let (raw, brotli) = total;
    format!(
        "{head}\n{out}\n{:wide$}  {raw:>9}  {brotli:>9}\n{sums}",
        "first load"
    )
}

fn kind(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((_, "json")) => "text",
        Some((_, ext @ ("html" | "css" | "js" | "wasm"))) => ext,
        _ => "other",
    }
}

fn brotli_len(content: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_the_page_and_what_it_names() {
        let weight = |name: &str, raw| Weight {
            name: name.to_owned(),
            raw,
            brotli: raw / 2,
        };
        let weights = [
            weight("de-1.json", 1000),
            weight("en-1.json", 100),
            weight("index.html", 10),
        ];
        let table = render(&weights, r#"<link href="./en-1.json">"#);
        let first = table.lines().find(|line| line.starts_with("first load"));
        assert_eq!(
            first.map(|l| l.split_whitespace().collect()),
            Some(vec!["first", "load", "110", "55"])
        );
        assert!(table.contains("de-1.json"));
    }

    #[test]
    fn brotli_makes_a_repeated_text_small() -> Result<()> {
        assert!(brotli_len("trellis ".repeat(100).as_bytes())? < 40);
        Ok(())
    }
}
