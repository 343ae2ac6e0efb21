//! Two assessments, before and after; the worked example is such a pair.

use serde_json::json;

use crate::support::programme::{answers_all, assessment};
use crate::support::{Role, visit};

const BEFORE: &str = "Fictavia hospital unit, March 2026";
const AFTER: &str = "Fictavia hospital unit, October 2026";

#[test]
fn the_worked_example_is_marked_and_shows_what_moved_from_spring_to_autumn() {
    visit(async |page| {
        page.open_example().await;
        page.sees("Worked example, fictional").await;
        page.sees("nobody in this example exists").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;

        page.click_in((Role::Navigation, "Main"), Role::Link, "Assessments")
            .await;
        page.click(Role::CheckBox, &format!("Compare: {AFTER}"))
            .await;
        page.sees(&format!("“{AFTER}” is marked. Mark one more to compare."))
            .await;
        page.click(Role::CheckBox, &format!("Compare: {BEFORE}"))
            .await;
        page.sees(&format!("Before: “{BEFORE}”. After: “{AFTER}”."))
            .await;
        page.click(Role::Link, "Compare before and after").await;

        page.is_titled("One stage up in 7 months").await;
        assert_eq!(page.address().await, "#/assess/example1/compare/example2");
        let text = page.main_text().await;
        let order = [
            "Before, Mar 12, 2026",
            "Early KAM",
            "After, Oct 8, 2026",
            "Structural KAM",
            "By dimension",
            "What moved up",
            "What fell back",
            "All answers",
        ];
        let mut rest = &text[..];
        for words in order {
            let at = rest
                .find(words)
                .unwrap_or_else(|| panic!("{words:?} in {rest:?}"));
            rest = &rest[at + words.len()..];
        }
        page.sees("1 dimension fell back.").await;
        page.click(Role::Summary, "Show as a table").await;
        page.sees("People, skills and coaching 2.7 2.3 −0.4").await;
        page.click(Role::Summary, "Show all 32 answers").await;
        page.sees("Coaching by managers 3 2 −1").await;
    });
}

#[test]
fn a_result_is_compared_with_another_whichever_comes_first() {
    visit(async |page| {
        page.import(&[
            assessment("old", "Old", "2025-01-10", &answers_all('4')),
            assessment("new", "New", "2026-01-10", &answers_all('2')),
        ])
        .await;
        page.open("#/assess/old/result").await;
        page.choose("Compare with", "New").await;
        page.click(Role::Button, "Compare before and after").await;
        page.is_titled("2 stages down in 12 months").await;
        assert_eq!(page.address().await, "#/assess/old/compare/new");
        page.sees("No answer moved up.").await;
        page.open("#/assess/new/compare/old").await;
        page.is_titled("2 stages up").await;
        page.sees("The dates run backward.").await;
        page.click(Role::Link, "Swap before and after").await;
        page.is_titled("2 stages down in 12 months").await;
    });
}

#[test]
fn the_example_can_be_removed_and_opened_again_without_touching_ones_own() {
    visit(async |page| {
        page.import(&[assessment("own", "My own", "2026-01-10", &answers_all('2'))])
            .await;
        page.open("#/").await;
        page.is_titled("My own").await;
        page.click(Role::Button, "Open the worked example").await;
        page.is_titled(AFTER).await;
        page.click(Role::Button, "Remove example").await;
        page.is_titled("My own").await;
        page.sees("Moved 2 documents to the trash.").await;
        assert!(!page.main_text().await.contains("Fictavia"));
        page.click(Role::Button, "Undo").await;
        page.click_in((Role::Navigation, "Main"), Role::Link, "Assessments")
            .await;
        page.find(Role::Link, "My own").await;
        page.find(Role::Link, AFTER).await;
        page.find(Role::Link, BEFORE).await;
        page.click(Role::Button, &format!("Remove example: {AFTER}"))
            .await;
        page.click(Role::Button, &format!("Remove example: {BEFORE}"))
            .await;
        page.open_again().await;
    });
}

impl crate::support::Page {
    /// From wherever one is to the example, which is made anew where it is missing.
    async fn open_again(&self) {
        self.click(Role::Link, "Trellis").await;
        self.click(Role::Button, "Open the worked example").await;
        self.is_titled(AFTER).await;
        self.find(Role::Heading, "Stage 3: Structural KAM").await;
    }
}

/// How far below the line above it each large number begins, in pixels.
const GAPS: &str = "[...document.querySelectorAll('.before-after .numeral')].map((number) =>
    number.getBoundingClientRect().top - number.previousElementSibling.getBoundingClientRect().bottom)";

#[test]
fn the_line_above_a_stage_does_not_touch_its_number() {
    visit(async |page| {
        page.open_example().await;
        for width in [360, 768, 1440] {
            let screen =
                json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", screen)
                .await
                .unwrap();
            page.open("#/assess/example1/compare/example2").await;
            page.find(Role::Heading, "By dimension").await;
            let gaps = page.evaluate(GAPS).await;
            let gaps: Vec<f64> = serde_json::from_value(gaps).unwrap();
            assert_eq!(gaps.len(), 2);
            // A number that is larger than its line reaches up to a tenth of it above.
            assert!(gaps.iter().all(|gap| *gap >= 12.0), "{gaps:?} at {width}");
        }
    });
}
