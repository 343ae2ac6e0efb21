//! Number keys that answer, for those who want them (WCAG 2.1.4: they can be switched off).

use leptos::prelude::*;

use crate::browser::{keyboard, page};
use crate::domain::assessment::{Answer, Point};

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
        let of_place = || match event.shift_key() {
            true => None,
            false => answer_of(event.code().strip_prefix("Digit")?),
        };
        if let Some(answer) = answer_of(&event.key()).or_else(of_place) {
            event.prevent_default();
            sheet.choose(answer);
            // Focus goes to the answer, so that it is read out and the arrow keys start there.
            let _ = page::focus_in_place(&radio_id(&value_of(answer)));
            chosen();
        }
    });
    on_cleanup(move || listener.remove());
}

/// The answer that a key gives.
fn answer_of(key: &str) -> Option<Answer> {
    match key {
        KEY_DONT_KNOW => Some(Answer::DontKnow),
        key if key.eq_ignore_ascii_case(KEY_NOT_APPLICABLE) => Some(Answer::NotApplicable),
        key => key.parse().ok().and_then(Point::new).map(Answer::Point),
    }
}

/// The value of the radio button of an answer.
fn value_of(answer: Answer) -> String {
    match answer {
        Answer::Point(point) => point.number().to_string(),
        Answer::DontKnow => "dk".to_owned(),
        Answer::NotApplicable => "na".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_keys_shown_answer() {
        let point = |n| Some(Answer::Point(Point::new(n).unwrap()));
        assert_eq!(answer_of("1"), point(1));
        assert_eq!(answer_of("5"), point(5));
        assert_eq!(answer_of("0"), Some(Answer::DontKnow));
        assert_eq!(answer_of("N"), Some(Answer::NotApplicable));
        for key in ["6", "9", "Enter", "ArrowDown", "F1", "", "12"] {
            assert_eq!(answer_of(key), None, "{key}");
        }
    }
}
