//! Parts of the app that arrive after the start.

use serde_json::json;

use trellis::data::link::PacketContent;

use crate::support::{Page, Role, Setup, packets, visit};

const FETCHED: &str =
    "performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')";

async fn refuse(page: &Page, files: &[&str]) {
    page.devtools("Network.enable", json!({})).await.unwrap();
    let refused = page.devtools("Network.setBlockedURLs", json!({ "urls": files }));
    refused.await.unwrap();
}

#[test]
fn where_nobody_keeps_the_app_all_parts_are_loaded_after_the_first_page_and_none_before() {
    let setup = Setup::default().fetching_ahead().without_workers();
    setup.visit(async |page| {
        page.open("#/").await;
        page.is_titled("See where your key account management stands, and what to tend next.")
            .await;
        let fetched = page.evaluate(FETCHED).await;
        // The start page is one itself.
        let others = fetched.as_str().unwrap().replace("split_welcome", "");
        assert!(!others.contains("split_"), "{fetched}");
        page.let_timers_end(2000).await;
        let fetched = fetched_until(page, "split_planner").await;
        for part in ["split_assessing", "split_findings", "split_workshops"] {
            assert!(fetched.contains(part), "{part}");
        }
        assert!(!fetched.contains("split_reader"), "{fetched}");
    });
}

/// What was fetched once this was.
async fn fetched_until(page: &Page, part: &str) -> String {
    let all = format!(
        "(async () => {{
            for (let n = 0; n < 100; n += 1) {{
                const all = {FETCHED};
                if (all.includes('{part}')) return all;
                await new Promise((done) => setTimeout(done, 100));
            }}
            return '';
        }})()"
    );
    page.evaluate(&all).await.as_str().unwrap().to_owned()
}

#[test]
fn a_guest_on_a_phone_loads_what_answering_and_returning_need_and_no_more() {
    Setup::default().fetching_ahead().visit(async |page| {
        let session = packets::session("Where do we stand?");
        let code = packets::code(PacketContent::Session(Box::new(session)));
        page.go_to(&format!("#{code}")).await;
        page.is_titled("Where do we stand?").await;
        page.let_timers_end(2000).await;
        fetched_until(page, "guest_split_own_result").await;
        page.let_timers_end(2000).await;
        let fetched = page.evaluate(FETCHED).await;
        let fetched = fetched.as_str().unwrap();
        assert!(fetched.contains("guest_split_returning"), "{fetched}");
        for whole in ["/trellis-", "/split_"] {
            assert!(!fetched.contains(whole), "{fetched}");
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
