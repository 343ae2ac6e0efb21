//! What must hold for every page: it fits a narrow screen, has one heading and a title, and everything
//! that can be reached has a name.

use serde_json::{Value, json};

use trellis::domain::workshop::Revealed;

use crate::support::answered::fourteen;
use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

/// Every page that there is, with the worked example in the browser.
const ADDRESSES: [&str; 47] = [
    "#/",
    "#/assess",
    "#/assess/new",
    "#/assess/example1",
    "#/assess/example2/15",
    "#/assess/example2/15/change",
    "#/assess/example2/review",
    "#/assess/example2/result",
    "#/assess/example1/compare/example2",
    "#/assess/example2/share",
    "#/accounts",
    "#/accounts/new",
    "#/accounts/import",
    "#/accounts/portfolio",
    "#/accounts/exampleaccount",
    "#/accounts/exampleaccount/analysis",
    "#/accounts/exampleaccount/segmentation",
    "#/accounts/exampleaccount/dmu",
    "#/accounts/exampleaccount/diagnosis",
    "#/accounts/exampleaccount/objectives",
    "#/accounts/exampleaccount/tactics",
    "#/accounts/exampleaccount/monitoring",
    "#/accounts/exampleaccount/meetings",
    "#/accounts/exampleaccount/relationship",
    "#/accounts/exampleaccount/factors",
    "#/accounts/exampleaccount/quality",
    "#/accounts/exampleaccount/report",
    "#/accounts/exampleaccount/share",
    "#/open",
    "#/today",
    "#/programme",
    "#/learn",
    "#/learn/terms",
    "#/learn/journey",
    "#/learn/kam",
    "#/learn/gardener",
    "#/learn/dmu",
    "#/learn/types",
    "#/learn/meetings",
    "#/learn/access",
    "#/learn/scope",
    "#/learn/success",
    "#/learn/plan",
    "#/learn/workshop",
    "#/data",
    "#/nowhere",
    "#/assess/missing",
];

/// Makes the window as wide as a small phone.
async fn narrow(page: &Page) {
    page.window_is(360, 740).await;
}

/// What sticks out to the side of these pages.
async fn sticking_out(page: &Page, addresses: &[&str]) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for address in addresses {
        page.open(address).await;
        let outside = page.evaluate(STICKING_OUT).await;
        if outside != Value::Array(Vec::new()) {
            found.push(((*address).to_owned(), outside));
        }
    }
    found
}

/// Everything visible that reaches beyond the screen, outside of what can be scrolled by itself. That the
/// page cannot be scrolled sideways is not enough: what is cut off is as far out of reach.
pub const STICKING_OUT: &str = "(() => {
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isHidden = (element) => /inset/.test(getComputedStyle(element).clipPath)
        || element.closest('[aria-hidden=true], svg');
    const outside = (element) => {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.right <= innerWidth + 1 && box.left >= -1) return false;
        for (let at = element; at; at = at.parentElement) {
            if (isHidden(at) || at !== document.documentElement && scrolls(at)) return false;
        }
        return true;
    };
    const said = [...document.querySelectorAll('body *')].filter(outside);
    if (document.scrollingElement.scrollWidth > innerWidth) said.push(document.documentElement);
    return said.map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);
})()";

#[test]
fn a_result_with_everything_open_fits_a_small_phone() {
    visit(async |page| {
        page.open_example().await;
        narrow(page).await;
        page.evaluate(
            "document.querySelectorAll('main details').forEach(part => part.open = true);
            document.querySelectorAll('main td button').forEach(figure => {
                if (figure.getAttribute('aria-expanded') === 'false') figure.click();
            })",
        )
        .await;
        let outside = page.evaluate(STICKING_OUT).await;
        assert_eq!(outside, Value::Array(Vec::new()));
    });
}

#[test]
fn no_page_is_wider_than_a_small_phone() {
    visit(async |page| {
        narrow(page).await;
        page.open_example().await;
        page.open_example_account().await;
        assert_eq!(sticking_out(page, &ADDRESSES).await, []);
    });
}

