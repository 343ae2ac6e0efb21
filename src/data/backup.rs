//! The backup file: documents as JSON that a person can read.
//!
//! `{"format": "trellis", "version": 7, "exported": <milliseconds>, "assessments": […], "accounts": […],
//! "workshops": […], "participations": […], "roles": […], "competences": […], "portfolio": {…}, "programme": {…}, "earlier": {…}}`; the last three only
//! where there is something to say. A workshop has its responses in it, packed as they are stored, and the key that opens
//! them. `earlier` says by marks what the documents said before, see [`super::lineage`]. Version 1 had assessments
//! only, version 2 no workshops and no participations, version 3 nothing of what was before, version 4 no
//! role profiles, version 5 no competences, version 6 no plain choices among the questions of a workshop.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::domain::day::Day;
use crate::domain::id::DocumentId;

use super::document::all::restore;
use super::document::{Document, Instruments, RestoreError, Restored};
use super::keys::DocumentKey;
use super::kind::Kind;
use super::lineage::Lineage;

/// The largest file that is read, in bytes. A full workspace is about 3 MB.
pub const MAX_BYTES: usize = MAX_MEGABYTES * 1024 * 1024;

/// The same in megabytes.
pub const MAX_MEGABYTES: usize = 20;

/// The most documents of a file that are read: each costs work before anything of it is kept. Someone with 35 key accounts
/// and an assessment a week for ten years has some hundreds.
pub const MAX_DOCUMENTS: usize = 5000;

/// The version of the file that is written; older ones are read.
pub const VERSION: u64 = 7;

const FORMAT: &str = "trellis";

/// The field that says what documents said before.
const EARLIER: &str = "earlier";

/// What a backup file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was written, in milliseconds since 1970 (UTC), if it says so.
    pub exported: Option<u64>,
    /// Its documents in the order of the file, each with what was dropped or why it is unusable.
    pub documents: Vec<Result<Restored, RestoreError>>,
    /// What its documents said before, as far as it says so.
    pub lineage: Lineage,
}

/// Why a file is not a backup that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// It is larger than [`MAX_BYTES`].
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It has more than [`MAX_DOCUMENTS`] documents.
    #[error("{documents} documents are more than {MAX_DOCUMENTS}")]
    TooMany {
        /// How many it has.
        documents: usize,
    },
    /// It is not JSON.
    #[error("not JSON, line {line}, column {column}")]
    NotJson {
        /// Where the first error is, from 1.
        line: usize,
        /// The character of that line, from 1.
        column: usize,
    },
    /// It is JSON, but not a file of this app.
    #[error("not a Trellis file")]
    NotTrellis,
    /// It was written by a newer version.
    #[error("version {version} is newer than {VERSION}")]
    Newer {
        /// The version of the file.
        version: u64,
    },
}

/// Writes a backup of these documents at a time in milliseconds since 1970 (UTC). Settings belong to a browser,
/// not to a person's work: they are left out.
pub fn write(documents: &[Document], exported: u64) -> String {
    write_with(documents, exported, &Lineage::default())
}

/// As [`write`], with what the documents said before, so that whoever reads the file can tell what is older.
pub fn write_with(documents: &[Document], exported: u64, lineage: &Lineage) -> String {
    let mut fields = vec![
        ("format", Value::from(FORMAT)),
        ("version", VERSION.into()),
        ("exported", exported.into()),
    ];
    for kind in Kind::ALL {
        let Some((field, _)) = kind.in_file() else {
            continue;
        };
        let of_kind = documents.iter().filter(|one| one.key().kind() == kind);
        let mut written = of_kind.map(Document::write);
        match kind.is_single() {
            true => fields.extend(written.next().map(|one| (field, one))),
            false => fields.push((field, written.collect())),
        }
    }
    fields.extend(
        lineage
            .write(documents.iter())
            .map(|earlier| (EARLIER, earlier)),
    );
    // Fails only for maps whose keys are not texts, which no document has.
    let mut text = serde_json::to_string_pretty(&InOrder(fields)).unwrap_or_default();
    text.push('\n');
    text
}

