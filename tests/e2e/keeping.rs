//! What there is to lose: how old the last copy is, and whether the browser keeps what is stored.

use serde_json::Value;

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

/// A browser that has not promised anything and does so when it is asked, which is counted.
const ASKS: &str =
    "StorageManager.prototype.persisted = async () => localStorage.promised === 'yes';
    StorageManager.prototype.persist = async () => {
        sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1;
        if (localStorage.refuses) return false;
        localStorage.promised = 'yes';
        return true;
    };";

async fn asked(page: &Page) -> Value {
    page.let_timers_end(400).await;
    page.evaluate("Number(sessionStorage.asked ?? 0)").await
}

#[test]
fn the_age_of_the_last_copy_is_in_sight_while_something_changed_since() {
    const NEVER: &str = "You have not downloaded a copy yet.";
    visit(async |page| {
        page.open("#/").await;
        assert!(!page.text().await.contains(NEVER), "nothing is here");
        let one = assessment("one", "One", "2026-05-04", &answers_all('2'));
        page.import(&[one]).await;
        page.sees(NEVER).await;
        page.open("#/").await;
        page.sees(NEVER).await;
        page.click(Role::Button, "Download everything").await;
        assert!(page.saved_file().await.text.contains("One"));
        page.no_longer_sees(NEVER).await;
        page.has_focus(Role::Heading, "One").await;

        page.open("#/assess/one/3").await;
        page.is_at_question(3).await;
        page.press("4").await;
        page.is_saved().await;
        page.open("#/").await;
        page.sees(
            "Last copy: less than a day ago. What you changed since then is in this browser only.",
        )
        .await;
        // Three days later.
        page.run_first("{ const now = Date.now; Date.now = () => now() + 3 * 864e5; }")
            .await;
        page.reload().await;
        page.sees("Last copy: 3 days ago.").await;
        page.open("#/data").await;
        page.sees("Last copy: 3 days ago.").await;
        page.click(Role::Button, "Download everything").await;
        page.saved_file().await;
        page.no_longer_sees("Last copy: 3 days ago.").await;
    });
}

#[test]
fn the_browser_is_asked_once_when_something_of_ones_own_is_saved_that_is_more_than_begun() {
    visit(async |page| {
        page.run_first(ASKS).await;
        page.start_assessment("Mine").await;
        page.evaluate("localStorage.refuses = 'yes'").await;
        page.press("4").await;
        page.is_saved().await;
        page.open("#/").await;
        page.is_titled("Mine").await;
        assert_eq!(asked(page).await, 0, "one answer is hardly begun");

        page.open("#/assess/new").await;
        page.fill("Name", "More").await;
        page.click(Role::Button, "Create and answer").await;
        page.answer_by_keys(&answers_all('3')).await;
        page.see_result("More").await;
        assert_eq!(asked(page).await, 1);
        page.open("#/").await;
        page.reload().await;
        page.open("#/assess").await;
        page.open("#/").await;
        assert_eq!(asked(page).await, 1, "once in a session");

        page.open("#/data").await;
        page.sees("it may remove it when the device runs out of room")
            .await;
        page.click(Role::Button, "Ask the browser to keep it").await;
        page.sees("The browser did not promise it.").await;
        page.evaluate("delete localStorage.refuses").await;
        page.click(Role::Button, "Ask the browser to keep it").await;
        page.sees("The browser has promised to keep what you write here")
            .await;
        assert_eq!(
            page.count(Role::Button, "Ask the browser to keep it").await,
            0
        );
    });
}

#[test]
fn a_browser_that_says_nothing_is_said_to_say_nothing() {
    visit(async |page| {
        page.run_first("delete StorageManager.prototype.persisted;")
            .await;
        page.open("#/data").await;
        page.sees("The browser does not say whether it keeps what you write here.")
            .await;
    });
}

#[test]
fn who_has_safari_hears_of_its_seven_days_unless_it_is_installed() {
    const WEEK: &str = "once you have not used the page on seven days of using the browser";
    visit(async |page| {
        page.open("#/data").await;
        page.find(Role::Heading, "How long it stays").await;
        assert!(!page.text().await.contains(WEEK));
        page.run_first("globalThis.GestureEvent = class {};").await;
        page.reload().await;
        page.sees(WEEK).await;
        page.run_first("Object.defineProperty(navigator, 'standalone', { value: true });")
            .await;
        page.reload().await;
        page.find(Role::Heading, "How long it stays").await;
        assert!(!page.text().await.contains(WEEK));
    });
}

#[test]
fn for_an_example_nobody_is_asked() {
    visit(async |page| {
        page.run_first(ASKS).await;
        page.open_example().await;
        page.open("#/").await;
        assert_eq!(asked(page).await, 0, "an example is nobody's work");
    });
}
