//! Arrows run one way: `ui → store → {data, browser} → content → domain`.

use crate::sources::sources;

/// Each floor and the floors that it may call.
const ARROWS: [(&str, &[&str]); 6] = [
    ("domain", &["domain"]),
    ("content", &["content", "domain"]),
    ("data", &["data", "content", "domain"]),
    ("browser", &["browser", "content", "domain"]),
    ("store", &["store", "data", "browser", "content", "domain"]),
    (
        "ui",
        &["ui", "store", "data", "browser", "content", "domain"],
    ),
];

#[test]
fn a_floor_calls_only_the_floors_below_it() {
    for source in sources() {
        let Some((_, allowed)) = ARROWS.iter().find(|(floor, _)| *floor == source.floor()) else {
            assert_eq!(
                source.floor(),
                "",
                "{} is on no floor",
                source.path.display()
            );
            continue;
        };
        for (number, line) in source.code() {
            for called in line.split("crate::").skip(1) {
                let name: String = called
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                    .collect();
                let is_floor = ARROWS.iter().any(|(floor, _)| *floor == name);
                assert!(
                    !is_floor || allowed.contains(&name.as_str()),
                    "{}:{number} reaches up to {name}: {line}",
                    source.path.display()
                );
            }
        }
    }
}

#[test]
fn the_pure_floors_know_no_browser_and_no_signals() {
    let impure = [
        "leptos",
        "reactive_graph",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
    ];
    for source in sources() {
        if !["domain", "content", "data"].contains(&source.floor()) {
            continue;
        }
        for (number, line) in source.code() {
            for name in impure {
                assert!(
                    !line.contains(name),
                    "{}:{number} {line}",
                    source.path.display()
                );
            }
        }
    }
}

#[test]
fn only_the_browser_floor_calls_the_browser() {
    for source in sources() {
        if ["browser", ""].contains(&source.floor()) {
            continue;
        }
        for (number, line) in source.code() {
            for name in ["web_sys", "js_sys", "gloo_", "wasm_bindgen"] {
                assert!(
                    !line.contains(name),
                    "{}:{number} {line}",
                    source.path.display()
                );
            }
        }
    }
}

#[test]
fn only_the_store_reaches_the_storage() {
    for source in sources() {
        if ["browser", "store"].contains(&source.floor()) {
            continue;
        }
        for (number, line) in source.code() {
            assert!(
                !line.contains("browser::storage"),
                "{}:{number} {line}",
                source.path.display()
            );
        }
    }
}

#[test]
fn no_markup_is_made_from_text() {
    for source in sources() {
        for (number, line) in source.code() {
            assert!(
                !line.contains("inner_html"),
                "{}:{number} {line}",
                source.path.display()
            );
            let inline_style = line.contains("style=\"");
            assert!(
                !inline_style,
                "{}:{number} is blocked by the policy",
                source.path.display()
            );
        }
    }
}

/// What only the exporter calls stays out of the wasm of the page.
#[test]
fn only_the_exporter_makes_what_needs_much_code() {
    for source in sources() {
        if source.floor() == "data"
            || source.path.ends_with("exporter.rs") && source.floor().is_empty()
        {
            continue;
        }
        for (number, line) in source.code() {
            for name in [
                "rust_xlsxwriter",
                "workbook::",
                "icalendar::",
                "presentation::",
                "word::",
                "export::make",
            ] {
                assert!(
                    !line.contains(name),
                    "{}:{number} {line}",
                    source.path.display()
                );
            }
        }
    }
}
