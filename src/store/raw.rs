//! What is stored, without opening any of it: for where a stored text keeps the app from starting.

mod beside;

use crate::browser::clock;
use crate::browser::databases;
use crate::browser::journal::{
    DatabaseName, HISTORY, IndexedDb, JOURNAL, JournalChange, may_exist,
};
pub use crate::browser::storage::StorageError;
use crate::browser::stored_texts::{self, Key, Literal, StoredTexts};
use crate::data::journal::{JournalEntry, JournalMark};
use crate::data::keys::{JOURNAL_MARK, PREFIX};
use crate::data::quarantine::Quarantined;
use crate::data::stored_text::{self, StoredKind};

use beside::{BESIDE, Beside, existing, records, remove_records, write_records};

/// A stored text, as far as it can be told without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawText {
    place: Place,
    /// What it is.
    pub kind: StoredKind,
    /// How long it is, in UTF-16 units, without its key.
    pub units: usize,
    /// Of a text that was set aside: where it was stored before, empty if that is not known, and when it was set aside,
    /// in milliseconds since 1970 (UTC), 0 if that is not known.
    pub set_aside: Option<(String, u64)>,
}

/// Where a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Storage(Key),
    /// In the journal, by its key and with its text: the storage lost it.
    Journal(String, String),
    /// A record of a database, by its name.
    Record(Beside, String, String),
}

impl RawText {
    /// Its key. Halves of characters are U+FFFD.
    pub fn name(&self) -> &str {
        match &self.place {
            Place::Storage(key) => &key.name,
            Place::Journal(name, _) | Place::Record(_, name, _) => name,
        }
    }

    /// Whether the storage lost it, and only the journal has it, until Trellis is opened.
    pub const fn is_in_journal_only(&self) -> bool {
        matches!(self.place, Place::Journal(..))
    }

    fn read(place: Place, text: &str) -> Self {
        let kind = match &place {
            Place::Storage(key) => StoredKind::of(&key.name),
            Place::Journal(key, _) => StoredKind::of(key),
            Place::Record(beside, ..) => beside.kind,
        };
        let set_aside = (kind == StoredKind::SetAside).then(|| {
            let Quarantined { origin, at, .. } = Quarantined::read(text);
            (origin, at)
        });
        Self {
            place,
            kind,
            units: text.encode_utf16().count(),
            set_aside,
        }
    }
}

/// Every text under our prefix, of this version or another, by key; then what only the journal has, and what is beside
/// the storage.
///
/// # Errors
///
/// [`StorageError::Blocked`] where the browser does not let us; else what it says.
pub async fn list() -> Result<Vec<RawText>, StorageError> {
    let journal = journal().await;
    let storage = StoredTexts::open()?;
    let keys = storage.keys(PREFIX)?.into_iter();
    let texts: Result<Vec<RawText>, StorageError> = keys
        .map(|key| {
            let text = storage.readable(&key)?;
            Ok(RawText::read(Place::Storage(key), &text))
        })
        .collect();
    let mut texts = texts?;
    if let Some(journal) = journal {
        texts.extend(lost(&storage, &entries(&journal).await)?);
    }
    for beside in BESIDE {
        texts.extend(records(beside).await);
    }
    Ok(texts)
}

/// The journal, if there is one.
async fn journal() -> Option<IndexedDb> {
    existing(JOURNAL).await
}

async fn entries(journal: &IndexedDb) -> Vec<JournalEntry> {
    let records = journal.all().await.unwrap_or_default();
    let entries = records.iter();
    let entries = entries.filter_map(|record| JournalEntry::parse(record));
    entries.collect()
}

/// What the storage lost of it.
fn lost(storage: &StoredTexts, entries: &[JournalEntry]) -> Result<Vec<RawText>, StorageError> {
    let mut mark = 0;
    let mut here = Vec::new();
    for key in storage.keys(PREFIX)? {
        let text = storage.readable(&key)?;
        if key.name == JOURNAL_MARK {
            mark = JournalMark::read(&text).sequence;
        }
        here.push((key.name, text));
    }
    let texts = entries.iter().filter_map(|entry| {
        let text = entry.text.clone().filter(|_| entry.key != JOURNAL_MARK)?;
        let is_here = || {
            here.iter()
                .any(|(key, here)| *key == entry.key && *here == text)
        };
        (entry.sequence > mark && !is_here())
            .then(|| RawText::read(Place::Journal(entry.key.clone(), text.clone()), &text))
    });
    Ok(texts.collect())
}

/// The file of these texts as they are now, to the last unit. What is gone meanwhile is not in it.
///
/// # Errors
///
/// What the browser says.
pub fn file(texts: &[RawText]) -> Result<String, StorageError> {
    let storage = StoredTexts::open()?;
    let (mut stored, mut journal) = (Vec::new(), Vec::new());
    let mut beside = BESIDE.map(|beside| (beside.field, Vec::new()));
    for RawText { place, .. } in texts {
        match place {
            Place::Storage(key) => {
                let text = storage.literal(key)?;
                stored.extend(text.map(|text| (key.literal.clone(), text)));
            }
            Place::Journal(key, text) => {
                journal.push((Literal::of_text(key)?, Literal::of_text(text)?));
            }
            Place::Record(of, name, text) => {
                let record = (Literal::of_text(name)?, Literal::of_text(text)?);
                for (_, records) in beside.iter_mut().filter(|(field, _)| *field == of.field) {
                    records.push(record.clone());
                }
            }
        }
    }
    let mut fields = vec![("texts", pairs(&stored)), ("journal", pairs(&journal))];
    fields.extend(
        beside
            .iter()
            .map(|(field, records)| (*field, pairs(records))),
    );
    Ok(stored_text::file(clock::now(), fields))
}

