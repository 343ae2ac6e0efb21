//! Step 7 of an account's plan: rhythms, figures, reviews, return.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::{Role, visit};

fn account() -> Value {
    json!({ "id": "acme", "name": "Acme hospitals", "created": "2026-01-05" })
}

#[test]
fn following_up_has_a_rhythm_that_begins_anew_when_it_is_done() {
    visit(async |page| {
        page.open_account(&account(), "monitoring").await;
        page.sees("No rhythm is set, so nothing becomes due.").await;
        page.fill("Follow up with the account every (optional)", "2")
            .await;
        page.choose("Follow up with the account every, Weeks or months", "weeks")
            .await;
        page.sees("None is noted yet: counted from the day the account was added.")
            .await;
        page.click(Role::Button, "Done today").await;
        page.sees("in 14 days").await;
        // What is no rhythm is said, and the one from before stays.
        page.fill("Follow up with the account every (optional)", "99")
            .await;
        page.sees("A rhythm is a whole number from 1 to 60.").await;
        page.is_saved().await;
        page.reload().await;
        let field = "Follow up with the account every (optional)";
        assert_eq!(page.find(Role::TextBox, field).await.value, "9");
        page.sees("in 63 days").await;
    });
}

#[test]
fn a_figure_shows_how_far_it_has_come() {
    visit(async |page| {
        page.open_account(&account(), "monitoring").await;
        page.click(Role::Button, "Add a figure").await;
        page.has_focus(Role::TextBox, "What is measured").await;
        page.press("Days to the first treatment").await;
        page.fill("Value at the beginning", "26").await;
        page.fill("Value to reach", "10").await;
        page.click(Role::Button, "Add a reading").await;
        let today = page.day(0).await;
        page.fill_day("Day", today).await;
        page.fill("Value", "18").await;
        page.press(Key::Escape).await;
        page.sees("began at 26").await;
        page.sees("now 18").await;
        page.sees("target 10").await;
        page.sees("50%").await;
    });
}

#[test]
fn the_return_of_each_side_is_an_exact_sum() {
    visit(async |page| {
        let mut account = account();
        account["monitoring"] = json!({ "returns": [
            { "id": "r1", "side": "ours", "what": "Orders", "value": "0.1" },
            { "id": "r2", "side": "ours", "what": "Services", "value": "0.2", "cost": "1.25" },
            { "id": "r3", "side": "account", "what": "Bed days", "value": ["some"] },
        ] });
        page.open_account(&account, "monitoring").await;
        page.sees("0.3 reached for 1.25 spent.").await;
        page.sees("The cost exceeds the value by 0.95.").await;
        page.sees("1 figure could not be read and is missing from these sums.")
            .await;
    });
}
