//! From a gap in an assessment to a plan, and what the next assessment says of it.

use serde_json::json;

use crate::support::programme::{answers_all, assessment};
use crate::support::wait::until;
use crate::support::{Page, Role, visit};

/// Opens the first action: all answers stand at 2 and are wanted at 3.
async fn open_first_action(page: &Page) {
    let action = until("an action", async || {
        let lines = page.names(Role::Summary).await;
        let action = lines.iter().find(|line| line.contains("2 → 3"));
        action.cloned().ok_or(format!("{lines:?}"))
    })
    .await;
    page.click(Role::Summary, &action).await;
}

#[test]
fn a_gap_becomes_an_action_and_the_next_result_says_that_it_moved() {
    visit(async |page| {
        page.import(&[assessment("one", "Spring", "2026-03-02", &answers_all('2'))])
            .await;
        page.open("#/assess/one/result").await;
        page.no_longer_sees("What became of your actions").await;
        open_first_action(page).await;
        let buttons = page.names(Role::Button).await;
        let put = buttons
            .into_iter()
            .find(|name| name.starts_with("Put into a plan: "))
            .expect("an action to put into a plan");
        page.click(Role::Button, &put).await;
        page.fill("What is done", "Agree on one definition").await;
        page.fill("Who does it (optional)", "Ines").await;
        let due = page.day(30).await;
        page.fill_day("Until when", due).await;
        page.click(Role::Button, "Put it there").await;
        page.sees("In the plan: Programme").await;
        page.has_focus(Role::Button, &put).await;
        page.click(Role::Link, "Programme: Agree on one definition")
            .await;
        page.is_titled("Programme").await;
        page.sees("not asked again yet").await;
        page.find(Role::TextBox, "What is done").await;
        page.is_saved().await;

        page.import(&[assessment("two", "Autumn", "2026-10-02", &answers_all('3'))])
            .await;
        page.open("#/assess/two/result").await;
        page.find(Role::Heading, "What became of your actions")
            .await;
        page.sees("moved up from 2 to 3").await;
        page.click(Role::Link, "Agree on one definition").await;
        page.is_titled("Programme").await;
        page.sees("moved up from 2 to 3").await;
        page.sees("2 assessments.").await;
        // Still to be done, so it is due.
        page.click_in((Role::Navigation, "Main"), Role::Link, "Today")
            .await;
        page.find(Role::CheckBox, "Done: Agree on one definition, Programme")
            .await;
    });
}

#[test]
fn an_action_goes_into_the_plan_of_an_account() {
    visit(async |page| {
        page.import(&[assessment("one", "Spring", "2026-03-02", &answers_all('2'))])
            .await;
        let account = json!({ "id": "acme", "name": "Acme hospitals", "created": "2026-01-05" });
        page.open_account(&account, "tactics").await;
        page.open("#/assess/one/result").await;
        open_first_action(page).await;
        let buttons = page.names(Role::Button).await;
        let put = buttons
            .iter()
            .find(|name| name.starts_with("Put into a plan: "))
            .expect("an action to put into a plan");
        page.click(Role::Button, put).await;
        page.fill("What is done", "Draw the DMU").await;
        page.choose("Plan", "Acme").await;
        page.click(Role::Button, "Put it there").await;
        page.click(Role::Link, "Acme hospitals: Draw the DMU").await;
        page.is_titled("Tactical plan").await;
        page.sees("Draw the DMU").await;
    });
}

#[test]
fn the_worked_example_says_why_its_actions_go_into_no_plan() {
    visit(async |page| {
        page.open_example().await;
        page.sees("This is the worked example, so its actions are not put into your plans.")
            .await;
        let buttons = page.names(Role::Button).await;
        assert!(!buttons.iter().any(|name| name.starts_with("Put into")));
    });
}