/// An account with as many and as long texts as there can be in its meetings and in its monitoring.
fn overfull_account() -> Value {
    let line: String = "Donaudampfschifffahrtsgesellschaft".repeat(6);
    let text = "Wheelhouse ".repeat(360);
    let record = |n: usize, mut fields: Value| {
        fields["id"] = json!(format!("r{}", n + 1));
        fields
    };
    let many = |fields: Value| -> Value {
        let records = (0..60).map(|n| record(n, fields.clone()));
        records.collect::<Vec<Value>>().into()
    };
    let line = line.as_str();
    let reading = json!({ "id": "r1", "day": "2026-03-01", "value": "12345678.25", "note": line });
    json!({
        "id": "acme", "name": line, "created": "2026-01-05",
        "stakeholders": many(json!({ "name": line, "function": line, "influence": "5" })),
        "actions": many(json!({ "what": text, "owner": line, "due": "2026-06-01" })),
        "meetings": many(json!({
            "title": line, "day": "2026-06-01", "held": true, "outcome": text,
            "attendees": [{ "id": "r1", "stakeholder": "r1", "advance": text, "reached": "partly" }],
            "preparation": [{ "id": "r1", "hours": "12345678.25", "what": line }],
            "agreed": [{ "id": "r1", "what": text, "owner": line, "due": "2026-06-01" }],
        })),
        "monitoring": {
            "follow_up": ["weeks", 4],
            "reviews": many(json!({ "day": "2026-06-01", "who": line, "decided": text })),
            "kpis": many(json!({
                "name": line, "unit": line, "baseline": "1", "target": "99999999",
                "readings": [reading],
            })),
            "returns": many(json!({
                "side": "ours", "what": text, "value": "9999999999.25", "cost": "1", "evidence": text,
            })),
        },
    })
}

#[test]
fn an_overfull_account_fits_a_small_phone() {
    visit(async |page| {
        page.open_account(&overfull_account(), "monitoring").await;
        narrow(page).await;
        let addresses = [
            "#/accounts/acme",
            "#/accounts/acme/analysis",
            "#/accounts/acme/segmentation",
            "#/accounts/acme/dmu",
            "#/accounts/acme/diagnosis",
            "#/accounts/acme/objectives",
            "#/accounts/acme/tactics",
            "#/accounts/acme/monitoring",
            "#/accounts/acme/monitoring/r1",
            "#/accounts/acme/meetings",
            "#/accounts/acme/meetings/r1",
            "#/accounts/acme/relationship",
            "#/accounts/acme/quality",
            "#/accounts/acme/report",
            "#/accounts",
            "#/accounts/portfolio",
            "#/today",
        ];
        assert_eq!(sticking_out(page, &addresses).await, []);
    });
}

#[test]
fn a_report_with_all_chapters_open_fits_a_small_phone() {
    visit(async |page| {
        page.open_account(&overfull_account(), "report").await;
        page.open_example_account().await;
        narrow(page).await;
        for account in ["exampleaccount", "acme"] {
            page.open(&format!("#/accounts/{account}/report")).await;
            page.click(Role::Button, "Open all").await;
            let outside = page.evaluate(STICKING_OUT).await;
            assert_eq!(outside, Value::Array(Vec::new()), "{account}");
        }
    });
}

#[test]
fn sixty_assessments_with_long_names_fit_a_small_phone() {
    visit(async |page| {
        let names: [String; 2] = ["Key account management ".repeat(6), "W".repeat(120)];
        let many: Vec<Value> = (0..60)
            .map(|n| {
                let name: String = names[n % 2].chars().take(118).collect();
                let name = format!("{name}{n:02}");
                let mut one =
                    assessment(&format!("many{n}"), &name, "2026-01-10", &answers_all('3'));
                one["scope"]["company"] = json!("Donaudampfschifffahrtsgesellschaft".repeat(3));
                one
            })
            .collect();
        page.import(&many).await;
        narrow(page).await;
        let addresses = [
            "#/",
            "#/assess",
            "#/data",
            "#/assess/many1/1",
            "#/assess/many1/review",
            "#/assess/many1/result",
            "#/assess/many1/compare/many3",
        ];
        assert_eq!(sticking_out(page, &addresses).await, []);
        page.open("#/assess").await;
        let deletes = page.names(Role::Button).await;
        assert_eq!(
            deletes
                .iter()
                .filter(|name| name.starts_with("Delete: "))
                .count(),
            60
        );
        page.click(
            Role::Button,
            deletes.iter().find(|n| n.starts_with("Delete: ")).unwrap(),
        )
        .await;
        page.find(Role::Button, "Undo").await;
        let outside = page.evaluate(STICKING_OUT).await;
        assert_eq!(outside, Value::Array(Vec::new()), "with the offer to undo");
    });
}

