//! What an entry loads before it can be used: no more than `load.toml` allows, or the test says which files grew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use trellis::data::link::Content;

use crate::support::{Page, packets, visit};

/// A way into the app, up to what it is there for.
#[derive(Debug, Clone, Copy)]
enum Entry {
    /// From the link of an invitation to its first question.
    Invitation,
    /// The start page.
    Home,
    /// From the form of an assessment to its first question.
    FirstQuestion,
}

impl Entry {
    const ALL: [Self; 3] = [Self::Invitation, Self::Home, Self::FirstQuestion];

    const fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Home => "home",
            Self::FirstQuestion => "first_question",
        }
    }

    fn address(self) -> String {
        match self {
            Self::Invitation => {
                let session = packets::session("Where do we stand?");
                format!("#{}", packets::code(Content::Session(Box::new(session))))
            }
            Self::Home => "#/".to_owned(),
            Self::FirstQuestion => "#/assess/new".to_owned(),
        }
    }

    /// What is to be pressed on the way, and what is there at its end.
    const fn way(self) -> [&'static str; 2] {
        match self {
            Self::Invitation => [".invited .begin button", ".question fieldset input"],
            Self::Home => ["#nothing", "#main .button.primary"],
            Self::FirstQuestion => ["#main form button[type=submit]", ".question fieldset input"],
        }
    }
}

/// Presses on as soon as the page lets it, before what is fetched ahead has begun, and keeps what was fetched by the
/// time that the end of the way is there.
fn hurry([press, end]: [&str; 2]) -> String {
    format!(
        "globalThis.loaded = new Promise((done) => {{
            let pressed = null;
            const look = () => {{
                const button = pressed ? null : document.querySelector({press:?});
                pressed ??= button;
                button?.click();
                if (!document.querySelector({end:?})) return;
                watch.disconnect();
                const entries = performance.getEntriesByType('resource');
                done(entries.map((entry) => entry.name));
            }};
            const watch = new MutationObserver(look);
            watch.observe(document, {{ childList: true, subtree: true }});
        }});"
    )
}

/// The files that an entry loaded, with the page itself.
async fn loaded(page: &Page, entry: Entry) -> BTreeSet<String> {
    page.run_first(&hurry(entry.way())).await;
    page.go_to(&entry.address()).await;
    let names = page.evaluate("globalThis.loaded").await;
    let names = names.as_array().expect("a list").iter();
    let site = format!("{}/", page.site());
    let name = |address: &str| {
        let file = address.strip_prefix(&site).expect("a file of the site");
        match file.split(['?', '#']).next() {
            Some("") | None => "index.html".to_owned(),
            Some(file) => file.to_owned(),
        }
    };
    let mut files: BTreeSet<String> = names.filter_map(|file| file.as_str().map(name)).collect();
    files.insert("index.html".to_owned());
    files
}

/// How many bytes a file of the site takes on its way.
fn weight(file: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("dist")
        .join(file);
    let content = fs::read(&path).expect("a file of the site");
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(&content).expect("memory");
    writer.flush().expect("memory");
    writer.into_inner().len()
}

/// A file's name without what follows its content: `guest.wasm` of `guest-0a1b2c3d.wasm`.
fn stem(file: &str) -> String {
    match file.rsplit_once('-') {
        Some((stem, rest)) => {
            let ending = rest.split_once('.').map_or("", |(_, ending)| ending);
            format!("{stem}.{ending}")
        }
        None => file.to_owned(),
    }
}

/// The bytes by name; files that differ in nothing but what follows their content are one.
fn weights(files: &BTreeSet<String>) -> BTreeMap<String, usize> {
    let mut weights = BTreeMap::new();
    for file in files {
        *weights.entry(stem(file)).or_default() += weight(file);
    }
    weights
}

/// As it stands in `load.toml`.
fn written(entry: Entry, files: &BTreeSet<String>) -> String {
    let weights = weights(files);
    let bytes: usize = weights.values().sum();
    let mut out = format!(
        "[{}]\n# {bytes} bytes in {} requests\n",
        entry.name(),
        files.len()
    );
    let _ = writeln!(out, "[{}.files]", entry.name());
    for (file, bytes) in weights {
        let _ = writeln!(out, "{file:?} = {bytes}");
    }
    out
}

/// What grew since it was last accepted, file by file.
fn growth(before: &toml::Table, now: &BTreeMap<String, usize>) -> String {
    let mut out = String::new();
    for (file, bytes) in now {
        let was = before.get(file).and_then(toml::Value::as_integer);
        let was = usize::try_from(was.unwrap_or(0)).unwrap_or(0);
        if *bytes > was {
            let _ = writeln!(out, "  {file}: {was} → {bytes} (+{})", bytes - was);
        }
    }
    out
}

#[test]
fn no_entry_loads_more_than_it_may() {
    let accepted: toml::Table = include_str!("load.toml").parse().expect("load.toml");
    let mut broken = String::new();
    for entry in Entry::ALL {
        visit(async |page| {
            let files = loaded(page, entry).await;
            let weights = weights(&files);
            let bytes: usize = weights.values().sum();
            let limits = accepted[entry.name()].as_table().expect("an entry");
            let most = |what: &str| {
                let most = limits[what].as_integer().expect("a number");
                usize::try_from(most).expect("a number of things")
            };
            if bytes > most("bytes") || files.len() > most("requests") {
                let before = limits["files"].as_table().expect("files");
                let _ = writeln!(
                    broken,
                    "{}: {bytes} bytes of {}, {} requests of {}. What grew:\n{}",
                    entry.name(),
                    most("bytes"),
                    files.len(),
                    most("requests"),
                    growth(before, &weights),
                );
            }
        });
    }
    assert!(broken.is_empty(), "{broken}");
}

#[test]
#[ignore = "judges nothing; run by `cargo xtask bench`"]
fn bench_what_every_entry_loads() {
    println!("\nWhat an entry loads before it can be used, in bytes after brotli");
    for entry in Entry::ALL {
        visit(async |page| {
            println!("{}", written(entry, &loaded(page, entry).await));
        });
    }
}

#[test]
fn a_file_is_known_by_its_name_without_what_follows_its_content() {
    assert_eq!(stem("guest-0a1b2c3d.wasm"), "guest.wasm");
    assert_eq!(stem("chunk_1-0a1b2c3d.wasm"), "chunk_1.wasm");
    assert_eq!(stem("index.html"), "index.html");
    let before: toml::Table = "\"a.js\" = 10\n\"b.js\" = 10".parse().unwrap();
    let now = [("a.js", 9), ("b.js", 12), ("c.js", 1)];
    let now = now.map(|(file, bytes)| (file.to_owned(), bytes)).into();
    let grew = "  b.js: 10 → 12 (+2)\n  c.js: 0 → 1 (+1)\n";
    assert_eq!(growth(&before, &now), grew);
}
