//! What an entry loads before it can be used: no more than `load.toml` allows, or the test says which files grew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use serde_json::json;
use trellis::data::link::PacketContent;

use crate::support::host::{Host, TEXT_ONLY, brotli};
use crate::support::release::Release;
use crate::support::{Page, Setup, packets, visit};

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
                format!(
                    "#{}",
                    packets::code(PacketContent::Session(Box::new(session)))
                )
            }
            Self::Home => "#/".to_owned(),
            Self::FirstQuestion => "#/assess/new".to_owned(),
        }
    }

    const fn way(self) -> Way {
        match self {
            Self::Invitation => Way {
                fill: None,
                press: Some(".invited .begin button"),
                end: ".question fieldset input",
            },
            Self::Home => Way {
                fill: None,
                press: None,
                end: "#main .button.primary",
            },
            Self::FirstQuestion => Way {
                fill: Some("#new-name"),
                press: Some("#main form button[type=submit]"),
                end: ".question fieldset input",
            },
        }
    }
}

/// What leads from the address to the end of an entry, as selectors.
#[derive(Debug, Clone, Copy)]
struct Way {
    /// The field that must be filled in first.
    fill: Option<&'static str>,
    /// What is pressed then.
    press: Option<&'static str>,
    /// What is there at the end.
    end: &'static str,
}

/// Goes a way as soon as the page lets it, before what is fetched ahead has begun, and keeps what was asked for by
/// the time that its end is there.
fn hurry(way: Way) -> String {
    let of = |selector: Option<&str>| selector.map_or("null".to_owned(), |s| format!("{s:?}"));
    let (fill, press, end) = (of(way.fill), of(way.press), way.end);
    format!(
        "globalThis.loaded = new Promise((done) => {{
            const [fill, press, end] = [{fill}, {press}, {end:?}];
            const find = (selector) => selector && document.querySelector(selector);
            let isPressed = false;
            const look = () => {{
                const button = isPressed ? null : find(press);
                if (button) {{
                    const field = find(fill);
                    if (field) {{
                        field.value = 'A name';
                        field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                    }}
                    isPressed = true;
                    button.click();
                }}
                if (!find(end)) return;
                watch.disconnect();
                const then = performance.now();
                globalThis.arrived = then;
                // A file is listed a moment after it has come.
                setTimeout(() => {{
                    const entries = performance.getEntriesByType('resource');
                    done(entries.filter((entry) => entry.startTime <= then).map((entry) => entry.name));
                }}, 500);
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
    let path = Release::built().folder().join(file);
    brotli(&fs::read(&path).expect("a file of the site")).len()
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

/// A phone on a slow line: 150 ms there and back, 1.6 Mbit/s, a processor a quarter as fast.
async fn on_a_slow_phone(page: &Page) {
    page.devtools("Network.enable", json!({})).await.unwrap();
    let line = json!({
        "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000
    });
    let emulate = "Network.emulateNetworkConditions";
    page.devtools(emulate, line).await.unwrap();
    let slow = json!({ "rate": 4 });
    page.devtools("Emulation.setCPUThrottlingRate", slow)
        .await
        .unwrap();
}

/// Milliseconds from asking for the page until the end of an entry is there.
async fn time_of(page: &Page, entry: Entry) -> f64 {
    loaded(page, entry).await;
    page.evaluate("globalThis.arrived").await.as_f64().unwrap()
}

/// Milliseconds until a page of text is painted: nothing is faster on this line.
async fn time_of_text(page: &Page) -> f64 {
    page.go_to(TEXT_ONLY).await;
    let painted = "new Promise((done) => new PerformanceObserver((list) =>
        done(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }))";
    page.evaluate(painted).await.as_f64().unwrap()
}

#[test]
#[ignore = "judges nothing; run by `cargo xtask bench`"]
fn bench_how_long_an_entry_takes_on_a_slow_phone() {
    const ROUNDS: usize = 5;
    let host = Host::start(&Release::built());
    host.compresses();
    let mut times: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let mut note = |name, time| times.entry(name).or_default().push(time);
        let setup = || Setup::default().at(host.site());
        setup().visit(async |page| {
            on_a_slow_phone(page).await;
            note("a page of text", time_of_text(page).await);
        });
        for entry in Entry::ALL {
            setup().visit(async |page| {
                on_a_slow_phone(page).await;
                note(entry.name(), time_of(page, entry).await);
            });
        }
    }
    println!("\nOn a slow phone, until the end of an entry, in ms (median of {ROUNDS})");
    for (name, mut times) in times {
        times.sort_by(f64::total_cmp);
        println!("{name:>16} {:>8.0}", times[ROUNDS / 2]);
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
