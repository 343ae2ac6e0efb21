//! Few and many accounts to measure with.

use serde_json::{Value, json};

use crate::support::{Page, Role};

/// So many accounts as a file has them; the first one with a plan of some size.
fn accounts(count: usize) -> Vec<Value> {
    let people: Vec<Value> = (1..=12)
        .map(|n| json!({ "id": format!("r{n}"), "name": format!("Person {n}"), "stance": "neutral" }))
        .collect();
    let actions: Vec<Value> = (1..=20)
        .map(|n| json!({ "id": format!("r{n}"), "what": format!("Action {n}"), "due": "2026-12-01" }))
        .collect();
    (0..count)
        .map(|n| {
            let mut account = json!({
                "id": format!("bench{n}"), "name": format!("Account {n}"), "created": "2026-01-31",
                "profile": { "about": "A hospital group of three sites.", "manager": "Lukas" },
            });
            if n == 0 {
                account["stakeholders"] = json!(people);
                account["actions"] = json!(actions);
            }
            account
        })
        .collect()
}

/// Brings so many accounts into an empty browser: `bench0` and on.
pub async fn keep_accounts(page: &Page, count: usize) {
    page.open("#/data").await;
    let file = json!({
        "format": "trellis", "version": 2, "exported": 0, "assessments": [], "accounts": accounts(count),
    });
    page.choose_file("accounts.json", &file.to_string()).await;
    page.click(Role::Button, &format!("Add {count} documents"))
        .await;
    page.find(Role::Heading, &format!("Added {count} documents"))
        .await;
    page.reload().await;
}
