//! Every kind that this version knows. Only what has to read any document asks for it: the rest of the app knows
//! the kinds that it shows.

use serde_json::Value;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::settings::Settings;
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::competence::CompetenceSheet;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::role::RoleProfile;
use crate::domain::workshop::{Participation, Workshop};

use super::Restored;
use super::reading::{Fallback, Instruments, Reader, RestoreError, read_document};

/// What reads documents of a kind.
pub fn reader(kind: Kind) -> Reader {
    match kind {
        Kind::Assessment => read_document::<Assessment>,
        Kind::Account => read_document::<Account>,
        Kind::Workshop => read_document::<Workshop>,
        Kind::Participation => read_document::<Participation>,
        Kind::Role => read_document::<RoleProfile>,
        Kind::Competence => read_document::<CompetenceSheet>,
        Kind::Portfolio => read_document::<Portfolio>,
        Kind::Programme => read_document::<Programme>,
        Kind::Settings => read_document::<Settings>,
    }
}

/// Makes a document of any JSON. The key says of which kind, and names the document if it has no name of its own;
/// `today` stands in for an unusable date.
///
/// # Errors
///
/// Only where nothing can be said: the value has no fields, or its questionnaire is unknown.
pub fn restore(
    key: &DocumentKey,
    value: Value,
    instruments: Instruments,
    today: Day,
) -> Result<Restored, RestoreError> {
    let id = key.id().cloned().unwrap_or_else(DocumentId::main);
    reader(key.kind())(value, instruments, Fallback { id, day: today })
}

/// As [`restore`], of a text.
///
/// # Errors
///
/// As there; a text that is not JSON is not a document.
pub fn restore_text(
    key: &DocumentKey,
    text: &str,
    instruments: Instruments,
    today: Day,
) -> Result<Restored, RestoreError> {
    let value = serde_json::from_str(text).map_err(|_| RestoreError::NotAnObject)?;
    restore(key, value, instruments, today)
}
