//! Step 6 of the plan: propositions, initiatives, actions, cost.

use serde_json::{Value, json};

use trellis::domain::day::Day;

use crate::support::{Role, visit};

fn account() -> Value {
    json!({
        "id": "acc1", "name": "Seeland", "created": "2026-01-10",
        "profile": { "currency": "CHF" },
        "stakeholders": [
            { "id": "r10", "name": "Nadja Brunner", "influence": "2" },
            {
                "id": "r11", "name": "Marc Steinegger", "influence": "5", "owner": "R. Wyss",
                "needs": "A budget that can be foreseen",
            },
        ],
        "objectives": [{ "id": "r20", "what": "Therapy within ten days" }],
        "actions": [
            {
                "id": "r30", "what": "Send the data", "owner": "R. Wyss", "due": "2020-01-31",
                "objective": "r20",
            },
            { "id": "r31", "what": "Old one", "status": "done", "closed": "2020-02-01" },
        ],
    })
}

#[test]
fn whoever_has_no_proposition_is_offered_the_most_influential_first() {
    visit(async |page| {
        page.open_account(&account(), "tactics").await;
        page.sees("2 people have none yet. Most influential first: Marc Steinegger Nadja Brunner")
            .await;
        page.click(Role::Button, "Add a proposition for Marc Steinegger")
            .await;
        page.has_focus(Role::TextBox, "What we offer beyond the product")
            .await;
        let need = page.find(Role::TextBox, "What this person needs").await;
        assert_eq!(need.value, "A budget that can be foreseen");
        page.press("A cost cap for each patient and year").await;
        page.sees("2 of 4 parts are missing").await;
        page.fill("What proves that it works", "The tender of 2025")
            .await;
        page.fill("How both sides will see it", "Cost for each patient")
            .await;
        page.sees("complete").await;
        page.sees("One person has none yet: Nadja Brunner").await;
        page.is_saved().await;
        page.reload().await;
        page.sees("A cost cap for each patient and year").await;
    });
}

#[test]
fn a_milestone_whose_day_has_passed_is_overdue_until_it_is_reached() {
    visit(async |page| {
        page.open_account(&account(), "tactics").await;
        page.click(Role::Button, "Add an initiative").await;
        page.fill("Name", "Home dose programme").await;
        page.choose("For the objective", "Therapy within ten days")
            .await;
        page.click(Role::Button, "Add a milestone").await;
        page.has_focus(Role::TextBox, "What shows that it is reached")
            .await;
        page.press("nurses trained").await;
        page.fill_day("Until", Day::fixed(2020, 1, 31)).await;
        page.fill_day("Begins", Day::fixed(2027, 1, 1)).await;
        page.fill_day("Ends", Day::fixed(2026, 12, 31)).await;
        page.sees("This day is before the beginning, Jan 1, 2027.")
            .await;
        page.fill_day("Begins", Day::fixed(2020, 1, 1)).await;
        page.no_longer_sees("This day is before the beginning")
            .await;
        page.click(Role::Button, "Done").await;
        page.sees("nurses trained: overdue since Jan 31, 2020")
            .await;
        page.click(Role::Button, "Home dose programme").await;
        page.fill_day("Reached on", Day::fixed(2020, 2, 1)).await;
        page.click(Role::Button, "Done").await;
        page.sees("nurses trained: reached on Feb 1, 2020").await;
        page.is_saved().await;
        page.reload().await;
        page.sees("nurses trained: reached on Feb 1, 2020").await;
    });
}

#[test]
fn an_action_is_ticked_off_and_back() {
    visit(async |page| {
        page.open_account(&account(), "tactics").await;
        page.sees("days late").await;
        page.sees("Open (1)").await;
        assert_eq!(page.count(Role::Button, "Old one").await, 0);
        page.click(Role::CheckBox, "Done: Send the data").await;
        page.sees("Open (0)").await;
        page.no_longer_sees("days late").await;
        // It stays in sight for the day.
        page.click(Role::CheckBox, "Done: Send the data").await;
        page.sees("Open (1)").await;
        page.sees("days late").await;
        page.click(Role::Button, "All (2)").await;
        page.find(Role::Button, "Old one").await;

        page.click(Role::Button, "Send the data").await;
        page.choose("Status", "Dropped").await;
        page.sees("Closed on").await;
        page.click(Role::Button, "Remove").await;
        page.sees("All (1)").await;
        page.click(Role::Button, "Undo").await;
        page.find(Role::Button, "Send the data").await;
    });
}

#[test]
fn a_link_opens_an_action_or_adds_one_once() {
    visit(async |page| {
        page.open_account(&account(), "tactics/r31").await;
        page.has_focus(Role::Button, "Old one").await;
        page.open("#/accounts/acc1/tactics/action-for-r11").await;
        page.has_focus(Role::TextBox, "What is done").await;
        let owner = page.find(Role::ComboBox, "Who does it").await;
        assert_eq!(owner.value, "R. Wyss");
        let whom = page.find(Role::ComboBox, "About whom").await;
        assert_eq!(whom.value, "Marc Steinegger");
        page.press("Half an hour before the budget").await;
        page.is_saved().await;
        page.reload().await;
        page.has_focus(Role::Button, "Half an hour before the budget")
            .await;
        page.sees("Open (2)").await;
    });
}

#[test]
fn the_cost_is_the_exact_sum_of_what_can_be_read() {
    visit(async |page| {
        page.open_account(&account(), "tactics").await;
        for (name, budget, spent) in [("Study", "0.1", "0,1"), ("Print", "0.2", "1.250")] {
            page.click(Role::Button, "Add a resource").await;
            let row = match name {
                "Study" => "Resource 1",
                _ => "Resource 2",
            };
            page.fill_in((Role::Group, row), "What or who", name).await;
            page.fill_in((Role::Group, row), "Budget", budget).await;
            page.fill_in((Role::Group, row), "Spent", spent).await;
        }
        page.sees("0.10 CHF of 0.30 CHF are spent: 33%.").await;
        page.sees("1 amount can’t be read and is not in the sum.")
            .await;
        page.fill_in((Role::Group, "Resource 2"), "Spent", "1250")
            .await;
        page.sees("1,250.10 CHF are spent, 1,249.80 CHF more than the budget of 0.30 CHF.")
            .await;
        page.is_saved().await;
        page.reload().await;
        page.sees("1,250.10 CHF are spent").await;
    });
}
