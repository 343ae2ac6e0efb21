//! The open workspace: the person's documents as signals, and the one path by which they are written.
//! Reactive; draws nothing.

mod platform;
pub mod raw;
mod report;
mod vault;
mod workspace;

pub use platform::{BrowserPlatform, Platform};
pub use report::{
    Collected, Edited, ImportOutcome, Imported, NotAdded, NotCollected, ReadProgress, SaveState,
    SetAside, StorageWarning, Trashed, Undo, Unopened,
};
pub use workspace::{History, Kept, NoSnapshot, PutBack, Registration, Workspace, all_kinds, kind};

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