/// Fields in this order, so that the file begins with what it is: a map would sort them.
struct InOrder(Vec<(&'static str, Value)>);

impl Serialize for InOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Reads a backup. `today` and `new_id` stand in for what is unusable.
///
/// # Errors
///
/// Only for the file as a whole; a document that cannot be used is an error in its own place.
pub fn read(
    text: &str,
    instruments: Instruments,
    today: Day,
    new_id: &dyn Fn() -> DocumentId,
) -> Result<Backup, BackupError> {
    if text.len() > MAX_BYTES {
        return Err(BackupError::TooLarge { bytes: text.len() });
    }
    // Some editors put a byte order mark in front.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let file: Value = serde_json::from_str(text).map_err(|error| BackupError::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    let Value::Object(mut file) = file else {
        return Err(BackupError::NotTrellis);
    };
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(BackupError::NotTrellis);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(1..=VERSION) => {}
        Some(version) if version > VERSION => return Err(BackupError::Newer { version }),
        _ => return Err(BackupError::NotTrellis),
    }
    let mut found: Vec<(DocumentKey, Value)> = Vec::new();
    for kind in Kind::ALL {
        let Some((field, since)) = kind.in_file() else {
            continue;
        };
        match file.remove(field) {
            Some(one) if kind.is_single() => found.push((DocumentKey::single(kind), one)),
            Some(Value::Array(all)) => {
                let named = |value| (DocumentKey::new(kind, new_id()), value);
                found.extend(all.into_iter().map(named));
            }
            None if since > 1 => {}
            _ => return Err(BackupError::NotTrellis),
        }
    }
    if found.len() > MAX_DOCUMENTS {
        let documents = found.len();
        return Err(BackupError::TooMany { documents });
    }
    Ok(Backup {
        exported: file.get("exported").and_then(Value::as_u64),
        documents: found
            .into_iter()
            .map(|(key, value)| restore(&key, value, instruments, today))
            .collect(),
        lineage: Lineage::read(file.get(EARLIER)),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::content::assessment::instrument;
    use crate::data::assessment::testing::*;
    use crate::data::dropped::Dropped;
    use crate::data::fields::fill::fill;
    use crate::domain::account::Account;
    use crate::domain::programme::Programme;

    fn read_back(text: &str) -> Result<Backup, BackupError> {
        read(text, find, TODAY, &|| fallback().id)
    }

    fn account(seed: u64) -> Document {
        let mut account = Account::new(fallback().id, TODAY);
        fill(&mut account, seed);
        account.into()
    }

    fn programme(seed: u64) -> Document {
        let mut programme = Programme::default();
        fill(&mut programme, seed);
        programme.into()
    }

    #[test]
    fn a_file_of_more_documents_than_anybody_has_is_refused_before_any_is_read() {
        let file = |count: usize| {
            let accounts = vec![serde_json::json!(1); count];
            serde_json::json!({
                "format": "trellis", "version": 4, "assessments": [], "accounts": accounts,
            })
            .to_string()
        };
        let read = |count| read_back(&file(count));
        assert_eq!(read(MAX_DOCUMENTS).unwrap().documents.len(), MAX_DOCUMENTS);
        let documents = MAX_DOCUMENTS + 1;
        assert_eq!(read(documents), Err(BackupError::TooMany { documents }));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_backup_loses_nothing(
            assessments in prop::collection::vec(any_assessment(), 0..4),
            accounts in prop::collection::vec(any::<u64>(), 0..4),
            plan in prop::option::of(any::<u64>()),
            exported in any::<u64>(),
        ) {
            let documents: Vec<Document> = assessments
                .into_iter()
                .map(Document::from)
                .chain(accounts.into_iter().map(account))
                .chain(plan.map(programme))
                .collect();
            let backup = read_back(&write(&documents, exported)).unwrap();
            prop_assert_eq!(backup.exported, Some(exported));
            let read: Vec<Restored> = backup.documents.into_iter().map(Result::unwrap).collect();
            prop_assert!(read.iter().all(|one| one.dropped.is_empty()));
            let read: Vec<Document> = read.into_iter().map(|one| one.document).collect();
            prop_assert_eq!(read, documents);
        }
    }

    /// Files as released versions wrote them: they have to be read for ever.
    const CORPUS: [&str; 9] = [
        include_str!("../../tests/corpus/backup-1.json"),
        include_str!("../../tests/corpus/backup-2.json"),
        include_str!("../../tests/corpus/backup-3.json"),
        include_str!("../../tests/corpus/backup-4.json"),
        // The same version, with answers to the second edition of the questionnaires, and suggestions for it.
        include_str!("../../tests/corpus/backup-4-edition-2.json"),
        // The same version, with a quick check, and one that went on to all questions.
        include_str!("../../tests/corpus/backup-4-quick.json"),
        include_str!("../../tests/corpus/backup-5.json"),
        include_str!("../../tests/corpus/backup-6.json"),
        include_str!("../../tests/corpus/backup-7.json"),
    ];

    #[test]
    fn the_files_of_every_version_are_read_whole() {
        for (file, count) in CORPUS.into_iter().zip([2, 5, 7, 7, 7, 2, 3, 3, 2]) {
            let instruments: Instruments = instrument;
            let backup = read(file, instruments, TODAY, &|| fallback().id).unwrap();
            assert_eq!(backup.documents.len(), count);
            let documents: Vec<Document> = backup
                .documents
                .into_iter()
                .map(|one| one.unwrap())
                .map(|Restored { document, dropped }| {
                    assert_eq!(dropped, [], "{document:?}");
                    document
                })
                .collect();
            // Nothing that the file says is forgotten: it is written again as it was, but for what says nothing.
            let written = write_with(&documents, 0, &backup.lineage);
            let written: Value = serde_json::from_str(&written).unwrap();
            let original: Value = serde_json::from_str(file).unwrap();
            for name in [
                "assessments",
                "accounts",
                "workshops",
                "participations",
                "roles",
                "competences",
                "portfolio",
                "programme",
                "earlier",
            ] {
                let empty = json!([]);
                let original = original.get(name).unwrap_or(&empty);
                let original = without_nothing(original.clone());
                let written = without_nothing(written.get(name).unwrap_or(&empty).clone());
                assert_eq!(written, original, "{name}");
            }
        }
    }

    /// Without fields that are empty, off or 0, as the first versions wrote them.
    fn without_nothing(value: Value) -> Value {
        let says_nothing =
            |value: &Value| [json!(false), json!(""), json!(0), json!({})].contains(value);
        match value {
            Value::Object(fields) => fields
                .into_iter()
                .map(|(name, value)| (name, without_nothing(value)))
                .filter(|(_, value)| !says_nothing(value))
                .collect(),
            Value::Array(all) => all.into_iter().map(without_nothing).collect(),
            other => other,
        }
    }

    #[test]
    fn the_latest_file_of_the_corpus_is_of_this_version() {
        let latest: Value = serde_json::from_str(CORPUS[CORPUS.len() - 1]).unwrap();
        assert_eq!(latest["version"], VERSION);
    }

    #[test]
    fn a_file_that_is_no_backup_says_why() {
        let json_error = |text: &str| matches!(read_back(text), Err(BackupError::NotJson { .. }));
        assert!(json_error("") && json_error("Dear team,") && json_error(r#"{"format":"tr"#));
        for text in [
            "[]",
            "{}",
            r#"{"format":"excalidraw","version":1,"assessments":[]}"#,
            r#"{"format":"trellis","version":0,"assessments":[]}"#,
            r#"{"format":"trellis","version":1}"#,
            r#"{"format":"trellis","version":2,"assessments":[],"accounts":{}}"#,
        ] {
            assert_eq!(read_back(text), Err(BackupError::NotTrellis), "{text}");
        }
        assert_eq!(
            read_back(r#"{"format":"trellis","version":8,"libraries":{}}"#),
            Err(BackupError::Newer { version: 8 })
        );
        let bytes = MAX_BYTES + 1;
        assert_eq!(
            read_back(&" ".repeat(bytes)),
            Err(BackupError::TooLarge { bytes })
        );
    }

    #[test]
    fn one_unusable_document_leaves_the_others() {
        let text = "\u{FEFF}{\"format\":\"trellis\",\"version\":1,\"assessments\":[
            7,
            {\"instrument\":\"horoscope\"},
            {\"instrument\":\"test\",\"id\":\"ok\",\"date\":\"2026-01-01\",\"mood\":1}
        ]}";
        let documents = read_back(text).unwrap().documents;
        assert_eq!(documents[0], Err(RestoreError::NotAnObject));
        assert!(matches!(
            documents[1],
            Err(RestoreError::UnknownInstrument(_))
        ));
        let restored = documents[2].as_ref().unwrap();
        assert_eq!(restored.dropped, [Dropped::Field("mood".into())]);
    }
}
