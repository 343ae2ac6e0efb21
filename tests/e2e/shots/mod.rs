//! Pictures of every page, for eyes: `cargo xtask shots`.

mod readme;
mod stocks;

use std::env;
use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use stocks::{Stock, fill};

use crate::support::{Page, Setup};

/// Widths in pixels: a small phone and a desk.
const WIDTHS: [u32; 2] = [360, 1440];
const THEMES: [&str; 2] = ["light", "dark"];

/// A page: its name as a file, what is in the browser, its address.
/// `{id}` in an address is the document that was opened last.
const PAGES: [(&str, Stock, &str); 59] = [
    ("home-empty", Stock::Nothing, "#/"),
    ("assessments-empty", Stock::Nothing, "#/assess"),
    ("new", Stock::Nothing, "#/assess/new"),
    ("data-empty", Stock::Nothing, "#/data"),
    ("learn", Stock::Nothing, "#/learn"),
    ("learn-terms", Stock::Nothing, "#/learn/terms"),
    ("learn-journey", Stock::Nothing, "#/learn/journey"),
    ("learn-dmu", Stock::Nothing, "#/learn/dmu"),
    ("learn-workshop", Stock::Nothing, "#/learn/workshop"),
    ("practice", Stock::Nothing, "#/learn/practice"),
    ("practice-case", Stock::Nothing, "#/learn/practice-marlow"),
    ("not-found", Stock::Nothing, "#/nowhere"),
    ("roles-empty", Stock::Nothing, "#/roles"),
    ("missing", Stock::Nothing, "#/assess/missing"),
    ("result-example", Stock::Example, "#/assess/example2/result"),
    (
        "compare",
        Stock::Example,
        "#/assess/example1/compare/example2",
    ),
    ("review-example", Stock::Example, "#/assess/example2/review"),
    ("home-returning", Stock::Own, "#/"),
    ("assessments", Stock::Own, "#/assess"),
    ("answering", Stock::Own, "#/assess/half/10"),
    ("answering-noted", Stock::Own, "#/assess/half/2"),
    ("answering-change", Stock::Own, "#/assess/half/2/change"),
    ("review", Stock::Own, "#/assess/half/review"),
    ("result", Stock::Own, "#/assess/done/result"),
    ("result-provisional", Stock::Own, "#/assess/half/result"),
    ("result-none", Stock::Own, "#/assess/bare/result"),
    ("roles", Stock::Roles, "#/roles"),
    ("role-pair", Stock::Roles, "#/roles/mixed/7"),
    ("role-result", Stock::Roles, "#/roles/mixed/result"),
    ("role-result-one-way", Stock::Roles, "#/roles/oneway/result"),
    ("home-full", Stock::Full, "#/"),
    ("assessments-full", Stock::Full, "#/assess"),
    ("data-full", Stock::Full, "#/data"),
    ("data-troubled", Stock::Troubled, "#/data"),
    ("history-none", Stock::Full, "#/data/history/programme/main"),
    ("safe-empty", Stock::Nothing, "#/safe"),
    ("safe", Stock::Troubled, "#/safe"),
    ("open-empty", Stock::Nothing, "#/open"),
    ("workshops-empty", Stock::Nothing, "#/workshops"),
    ("share-result", Stock::Own, "#/assess/done/share"),
    ("take-part-begun", Stock::Guest, "#/take-part/{id}"),
    ("take-part-question", Stock::Guest, "#/take-part/{id}/3"),
    ("take-part-check", Stock::Guest, "#/take-part/{id}/review"),
    ("take-part-return", Stock::Guest, "#/take-part/{id}/return"),
    ("home-guest", Stock::Guest, "#/"),
    ("prepare-new", Stock::Host, "#/workshops/{id}/prepare"),
    ("collect-none", Stock::Host, "#/workshops/{id}/collect"),
    ("board-none", Stock::Host, "#/workshops/{id}/board"),
    ("workshops", Stock::Room, "#/workshops"),
    ("prepare", Stock::Room, "#/workshops/ours/prepare"),
    ("collect", Stock::Room, "#/workshops/ours/collect"),
    ("board-covered", Stock::Room, "#/workshops/covered/board"),
    ("board", Stock::Room, "#/workshops/ours/board"),
    ("report", Stock::Room, "#/workshops/ours/report"),
    ("sheet", Stock::Room, "#/workshops/ours/sheet"),
    ("present", Stock::Room, "#/workshops/ours/present"),
    ("board-full", Stock::FullRoom, "#/workshops/full/board"),
    ("collect-full", Stock::FullRoom, "#/workshops/full/collect"),
    ("report-full", Stock::FullRoom, "#/workshops/full/report"),
];

#[test]
#[ignore = "takes pictures instead of testing: cargo xtask shots"]
fn shots() {
    let folder = PathBuf::from(env::var_os("TRELLIS_SHOTS").expect("TRELLIS_SHOTS names a folder"));
    fs::create_dir_all(&folder).expect("the folder for the pictures");
    let only = env::var("TRELLIS_SHOTS_ONLY").unwrap_or_default();
    for stock in Stock::ALL {
        let is_wanted =
            |(name, needs, _): &&(&str, Stock, &str)| *needs == stock && name.starts_with(&only);
        if !PAGES.iter().any(|page| is_wanted(&page)) {
            continue;
        }
        Setup::default().visit(async |page| {
            fill(page, stock).await;
            let opened = page.address().await;
            let id = opened.split('/').nth(2).unwrap_or_default().to_owned();
            for (name, _, address) in PAGES.iter().filter(is_wanted) {
                let address = &address.replace("{id}", &id);
                for width in WIDTHS {
                    for theme in THEMES {
                        let png = picture(page, address, width, theme).await;
                        let file = folder.join(format!("{name}-{width}-{theme}.png"));
                        fs::write(file, png).expect("a picture is written");
                    }
                }
            }
        });
    }
}

/// The whole page, however long.
async fn picture(page: &Page, address: &str, width: u32, theme: &str) -> Vec<u8> {
    let height = if width < 600 { 740 } else { 900 };
    show(page, address, (width, height), theme).await;
    capture(
        page,
        json!({ "format": "png", "captureBeyondViewport": true }),
    )
    .await
}

/// Has the page shown in a window of this size, in pixels, from its top.
async fn show(page: &Page, address: &str, (width, height): (u32, u32), theme: &str) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", size)
        .await
        .unwrap();
    let feature = json!({ "features": [
        { "name": "prefers-color-scheme", "value": theme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] });
    page.devtools("Emulation.setEmulatedMedia", feature)
        .await
        .unwrap();
    // These have no navigation to wait for.
    let is_bare = ["#/take-part", "/present", "#/safe"]
        .iter()
        .any(|part| address.contains(part));
    if is_bare {
        page.go_to(address).await;
        page.let_timers_end(600).await;
    } else {
        page.open(address).await;
    }
    page.evaluate("scrollTo(0, 0)").await;
}

async fn capture(page: &Page, how: serde_json::Value) -> Vec<u8> {
    let shot = page.devtools("Page.captureScreenshot", how).await.unwrap();
    STANDARD
        .decode(shot["data"].as_str().unwrap())
        .expect("a picture")
}
