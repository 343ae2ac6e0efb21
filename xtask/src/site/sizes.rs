//! How big the built site is, as it lies on the disk and as a static host sends it.

use std::collections::BTreeMap;
use std::fmt::Display;
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

/// How the names of parts begin, and of what several of them share.
const PARTS: [&str; 2] = ["split_", "shared_"];

/// How those of the guest's app begin.
const GUEST_PARTS: &str = "guest_";

/// How the names of files begin that make the site installable and keep it for offline use.
const KEEPING: [&str; 5] = [
    "offline-",
    "service-worker.js",
    "manifest.",
    "icon-",
    "apple-touch-icon.",
];

/// When a file is loaded.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// At every first visit: the page and what it names.
    First,
    /// Once the app has started: keeping it for offline use and installing it.
    Kept,
    /// When a person first opens one of its pages, or soon after the first visit.
    Part,
    /// At the first visit of whoever was invited.
    Guest,
    /// Soon after that.
    GuestPart,
    /// When a person first asks for what it does.
    OnDemand,
    /// By others: a page in another language.
    Elsewhere,
}

/// A table of all files, and the sums of those that a first visit loads, of the parts, of the guests' texts and style,
/// and of those that come on demand.
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
    let longest = weights.iter().map(|w| w.name.len()).max();
    let wide = longest.unwrap_or(0).max(24);
    let line = |name: &str, raw: &dyn Display, brotli: &dyn Display| {
        format!("{name:wide$}  {raw:>9}  {brotli:>9}\n")
    };
    let mut out = line("file", &"raw", &"brotli");
    let mut sums: BTreeMap<When, BTreeMap<&str, (usize, usize)>> = BTreeMap::new();
    for weight in weights {
        out.push_str(&line(&weight.name, &weight.raw, &weight.brotli));
        for when in when(&weight.name, page) {
            let kinds = sums.entry(*when).or_default();
            let sum = kinds.entry(kind(&weight.name)).or_default();
            *sum = (sum.0 + weight.raw, sum.1 + weight.brotli);
        }
    }
    for (when, title) in [
        (When::First, "first load"),
        (When::Kept, "to keep and install"),
        (When::Part, "parts"),
        (When::Guest, "a guest's first load"),
        (When::GuestPart, "a guest's parts"),
        (When::OnDemand, "on demand"),
    ] {
        let kinds = sums.remove(&when).unwrap_or_default();
        let raw: usize = kinds.values().map(|sum| sum.0).sum();
        let brotli: usize = kinds.values().map(|sum| sum.1).sum();
        out.push('\n');
        out.push_str(&line(title, &raw, &brotli));
        for (kind, (raw, brotli)) in kinds {
            out.push_str(&line(&format!("  {kind}"), &raw, &brotli));
        }
    }
    out
}

fn when(name: &str, page: &str) -> &'static [When] {
    // The page names the script of the exporter; its wasm has the same name.
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_named =
        |attribute: &str, name: &str| page.contains(&format!("{attribute}=\"./{name}\""));
    if is_named("data-exporter", &format!("{stem}.js")) || is_named("data-example", name) {
        &[When::OnDemand]
    } else if KEEPING.iter().any(|stem| name.starts_with(stem)) {
        &[When::Kept]
    } else if let Some(part) = part_of(name, page) {
        match part {
            "start" => &[When::First],
            "guest" => &[When::Guest],
            _ => &[When::Part],
        }
    } else if is_named("data-guest-js", name) || is_named("data-guest-wasm", name) {
        &[When::Guest]
    } else if is_named("data-js", name) || is_named("data-wasm", name) {
        &[When::First]
    } else if name == "index.html" || page.contains(&format!("\"./{name}\"")) {
        &[When::First, When::Guest]
    } else if name.starts_with(GUEST_PARTS) {
        &[When::GuestPart]
    } else if PARTS.iter().any(|stem| name.starts_with(stem)) {
        &[When::Part]
    } else {
        &[When::Elsewhere]
    }
}

/// The part that the texts or the style of this name belong to, as the tag of boot.js says.
fn part_of<'a>(name: &str, page: &'a str) -> Option<&'a str> {
    let value = format!("\"./{name}\"");
    let attributes = page.split(" data-").skip(1);
    let mut parts = attributes.filter_map(|attribute| {
        let (file, named) = attribute.split_once('=')?;
        let (kind, part) = file.split_once('-')?;
        let is_it = named.starts_with(&value) && ["texts", "style"].contains(&kind);
        is_it.then_some(part)
    });
    parts.next()
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
    fn what_comes_on_demand_is_no_part_of_the_first_load() {
        let weight = |name: &str, raw| Weight {
            name: name.to_owned(),
            raw,
            brotli: raw / 2,
        };
        let weights = [
            weight("de-1.json", 1000),
            weight("en-guest-1.json", 700),
            weight("en-planner-1.json", 30),
            weight("en-start-1.json", 100),
            weight("example-1.json", 500),
            weight("exporter-1.js", 2000),
            weight("exporter-1.wasm", 4000),
            weight("guest-1.wasm", 40),
            weight("guest_split_returning-1.wasm", 8),
            weight("index.html", 10),
            weight("offline-1.js", 7),
            weight("service-worker.js", 20),
            weight("trellis-1.wasm", 400),
            weight("split_planner-1.wasm", 300),
        ];
        let page = r#"<link href="./style-1.css"><script data-wasm="./trellis-1.wasm" data-guest-wasm="./guest-1.wasm" data-texts-start="./en-start-1.json" data-texts-guest="./en-guest-1.json" data-texts-planner="./en-planner-1.json" data-exporter="./exporter-1.js" data-example="./example-1.json">"#;
        let table = render(&weights, page);
        let line = |title: &str| {
            let line = table.lines().find(|line| line.starts_with(title));
            line.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        assert_eq!(line("first load").as_deref(), Some("first load 510 255"));
        assert_eq!(
            line("to keep").as_deref(),
            Some("to keep and install 27 13")
        );
        assert_eq!(line("parts").as_deref(), Some("parts 330 165"));
        let guest = Some("a guest's first load 750 375");
        assert_eq!(line("a guest's first load").as_deref(), guest);
        assert_eq!(
            line("a guest's parts").as_deref(),
            Some("a guest's parts 8 4")
        );
        assert_eq!(line("on demand").as_deref(), Some("on demand 6500 3250"));
        assert_eq!(line("de-1.json").as_deref(), Some("de-1.json 1000 500"));
    }

    #[test]
    fn brotli_makes_a_repeated_text_small() -> Result<()> {
        assert!(brotli_len("trellis ".repeat(100).as_bytes())? < 40);
        Ok(())
    }
}
