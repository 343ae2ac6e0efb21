//! Parts of the app that arrive after the start.

use serde_json::json;

use crate::support::{Page, Role, Setup, visit};

const FETCHED: &str =
    "performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')";

async fn refuse(page: &Page, files: &[&str]) {
    page.devtools("Network.enable", json!({})).await.unwrap();
    let refused = page.devtools("Network.setBlockedURLs", json!({ "urls": files }));
    refused.await.unwrap();
}

#[test]
fn a_first_visit_loads_no_part_before_its_page_is_there_and_all_of_them_after() {
    visit(async |page| {
        page.open("#/").await;
        page.is_titled("See where your key account management stands, and what to tend next.")
            .await;
        let fetched = page.evaluate(FETCHED).await;
        assert!(!fetched.as_str().unwrap().contains("split_"), "{fetched}");
        page.let_timers_end(2000).await;
        let all = format!(
            "(async () => {{
                for (let n = 0; n < 100; n += 1) {{
                    const all = {FETCHED};
                    if (all.includes('split_planner')) return all;
                    await new Promise((done) => setTimeout(done, 100));
                }}
                return '';
            }})()"
        );
        let fetched = page.evaluate(&all).await;
        for part in ["split_findings", "split_custody", "split_planner"] {
            assert!(fetched.as_str().unwrap().contains(part), "{part}");
        }
    });
}

#[test]
fn a_part_that_does_not_arrive_says_so_and_comes_when_it_is_asked_for_again() {
    Setup::default()
        .expecting("Failed to fetch")
        .visit(async |page| {
            refuse(page, &["*split_planner*"]).await;
            page.open("#/accounts").await;
            page.is_titled("This part of Trellis did not arrive").await;
            page.sees("What you wrote is safe in this browser.").await;
            refuse(page, &[]).await;
            page.click(Role::Button, "Try again").await;
            page.is_titled("Accounts").await;
        });
}

#[test]
fn the_heading_of_a_page_takes_the_focus_although_its_part_came_late() {
    visit(async |page| {
        page.open("#/").await;
        page.click(Role::Link, "Accounts").await;
        page.is_titled("Accounts").await;
        page.has_focus(Role::Heading, "Accounts").await;
    });
}
