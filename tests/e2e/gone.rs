//! Two tabs, of which one takes away what the other one shows.

use thirtyfour::WindowHandle;

use crate::support::{Page, Role, visit};

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
