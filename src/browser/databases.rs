//! Databases of the browser besides that of the journal: each keeps one thing that is no text.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::JsValue;

use super::clock;
use super::journal::{DatabaseName, may_have};

/// The databases that this app may have made, besides that of the journal: whoever removes everything removes these.
pub const OTHERS: [&str; 1] = [COPIES];

/// Where the automatic copy goes, see [`super::copy_place`].
pub(super) const COPIES: &str = "trellis-copies";

/// The one store of each, and what it keeps under which name.
const STORE: &str = "kept";
const KEPT: &str = "it";

/// How long an answer of the browser is waited for, in milliseconds.
const PATIENCE: u32 = 2000;

/// Why something was not kept, or not read. What the browser says, for developers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the database failed: {0}")]
pub struct DatabaseError(pub String);

fn failed(error: impl ToString) -> DatabaseError {
    DatabaseError(error.to_string())
}

/// What a database keeps; `None` where it keeps nothing.
///
/// # Errors
///
/// What the browser says.
pub(super) async fn kept(database: &'static str) -> Result<Option<JsValue>, DatabaseError> {
    // Who only looks makes none.
    if !may_have(database).await {
        return Ok(None);
    }
    let open = open(database).await?;
    let found = read(&open).await;
    open.close();
    found.map_err(failed)
}

/// Keeps something in place of what a database keeps.
///
/// # Errors
///
/// What the browser says; what was kept is kept still.
pub(super) async fn keep(database: &'static str, it: &JsValue) -> Result<(), DatabaseError> {
    let open = open(database).await?;
    let put = write(&open, it).await;
    // Whoever removes it waits until nobody has it open.
    open.close();
    put.map_err(failed)
}

/// Removes a database with what it keeps.
///
/// # Errors
///
/// What the browser says.
pub async fn remove(database: &str) -> Result<(), DatabaseError> {
    let removed = Database::delete_by_name(database).map_err(failed)?;
    removed.await.map_err(failed)
}

/// Removes a database whole, whatever is in it.
///
/// # Errors
///
/// What the browser says; or that it didn't answer, as where another tab has the database open.
pub async fn remove_whole(name: DatabaseName) -> Result<(), DatabaseError> {
    let removed = clock::within(PATIENCE, remove(name.database())).await;
    removed.unwrap_or_else(|| Err(DatabaseError("no answer".to_owned())))
}

/// Removes all of [`OTHERS`].
///
/// # Errors
///
/// The first reason why one stayed.
pub async fn remove_others() -> Result<(), DatabaseError> {
    let mut removed = Ok(());
    for database in OTHERS {
        removed = removed.and(remove(database).await);
    }
    removed
}

async fn open(database: &'static str) -> Result<Database, DatabaseError> {
    let opening = Database::open(database)
        .with_version(1_u8)
        .with_on_upgrade_needed(|_, database| {
            database.create_object_store(STORE).build()?;
            Ok(())
        });
    opening.await.map_err(failed)
}

async fn read(open: &Database) -> indexed_db_futures::Result<Option<JsValue>> {
    let transaction = open.transaction(STORE).build()?;
    let store = transaction.object_store(STORE)?;
    store.get::<JsValue, &str, _>(KEPT).primitive()?.await
}

async fn write(open: &Database, it: &JsValue) -> indexed_db_futures::Result<()> {
    let transaction = open
        .transaction(STORE)
        .with_mode(TransactionMode::Readwrite);
    let transaction = transaction.build()?;
    let store = transaction.object_store(STORE)?;
    drop(store.put(it.clone()).with_key(KEPT).primitive()?);
    transaction.commit().await
}
