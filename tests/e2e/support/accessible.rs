//! Things of the page as the browser tells them to a screen reader: Chromium's accessibility tree, asked
//! through `Accessibility.queryAXTree` of its DevTools protocol. Roles and names are the browser's own
//! reckoning (labels, alternative texts, `aria-*`, what is hidden), not ours.

use serde_json::{Value, json};

use super::page::Page;
use super::role::Role;

/// Something on the page.
#[derive(Debug, Clone)]
pub struct Thing {
    /// The document's node behind it, in the numbers of the DevTools protocol.
    pub node: i64,
    /// Its accessible name, white space squeezed.
    pub name: String,
    /// Its value, if it has one: what is typed or chosen.
    pub value: String,
    properties: Vec<Value>,
}

impl Thing {
    fn of(node: &Value) -> Option<Self> {
        if node["ignored"] == json!(true) {
            return None;
        }
        let text = |what: &str| squeeze(node[what]["value"].as_str().unwrap_or_default());
        Some(Self {
            node: node["backendDOMNodeId"].as_i64()?,
            name: text("name"),
            value: node["value"]["value"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            properties: node["properties"].as_array().cloned().unwrap_or_default(),
        })
    }

    /// A state that the tree tells, such as `checked`, `expanded`, `focused`, `disabled`, `invalid`.
    pub fn state(&self, name: &str) -> Option<&Value> {
        let property = self.properties.iter().find(|p| p["name"] == json!(name))?;
        Some(&property["value"]["value"])
    }

    /// Whether a state is on: `true` for some, the word for others.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.state(name), Some(Value::Bool(true)))
            || matches!(self.state(name), Some(Value::String(word)) if word == "true")
    }
}

/// Text as it reads: every run of white space is one space, and none stands before a colon or comma,
/// where a hidden part of a name was joined on.
pub fn squeeze(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(" :", ":").replace(" ,", ",")
}

impl Page {
    /// Everything with this role in the page, or below a node of it, in the order of the document.
    pub async fn things(&self, below: Option<i64>, role: Role) -> Result<Vec<Thing>, String> {
        let mut query = match below {
            Some(node) => json!({ "backendNodeId": node }),
            None => {
                let document = json!({ "expression": "document" });
                let document = self.devtools("Runtime.evaluate", document).await?;
                json!({ "objectId": document["result"]["objectId"] })
            }
        };
        query["role"] = json!(role.word());
        let found = self.devtools("Accessibility.queryAXTree", query).await?;
        let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
        Ok(nodes.iter().filter_map(Thing::of).collect())
    }

    /// Calls a function of the page's language on a node and returns what it returns.
    pub async fn on_node(&self, node: i64, function: &str) -> Result<Value, String> {
        let object = self
            .devtools("DOM.resolveNode", json!({ "backendNodeId": node }))
            .await?;
        let call = json!({
            "objectId": object["object"]["objectId"],
            "functionDeclaration": function,
            "returnByValue": true,
        });
        let done = self.devtools("Runtime.callFunctionOn", call).await?;
        match done.get("exceptionDetails") {
            None => Ok(done["result"]["value"].clone()),
            Some(error) => Err(error.to_string()),
        }
    }
}
