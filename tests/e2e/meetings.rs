//! Meetings with an account: planned, prepared, held, and what was agreed.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::{Role, visit};

fn account() -> Value {
    json!({
        "id": "acme", "name": "Acme hospitals", "created": "2026-01-05",
        "stakeholders": [
            { "id": "r1", "name": "Nadja Brunner", "function": "Chief pharmacist" },
            { "id": "r2", "name": "Simone Keller" },
        ],
    })
}

#[test]
fn what_one_most_often_comes_to_do_opens_its_form() {
    visit(async |page| {
        page.open_account(&account(), "meetings").await;
        page.open("#/accounts/acme").await;
        page.click(Role::Button, "Note a change").await;
        page.is_titled("Analysis").await;
        page.has_focus(Role::TextBox, "What happened").await;
        page.press("The group closes a pharmacy").await;
        page.open("#/accounts/acme").await;
        page.click(Role::Button, "Add an action").await;
        page.is_titled("Tactical plan").await;
        page.has_focus(Role::TextBox, "What is done").await;
        page.press("Ask who orders from April on").await;
        page.open("#/accounts/acme").await;
        page.click(Role::Button, "Plan a meeting").await;
        page.is_titled("Meeting without a title").await;
        // Loading the page again adds no other one.
        page.is_saved().await;
        page.reload().await;
        page.is_titled("Meeting without a title").await;
        page.open("#/accounts/acme/meetings").await;
        page.is_titled("Meetings").await;
        assert_eq!(page.count(Role::Link, "Meeting without a title").await, 1);
    });
}

#[test]
fn a_meeting_is_planned_held_and_what_was_agreed_becomes_actions_once() {
    visit(async |page| {
        page.open_account(&account(), "meetings").await;
        page.sees("No meeting yet.").await;
        page.click(Role::Button, "Plan a meeting").await;
        page.is_titled("Meeting without a title").await;
        page.sees("4 to 9 hours for one hour").await;
        page.fill("What the meeting is about", "One policy for three sites")
            .await;
        page.is_titled("One policy for three sites").await;
        let day = page.day(3).await;
        page.fill_day("Day", day).await;

        // Who comes, and what each should agree to.
        page.click(Role::CheckBox, "Nadja Brunner, Chief pharmacist")
            .await;
        page.click(Role::CheckBox, "Simone Keller").await;
        page.click(Role::Button, "Nadja Brunner").await;
        page.fill("The advance wanted", "Says yes to a trial in one ward")
            .await;
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Nadja Brunner").await;
        page.sees("No advance yet: what shall this person agree to?")
            .await;

        // Hours against the range, which goes with the length.
        page.sees("0 hours are booked so far.").await;
        page.click(Role::Button, "Book hours").await;
        page.has_focus(Role::TextBox, "Hours").await;
        page.press("3").await;
        page.sees("3 hours are booked: less than such a meeting needs. A meeting of this length usually takes 4 to 9 hours.")
            .await;
        page.fill("Length", "0.5").await;
        page.sees("3 hours are booked: within the usual range. A meeting of this length usually takes 2 to 4.5 hours.")
            .await;

        // It is the next one in the list.
        page.click(Role::Link, "All meetings").await;
        page.is_titled("Meetings").await;
        page.sees("in 3 days").await;
        page.sees("2 people, 1 with an advance").await;
        page.click(Role::Link, "One policy for three sites").await;
        page.is_titled("One policy for three sites").await;

        // Held: what came of it, and what each did.
        page.click(Role::CheckBox, "The meeting took place").await;
        page.fill("Outcome", "The trial can begin in January").await;
        page.click(Role::Button, "Nadja Brunner").await;
        page.click(Role::Radio, "In part").await;
        page.sees("agreed: In part").await;
        page.press(Key::Escape).await;

        for (what, owner) in [
            ("Send the policy of Aarau", "L. Amstad"),
            ("Fix a day", "Ben"),
        ] {
            page.click(Role::Button, "Add an agreed item").await;
            page.has_focus(Role::TextBox, "What was agreed").await;
            page.press(what).await;
            page.click(Role::ComboBox, "Who does it").await;
            page.press(owner).await;
            page.press(Key::Escape).await;
        }
        page.click(Role::Button, "Turn 2 items into actions").await;
        page.sees("2 items are actions of the tactical plan:").await;
        page.find(Role::Link, "Send the policy of Aarau").await;
        page.is_saved().await;
        page.reload().await;
        page.find(Role::Link, "Fix a day").await;
        assert_eq!(
            page.count(Role::Button, "Turn 2 items into actions").await,
            0
        );

        page.click(Role::Link, "Send the policy of Aarau").await;
        page.is_titled("Tactical plan").await;
        page.sees("Send the policy of Aarau").await;
        page.sees("L. Amstad").await;
    });
}

#[test]
fn a_removed_meeting_can_be_brought_back() {
    visit(async |page| {
        let mut account = account();
        account["meetings"] = json!([{ "id": "r7", "title": "Drug committee" }]);
        page.open_account(&account, "meetings/r7").await;
        page.is_titled("Drug committee").await;
        page.click(Role::Button, "Remove this meeting").await;
        page.is_titled("Meetings").await;
        page.sees("No meeting yet.").await;
        page.click(Role::Button, "Undo").await;
        page.click(Role::Link, "Drug committee").await;
        page.is_titled("Drug committee").await;
        page.go_back().await;
        page.is_titled("Meetings").await;
    });
}
