//! Pictures of every page, for eyes: `cargo xtask shots`.

use std::env;
use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::support::programme::assessment;
use crate::support::{Page, Role, Setup};

/// Widths in pixels: a small phone and a desk.
const WIDTHS: [u32; 2] = [360, 1440];
const THEMES: [&str; 2] = ["light", "dark"];

/// What is in the browser when a page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stock {
    Nothing,
    Example,
    Own,
    Full,
    Troubled,
}

/// A page: its name as a file, what is in the browser, its address.
const PAGES: [(&str, Stock, &str); 23] = [
    ("home-empty", Stock::Nothing, "#/"),
    ("assessments-empty", Stock::Nothing, "#/assess"),
    ("new", Stock::Nothing, "#/assess/new"),
    ("data-empty", Stock::Nothing, "#/data"),
    ("learn", Stock::Nothing, "#/learn"),
    ("not-found", Stock::Nothing, "#/nowhere"),
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
    ("home-full", Stock::Full, "#/"),
    ("assessments-full", Stock::Full, "#/assess"),
    ("data-full", Stock::Full, "#/data"),
    ("data-troubled", Stock::Troubled, "#/data"),
];

#[test]
#[ignore = "takes pictures instead of testing: cargo xtask shots"]
fn shots() {
    let folder = PathBuf::from(env::var_os("TRELLIS_SHOTS").expect("TRELLIS_SHOTS names a folder"));
    fs::create_dir_all(&folder).expect("the folder for the pictures");
    let stocks = [
        Stock::Nothing,
        Stock::Example,
        Stock::Own,
        Stock::Full,
        Stock::Troubled,
    ];
    for stock in stocks {
        Setup::default().visit(async |page| {
            fill(page, stock).await;
            for (name, _, address) in PAGES.iter().filter(|(_, needs, _)| *needs == stock) {
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
    page.open(address).await;
    page.evaluate("scrollTo(0, 0)").await;
    let shot = json!({ "format": "png", "captureBeyondViewport": true });
    let shot = page.devtools("Page.captureScreenshot", shot).await.unwrap();
    STANDARD
        .decode(shot["data"].as_str().unwrap())
        .expect("a picture")
}

async fn fill(page: &Page, stock: Stock) {
    match stock {
        Stock::Nothing => page.open("#/").await,
        Stock::Example => page.open_example().await,
        Stock::Own => {
            page.import(&own()).await;
            page.open_example().await;
            // The one that is changed last comes first.
            page.open("#/assess/half/9").await;
            page.is_at_question(9).await;
            page.press("3").await;
            page.is_saved().await;
            page.reload().await;
        }
        Stock::Full => {
            let many: Vec<Value> = (1..=60).map(one_of_many).collect();
            page.import(&many).await;
            // Without the offer to undo the import, which would lie over every picture.
            page.reload().await;
        }
        Stock::Troubled => {
            page.import(&own()).await;
            page.open("#/assess").await;
            page.click(Role::Button, "Delete: Cardiology, first look")
                .await;
            page.find(Role::Button, "Undo").await;
            let damage = "for (const slot of 'ab') localStorage.setItem(
                'trellis:assessment:bare:' + slot, 'trellis 1 7 damaged');";
            page.evaluate(damage).await;
            page.reload().await;
        }
    }
}

fn own() -> [Value; 3] {
    let mut half = assessment(
        "half",
        "Oncology Nordics, autumn",
        "2026-11-02",
        &format!("32334221{}0n", "-".repeat(12)),
    );
    half["scope"] = json!({ "company": "Fictavia Pharma", "unit": "Oncology", "team": "Nordics" });
    half["answers"]["meaning.vision"]["note"] = json!(
        "The one-pager of last autumn is quoted in two of five plans. The KAM lead could confirm it."
    );
    half["edited"] = json!(1_790_000_000_002_u64);
    let done = "33322221323213322233323222322211";
    [
        half,
        assessment("done", "Cardiology, first look", "2026-06-15", done),
        assessment(
            "bare",
            "Just begun",
            "2026-11-20",
            &format!("00{}", "-".repeat(30)),
        ),
    ]
}

fn one_of_many(number: usize) -> Value {
    let name = format!("{number}. Hospital business unit of the northern region, ");
    let name: String = name
        .chars()
        .chain("assessed together with everybody ".chars().cycle())
        .take(120)
        .collect();
    let answers: String = "12345"
        .chars()
        .cycle()
        .skip(number)
        .take(number % 33)
        .collect();
    let mut one = assessment(&format!("many{number}"), &name, "2026-03-15", &answers);
    one["scope"] = json!({ "company": "Fictavia Pharma", "unit": "Hospital", "team": "North" });
    one
}
