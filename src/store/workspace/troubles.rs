//! What the person has to know.

use leptos::prelude::*;
use litemap::LiteMap;

use crate::browser::storage::StorageError;
use crate::data::keys::DocumentKey;
use crate::store::report::{SaveState, Trouble};

use super::Workspace;

impl Workspace {
    /// What the person has to know.
    pub fn troubles(self) -> Memo<Vec<Trouble>> {
        self.desk().troubles.clone().into()
    }

    /// Ends a trouble that the person has seen: [`Trouble::SetAside`] until more is set aside,
    /// [`Trouble::ChangedElsewhere`] for good. The others stay for as long as they hold.
    pub fn dismiss(self, trouble: &Trouble) {
        let desk = self.desk();
        match trouble {
            Trouble::SetAside { count } => desk.aside_seen.set(*count),
            Trouble::ChangedElsewhere { .. } => {
                desk.conflicts
                    .update(|all| all.retain(|one| one != trouble));
            }
            _ => {}
        }
    }
}

/// The troubles that follow from the state.
pub(super) fn troubles_of(
    lasts: bool,
    save_state: &SaveState,
    aside: (usize, usize),
    newer: (&LiteMap<DocumentKey, ()>, usize),
    conflicts: &[Trouble],
) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    match save_state {
        _ if !lasts => troubles.push(Trouble::StorageBlocked),
        SaveState::NotSaved { reason } => troubles.push(match reason {
            StorageError::Blocked => Trouble::StorageBlocked,
            StorageError::Full => Trouble::StorageFull,
            StorageError::NotKept | StorageError::Other(_) => Trouble::StorageFailed {
                reason: reason.clone(),
            },
        }),
        SaveState::Saved { .. } | SaveState::Saving => {}
    }
    let (count, seen) = aside;
    if count > seen {
        troubles.push(Trouble::SetAside { count });
    }
    let (keys, unopened) = newer;
    if !keys.is_empty() || unopened > 0 {
        troubles.push(Trouble::ReadOnlyNewer {
            keys: keys.keys().cloned().collect(),
            unopened,
        });
    }
    troubles.extend_from_slice(conflicts);
    troubles
}
