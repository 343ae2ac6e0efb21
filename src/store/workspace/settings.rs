//! What the person chose.

use leptos::prelude::*;

use crate::data::document::Document;
use crate::data::keys::{DocumentKey, Key};
use crate::data::settings::{Settings, Theme};

use super::Workspace;

impl Workspace {
    /// How the person wants the app to behave.
    pub fn settings(self) -> Signal<Settings> {
        self.desk().settings.clone().into()
    }

    /// Changes the settings and saves them soon.
    pub fn edit_settings(self, change: impl FnOnce(&mut Settings)) {
        let desk = self.desk();
        let mut after = desk.settings.get_untracked();
        change(&mut after);
        desk.accept(DocumentKey::Settings, Document::Settings(after));
    }

    /// Notes that a backup was taken now.
    pub fn backup_taken(self) {
        let now = self.now();
        self.edit_settings(|settings| settings.last_backup = Some(now));
    }

    /// The colours of the page.
    pub fn theme(self) -> Signal<Theme> {
        self.desk().theme.clone().into()
    }

    /// Chooses the colours of the page. Kept under a key of its own, which the page reads before the
    /// program arrives. Where it cannot be kept it holds for this session.
    pub fn set_theme(self, theme: Theme) {
        let desk = self.desk();
        let kept = match theme.word() {
            Some(word) => desk.vault.put(&Key::Theme, word),
            None => desk.vault.take(&Key::Theme),
        };
        // A theme that is not kept costs one click, which is no trouble to tell of.
        drop(kept);
        desk.theme.set(theme);
    }
}
