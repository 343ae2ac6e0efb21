//! Two tabs, of which one takes away what the other one shows.

use serde_json::json;
use thirtyfour::WindowHandle;

use crate::roles::mixed;
use crate::support::programme::{answers_all, assessment};
use crate::support::wait::until;
use crate::support::{Page, Role, answered, visit};

const ACCOUNT: &str = "#/accounts/exampleaccount";
const NAME: &str = "Seeland Hospital Group";
const REMOVED: &str = "was removed in another tab.";

/// Puts the cursor behind what is in the first long text that can be seen; says whether there is one.
const INTO_A_FIELD: &str = "(() => {
    const fields = document.querySelectorAll('main textarea:enabled');
    const field = [...fields].find((one) => one.checkVisibility());
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    return Boolean(field);
})()";

const FIELD: &str = "document.activeElement.value";

/// Opens a page of the account in a tab, which is returned, and goes to another tab.
async fn show(page: &Page, step: &str) -> WindowHandle {
    page.open_example_account().await;
    page.open(&format!("{ACCOUNT}/{step}")).await;
    page.is_saved().await;
    let driver = page.driver();
    let mine = driver.window().await.unwrap();
    let theirs = driver.new_tab().await.unwrap();
    driver.switch_to_window(theirs).await.unwrap();
    mine
}

/// Deletes the account in the list, as a person does in the other tab.
async fn delete(page: &Page) {
    page.open("#/accounts").await;
    page.click(Role::Button, &format!("More: {NAME}")).await;
    page.click(Role::Button, "Remove example").await;
    page.find(Role::Button, "Undo").await;
}

#[test]
fn what_is_typed_into_an_account_that_another_tab_deleted_is_kept_and_put_back() {
    visit(async |page| {
        let driver = page.driver();
        let mine = show(page, "analysis").await;
        let theirs = driver.window().await.unwrap();
        delete(page).await;

        driver.switch_to_window(mine).await.unwrap();
        assert_eq!(page.evaluate(INTO_A_FIELD).await, true);
        page.press(" Typed afterwards").await;
        page.sees(&format!("“{NAME}” {REMOVED}")).await;
        page.let_timers_end(500).await;
        page.sees("Not saved").await;
        assert!(!page.text().await.contains("Saved "));
        let is_in_sight = "document.querySelector('[role=alert]').getBoundingClientRect().top === 0 && scrollY > 0";
        assert_eq!(page.evaluate(is_in_sight).await, true);
        let field = page.evaluate(FIELD).await;
        let typed = field.as_str().unwrap();
        assert!(typed.ends_with("Typed afterwards"), "{typed}");

        page.click(Role::Button, "Put it back").await;
        page.no_longer_sees(REMOVED).await;
        page.is_saved().await;
        page.reload().await;
        assert_eq!(page.evaluate(INTO_A_FIELD).await, true);
        assert_eq!(page.evaluate(FIELD).await, field);
        driver.switch_to_window(theirs).await.unwrap();
        page.find(Role::Link, NAME).await;
    });
}

#[test]
fn what_a_button_adds_to_an_account_that_another_tab_deleted_is_kept_as_well() {
    visit(async |page| {
        let mine = show(page, "tactics").await;
        delete(page).await;

        page.driver().switch_to_window(mine).await.unwrap();
        page.click(Role::Button, "Add an action").await;
        page.sees(REMOVED).await;
        page.fill("What is done", "Call the pharmacist").await;
        page.click(Role::Button, "Put it back").await;
        page.is_saved().await;
        page.reload().await;
        page.sees("Call the pharmacist").await;
    });
}

#[test]
fn a_tab_that_only_shows_it_says_so_at_once_and_offers_the_way_back() {
    visit(async |page| {
        let mine = show(page, "analysis").await;
        page.open("#/data").await;
        page.remove_everything().await;
        page.sees("and your settings from this browser.").await;

        let driver = page.driver();
        let theirs = driver.window().await.unwrap();
        driver.switch_to_window(mine).await.unwrap();
        page.sees(&format!("“{NAME}” {REMOVED}")).await;
        page.sees("Not saved").await;
        page.click(Role::Button, "Put it back").await;
        page.no_longer_sees(REMOVED).await;
        page.is_saved().await;
        driver.switch_to_window(theirs).await.unwrap();
        page.open("#/accounts").await;
        page.find(Role::Link, NAME).await;
    });
}

