//! Two tabs that write into one document.

use serde_json::json;

use crate::support::{Page, Role, Setup, visit};

const ACCOUNT: &str = "#/accounts/exampleaccount/analysis";

/// Puts the cursor behind what is in a field.
async fn into(page: &Page, name: &str) {
    page.click(Role::TextBox, name).await;
    page.evaluate(
        "(() => {
            const field = document.activeElement;
            field.setSelectionRange(field.value.length, field.value.length);
        })()",
    )
    .await;
}

async fn value(page: &Page, name: &str) -> String {
    page.find(Role::TextBox, name).await.value
}

#[test]
fn two_tabs_type_into_two_fields_of_one_account_and_all_of_it_is_kept_in_one() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(ACCOUNT).await;
        let driver = page.driver();
        let mine = driver.window().await.unwrap();
        let theirs = driver.new_tab().await.unwrap();
        driver.switch_to_window(theirs.clone()).await.unwrap();
        page.open(ACCOUNT).await;
        for round in 1..=5 {
            for (window, field) in [(&mine, "Name of the account"), (&theirs, "Place")] {
                driver.switch_to_window(window.clone()).await.unwrap();
                into(page, field).await;
                page.press(format!(" {round}")).await;
            }
        }
        page.is_saved().await;
        driver.switch_to_window(mine.clone()).await.unwrap();
        page.is_saved().await;
        for window in [mine, theirs] {
            driver.switch_to_window(window).await.unwrap();
            page.reload().await;
            assert!(
                value(page, "Name of the account")
                    .await
                    .ends_with(" 1 2 3 4 5")
            );
            assert!(value(page, "Place").await.ends_with(" 1 2 3 4 5"));
        }
        let accounts = "new Set(Object.keys(localStorage)
            .filter((key) => key.startsWith('trellis:account:'))
            .map((key) => key.split(':')[2])).size";
        assert_eq!(page.evaluate(accounts).await, json!(1));
    });
}

#[test]
fn a_page_that_back_brings_again_has_what_another_tab_wrote_meanwhile() {
    Setup::default().fetching_ahead().visit(async |page| {
        page.open_example_account().await;
        page.open("#/data").await;
        page.sees("Trellis opens and works without a network.")
            .await;
        page.open(ACCOUNT).await;
        into(page, "Place").await;
        page.press(" mine").await;
        page.is_saved().await;
        page.evaluate(
            "addEventListener('pageshow', (event) => { window.isSame = event.persisted; })",
        )
        .await;
        let driver = page.driver();
        let here = driver.current_url().await.unwrap();
        driver.goto("about:blank").await.unwrap();

        let mine = driver.window().await.unwrap();
        let theirs = driver.new_tab().await.unwrap();
        driver.switch_to_window(theirs).await.unwrap();
        driver.goto(here.as_str()).await.unwrap();
        into(page, "Place").await;
        page.press(" theirs").await;
        page.is_saved().await;

        driver.switch_to_window(mine).await.unwrap();
        driver.back().await.unwrap();
        assert_eq!(
            page.evaluate("window.isSame ?? null").await,
            json!(true),
            "the browser let go of the page: {}",
            page.evaluate(
                "performance.getEntriesByType('navigation')[0].notRestoredReasons?.toJSON()"
            )
            .await
        );
        assert!(value(page, "Place").await.ends_with(" mine theirs"));
        into(page, "Place").await;
        page.press(" again").await;
        page.is_saved().await;
        page.reload().await;
        assert!(value(page, "Place").await.ends_with(" mine theirs again"));
    });
}
