//! Keeping records safely: what was written is on the disk when that is said.

use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::{call, clock};

/// Why records were not kept, or not read. What the browser says, for developers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the journal failed: {0}")]
pub struct JournalError(pub String);

/// What is to be changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JournalChange {
    /// Names with their records, each in place of the one that is there.
    pub records: Vec<(String, String)>,
    /// Names whose records are to go.
    pub forgotten: Vec<String>,
}

/// What is run when it is done, or has failed.
pub type Done<T> = Box<dyn FnOnce(Result<T, JournalError>)>;

/// A place that keeps records by name and says when the disk has them.
pub trait Journal {
    /// Gives all records.
    fn read(&self, done: Done<Vec<String>>);

    /// Makes a change, all of it or nothing; it is done when the disk has it. Changes are made in the order in which
    /// they are asked for.
    fn write(&self, change: JournalChange, done: Done<()>);

    /// Lets go of records, each by its name where it is still this one: another tab may have put a later one in its place.
    /// What stays takes room and nothing else.
    fn let_go(&self, records: Vec<(String, String)>);
}

/// A place that keeps records by name, of which one at a time is read.
pub trait Archive {
    /// Gives the names of all records.
    fn names(&self, done: Done<Vec<String>>);

    /// Gives one record; nothing where there is none of this name.
    fn get(&self, name: &str, done: Done<Option<String>>);

    /// Makes a change: see [`Journal::write`].
    fn write(&self, change: JournalChange, done: Done<()>);
}

/// A database of the browser's IndexedDB, with one store of records.
#[derive(Debug)]
pub struct IndexedDb {
    database: Database,
    store: &'static str,
}

/// What such a database is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatabaseName {
    /// For the browser.
    database: &'static str,
    /// Of the one store in it.
    store: &'static str,
}

impl DatabaseName {
    /// What it is called for the browser.
    pub(super) const fn database(self) -> &'static str {
        self.database
    }
}

/// How long it is waited for, in milliseconds: a slow phone takes one or two thousand.
const PATIENCE: u32 = 10_000;

/// Where the journal is.
pub const JOURNAL: DatabaseName = DatabaseName {
    database: "trellis",
    store: "journal",
};

/// Where snapshots of documents are: apart from the journal, whose records are all read at every start.
pub const HISTORY: DatabaseName = DatabaseName {
    database: "trellis-history",
    store: "snapshots",
};

/// Whether it may have been opened in this browser before. Where the browser doesn't tell: it may.
pub async fn may_exist(name: DatabaseName) -> bool {
    may_have(name.database).await
}

/// As [`may_exist`], of any database.
pub async fn may_have(database: &'static str) -> bool {
    let listed = async {
        let databases = Reflect::get(&js_sys::global(), &JsValue::from_str("indexedDB"));
        let promise: Promise = call(&databases.ok()?, "databases", &[])
            .ok()?
            .dyn_into()
            .ok()?;
        let list: Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
        let named = JsValue::from_str("name");
        Some(
            list.iter()
                .any(|one| Reflect::get(&one, &named).is_ok_and(|one| one == *database)),
        )
    };
    listed.await.unwrap_or(true)
}

impl IndexedDb {
    /// Opens it.
    ///
    /// # Errors
    ///
    /// Where the browser has none, does not let us, cannot open it, or does not answer.
    pub async fn open(
        DatabaseName { database, store }: DatabaseName,
    ) -> Result<Self, JournalError> {
        let opening = Database::open(database)
            .with_version(1_u8)
            .with_on_upgrade_needed(move |_, database| {
                database.create_object_store(store).build()?;
                Ok(())
            });
        // Some browsers never answer, where something is wrong with what they keep.
        let opened = clock::within(PATIENCE, async move { opening.await }).await;
        let opened = opened.ok_or_else(|| JournalError("no answer".to_owned()))?;
        let database = opened.map_err(|e| JournalError(e.to_string()))?;
        Ok(Self { database, store })
    }