/// One heading of the first level, no level left out below it, and a title, which is returned.
async fn title_of(page: &Page, address: &str) -> String {
    let headings = page.things(None, Role::Heading).await.unwrap();
    let levels: Vec<&Value> = headings.iter().filter_map(|h| h.state("level")).collect();
    let first = levels.iter().filter(|level| ***level == json!(1));
    assert_eq!(first.count(), 1, "{address}: {headings:?}");
    let mut deepest = 1;
    for level in levels.iter().filter_map(|level| level.as_u64()) {
        assert!(
            level <= deepest + 1,
            "{address} skips a level: {headings:?}"
        );
        deepest = level;
    }
    let title = page.driver().title().await.unwrap();
    assert!(
        title.ends_with(" · Trellis") && title.len() > 12,
        "{address}: {title}"
    );
    title
}

#[test]
fn every_page_has_one_heading_and_a_title_of_its_own() {
    visit(async |page| {
        page.open_example().await;
        page.open_example_account().await;
        let mut titles = Vec::new();
        for address in ADDRESSES {
            page.open(address).await;
            titles.push(title_of(page, address).await);
        }
        titles.sort();
        titles.dedup();
        // The same question is on two of them, once to answer and once to change.
        assert_eq!(titles.len(), ADDRESSES.len() - 1, "{titles:?}");
    });
}

/// Everything that can be reached has a name, and every id is one.
async fn has_names(page: &Page, address: &str) {
    let tree = page
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await
        .unwrap();
    let nodes = tree["nodes"].as_array().unwrap();
    let mut reachable = 0;
    for node in nodes.iter().filter(|node| node["ignored"] == json!(false)) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let properties = node["properties"].as_array();
        let can_be_reached = properties.into_iter().flatten().any(|property| {
            property["name"] == json!("focusable") && property["value"]["value"] == json!(true)
        });
        if can_be_reached && !matches!(role, "RootWebArea" | "main") {
            reachable += 1;
            assert!(
                !name.trim().is_empty(),
                "{address}: a {role} without a name: {node}"
            );
        }
        if role == "image" || role == "img" {
            assert!(
                !name.trim().is_empty(),
                "{address}: a picture without words: {node}"
            );
        }
    }
    assert!(reachable > 5, "{address}");
    let none = Value::Array(Vec::new());
    let twice = page.evaluate(TWICE).await;
    assert_eq!(twice, none, "{address} has ids that are not one");
    assert_eq!(page.evaluate(DANGLING).await, none, "{address}");
}

#[test]
fn everything_that_can_be_reached_has_a_name_and_every_id_is_one() {
    visit(async |page| {
        page.open_example().await;
        page.open_example_account().await;
        for address in ADDRESSES {
            page.open(address).await;
            has_names(page, address).await;
        }
    });
}

#[test]
fn the_pages_of_a_workshop_keep_these_rules_too() {
    visit(async |page| {
        let (mut workshop, people) = fourteen("ours");
        workshop.revealed = Revealed::Everything;
        page.import_workshops(vec![(workshop, people)]).await;
        for address in [
            "#/workshops",
            "#/workshops/ours/prepare",
            "#/workshops/ours/collect",
            "#/workshops/ours/board",
            "#/workshops/ours/report",
        ] {
            page.open(address).await;
            title_of(page, address).await;
            has_names(page, address).await;
        }
        let address = "#/workshops/ours/present";
        page.go_to(address).await;
        page.is_titled("Where do we stand?").await;
        title_of(page, address).await;
        has_names(page, address).await;
    });
}

/// Ids that more than one element has.
const TWICE: &str = "(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
})()";

/// References of labels and descriptions to elements that are not there.
const DANGLING: &str =
    "[...document.querySelectorAll('[aria-labelledby], [aria-describedby], label[for]')]
    .flatMap((element) => ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) =>
        (element.getAttribute(name) ?? '').split(' ').filter(Boolean)))
    .filter((id) => !document.getElementById(id))";
