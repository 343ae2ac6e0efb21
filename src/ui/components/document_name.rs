//! What documents and their records are called on screen.

use crate::data::document::Document;
use crate::data::kind::Kind;
use crate::domain::assessment::Assessment;
use crate::ui::text::{day, name_or};
use crate::{key, t};

/// What an assessment is called: its name, or what it is and its day where it has none.
pub fn display_name(assessment: &Assessment) -> String {
    match assessment.name.trim() {
        "" if assessment.is_quick() => t!("assess.unnamed_quick", date = day(assessment.date)),
        "" => t!("assess.unnamed", date = day(assessment.date)),
        name => name.to_owned(),
    }
}

/// What an account of this name is called: that, or that it has none.
pub fn account_name(name: &str) -> &str {
    name_or(name, key!("account.unnamed"))
}

/// What an account of this name is called, with its place where it has one: two may have one name.
pub fn account_at_place(name: &str, place: &str) -> String {
    match place.trim() {
        "" => account_name(name).to_owned(),
        place => format!("{}, {place}", account_name(name)),
    }
}

/// What a record of this name is called: that, or that it has none yet.
pub fn record_name(name: &str) -> &str {
    name_or(name, key!("form.unnamed"))
}

/// What a document of any kind is called: its name, or what stands for it where it has none.
pub fn document_name(document: &Document) -> String {
    if let Some(assessment) = document.get::<Assessment>() {
        return display_name(assessment);
    }
    match (document.content().name().trim(), document.key().kind()) {
        ("", Kind::Account) => t!("data.unnamed_account").to_owned(),
        ("", kind) => kind_name(kind).to_owned(),
        (name, _) => name.to_owned(),
    }
}

/// What a document is: an assessment, an account.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Assessment => t!("data.kind.assessment"),
        Kind::Account => t!("data.kind.account"),
        Kind::Workshop => t!("data.kind.workshop"),
        Kind::Participation => t!("data.kind.participation"),
        Kind::Role => t!("data.kind.role"),
        Kind::Competence => t!("data.kind.competence"),
        Kind::Portfolio => t!("data.kind.portfolio"),
        Kind::Programme => t!("data.kind.programme"),
        Kind::Settings => t!("data.kind.settings"),
    }
}
