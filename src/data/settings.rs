//! How the person wants the app to behave.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What the person chose. Anything unknown or unreadable falls back to its default: a lost choice costs
/// one click.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Whether the number keys answer a question. On by default; single-key shortcuts must be possible to
    /// turn off (WCAG 2.1.4).
    pub number_keys: bool,
    /// Whether an answer leads on to the next question. Off by default: a page that moves by itself
    /// surprises.
    pub auto_advance: bool,
    /// When the last backup was taken, in milliseconds since 1970 (UTC).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_backup: Option<u64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            number_keys: true,
            auto_advance: false,
            last_backup: None,
        }
    }
}

impl Settings {
    /// Reads stored settings, choice by choice.
    pub fn restore(value: &Value) -> Self {
        let default = Self::default();
        let choice = |name: &str| value.get(name).and_then(Value::as_bool);
        Self {
            number_keys: choice("number_keys").unwrap_or(default.number_keys),
            auto_advance: choice("auto_advance").unwrap_or(default.auto_advance),
            last_backup: value.get("last_backup").and_then(Value::as_u64),
        }
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

    #[test]
    fn settings_come_back_as_they_were_stored() {
        let settings = Settings {
            number_keys: false,
            auto_advance: true,
            last_backup: Some(1_800_000_000_000),
        };
        let value = serde_json::to_value(&settings).unwrap();
        assert_eq!(Settings::restore(&value), settings);
    }

    #[test]
    fn an_unreadable_choice_falls_back_alone() {
        let settings =
            Settings::restore(&json!({ "number_keys": "no", "auto_advance": true, "x": 1 }));
        assert!(settings.number_keys && settings.auto_advance);
        for value in [json!(null), json!([]), json!({}), json!("yes")] {
            assert_eq!(Settings::restore(&value), Settings::default(), "{value}");
        }
    }

    #[test]
    fn a_theme_and_its_word_are_inverse() {
        for theme in Theme::ALL {
            assert_eq!(Theme::from_word(theme.word()), theme);
        }
        assert_eq!(Theme::from_word(Some("sepia")), Theme::System);
    }
}