#[test]
fn so_it_is_where_the_other_tab_removed_everything() {
    visit(async |page| {
        let mine = show(page, "analysis").await;
        page.open("#/").await;
        page.evaluate("localStorage.clear()").await;

        page.driver().switch_to_window(mine).await.unwrap();
        assert_eq!(page.evaluate(INTO_A_FIELD).await, true);
        page.press(" Typed afterwards").await;
        page.sees(REMOVED).await;
        page.click(Role::Button, "Let it go").await;
        page.no_longer_sees(REMOVED).await;
        // What is typed then is told again.
        page.evaluate(INTO_A_FIELD).await;
        page.press(" and again").await;
        page.sees(REMOVED).await;
        page.click(Role::Button, "Put it back").await;
        page.is_saved().await;
        page.reload().await;
        page.evaluate(INTO_A_FIELD).await;
        let field = page.evaluate(FIELD).await;
        assert!(
            field
                .as_str()
                .unwrap()
                .ends_with("Typed afterwards and again"),
            "{field}"
        );
    });
}

/// Pages that show one document, of each kind that another tab can take away, with its name and what it is called. What
/// somebody answers in a workshop is in `guest.rs`.
const PAGES: [(&str, &str, &str); 9] = [
    ("#/assess/autumn/3", "autumn", "Autumn"),
    ("#/assess/autumn/review", "autumn", "Autumn"),
    ("#/assess/autumn/result", "autumn", "Autumn"),
    ("#/roles/mixed/3", "mixed", "Ada Reiss"),
    ("#/roles/mixed/result", "mixed", "Ada Reiss"),
    ("#/workshops/spring", "spring", "Where do we stand?"),
    ("#/workshops/spring/board", "spring", "Where do we stand?"),
    ("#/accounts/exampleaccount", "exampleaccount", NAME),
    ("#/accounts/exampleaccount/report", "exampleaccount", NAME),
];

/// Whether the browser keeps a document of this name.
async fn keeps(page: &Page, id: &str, is_kept: bool) {
    let keys = format!("Object.keys(localStorage).some((key) => key.includes(':{id}:'))");
    until("what is kept", async || {
        let kept = page.try_to_evaluate(&keys).await?;
        (kept == json!(is_kept))
            .then_some(())
            .ok_or_else(|| format!("{id}: {kept}"))
    })
    .await;
}

#[test]
fn every_page_that_shows_one_document_says_at_once_that_another_tab_removed_it() {
    visit(async |page| {
        let autumn = assessment("autumn", "Autumn", "2026-10-01", &answers_all('3'));
        page.import(&[autumn]).await;
        page.import_roles(&[mixed()]).await;
        page.import_workshops(vec![answered::fourteen("spring")])
            .await;
        page.open_example_account().await;
        page.is_saved().await;
        let driver = page.driver();
        let mine = driver.window().await.unwrap();
        let theirs = driver.new_tab().await.unwrap();
        driver.switch_to_window(theirs.clone()).await.unwrap();
        page.open("#/data").await;
        page.is_titled("Your data").await;
        for (address, id, name) in PAGES {
            let removed = format!("“{name}” {REMOVED}");
            driver.switch_to_window(mine.clone()).await.unwrap();
            page.go_to(address).await;
            until("the page", async || {
                let is_drawn = page
                    .try_to_evaluate("!document.querySelector('.on-its-way, #app')")
                    .await?;
                (is_drawn == json!(true))
                    .then_some(())
                    .ok_or_else(|| address.to_owned())
            })
            .await;
            page.let_timers_end(500).await;
            assert!(!page.text().await.contains(&removed), "{address}");

            driver.switch_to_window(theirs.clone()).await.unwrap();
            keeps(page, id, true).await;
            let remove = format!(
                "Object.keys(localStorage).filter((key) => key.includes(':{id}:')).forEach((key) => localStorage.removeItem(key))"
            );
            page.evaluate(&remove).await;
            driver.switch_to_window(mine.clone()).await.unwrap();
            page.sees(&removed).await;
            page.click(Role::Button, "Put it back").await;
            page.no_longer_sees(&removed).await;
            keeps(page, id, true).await;
        }
    });
}
