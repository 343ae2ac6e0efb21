//! The result on one screen: what stands there before anything is opened, and what stays when something is.

use serde_json::{Value, json};

use crate::support::programme::assessment;
use crate::support::{Page, Role, visit};

/// The most words that the result of the worked example may show before anything is opened.
const MOST_WORDS: usize = 600;

async fn screen(page: &Page, width: u32, height: u32) {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    page.devtools("Emulation.setDeviceMetricsOverride", screen)
        .await
        .unwrap();
}

#[test]
fn what_is_not_opened_is_short() {
    visit(async |page| {
        page.open_example().await;
        page.find(Role::Heading, "What to do next").await;
        let text = page.main_text().await;
        let words = text.split_whitespace().count();
        assert!(words <= MOST_WORDS, "{words} words: {text}");
        // Folded, not gone: everything opened is several times as much.
        page.evaluate(
            "document.querySelectorAll('main details').forEach(part => part.open = true)",
        )
        .await;
        let opened = page.main_text().await.split_whitespace().count();
        assert!(opened > 3 * words, "{opened} of {words}");
    });
}

/// Where the last of what one screen holds ends, in pixels from the top of the page: the three actions.
const ENDS: &str = "Math.round([...document.querySelectorAll('.first-actions summary')].at(-1)
    .getBoundingClientRect().bottom + scrollY)";

#[test]
fn stage_grounds_condition_and_three_actions_fit_one_screen() {
    visit(async |page| {
        // One condition fails: 24 of 32 are at 3, and 26 are needed.
        let answers = "3332".repeat(8);
        page.import(&[assessment("typical", "Typical", "2026-10-02", &answers)])
            .await;
        for (width, height) in [(1366, 768), (360, 780)] {
            screen(page, width, height).await;
            page.open("#/assess/typical/result").await;
            page.find(Role::Heading, "Stage 2: Early KAM").await;
            for words in [
                "32 of 32 answered from 1 to 5: 100%",
                "Index 2.8",
                "24 of 32 answers are at 3 or higher.",
            ] {
                page.sees(words).await;
            }
            let actions = page.names(Role::Summary).await;
            let actions = actions.iter().filter(|line| line.contains("2 → 3"));
            assert_eq!(actions.count(), 3);
            let ends = page.evaluate(ENDS).await.as_u64().unwrap();
            assert!(ends <= u64::from(height), "{ends} of {height} at {width}");
        }
    });
}

#[test]
fn the_tree_stays_where_it_is_when_something_opens() {
    const TREE: &str = "(() => {
        const { x, y, width, height } = document.querySelector('main .plant').getBoundingClientRect();
        return [x, y + scrollY, width, height].map(Math.round);
    })()";
    visit(async |page| {
        screen(page, 1366, 768).await;
        page.open_example().await;
        page.find(Role::Heading, "What to do next").await;
        let before = page.evaluate(TREE).await;
        let parts = "document.querySelectorAll('main details').length";
        let parts = page.evaluate(parts).await.as_u64().unwrap();
        assert!(parts > 20, "{parts}");
        for part in 0..parts {
            let open = format!("document.querySelectorAll('main details')[{part}].open = true; 0");
            page.evaluate(&open).await;
            assert_eq!(page.evaluate(TREE).await, before, "part {part}");
        }
    });
}

#[test]
fn no_sentence_about_a_stage_contradicts_an_answer() {
    visit(async |page| {
        // Stage 3, but for who is in charge of an account (4) and how dates are agreed (2).
        let mut answers = "3".repeat(32).into_bytes();
        answers[20] = b'4';
        answers[21] = b'2';
        let answers = String::from_utf8(answers).unwrap();
        page.import(&[assessment("own", "Own", "2026-10-02", &answers)])
            .await;
        page.open("#/assess/own/result").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;
        page.click(Role::Button, "What the stage means").await;
        page.sees("One colleague keeps one short plan").await;
        page.sees("Left out, because these stand above 3: Account ownership.")
            .await;
        page.sees("Left out, because these stand below 3: Cross-functional coordination.")
            .await;
        let text = page.text().await;
        for words in [
            "One owner answers for all",
            "Once a month, colleagues agree",
        ] {
            assert!(!text.contains(words), "{words}: {text}");
        }
    });
}