    /// All records.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub async fn all(&self) -> Result<Vec<String>, JournalError> {
        self.read_all().await.map_err(failed)
    }

    /// The names of all records.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub async fn names(&self) -> Result<Vec<String>, JournalError> {
        self.read_names().await.map_err(failed)
    }

    /// One record; nothing where there is none of this name.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub async fn one(&self, name: &str) -> Result<Option<String>, JournalError> {
        self.read_one(name).await.map_err(failed)
    }

    /// Makes a change: see [`Journal::write`].
    ///
    /// # Errors
    ///
    /// What the browser says; nothing was changed.
    pub async fn change(
        &self,
        JournalChange { records, forgotten }: JournalChange,
    ) -> Result<(), JournalError> {
        self.write_all(records, forgotten).await.map_err(failed)
    }

    async fn read_all(&self) -> indexed_db_futures::Result<Vec<String>> {
        let transaction = self.database.transaction(self.store).build()?;
        let store = transaction.object_store(self.store)?;
        store.get_all::<String>().primitive()?.await?.collect()
    }

    async fn read_names(&self) -> indexed_db_futures::Result<Vec<String>> {
        let transaction = self.database.transaction(self.store).build()?;
        let store = transaction.object_store(self.store)?;
        store.get_all_keys::<String>().primitive()?.await?.collect()
    }

    async fn read_one(&self, name: &str) -> indexed_db_futures::Result<Option<String>> {
        let transaction = self.database.transaction(self.store).build()?;
        let store = transaction.object_store(self.store)?;
        store
            .get::<String, String, _>(name.to_owned())
            .primitive()?
            .await
    }

    async fn remove_same(&self, records: Vec<(String, String)>) -> indexed_db_futures::Result<()> {
        // One transaction, so that nothing is written between the look and the removal.
        let transaction = self.database.transaction(self.store);
        let transaction = transaction.with_mode(TransactionMode::Readwrite).build()?;
        let store = transaction.object_store(self.store)?;
        for (name, record) in records {
            let there = store.get::<String, String, _>(name.clone());
            if there.primitive()?.await? == Some(record) {
                drop(store.delete(name).primitive()?);
            }
        }
        transaction.commit().await
    }

    async fn write_all(
        &self,
        records: Vec<(String, String)>,
        forgotten: Vec<String>,
    ) -> indexed_db_futures::Result<()> {
        let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        let transaction = self
            .database
            .transaction(self.store)
            .with_mode(TransactionMode::Readwrite)
            .with_options(strict)
            .build()?;
        let store = transaction.object_store(self.store)?;
        // A request goes out when it is built; all have ended when the transaction has.
        for (name, record) in records {
            drop(store.put(record).with_key(name).primitive()?);
        }
        for name in forgotten {
            drop(store.delete(name).primitive()?);
        }
        transaction.commit().await
    }
}

fn failed(error: indexed_db_futures::error::Error) -> JournalError {
    JournalError(error.to_string())
}

impl Journal for Rc<IndexedDb> {
    fn read(&self, done: Done<Vec<String>>) {
        let this = Rc::clone(self);
        spawn_local(async move {
            done(this.all().await);
        });
    }

    fn write(&self, change: JournalChange, done: Done<()>) {
        let this = Rc::clone(self);
        spawn_local(async move {
            done(this.change(change).await);
        });
    }

    fn let_go(&self, records: Vec<(String, String)>) {
        let this = Rc::clone(self);
        spawn_local(async move {
            // Another time, where it fails.
            let _ = this.remove_same(records).await;
        });
    }
}

impl Archive for Rc<IndexedDb> {
    fn names(&self, done: Done<Vec<String>>) {
        let this = Rc::clone(self);
        spawn_local(async move {
            done(IndexedDb::names(&this).await);
        });
    }

    fn get(&self, name: &str, done: Done<Option<String>>) {
        let (this, name) = (Rc::clone(self), name.to_owned());
        spawn_local(async move {
            done(this.one(&name).await);
        });
    }

    fn write(&self, change: JournalChange, done: Done<()>) {
        Journal::write(self, change, done);
    }
}
