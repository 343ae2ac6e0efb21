//! Ctrl with Z: what was done last is taken back, in words, and nothing that is out of sight loses a letter.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::wait::until;
use crate::support::{Page, Role, visit};

fn account() -> Value {
    json!({
        "id": "acc1", "name": "Seeland", "created": "2026-01-10",
        "initiatives": [{ "id": "r30", "what": "Home dose programme" }],
    })
}

/// What stands in the first field of this name; `None` where there is none.
async fn value(page: &Page, field: &str) -> Option<String> {
    let found = page.one(None, Role::TextBox, field).await.ok();
    found.map(|field| field.value)
}

/// The account's name is typed, then a milestone, which is removed.
async fn a_removed_milestone(page: &Page) {
    page.open_account(&account(), "analysis").await;
    page.fill("Account manager", "Ruth").await;
    page.press(Key::Tab).await;
    page.go_to("#/accounts/acc1/tactics").await;
    page.click(Role::Button, "Home dose programme").await;
    page.click(Role::Button, "Add a milestone").await;
    page.has_focus(Role::TextBox, "What is there then").await;
    page.press("nurses trained").await;
    page.click(Role::Button, "Remove: Milestone 1").await;
    page.has_focus(Role::Button, "Add a milestone").await;
    assert_eq!(value(page, "What is there then").await, None);
}

#[test]
fn the_last_acts_are_taken_back_and_done_again_and_said_in_words() {
    visit(async |page| {
        a_removed_milestone(page).await;
        page.take_back().await;
        page.sees("Put back: “nurses trained” (Milestones).").await;
        let there = page.find(Role::TextBox, "What is there then").await;
        assert_eq!(there.value, "nurses trained");
        page.do_again().await;
        page.sees("Removed again: “nurses trained” (Milestones).")
            .await;
        page.take_back().await;
        page.find(Role::TextBox, "What is there then").await;
        // What was typed, then what it was typed into.
        page.take_back().await;
        page.sees("Back to what it was").await;
        assert_eq!(value(page, "What is there then").await.unwrap(), "");
        page.take_back().await;
        page.sees("Taken out again").await;
        assert_eq!(value(page, "What is there then").await, None);
        page.click(Role::Button, "Redo").await;
        page.find(Role::TextBox, "What is there then").await;
        page.take_back().await;
        page.take_back().await;
        // The field is on another page: the whole of it goes back, and it is said which.
        page.sees("Back to what it was: Account manager of “Seeland”.")
            .await;
        page.go_to("#/accounts/acc1/analysis").await;
        page.find(Role::TextBox, "Account manager").await;
        assert_eq!(value(page, "Account manager").await.unwrap(), "");
    });
}

#[test]
fn acts_can_be_taken_back_after_the_page_was_loaded_anew() {
    visit(async |page| {
        a_removed_milestone(page).await;
        page.is_saved().await;
        page.reload().await;
        page.find(Role::Button, "Home dose programme").await;
        page.click(Role::Button, "Home dose programme").await;
        page.find(Role::Button, "Add a milestone").await;
        until("what was removed to be back", async || {
            page.take_back().await;
            match value(page, "What is there then").await.as_deref() {
                Some("nurses trained") => Ok(()),
                other => Err(format!("{other:?}")),
            }
        })
        .await;
        page.sees("Put back: “nurses trained” (Milestones).").await;
    });
}

#[test]
fn within_a_field_its_own_typing_goes_step_by_step() {
    visit(async |page| {
        page.open_account(&account(), "analysis").await;
        page.fill("Account manager", "Ruth").await;
        page.press(Key::Tab).await;
        page.click(Role::TextBox, "Top-management sponsor").await;
        page.press("Ada").await;
        page.press(" Byron").await;
        page.take_back().await;
        assert_eq!(value(page, "Top-management sponsor").await.unwrap(), "Ada");
        page.do_again().await;
        assert_eq!(
            value(page, "Top-management sponsor").await.unwrap(),
            "Ada Byron"
        );
        page.take_back().await;
        page.take_back().await;
        assert_eq!(value(page, "Top-management sponsor").await.unwrap(), "");
        assert_eq!(value(page, "Account manager").await.unwrap(), "Ruth");
        page.is_saved().await;
        page.reload().await;
        page.find(Role::TextBox, "Top-management sponsor").await;
        assert_eq!(value(page, "Top-management sponsor").await.unwrap(), "");
        assert_eq!(value(page, "Account manager").await.unwrap(), "Ruth");
    });
}

#[test]
fn a_list_takes_back_what_was_done_to_it_and_the_focus_stays_near() {
    visit(async |page| {
        let people: Vec<Value> = ["Ada", "Bo", "Cleo"]
            .iter()
            .enumerate()
            .map(|(n, name)| json!({ "id": format!("r1{n}"), "name": name }))
            .collect();
        let account = json!({
            "id": "acc1", "name": "Seeland", "created": "2026-01-10", "stakeholders": people,
        });
        page.open_account(&account, "dmu").await;
        for (name, next) in [
            ("Bo", "Cleo"),
            ("Cleo", "Ada"),
            ("Ada", "Add a stakeholder"),
        ] {
            page.click(Role::Button, name).await;
            page.click(Role::Button, "Remove").await;
            page.has_focus(Role::Button, next).await;
        }
        for name in ["Ada", "Cleo", "Bo"] {
            page.take_back().await;
            page.find(Role::Button, name).await;
        }
        page.is_saved().await;
    });
}
