//! The report on paper.

use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;

use crate::support::programme::assessment;
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

/// Headings on paper with nothing below them before the next one.
const DEAD_HEADINGS: &str = "(() => {
    const shown = (element) => element.getClientRects().length > 0 && element.innerText.trim() !== '';
    const heads = [...document.querySelectorAll('main :is(h2, h3, h4, dt)')].filter(shown);
    const level = (head) => head.tagName === 'DT' ? 9 : Number(head.tagName[1]);
    const text = [...document.querySelectorAll('main :is(p, li, td, dd, svg)')].filter((element) =>
        element.getClientRects().length > 0);
    const follows = (a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING;
    return heads.filter((head, at) => {
        const next = heads.slice(at + 1).find((other) => level(other) <= level(head));
        return !text.some((element) => follows(head, element) && (!next || follows(element, next)));
    }).map((head) => head.innerText);
})()";

#[test]
fn what_is_folded_and_chosen_is_on_paper() {
    visit(async |page| {
        page.open_example().await;
        page.click(Role::Button, "Index, target and priority").await;
        page.choose("Target for Account selection", "5").await;
        page.click(Role::Button, "Index, target and priority").await;
        on_paper(page).await;
        page.evaluate("dispatchEvent(new Event('beforeprint')); 0")
            .await;
        // Every row of the table opens: its sum is there eight times.
        page.sees("Sum of the stages").await;
        let text = page.text().await;
        for words in [
            // what a figure is made of
            "30 ÷ (32 − 1 not applicable) = 96%, rounded down",
            "Sum of the stages 87 ÷ 30 answers = 2.9",
            // the words of the stage
            "One colleague keeps one short plan",
            "What usually blocks the way on from here",
            // an action that is folded twice
            "Then: what brings you to your targets",
            // what was chosen
            "Shortfall: to target 5 the answers lack 8 in all ÷ 4 answers = 2.0",
            "What already holds",
        ] {
            assert!(text.contains(words), "{words:?} is on paper: {text}");
        }
        assert_eq!(text.matches("Shortfall: to target").count(), 8);
        // Every action says how it is noticed that it worked: one for each answer below its target.
        let signs = text.matches("It worked when you see this").count();
        assert_eq!(
            signs,
            page.evaluate("document.querySelectorAll('.action').length")
                .await
        );
        assert!(signs > 20, "{signs}");
        // The drawing is there, and no heading without its text.
        let plant = "document.querySelector('main .plant').getBoundingClientRect().height > 100";
        assert_eq!(page.evaluate(plant).await, Value::from(true));
        assert_eq!(page.evaluate(DEAD_HEADINGS).await, json!([]));
        // The pages are numbered.
        let numbers = "[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
            .some((rule) => rule instanceof CSSPageRule && rule.cssText.includes('counter(page)'))";
        assert_eq!(page.evaluate(numbers).await, Value::from(true));
    });
}

/// A page of A4 without its margins, in pixels.
const PAGE: (u32, f64) = (673, 994.0);

/// Where the first of the first actions ends on the roll of paper, and how many lists are set in columns, in which a line is
/// cut where a page ends.
const ON_PAPER: &str = "(() => {
    const first = document.querySelector('.first-actions .action').getBoundingClientRect();
    const inColumns = [...document.querySelectorAll('main *')].filter((one) => getComputedStyle(one).columnCount !== 'auto');
    const ends = getComputedStyle(document.querySelector('.fold:has(> .fold-body > .two)')).breakInside;
    return [first.bottom + scrollY, inColumns.length, ends];
})()";

#[test]
fn the_first_page_has_the_stage_and_the_first_action_and_the_last_no_single_one() {
    visit(async |page| {
        let typical = assessment("typical", "Typical", "2026-10-02", &"3332".repeat(8));
        let over = "1213211221321111n0211213-1212211";
        let mut over = assessment("over", "Overfull", "2026-10-02", over);
        for (_, answer) in over["answers"].as_object_mut().unwrap() {
            answer["note"] =
                json!("Seen at most of our hospital accounts in the last months. ".repeat(3));
        }
        page.import(&[typical, over]).await;
        for id in ["typical", "over"] {
            page.open(&format!("#/assess/{id}/result")).await;
            page.find(Role::Heading, "What to do next").await;
            on_paper(page).await;
            let paper =
                json!({ "width": PAGE.0, "height": 994, "deviceScaleFactor": 1, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", paper)
                .await
                .unwrap();
            let [ends, columns, last] =
                <[Value; 3]>::try_from(page.evaluate(ON_PAPER).await.as_array().unwrap().clone())
                    .unwrap();
            assert!(ends.as_f64().unwrap() < PAGE.1, "{ends} at {id}");
            assert_eq!((columns, last), (json!(0), json!("avoid")), "{id}");
            let screen = json!({ "media": "" });
            page.devtools("Emulation.setEmulatedMedia", screen)
                .await
                .unwrap();
        }
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
