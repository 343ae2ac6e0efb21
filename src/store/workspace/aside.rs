//! Texts that could not be read.

use leptos::prelude::*;

use crate::browser::storage::StorageError;
use crate::data::keys::StorageKey;
use crate::data::quarantine::Quarantined;
use crate::store::report::{SetAside, Undo};

use super::{Desk, Workspace, set_if_new};

impl Workspace {
    /// What was set aside, latest first. It stays until the person removes it.
    pub fn set_aside(self) -> ReadSignal<Vec<SetAside>> {
        self.desk().set_aside.read_only().into()
    }

    /// Removes a text that was set aside; can be taken back.
    ///
    /// # Errors
    ///
    /// Where the storage does not let go of it.
    pub fn remove_set_aside(self, number: u64) -> Result<(), StorageError> {
        let desk = self.desk();
        desk.remove_keys(&[StorageKey::Quarantine(number)], Undo::RemovedSetAside)?;
        desk.load_set_aside();
        desk.flush();
        Ok(())
    }
}

impl Desk {
    pub(super) fn load_set_aside(&self) {
        self.read_set_aside(&self.vault.keys().unwrap_or_default());
    }

    pub(super) fn read_set_aside(&self, keys: &[StorageKey]) {
        let set_aside = keys.iter().rev().filter_map(|key| {
            let StorageKey::Quarantine(number) = *key else {
                return None;
            };
            let Quarantined {
                origin,
                at,
                reason,
                text,
            } = Quarantined::read(&self.vault.get(key).ok()??);
            Some(SetAside {
                number,
                origin,
                reason,
                at,
                text,
            })
        });
        set_if_new(&self.set_aside, set_aside.collect());
    }
}