#[test]
fn the_table_of_contents_opens_what_it_names_and_leads_there() {
    visit(async |page| {
        page.open_example().await;
        for part in [
            "What the stage means",
            "More actions",
            "Index, target and priority",
            "Strongest and weakest",
        ] {
            let before = page.main_text().await.len();
            page.click(Role::Button, part).await;
            let focused = "document.activeElement.innerText";
            crate::support::wait::until(part, async || {
                let focused = page.try_to_evaluate(focused).await?;
                let is_there = focused.as_str().is_some_and(|text| text.starts_with(part));
                is_there.then_some(()).ok_or(format!("{focused}"))
            })
            .await;
            assert!(page.main_text().await.len() > before + 100, "{part}");
        }
        let none = page.evaluate("document.querySelectorAll('.fold:not([open])').length");
        assert_eq!(none.await, Value::from(0));
    });
}

/// The lines of the first actions, in their order.
const FIRST_LINES: &str =
    "[...document.querySelectorAll('.first-actions summary')].map((line) => line.innerText)";

#[test]
fn what_the_next_stage_needs_and_the_first_actions_are_one_thing() {
    visit(async |page| {
        // All at 3 but two of planning at 1: that one dimension is too far behind, and lacks one answer. Selection, which
        // has the higher priority by its importance, would otherwise come first.
        let answers = format!("33332222{}1133", "3".repeat(20));
        let mut one = assessment("own", "Own", "2026-10-02", &answers);
        one["importance"] = json!({ "selection": 3 });
        page.import(&[one]).await;
        page.open("#/assess/own/result").await;
        page.find(Role::Heading, "Stage 2: Early KAM").await;
        page.sees("One dimension stands below stage 2: Planning, tools and measurement.")
            .await;
        page.sees("One answer holds you back from stage 3.").await;
        let lines = page.evaluate(FIRST_LINES).await;
        let lines: Vec<&str> = (lines.as_array().unwrap().iter())
            .map(|line| line.as_str().unwrap())
            .collect();
        assert_eq!(lines.len(), 3, "{lines:?}");
        assert!(lines[0].starts_with("Account plans in use"), "{lines:?}");
        // The others are for the targets, and say so.
        assert!(lines[1].starts_with("Key account test"), "{lines:?}");
        assert!(lines[0].contains("Opens the next stage"), "{lines:?}");
        assert!(lines[1].contains("For your target"), "{lines:?}");
        page.sees("First comes: Planning, tools and measurement")
            .await;
        // What the stage means says nothing else of what comes next.
        page.click(Role::Button, "What the stage means").await;
        page.find(Role::Link, "All five stages, in the guide").await;
        let text = page.text().await;
        assert!(!text.contains("heart of the next step"), "{text}");
    });
}

#[test]
fn a_priority_is_shown_as_the_sum_that_it_is() {
    visit(async |page| {
        // 3 ÷ 4 is shown as 0.8, and twice that is 1.5.
        let answers = format!("2223{}", "3".repeat(28));
        let mut one = assessment("own", "Own", "2026-10-02", &answers);
        one["targets"] = json!({ "meaning": 3 });
        page.import(&[one]).await;
        page.open("#/assess/own/result").await;
        page.click(Role::Button, "Index, target and priority").await;
        page.click(Role::Button, "Shared meaning and leadership, Priority: 1.5")
            .await;
        page.sees("Shortfall: to target 3 the answers lack 3 in all ÷ 4 answers = 0.8")
            .await;
        page.sees("Priority: lacking 3 ÷ 4 answers × importance 2 = 1.5")
            .await;
    });
}
