//! The backup file: documents as JSON that a person can read.
//!
//! `{"format": "trellis", "version": 1, "exported": <milliseconds>, "assessments": […]}`

use crate::domain::day::Day;
use serde::Serialize;
use serde_json::Value;

use crate::domain::assessment::{Assessment, Instrument};
use crate::domain::id::{DocumentId, InstrumentId};

use super::assessment::restore::{Fallback, RestoreError, Restored, restore};

/// The largest file that is read, in bytes. A full workspace is about 3 MB.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// The version of the file that is written; older ones are read.
pub const VERSION: u64 = 1;

const FORMAT: &str = "trellis";

/// What a backup file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was written, in milliseconds since 1970 (UTC), if it says so.
    pub exported: Option<u64>,
    /// Its documents in the order of the file, each with what was dropped or why it is unusable.
    pub documents: Vec<Result<Restored, RestoreError>>,
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

/// Writes a backup of these assessments at a time in milliseconds since 1970 (UTC).
pub fn write<'a>(assessments: impl IntoIterator<Item = &'a Assessment>, exported: u64) -> String {
    #[derive(Serialize)]
    struct File<'a> {
        format: &'static str,
        version: u64,
        exported: u64,
        assessments: Vec<&'a Assessment>,
    }
    let file = File {
        format: FORMAT,
        version: VERSION,
        exported,
        assessments: assessments.into_iter().collect(),
    };
    // Fails only for maps whose keys are not texts, which no document has.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a backup. `find` knows the instruments; `today` and `new_id` stand in for what is unusable.
///
/// # Errors
///
/// Only for the file as a whole; a document that cannot be used is an error in its own place.
pub fn read<'a>(
    text: &str,
    find: impl Fn(&InstrumentId) -> Option<&'a Instrument>,
    today: Day,
    mut new_id: impl FnMut() -> DocumentId,
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
    let Some(Value::Array(assessments)) = file.remove("assessments") else {
        return Err(BackupError::NotTrellis);
    };
    let documents = assessments
        .into_iter()
        .map(|value| {
            let fallback = Fallback {
                id: new_id(),
                day: today,
            };
            restore(value, &find, fallback)
        })
        .collect();
    Ok(Backup {
        exported: file.get("exported").and_then(Value::as_u64),
        documents,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::assessment::testing::*;
    use crate::data::dropped::Dropped;
    use proptest::prelude::*;

    fn read_back(text: &str) -> Result<Backup, BackupError> {
        read(text, find, TODAY, || fallback().id)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_backup_loses_nothing(
            assessments in prop::collection::vec(any_assessment(), 0..4),
            exported in any::<u64>(),
        ) {
            let backup = read_back(&write(&assessments, exported)).unwrap();
            prop_assert_eq!(backup.exported, Some(exported));
            let documents: Vec<Assessment> = backup
                .documents
                .into_iter()
                .map(|document| {
                    let Restored { assessment, dropped } = document.unwrap();
                    assert_eq!(dropped, []);
                    assessment
                })
                .collect();
            prop_assert_eq!(documents, assessments);
        }
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
        ] {
            assert_eq!(read_back(text), Err(BackupError::NotTrellis), "{text}");
        }
        assert_eq!(
            read_back(r#"{"format":"trellis","version":2,"accounts":{}}"#),
            Err(BackupError::Newer { version: 2 })
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
