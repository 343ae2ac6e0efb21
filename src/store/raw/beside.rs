//! Databases beside the storage that are listed, handed out, removed and put back like it.

use crate::browser::journal::{DatabaseName, HISTORY, IndexedDb, JournalChange, may_exist};
use crate::browser::storage::StorageError;
use crate::data::stored_text::StoredKind;

use super::{Place, RawText};

/// A database beside the storage that is listed, handed out, removed and put back like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beside {
    database: DatabaseName,
    /// What it has.
    pub kind: StoredKind,
    /// The field of the file that has its records.
    pub field: &'static str,
}

/// All of them.
pub(super) const BESIDE: [Beside; 1] = [Beside {
    database: HISTORY,
    kind: StoredKind::Snapshot,
    field: "history",
}];

/// A database, if there is one. Who only looks makes none.
pub(super) async fn existing(name: DatabaseName) -> Option<IndexedDb> {
    match may_exist(name).await {
        true => IndexedDb::open(name).await.ok(),
        false => None,
    }
}

/// What a database has, as far as it can be read.
pub(super) async fn records(beside: Beside) -> Vec<RawText> {
    let Some(database) = existing(beside.database).await else {
        return Vec::new();
    };
    let mut texts = Vec::new();
    for name in database.names().await.unwrap_or_default() {
        // What another tab removed meanwhile is not there.
        if let Ok(Some(record)) = database.one(&name).await {
            let place = Place::Record(beside, name, record.clone());
            texts.push(RawText::read(place, &record));
        }
    }
    texts
}

/// Removes the records that are among these texts.
pub(super) async fn remove_records(beside: Beside, texts: &[RawText]) -> Result<(), StorageError> {
    let names = texts.iter().filter_map(|text| match &text.place {
        Place::Record(of, name, _) if *of == beside => Some(name.clone()),
        _ => None,
    });
    let forgotten: Vec<String> = names.collect();
    let records = Vec::new();
    write_records(beside, JournalChange { records, forgotten }).await
}

pub(super) async fn write_records(
    beside: Beside,
    change: JournalChange,
) -> Result<(), StorageError> {
    if change == JournalChange::default() {
        return Ok(());
    }
    let written = async {
        let database = IndexedDb::open(beside.database).await?;
        database.change(change).await
    };
    written.await.map_err(|_| StorageError::NotKept)
}
