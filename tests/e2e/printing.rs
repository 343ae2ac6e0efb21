//! The report on paper.

use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;

use crate::support::{Page, Role, visit};

async fn on_paper(page: &Page) {
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await
        .unwrap();
}

/// What the pages of paper have none of: masthead, navigation, buttons.
async fn is_clean(page: &Page) {
    assert_eq!(page.things(None, Role::Navigation).await.unwrap().len(), 0);
    assert_eq!(
        page.things(None, Role::Banner).await.unwrap().len(),
        0,
        "the masthead"
    );
    let links = page.names(Role::Link).await;
    assert!(!links.contains(&"Skip to the content".to_owned()));
    let paper = page
        .evaluate("getComputedStyle(document.body).backgroundColor")
        .await;
    let is_light = paper == "rgb(255, 255, 255)" || paper == "rgba(0, 0, 0, 0)";
    assert!(is_light, "paper is white: {paper}");
}

async fn pages_of_pdf(page: &Page) -> usize {
    let pdf = page
        .driver()
        .print_page(PrintParameters::default())
        .await
        .unwrap();
    assert!(pdf.starts_with(b"%PDF-"), "a PDF");
    let text = String::from_utf8_lossy(&pdf);
    text.matches("/Type /Page\n")
        .count()
        .max(text.matches("/Type /Page ").count())
}

#[test]
fn the_result_prints_as_a_clean_report_even_from_the_dark_theme() {
    visit(async |page| {
        page.open_example().await;
        page.choose("Theme", "Dark").await;
        assert!(page.things(None, Role::Banner).await.unwrap().len() == 1);
        assert!(pages_of_pdf(page).await >= 3, "a report of several pages");
        on_paper(page).await;
        is_clean(page).await;
        let text = page.text().await;
        for words in [
            "Fictavia hospital unit, October 2026",
            "Oct 8, 2026",
            "Structural KAM",
            "Why not stage 4 yet",
            "What to do next",
        ] {
            assert!(text.contains(words), "{words:?} is on paper: {text}");
        }
        for words in ["Keep, compare, print", "Download as JSON", "Remove example"] {
            assert!(!text.contains(words), "{words:?} is not on paper");
        }
        assert_eq!(
            page.names(Role::Button)
                .await
                .iter()
                .filter(|n| n.contains("Print"))
                .count(),
            0
        );
    });
}

#[test]
fn review_and_comparison_print_clean_as_well() {
    visit(async |page| {
        page.open_example().await;
        for address in [
            "#/assess/example2/review",
            "#/assess/example1/compare/example2",
        ] {
            page.open(address).await;
            assert!(pages_of_pdf(page).await >= 1);
            on_paper(page).await;
            is_clean(page).await;
            let screen = json!({ "media": "" });
            page.devtools("Emulation.setEmulatedMedia", screen)
                .await
                .unwrap();
        }
    });
}

#[test]
fn the_button_asks_the_browser_to_print() {
    visit(async |page| {
        page.open_example().await;
        page.evaluate("globalThis.asked = 0; globalThis.print = () => { asked += 1 }; 0")
            .await;
        page.click(Role::Button, "Print this report").await;
        assert_eq!(page.evaluate("asked").await, Value::from(1));
        page.open("#/assess/example1/compare/example2").await;
        page.click(Role::Button, "Print this comparison").await;
        assert_eq!(page.evaluate("asked").await, Value::from(2));
    });
}
