//! How the person wants the app to behave.

use serde_json::{Map, Value};

use super::document::{DocumentKind, Fallback, Instruments, RestoreError};
use super::dropped::Dropped;
use super::fields::{Explicit, Fields, Walker};
use super::kind::Kind;

/// What the person chose. Anything unknown or unreadable falls back to its default: a lost choice costs
/// one click.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Whether the number keys answer a question. On by default; single-key shortcuts must be possible to
    /// turn off (WCAG 2.1.4).
    pub number_keys: bool,
    /// Whether an answer leads on to the next question. Off by default: a page that moves by itself
    /// surprises.
    pub auto_advance: bool,
    /// When the last backup was taken, in milliseconds since 1970 (UTC); 0 if never.
    pub last_backup: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            number_keys: true,
            auto_advance: false,
            last_backup: 0,
        }
    }
}

impl Fields for Settings {
    fn walk(&mut self, w: &mut dyn Walker) {
        let Self {
            number_keys,
            auto_advance,
            last_backup,
        } = self;
        w.leaf("number_keys", &mut Explicit(number_keys));
        w.leaf("auto_advance", &mut Explicit(auto_advance));
        w.leaf("last_backup", last_backup);
    }
}

/// Nobody asks when a choice was made.
impl DocumentKind for Settings {
    const KIND: Kind = Kind::Settings;
    const EXPECTED: &[(&str, Dropped)] = &[];

    fn blank(_: &Map<String, Value>, _: Instruments, _: Fallback) -> Result<Self, RestoreError> {
        Ok(Self::default())
    }

    /// A lost choice costs one click, which is no trouble to tell of.
    fn fit(&mut self, _: Instruments, dropped: &mut Vec<Dropped>) {
        dropped.clear();
    }
}

/// The colours of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All themes, in the order of offering.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word that is stored and set on the page; `None` follows the system.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme of a stored word; anything unknown follows the system.
    pub fn from_word(word: Option<&str>) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.word() == word)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::data::assessment::testing::{fallback, find};
    use crate::data::document::{Content, read};

    fn restored(value: Value) -> Settings {
        read::<Settings>(value, find, fallback()).unwrap().0
    }

    #[test]
    fn settings_come_back_as_they_were_stored() {
        let settings = Settings {
            number_keys: false,
            auto_advance: true,
            last_backup: 1_800_000_000_000,
        };
        assert_eq!(restored(settings.write()), settings);
        assert_eq!(restored(Settings::default().write()), Settings::default());
    }

    #[test]
    fn an_unreadable_choice_falls_back_alone() {
        let value =
            json!({ "number_keys": "no", "auto_advance": true, "last_backup": null, "x": 1 });
        let (settings, dropped) = read::<Settings>(value, find, fallback()).unwrap();
        assert!(settings.number_keys && settings.auto_advance);
        assert_eq!(dropped, []);
        assert_eq!(restored(json!({})), Settings::default());
    }

    #[test]
    fn a_theme_and_its_word_are_inverse() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_word(theme.word()), theme);
        }
        assert_eq!(Theme::from_word(Some("sepia")), Theme::System);
    }
}
