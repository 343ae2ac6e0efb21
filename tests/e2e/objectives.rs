//! Step 5 of the plan: objectives and how far they are.

use serde_json::{Value, json};

use trellis::domain::day::Day;

use crate::support::{Page, Role, visit};

fn account(objectives: &[Value]) -> Value {
    json!({ "id": "acc1", "name": "Seeland", "created": "2020-01-10", "objectives": objectives })
}

#[test]
fn an_objective_becomes_measurable_and_is_on_track() {
    visit(async |page| {
        page.open_account(&account(&[]), "objectives").await;
        page.sees("No objective yet.").await;
        page.click(Role::Button, "Add an objective").await;
        page.fill("What shall be reached", "Therapy within ten days")
            .await;
        page.click(Role::Button, "Done").await;
        page.sees("Not measurable yet. It still needs:").await;
        for part in [
            "what is measured",
            "the value at the beginning",
            "a target",
            "the day by which it is to be reached",
        ] {
            page.find(Role::Link, part).await;
        }

        // A link leads into the field; what can be read in two ways is explained and kept.
        page.click(Role::Link, "the value at the beginning").await;
        page.has_focus(Role::TextBox, "Value at the beginning")
            .await;
        page.press("1.250").await;
        page.sees("This can be 1.25 or 1,250. Write 1.25 or 1250.")
            .await;
        page.find(Role::Link, "a value at the beginning that can be read")
            .await;
        page.fill("Value at the beginning", "26").await;
        page.fill("Measured by", "Days to the first infusion").await;
        page.fill("Unit", "days").await;
        page.fill("Target", "10").await;
        page.fill_day("To be reached by", Day::fixed(2199, 1, 1))
            .await;
        page.no_longer_sees("Not measurable yet").await;

        // With a point and with a comma.
        page.click(Role::Button, "Add a reading").await;
        page.fill_in((Role::Group, "Reading 1"), "Value", "17.5")
            .await;
        page.click(Role::Button, "Add a reading").await;
        page.fill_in((Role::Group, "Reading 2"), "Value", "14,5")
            .await;
        page.click(Role::Button, "Done").await;
        page.sees("14.5 days").await;
        page.sees("72% of the way, ").await;
        page.sees("of the time: on track.").await;
        page.sees("The last two values lead towards the target.")
            .await;
        page.is_saved().await;
        page.reload().await;
        page.sees("72% of the way, ").await;
        page.sees("of the time: on track.").await;
        page.click(Role::Button, "Therapy within ten days").await;
        page.click(Role::Button, "Remove: Reading 2").await;
        page.click(Role::Button, "Done").await;
        page.sees("53% of the way").await;
        page.click(Role::Button, "Undo").await;
        page.sees("72% of the way").await;
    });
}

#[test]
fn an_objective_that_ends_before_it_begins_says_so() {
    visit(async |page| {
        let objective = json!({
            "id": "r1", "what": "Home doses", "measure": "Share", "unit": "%", "baseline": "12",
            "target": "50", "start": "2026-03-01", "due": "2030-03-01",
        });
        page.open_account(&account(&[objective]), "objectives/r1")
            .await;
        page.has_focus(Role::Button, "Home doses").await;
        page.fill_day("To be reached by", Day::fixed(2026, 2, 28))
            .await;
        let words = "This day is before the beginning, Mar 1, 2026.";
        page.sees(words).await;
        page.click(Role::Button, "Done").await;
        page.sees("Ends before it begins").await;
        page.click(Role::Button, "Home doses").await;
        page.fill_day("Beginning", Day::fixed(2026, 1, 1)).await;
        page.no_longer_sees(words).await;
        page.no_longer_sees("Ends before it begins").await;
    });
}

#[test]
fn a_removed_objective_comes_back_with_its_readings() {
    visit(async |page| {
        let objective = json!({
            "id": "r1", "what": "Home doses", "measure": "Share", "unit": "%", "baseline": "0",
            "target": "50", "due": "2900-03-01",
            "readings": [{ "id": "r1", "day": "2026-03-01", "value": "25" }],
        });
        page.open_account(&account(&[objective]), "objectives")
            .await;
        page.sees("50% of the way").await;
        page.click(Role::Button, "Home doses").await;
        page.click(Role::Button, "Remove").await;
        page.sees("No objective yet.").await;
        page.click(Role::Button, "Undo").await;
        page.sees("50% of the way").await;
    });
}

/// A phone: fingers, and a keypad that may have no minus.
async fn is_a_phone(page: &Page) {
    let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
    let touch = json!({ "enabled": true });
    for (command, what) in [
        ("Emulation.setDeviceMetricsOverride", phone),
        ("Emulation.setTouchEmulationEnabled", touch),
    ] {
        page.devtools(command, what).await.unwrap();
    }
}

#[test]
fn a_figure_below_zero_is_typed_on_a_keypad_without_a_minus() {
    const FIELD: &str = "Value at the beginning";
    const SIGN: &str = "Plus or minus: Value at the beginning";
    visit(async |page| {
        let objective =
            json!({ "id": "r1", "what": "Home doses", "measure": "Change", "unit": "%" });
        page.open_account(&account(&[objective]), "objectives/r1")
            .await;
        page.find(Role::TextBox, FIELD).await;
        // A keyboard has a minus: there is no button in its way.
        assert_eq!(page.count(Role::Button, SIGN).await, 0);
        is_a_phone(page).await;
        page.click(Role::Button, SIGN).await;
        page.has_focus(Role::TextBox, FIELD).await;
        page.press("3.5").await;
        page.no_longer_sees("This is not a number.").await;
        assert_eq!(page.find(Role::TextBox, FIELD).await.value, "\u{2212}3.5");
        // The keypad stays where it is: the field keeps the focus all the while.
        page.click(Role::Button, SIGN).await;
        page.has_focus(Role::TextBox, FIELD).await;
        assert_eq!(page.find(Role::TextBox, FIELD).await.value, "3.5");
        page.click(Role::Button, SIGN).await;
        page.is_saved().await;
        let stored = page.stored().await.to_string();
        assert!(stored.contains("-3.5"), "{stored}");
    });
}
