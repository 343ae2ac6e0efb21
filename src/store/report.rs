//! What the workspace tells: whether all is saved, what went wrong, what can be taken back.

use crate::browser::storage::StorageError;
use crate::data::document::Document;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::data::quarantine::QuarantineReason;
use crate::domain::records::RecordId;
use crate::domain::workshop::ResponseOutcome;

/// Whether what is on screen is also kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// Everything was written and read back the same.
    Saved {
        /// When, in milliseconds since 1970 (UTC); `None` before the first write of this session.
        at: Option<u64>,
        /// Whether the journal has it as well: then it is still there if the browser is killed now.
        is_journaled: bool,
    },
    /// Something was changed and is about to be written.
    Saving,
    /// Something was typed into a document that another tab took away: see [`StorageWarning::RemovedElsewhere`].
    OnlyHere,
    /// Something is only in memory.
    NotSaved {
        /// What the storage said.
        reason: StorageError,
    },
}

impl SaveState {
    /// Whether something goes with this page. What is about to be written is in the storage once the workspace was
    /// flushed, if perhaps not in the journal.
    pub fn is_at_risk(&self) -> bool {
        matches!(self, Self::OnlyHere | Self::NotSaved { .. })
    }

    /// Nothing was written in this session.
    pub(super) const NOTHING_WRITTEN: Self = Self::Saved {
        at: None,
        is_journaled: false,
    };
}

/// Something that the person has to know for as long as it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageWarning {
    /// The browser keeps nothing: everything is gone when the tab closes.
    StorageBlocked,
    /// There is no room: the latest changes are only in memory.
    StorageFull,
    /// The storage fails in another way: the latest changes are only in memory.
    StorageFailed {
        /// What it said.
        reason: StorageError,
    },
    /// Stored texts could not be read and were set aside.
    SetAside {
        /// How many are set aside.
        count: usize,
    },
    /// Documents of a newer version are left as they are.
    ReadOnlyNewer {
        /// Those that can be looked at.
        keys: Vec<DocumentKey>,
        /// How many cannot.
        unopened: usize,
    },
    /// A document was changed in another tab too. Theirs has its place, ours is a copy.
    ChangedElsewhere {
        /// The document.
        key: DocumentKey,
        /// Its name.
        name: String,
        /// Our changes.
        copy: DocumentKey,
    },
    /// The same text was changed in another tab too. Ours stays.
    TextReplaced {
        /// The document.
        key: DocumentKey,
        /// Its name.
        name: String,
        /// Theirs, of each field.
        texts: Vec<String>,
    },
    /// The automatic copy was not written, so what changed since the last one is in this browser only.
    CopyFailed(CopyTrouble),
    /// A document was taken away in another tab, and changed here since. What it was here, with these changes, is in
    /// memory only.
    RemovedElsewhere {
        /// The document.
        key: DocumentKey,
        /// Its name.
        name: String,
    },
}

/// Why an automatic copy was not written. What was copied before is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CopyTrouble {
    /// The browser asks the person again whether the page may write there.
    Asks,
    /// The person, or the browser, has forbidden it.
    Forbidden,
    /// The file or folder is gone, full or in use, or the copy could not be locked.
    NotWritten,
    /// Much less is here than is in the copy: it would be written over with almost nothing.
    MuchLess {
        /// How many documents are in the copy.
        before: u32,
        /// How many are here.
        now: u32,
    },
}

impl StorageWarning {
    /// Whether it says that this document was taken away.
    pub(super) fn is_removal_of(&self, document: &DocumentKey) -> bool {
        matches!(self, Self::RemovedElsewhere { key, .. } if key == document)
    }
}

/// The last act that took something away or added much, which can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    /// Documents with these names went to the trash.
    Deleted {
        /// Their names.
        names: Vec<String>,
    },
    /// Something was removed from within a document.
    Removed {
        /// What the person calls it.
        name: String,
    },
    /// So many documents were added from a file.
    Imported {
        /// How many.
        count: usize,
    },
    /// So many documents of a file were brought in, joined with ours, or put in their place.
    Restored {
        /// How many.
        count: usize,
    },
    /// A document was removed from the trash.
    RemovedFromTrash {
        /// Its name.
        name: String,
    },
    /// An earlier state was put in the place of a document.
    BroughtBackTo {
        /// Its name before.
        name: String,
    },
    /// A quick check went on to all questions.
    WentOn,
    /// Something else was done, in the words of the page that did it.
    Done {
        /// What was done: a sentence.
        said: String,
    },
    /// A text that was set aside was removed.
    RemovedSetAside,
    /// An act was taken back, or done again.
    TookBack(TookBack),
    /// Everything was removed.
    Wiped {
        /// How many documents there were.
        count: usize,
    },
}

