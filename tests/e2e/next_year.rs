//! The next year's plan of an account, and plans to begin with.

use serde_json::{Value, json};

use crate::support::{Page, Role, visit};

/// An account with something done, something reached, a meeting and something late.
fn account() -> Value {
    json!({
        "id": "nord", "name": "Spital Nord", "created": "2025-01-10",
        "typing": { "type": "hospital" },
        "profile": { "manager": "Lea Amstad", "place": "Aarau" },
        "stakeholders": [{ "id": "r1", "name": "Dr Vera Keller", "function": "Chief pharmacist" }],
        "objectives": [{
            "id": "r1", "what": "More patients", "measure": "Patients", "unit": "patients",
            "baseline": "0", "target": "100", "due": "2025-12-31",
            "gain": "Spital Nord sends fewer patients away",
            "readings": [{ "id": "r2", "day": "2025-06-01", "value": "60" }],
        }],
        "actions": [
            { "id": "r1", "what": "Train the nurses", "status": "done", "closed": "2025-05-01" },
            { "id": "r2", "what": "Ask Dr Keller", "due": "2025-07-01", "objective": "r1" },
        ],
        "meetings": [{
            "id": "r1", "title": "Budget round", "day": "2025-05-20", "held": true,
            "attendees": [{ "id": "r2", "stakeholder": "r1" }],
        }],
    })
}

/// What a file of everything has of accounts.
async fn accounts(page: &Page) -> Vec<Value> {
    page.is_saved().await;
    page.open("#/data").await;
    page.click(Role::Button, "Download everything").await;
    let file: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
    file["accounts"].as_array().cloned().unwrap_or_default()
}

#[test]
fn the_next_year_is_seen_before_it_begins_and_the_last_one_stays_readable() {
    visit(async |page| {
        page.open_account(&account(), "").await;
        page.click(Role::Link, "Begin next year’s plan").await;
        page.is_titled("Next year’s plan").await;
        page.sees("Nothing has changed yet.").await;
        page.sees("Patients: 60 patients on").await;
        page.sees("1 action that was done or dropped").await;
        page.sees("1 of the open actions is overdue").await;
        page.sees("1 meeting. When you last spoke with whom stays known.")
            .await;
        page.click(Role::CheckBox, "Leave actions behind that are overdue")
            .await;
        page.sees("1 overdue action").await;
        page.fill("Last year’s plan is kept as", "Spital Nord, before")
            .await;
        page.click(Role::Button, "Begin the new plan").await;
        page.is_titled("Spital Nord").await;
        page.sees("The new plan has begun. “Spital Nord, before” is in the archive.")
            .await;

        // The last one is a link away, and says where it goes on.
        page.click(Role::Link, "Spital Nord, before").await;
        page.is_titled("Spital Nord, before").await;
        page.sees("This is a plan that ended on").await;
        page.find(Role::Link, "The plan goes on in “Spital Nord”")
            .await;
        let all = accounts(page).await;
        assert_eq!(all.len(), 2);
        let now = all.iter().find(|one| one["id"] == "nord").unwrap();
        assert_eq!(now["objectives"][0]["baseline"], "60");
        assert_eq!(now["actions"], Value::Null);
        assert_eq!(now["meetings"], Value::Null);
        assert_eq!(now["stakeholders"][0]["last_contact"], "2025-05-20");
        let before = all.iter().find(|one| one["id"] != "nord").unwrap();
        for kept in ["objectives", "actions", "meetings", "stakeholders"] {
            assert_eq!(before[kept], account()[kept], "{kept}");
        }
        assert_eq!(before["archived"], true);
    });
}

#[test]
fn a_new_year_is_taken_back_as_one() {
    visit(async |page| {
        page.open_account(&account(), "monitoring/next-year").await;
        page.click(Role::Button, "Begin the new plan").await;
        page.is_titled("Spital Nord").await;
        page.click(Role::Button, "Undo").await;
        let all = accounts(page).await;
        assert_eq!(all.len(), 1);
        assert_eq!(all[0]["meetings"], account()["meetings"]);
        assert_eq!(all[0]["objectives"], account()["objectives"]);
    });
}

#[test]
fn an_account_begins_from_a_template_and_from_another_plan_without_its_names() {
    visit(async |page| {
        page.open_account(&account(), "").await;
        page.open("#/accounts/new").await;
        page.fill("Name", "Kasse Süd").await;
        page.choose("Begin from", "Template: Payer").await;
        page.sees("It brings 6 people, as roles, 3 objectives, 2 initiatives, 4 actions.")
            .await;
        page.click(Role::Button, "Create and begin the plan").await;
        page.is_titled("Analysis").await;
        page.open("#/accounts/new").await;
        page.fill("Name", "Spital West").await;
        page.choose(
            "Begin from",
            "The plan of “Spital Nord, Aarau”, without what is only theirs",
        )
        .await;
        page.click(Role::Button, "Create and begin the plan").await;
        page.is_titled("Analysis").await;
        let all = accounts(page).await;
        let named = |name: &str| all.iter().find(|one| one["name"] == name).unwrap().clone();
        let payer = named("Kasse Süd");
        assert_eq!(payer["typing"]["type"], "payer");
        assert_eq!(payer["stakeholders"].as_array().unwrap().len(), 6);
        let west = named("Spital West").to_string();
        assert!(west.contains("Chief pharmacist") && west.contains("More patients"));
        for gone in [
            "Keller",
            "Amstad",
            "Spital Nord",
            "Aarau",
            "Budget round",
            "2025",
        ] {
            assert!(!west.contains(gone), "{gone} stands in {west}");
        }
    });
}

#[test]
fn a_template_is_saved_as_a_file_and_opens_as_a_new_account() {
    visit(async |page| {
        page.open_account(&account(), "").await;
        page.click(Role::Link, "Save as a template").await;
        page.is_titled("A template of this plan").await;
        page.fill("Name of the template", "Hospital plan").await;
        page.click(Role::Button, "Save the file").await;
        let file = page.saved_file().await;
        assert!(!file.text.contains("Keller") && !file.text.contains("Spital Nord"));
        page.open("#/data").await;
        page.choose_file("template.json", &file.text).await;
        page.click(Role::Button, "Add 1 document").await;
        page.find(Role::Heading, "Added 1 document").await;
        page.open("#/accounts").await;
        page.find(Role::Link, "Hospital plan").await;
    });
}
