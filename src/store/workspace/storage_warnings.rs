//! What the person has to know.

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::keys::DocumentKey;
use crate::store::report::{SaveState, StorageWarning};

use super::Workspace;

impl Workspace {
    /// What the person has to know.
    pub fn storage_warnings(self) -> Memo<Vec<StorageWarning>> {
        self.desk().storage_warnings.clone().into()
    }

    /// Ends a warning that the person has seen: [`StorageWarning::SetAside`] until more is set aside,
    /// [`StorageWarning::ChangedElsewhere`] and [`StorageWarning::TextReplaced`] for good, [`StorageWarning::RemovedElsewhere`] with what was typed, which is
    /// not stored. The others stay for as long as they hold.
    pub fn dismiss(self, warning: &StorageWarning) {
        let desk = self.desk();
        match warning {
            StorageWarning::SetAside { count } => desk.aside_seen.set(*count),
            StorageWarning::ChangedElsewhere { .. } | StorageWarning::TextReplaced { .. } => {
                desk.conflicts
                    .update(|all| all.retain(|one| one != warning));
            }
            StorageWarning::RemovedElsewhere { key, .. } => self.let_go(key),
            _ => {}
        }
    }
}

/// The warnings that follow from the state.
pub(super) fn warnings_of(
    lasts: bool,
    save_state: &SaveState,
    aside: (usize, usize),
    newer: (&LiteMap<DocumentKey, ()>, usize),
    conflicts: &[StorageWarning],
) -> Vec<StorageWarning> {
    let mut storage_warnings = Vec::new();
    match save_state {
        _ if !lasts => storage_warnings.push(StorageWarning::StorageBlocked),
        SaveState::NotSaved { reason } => storage_warnings.push(match reason {
            StorageError::Blocked => StorageWarning::StorageBlocked,
            StorageError::Full => StorageWarning::StorageFull,
            StorageError::NotKept | StorageError::Other(_) => StorageWarning::StorageFailed {
                reason: reason.clone(),
            },
        }),
        SaveState::Saved { .. } | SaveState::Saving | SaveState::OnlyHere => {}
    }
    let (count, seen) = aside;
    if count > seen {
        storage_warnings.push(StorageWarning::SetAside { count });
    }
    let (keys, unopened) = newer;
    if !keys.is_empty() || unopened > 0 {
        storage_warnings.push(StorageWarning::ReadOnlyNewer {
            keys: keys.keys().cloned().collect(),
            unopened,
        });
    }
    storage_warnings.extend_from_slice(conflicts);
    storage_warnings
}
