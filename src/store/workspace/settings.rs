//! What the person chose.

use leptos::prelude::*;

use crate::data::keys::StorageKey;
use crate::data::settings::{Settings, Theme};

use super::kinds::Kept;
use super::{Desk, Workspace};

impl Kept for Settings {
    fn unwritten() -> Option<Self> {
        Some(Self::default())
    }

    /// When a copy was taken last is no choice of anybody.
    fn come_back(&mut self, now: &Self) {
        self.last_backup = now.last_backup;
    }

    /// The last choice counts.
    fn join(&self, _: &Self, _: Option<&Self>, _: &Desk) -> Option<Self> {
        Some(self.clone())
    }
}

impl Workspace {
    /// How the person wants the app to behave.
    pub fn settings(self) -> ReadSignal<Settings> {
        self.only()
    }

    /// Notes that a backup was taken now.
    pub fn backup_taken(self) {
        let now = self.now();
        self.edit_only(|settings: &mut Settings| settings.last_backup = now);
    }

    /// The colours of the page.
    pub fn theme(self) -> ReadSignal<Theme> {
        self.desk().theme.read_only().into()
    }

    /// Chooses the colours of the page. Kept under a key of its own, which the page reads before the
    /// program arrives. Where it cannot be kept it holds for this session.
    pub fn set_theme(self, theme: Theme) {
        let desk = self.desk();
        let kept = match theme.word() {
            Some(word) => desk.vault.put(&StorageKey::Theme, word),
            None => desk.vault.remove(&StorageKey::Theme),
        };
        // A theme that is not kept costs one click, which is no trouble to tell of.
        drop(kept);
        desk.theme.set(theme);
    }
}