fn pairs(texts: &[(Literal, Literal)]) -> Vec<(&str, &str)> {
    let pairs = texts.iter();
    pairs
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect()
}

/// Removes these texts, also from the journal, and goes on where one stays. Where none is left in the storage, none is
/// left in the journal, and what keeps something else for the app goes too, see [`databases::OTHERS`].
///
/// # Errors
///
/// The first reason why one stayed.
pub async fn remove(texts: &[RawText]) -> Result<(), StorageError> {
    let journal = journal().await;
    let storage = StoredTexts::open()?;
    let mut removed = Ok(());
    for RawText { place, .. } in texts {
        if let Place::Storage(key) = place {
            removed = removed.and(storage.remove(key));
        }
    }
    for beside in BESIDE {
        removed = removed.and(remove_records(beside, texts).await);
    }
    if storage.keys(PREFIX)?.is_empty() {
        let others = databases::remove_others().await;
        removed = removed.and(others.map_err(|_| StorageError::NotKept));
    }
    let Some(journal) = journal else {
        return removed;
    };
    let names = texts.iter().map(|text| text.name().to_owned());
    let forgotten = match storage.keys(PREFIX)?.is_empty() {
        true => entries(&journal)
            .await
            .into_iter()
            .map(|entry| entry.key)
            .collect(),
        false => names.collect(),
    };
    let records = Vec::new();
    let forgot = journal.change(JournalChange { records, forgotten }).await;
    removed.and(forgot.map_err(|_| StorageError::NotKept))
}

/// Clears the databases beside the storage, once everything was removed from that: the journal of every text, also where it
/// is not open in this tab, the earlier states, and [`databases::OTHERS`]. The journal keeps which texts were removed, so
/// that a browser that is killed a moment later doesn't bring them back.
///
/// # Errors
///
/// Where one may still hold something.
pub async fn clear_databases() -> Result<(), StorageError> {
    let mut cleared = Ok(());
    for name in [JOURNAL, HISTORY] {
        cleared = cleared.and(clear(name).await);
    }
    let others = databases::remove_others().await;
    cleared.and(others.map_err(|_| StorageError::NotKept))
}

async fn clear(name: DatabaseName) -> Result<(), StorageError> {
    if !may_exist(name).await {
        return Ok(());
    }
    let cleared = async {
        let database = IndexedDb::open(name).await?;
        let records = database.all().await?.into_iter();
        let entries = records.filter_map(|record| JournalEntry::parse(&record));
        let removals: Vec<String> = entries
            .filter(|entry| entry.text.is_none() || entry.key == JOURNAL_MARK)
            .map(|entry| entry.key)
            .collect();
        let mut forgotten = database.names().await?;
        forgotten.retain(|name| !removals.contains(name));
        let records = Vec::new();
        database.change(JournalChange { records, forgotten }).await
    };
    if cleared.await.is_ok() {
        return Ok(());
    }
    // One that can't be opened may be removed all the same.
    let removed = databases::remove_whole(name).await;
    removed.map_err(|_| StorageError::NotKept)
}

/// What became of a file of stored texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Returned {
    /// How many texts are there again.
    pub stored: usize,
    /// How many stayed out, because another text stands under their key, or the same.
    pub occupied: usize,
}

/// Stores the texts of such a file again, each where nothing stands under its key. `None` where it is no such file.
///
/// # Errors
///
/// What the browser says of the first that it did not keep; those before it are stored.
pub async fn put_back(text: &str) -> Result<Option<Returned>, StorageError> {
    let mark = ("trellis", stored_text::FILE_KIND);
    let Some(mut texts) = stored_texts::texts_in(text, mark, "texts") else {
        return Ok(None);
    };
    // What the journal had is newer than what the storage had under the same key.
    let newer = stored_texts::texts_in(text, mark, "journal").unwrap_or_default();
    texts.retain(|(key, _)| newer.iter().all(|(one, _)| one != key));
    texts.extend(newer);
    let storage = StoredTexts::open()?;
    let (mut stored, mut occupied) = (0, 0);
    // Keys without our prefix are somebody else's, and how far a journal came says something of that journal only.
    let is_ours = |key: &Key| key.name.starts_with(PREFIX) && key.name != JOURNAL_MARK;
    for (key, text) in texts.iter().filter(|(key, _)| is_ours(key)) {
        match storage.add(key, text)? {
            true => stored += 1,
            false => occupied += 1,
        }
    }
    for beside in BESIDE {
        let there = records(beside).await;
        let in_file = stored_texts::texts_in(text, mark, beside.field).unwrap_or_default();
        let is_free = |name: &str| there.iter().all(|one| one.name() != name);
        let (free, taken): (Vec<_>, Vec<_>) = in_file
            .into_iter()
            .map(|(key, text)| (key.name, text.readable()))
            .partition(|(name, _)| is_free(name));
        stored += free.len();
        occupied += taken.len();
        let forgotten = Vec::new();
        let records = free;
        write_records(beside, JournalChange { records, forgotten }).await?;
    }
    Ok(Some(Returned { stored, occupied }))
}
