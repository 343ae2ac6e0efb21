//! Targets and importance: the person's to set, in the table of the result.

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

const SELECTION: &str = "Account selection";

/// What the button of a figure says.
async fn figure(page: &Page, dimension: &str, label: &str) -> String {
    let start = format!("{dimension}, {label}: ");
    let names = page.names(Role::Button).await;
    let found: Vec<&str> = names
        .iter()
        .filter_map(|name| name.strip_prefix(&start))
        .collect();
    assert_eq!(found.len(), 1, "{start}… among {names:?}");
    found[0].to_owned()
}

async fn figures(page: &Page, dimension: &str) -> [String; 4] {
    let mut figures = [const { String::new() }; 4];
    for (at, label) in ["Answered", "Index", "Shortfall", "Priority"]
        .into_iter()
        .enumerate()
    {
        figures[at] = figure(page, dimension, label).await;
    }
    figures
}

#[test]
fn target_and_importance_change_shortfall_priority_and_order_of_actions_and_stay() {
    visit(async |page| {
        page.import(&[assessment("aims", "Aims", "2026-01-10", &answers_all('2'))])
            .await;
        page.open("#/assess/aims/result").await;
        page.click(Role::Button, "Index, target and priority").await;
        assert_eq!(
            figures(page, SELECTION).await,
            ["4 of 4", "2.0", "1.0", "2.0"]
        );
        let target = page
            .find(Role::ComboBox, "Target for Account selection")
            .await;
        assert_eq!(target.value, "3, next stage");

        page.choose("Target for Account selection", "5").await;
        assert_eq!(
            figures(page, SELECTION).await,
            ["4 of 4", "2.0", "3.0", "6.0"]
        );
        page.choose("Importance of Account selection", "3").await;
        assert_eq!(
            figures(page, SELECTION).await,
            ["4 of 4", "2.0", "3.0", "9.0"]
        );
        page.choose("Importance of Value and co-creation", "1")
            .await;
        assert_eq!(
            figure(page, "Value and co-creation", "Priority").await,
            "1.0"
        );

        page.reload().await;
        page.click(Role::Button, "Index, target and priority").await;
        assert_eq!(
            figures(page, SELECTION).await,
            ["4 of 4", "2.0", "3.0", "9.0"]
        );
        let importance = page
            .find(Role::ComboBox, "Importance of Account selection")
            .await;
        assert_eq!(importance.value, "3 higher");
        page.click(Role::Button, "Account selection, Shortfall: 3.0")
            .await;
        page.sees("Shortfall: to target 5 the answers lack 12 in all ÷ 4 answers = 3.0")
            .await;
        page.sees("Priority: lacking 12 ÷ 4 answers × importance 3 = 9.0")
            .await;
    });
}

#[test]
fn a_target_that_is_reached_needs_no_action() {
    visit(async |page| {
        page.import(&[assessment("aims", "Aims", "2026-01-10", &answers_all('5'))])
            .await;
        page.open("#/assess/aims/result").await;
        page.click(Role::Button, "Index, target and priority").await;
        assert_eq!(
            figures(page, SELECTION).await,
            ["4 of 4", "5.0", "reached", "0.0"]
        );
        page.sees("Your targets are reached.").await;
    });
}

#[test]
fn raising_one_target_brings_its_actions_first() {
    visit(async |page| {
        // Stage 5 everywhere but for one dimension of four and one of three.
        let answers = format!("{}{}{}", "5".repeat(24), "4".repeat(4), "4".repeat(4));
        page.import(&[assessment("aims", "Aims", "2026-01-10", &answers)])
            .await;
        page.open("#/assess/aims/result").await;
        page.find(Role::Heading, "What to do next").await;
        page.click(Role::Button, "Index, target and priority").await;
        page.click(Role::Button, "More actions").await;
        let first = async || {
            // The topic stands in what an action opens to.
            page.evaluate(
                "document.querySelectorAll('main .action').forEach(part => part.open = true)",
            )
            .await;
            let text = page.main_text().await;
            let (_, actions) = text
                .split_once("Then: what brings you to your targets")
                .unwrap();
            let names = [
                "People, skills and coaching",
                "Planning, tools and measurement",
            ];
            let at = |name: &str| actions.to_lowercase().find(&name.to_lowercase());
            names
                .into_iter()
                .min_by_key(|name| at(name).unwrap_or(usize::MAX))
                .unwrap()
        };
        page.choose("Importance of Planning, tools and measurement", "3")
            .await;
        assert_eq!(first().await, "Planning, tools and measurement");
        page.choose("Importance of Planning, tools and measurement", "1")
            .await;
        assert_eq!(first().await, "People, skills and coaching");
    });
}
