//! The worked example's account: fetched when it is opened, there once, marked, and removed like any other.

use crate::support::{Page, Role, Setup, visit};

/// How often the file was fetched since the page was loaded.
async fn fetched(page: &Page) -> i64 {
    let count = "performance.getEntriesByType('resource').filter((entry) => \
                 entry.name.includes('/example-')).length";
    page.evaluate(count).await.as_i64().unwrap()
}

async fn stored(page: &Page) -> i64 {
    let count = "Object.keys(localStorage).filter((key) => \
                 key.startsWith('trellis:account:')).length";
    page.evaluate(count).await.as_i64().unwrap()
}

#[test]
fn the_worked_plan_is_fetched_when_it_is_opened_and_is_there_once() {
    visit(async |page| {
        page.open("#/").await;
        assert_eq!((fetched(page).await, stored(page).await), (0, 0));
        page.open_example_account().await;
        assert_eq!(page.address().await, "#/accounts/exampleaccount");
        page.sees("Worked example, fictional").await;
        page.is_saved().await;
        let kept = stored(page).await;
        page.open_example_account().await;
        assert_eq!((fetched(page).await, stored(page).await), (1, kept));
        page.open("#/accounts/exampleaccount/analysis").await;
        page.sees("Worked example, fictional").await;
        page.reload().await;
        page.sees("Worked example, fictional").await;
    });
}

#[test]
fn the_worked_plan_can_be_removed_and_opened_afresh() {
    visit(async |page| {
        page.open_example_account().await;
        page.click(Role::Button, "Remove example").await;
        page.sees("to the trash").await;
        assert_eq!(page.address().await, "#/accounts");
        page.open_example_account().await;
        page.find(Role::Button, "Remove example").await;
    });
}

#[test]
fn offline_the_page_says_why_the_worked_plan_did_not_open() {
    Setup::default()
        .without_workers()
        .expecting("ERR_INTERNET_DISCONNECTED")
        .visit(async |page| {
            page.open("#/").await;
            page.set_offline(true).await;
            page.click(Role::Button, "Open a worked account plan").await;
            page.sees("the site was not reached").await;
            page.set_offline(false).await;
            page.click(Role::Button, "Open a worked account plan").await;
            page.is_titled("Seeland Hospital Group").await;
        });
}
