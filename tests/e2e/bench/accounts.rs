//! Few and many accounts to measure with.

use serde_json::{Value, json};

use trellis::data::envelope::{Envelope, Stamp, Writer};
use trellis::data::keys::{DocumentKey, Slot};
use trellis::data::kind::Kind;
use trellis::domain::id::DocumentId;

use crate::support::Page;

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

/// Keeps so many accounts in an empty browser: `bench0` and on.
pub async fn keep_accounts(page: &Page, count: usize) {
    page.open("#/learn").await;
    let stored: Value = accounts(count).iter().map(stored).collect();
    page.evaluate(&format!(
        "Object.entries({stored}).forEach(([key, text]) => localStorage.setItem(key, text))"
    ))
    .await;
    page.reload().await;
}

/// The key and the text under which an account is stored.
fn stored(account: &Value) -> (String, Value) {
    let id = account["id"].as_str().and_then(DocumentId::new);
    let key = DocumentKey::new(Kind::Account, id.expect("a name")).slot(Slot::A);
    let stamp = Stamp {
        revision: 1,
        writer: Writer(1),
    };
    let envelope = Envelope::new(stamp, account.to_string());
    (key.to_string(), envelope.to_string().into())
}
