//! The open workspace: the person's documents as signals, and the one path by which they are written.
//! Reactive; draws nothing.

mod compared;
mod platform;
pub mod raw;
mod report;
mod vault;
mod workspace;

pub use compared::{Compared, Relation, Restoration, RestoreChoice};
pub use platform::{BrowserPlatform, Platform};
pub use report::{
    Came, Collected, CopyTrouble, Edited, ImportOutcome, Imported, NotAdded, NotCollected,
    ReadProgress, SaveState, SetAside, StorageWarning, TookBack, Trashed, Undo, Unopened,
};
pub use workspace::{
    CameEarlier, CameIn, EarlierPlan, History, Kept, LastActs, NoSnapshot, PutBack, Registration,
    Whereabouts, Workspace, all_kinds, kind,
};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
