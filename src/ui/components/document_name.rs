//! What documents are called on screen.

use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::t;

use super::display_name;

/// What a document of any kind is called: its name, or what stands for it where it has none.
pub fn document_name(document: &Document) -> String {
    match document {
        Document::Assessment(assessment) => display_name(assessment),
        Document::Account(account) if account.name.trim().is_empty() => {
            t!("data.unnamed_account").to_owned()
        }
        Document::Account(account) => account.name.trim().to_owned(),
        one if !one.content().name().trim().is_empty() => one.content().name().trim().to_owned(),
        one => kind_name(&one.content().key()).to_owned(),
    }
}

/// What a document is: an assessment, an account.
pub fn kind_name(key: &DocumentKey) -> &'static str {
    match key {
        DocumentKey::Assessment(_) => t!("data.kind.assessment"),
        DocumentKey::Account(_) => t!("data.kind.account"),
        DocumentKey::Workshop(_) => t!("data.kind.workshop"),
        DocumentKey::Participation(_) => t!("data.kind.participation"),
        DocumentKey::Portfolio => t!("data.kind.portfolio"),
        DocumentKey::Programme => t!("data.kind.programme"),
        DocumentKey::Settings => t!("data.kind.settings"),
    }
}