/// What became of an act that was taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TookBack {
    /// What kind of document it was done to; `None` where it was something else that came back, such as a document.
    pub kind: Option<Kind>,
    /// The names of the fields on the way to what is another one now.
    pub path: Vec<String>,
    /// What the person calls the thing that it is about: a record, or the document. Empty where that has no name.
    pub thing: String,
    /// What became of it.
    pub how: Came,
    /// How many other fields changed with it.
    pub others: usize,
    /// Whether it was done again.
    pub again: bool,
}

/// What became of a field or record when an act was taken back or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Came {
    /// The record is there again.
    Back,
    /// The record is not there any more.
    Away,
    /// The field says something else.
    #[default]
    Changed,
    /// The things of a list are in another order.
    ToItsPlace,
}

/// A document in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// Its name in the trash, which may differ from that in the document.
    pub key: DocumentKey,
    /// When it was deleted, in milliseconds since 1970 (UTC).
    pub deleted: u64,
    /// The document.
    pub document: Document,
}

/// A text that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Names it here.
    pub number: u64,
    /// The key that it was stored under; empty if that is not known.
    pub origin: String,
    /// Why it was set aside.
    pub reason: QuarantineReason,
    /// When, in milliseconds since 1970 (UTC); 0 if that is not known.
    pub at: u64,
    /// The text, unchanged.
    pub text: String,
}

/// A document that this version leaves where it is, because it does not know enough to show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// Its name.
    pub key: DocumentKey,
    /// The schema that it is stored in.
    pub schema: u32,
    /// The document as it is stored, as JSON.
    pub text: String,
}

/// What became of an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// The document is another one now.
    Changed,
    /// The document is as it was.
    Unchanged,
    /// The document can only be looked at.
    ReadOnly,
    /// There is no such document.
    Gone,
}

/// What became of a document of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Its name now, or of the one that is the same, or that which it came with where it was not added.
    pub key: DocumentKey,
    /// What the person calls it.
    pub name: String,
    /// What became of it.
    pub outcome: ImportOutcome,
}

/// See [`Imported`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It was added.
    Added,
    /// It was added beside another document of the same id.
    AddedUnderNewId,
    /// A document with the same content is there already.
    Duplicate,
    /// What was not there already was added to the one of its kind.
    Merged,
    /// The person has changed the one of its kind: theirs stayed.
    Kept,
    /// It took the place of the one that was here.
    Replaced,
    /// A workshop whose responses could not be stored: nothing of it was added. Where it was here already and only
    /// responses were missing, it stayed as it is.
    NotAdded(NotAdded),
}

/// Why a workshop of an import was not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAdded {
    /// The storage is full.
    NoRoom,
    /// The storage failed in another way.
    NotStored,
    /// The one that is here can only be looked at, because a newer version wrote it.
    ReadOnly,
    /// Another tab keeps changing the one that is here, or took it away.
    Elsewhere,
}

impl From<StorageError> for NotAdded {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Full => Self::NoRoom,
            StorageError::Blocked | StorageError::NotKept | StorageError::Other(_) => {
                Self::NotStored
            }
        }
    }
}

impl From<NotCollected> for NotAdded {
    fn from(refusal: NotCollected) -> Self {
        match refusal {
            NotCollected::Storage(error) => error.into(),
            NotCollected::ReadOnly => Self::ReadOnly,
            NotCollected::Gone | NotCollected::Closed | NotCollected::Elsewhere => Self::Elsewhere,
        }
    }
}

/// How far the responses of a workshop are read in. Many are read in small parts, so that the page stays quick.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ReadProgress {
    /// How many chunks are read.
    pub read: usize,
    /// How many chunks there are.
    pub of: usize,
    /// How many chunks could not be read; they were set aside.
    pub unreadable: usize,
}

impl ReadProgress {
    /// Whether all that can be read is read.
    pub const fn is_done(self) -> bool {
        self.read == self.of
    }
}

/// What became of a batch of responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collected {
    /// What became of each response, in the order given.
    pub outcomes: Vec<ResponseOutcome>,
    /// The batch, by which it can be undone; `None` where nothing is new.
    pub batch: Option<RecordId>,
}

/// Why no response was taken in, or taken out again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotCollected {
    /// There is no such workshop, or its questionnaire is not known.
    #[error("there is no such workshop")]
    Gone,
    /// The workshop can only be looked at, because a newer version wrote it.
    #[error("the workshop can only be looked at")]
    ReadOnly,
    /// The workshop is closed.
    #[error("the workshop is closed")]
    Closed,
    /// Another tab keeps changing the responses.
    #[error("another tab is changing the responses")]
    Elsewhere,
    /// The storage did not keep them. What was there before is still there.
    #[error(transparent)]
    Storage(#[from] StorageError),
}
