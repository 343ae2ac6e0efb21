//! What the person has to know.

use std::sync::Arc;

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::keys::DocumentKey;
use crate::store::report::{CopyTrouble, SaveState, StorageWarning};

use super::Workspace;
use super::shelf::Open;

impl Workspace {
    /// What the person has to know.
    pub fn storage_warnings(self) -> Memo<Vec<StorageWarning>> {
        self.desk().storage_warnings.clone().into()
    }

    /// Ends a warning that the person has seen: [`StorageWarning::SetAside`] until more is set aside,
    /// [`StorageWarning::ChangedElsewhere`] and [`StorageWarning::TextReplaced`] for good, [`StorageWarning::CopyFailed`]
    /// until the next copy fails, [`StorageWarning::RemovedElsewhere`] with what was typed, which is
    /// not stored. The others stay for as long as they hold.
    pub fn dismiss(self, warning: &StorageWarning) {
        let desk = self.desk();
        match warning {
            StorageWarning::SetAside { count } => desk.aside_seen.set(*count),
            StorageWarning::ChangedElsewhere { .. }
            | StorageWarning::TextReplaced { .. }
            | StorageWarning::CopyFailed(_) => {
                desk.conflicts
                    .update(|all| all.retain(|one| one != warning));
            }
            StorageWarning::RemovedElsewhere { key, .. } => self.let_go(key),
            _ => {}
        }
    }
}

impl Workspace {
    /// Says why the automatic copy was not written, or that it was: then nothing is said of it any more.
    pub fn tell_of_copy(self, trouble: Option<CopyTrouble>) {
        let desk = self.desk();
        let warning = trouble.map(StorageWarning::CopyFailed);
        desk.conflicts.maybe_update(|all| {
            let before = all.len();
            let is_said = |one: &StorageWarning| matches!(one, StorageWarning::CopyFailed(_));
            if warning.is_some() && all.iter().any(|one| Some(one) == warning.as_ref()) {
                return false;
            }
            all.retain(|one| !is_said(one));
            let is_ended = all.len() < before;
            all.extend(warning.clone());
            is_ended || warning.is_some()
        });
    }

    /// How many documents a copy of everything holds. Doesn't track.
    pub fn document_count(self) -> usize {
        let is_held = |(key, open): &(&DocumentKey, &Arc<dyn Open>)| match key.kind().is_single() {
            true => key.kind().in_file().is_some() && open.with(|one| one.edited() > 0),
            false => true,
        };
        let desk = self.desk();
        desk.shelf
            .with_untracked(|shelf| shelf.iter().filter(is_held).count())
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
