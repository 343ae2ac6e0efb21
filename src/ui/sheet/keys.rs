//! Number keys that answer, for those who want them (WCAG 2.1.4: they can be switched off).

use leptos::prelude::*;

use crate::browser::{keyboard, page};
use crate::domain::assessment::Answer;
use crate::domain::workshop::GivenAnswer;

use super::Sheet;
use super::choices::{KEY_DONT_KNOW, KEY_NOT_APPLICABLE, radio_id};

/// Listens while the page is open. Keys typed into a field, or with Ctrl, Alt or Meta, are left alone.
pub fn use_number_keys(sheet: Sheet, chosen: impl Fn() + Copy + 'static) {
    let settings = sheet.workspace.settings();
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let with_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if with_modifier || !settings.with_untracked(|s| s.number_keys) || keyboard::is_typing() {
            return;
        }
        if untrack(|| sheet.is_in_words() || sheet.is_read_only()) {
            return;
        }
        // On a French keyboard digits need Shift: there the key's place answers.
        let (key, code) = (event.key(), event.code());
        let of_place = || match event.shift_key() {
            true => None,
            false => value_of(code.strip_prefix("Digit")?),
        };
        let value = value_of(&key).or_else(of_place);
        let answer = value.and_then(|value| untrack(|| answer_of(sheet, value)));
        if let Some((value, answer)) = value.zip(answer) {
            event.prevent_default();
            sheet.set_answer(answer);
            // Focus goes to the answer, so that it is read out and the arrow keys start there.
            let _ = page::focus_in_place(&radio_id(value));
            chosen();
        }
    });
    on_cleanup(move || listener.remove());
}

/// The value of the radio button that a key chooses.
fn value_of(key: &str) -> Option<&str> {
    match key {
        KEY_DONT_KNOW => Some("dk"),
        key if key.eq_ignore_ascii_case(KEY_NOT_APPLICABLE) => Some("na"),
        key => matches!(key.as_bytes(), [b'1'..=b'9']).then_some(key),
    }
}

/// The answer of a radio button, by its value; `None` where the question on screen has no such button.
fn answer_of(sheet: Sheet, value: &str) -> Option<GivenAnswer> {
    match value {
        "dk" => Some(GivenAnswer::Choice(Answer::DontKnow)),
        "na" => Some(GivenAnswer::Choice(Answer::NotApplicable)),
        number => {
            let place = number.parse::<u8>().ok()?.checked_sub(1)?;
            let asked = sheet.here(|_, asked| asked.clone())?;
            (usize::from(place) < asked.choices().len()).then(|| asked.chosen(place))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_keys_shown_answer() {
        for number in ["1", "5", "6"] {
            assert_eq!(value_of(number), Some(number));
        }
        assert_eq!(value_of("0"), Some("dk"));
        assert_eq!(value_of("N"), Some("na"));
        for key in ["Enter", "ArrowDown", "F1", "", "12", "٣"] {
            assert_eq!(value_of(key), None, "{key}");
        }
    }
}
