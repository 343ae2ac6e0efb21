//! The days on which the app was used, and the trash, which goes by them. They are counted while something is in the trash:
//! of who has nothing there, nothing is noted. The first load has nothing of it: it comes with the part of the journal.

use leptos::prelude::*;

use crate::data::days::DaysUsed;
use crate::data::envelope::Envelope;
use crate::data::keys::{DAYS_USED, DocumentKey, StorageKey};
use crate::data::trash::{Discarded, Stay};

use super::{Desk, Workspace};

impl Workspace {
    /// Counts today among the days on which the app was used, while something is in the trash, and takes from the trash what has been there for
    /// [`crate::data::trash::DAYS`] of them.
    pub fn count_day(self) {
        if let Some(desk) = self.desk.try_get_value() {
            desk.count_day();
        }
    }
}

impl Desk {
    /// As they were counted last; `None` where nobody counted yet.
    pub(super) fn days_used(&self) -> Option<DaysUsed> {
        let days = self.vault.storage().get(DAYS_USED).ok().flatten()?;
        DaysUsed::parse(&days)
    }

    /// See [`Workspace::count_day`].
    pub(super) fn count_day(&self) {
        // What the storage does not say is no reason to count anew.
        let Ok(keys) = self.vault.keys() else { return };
        let is_trash = |key: &StorageKey| matches!(key, StorageKey::Trash(_));
        let before = self.days_used();
        if !keys.iter().any(is_trash) {
            if before.is_some() {
                // It is a few characters, and is removed another time if this fails.
                let _ = self.vault.storage().remove(DAYS_USED);
            }
            return;
        }
        let now = DaysUsed::on(before, self.vault.platform.today());
        if before != Some(now) {
            // What the storage does not take is counted another day. No journal: a killed browser costs a day.
            let _ = self.vault.storage().set(DAYS_USED, &now.to_string());
        }
        self.empty_trash(&keys, now.count);
    }

    fn empty_trash(&self, keys: &[StorageKey], days_used: u32) {
        let mut is_changed = false;
        for key in keys {
            let StorageKey::Trash(document) = key else {
                continue;
            };
            // What can't be read or is a newer version's is not ours to judge.
            let Ok(Some(text)) = self.vault.get(key) else {
                continue;
            };
            let Ok(envelope) = Envelope::parse(&text) else {
                continue;
            };
            let Some(discarded) = Discarded::parse(&envelope.payload) else {
                continue;
            };
            match discarded.stay(days_used) {
                Stay::Lasts => {}
                Stay::Over => {
                    self.remove_for_good(key, document);
                    is_changed = true;
                }
                Stay::Uncounted => {
                    let counted = Discarded {
                        days_used: Some(days_used),
                        ..discarded
                    };
                    let text = Envelope::new(envelope.stamp, counted.to_payload()).to_string();
                    // Another day, where there is no room now: what is there stays.
                    let _ = self.vault.put_raw(&key.to_string(), &text);
                }
            }
        }
        if is_changed {
            self.load_trash();
        }
    }

    fn remove_for_good(&self, key: &StorageKey, document: &DocumentKey) {
        // It is removed another time if this fails.
        if self.vault.remove(key).is_err() {
            return;
        }
        // It may be open here still, though another tab has put it into the trash.
        self.catch_up(document);
        if self.is_live(document) {
            return;
        }
        self.remove_responses(document);
        self.forget_history(document);
    }
}
