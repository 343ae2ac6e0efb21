//! What of a person's text is kept: no control characters, nothing that turns the reading direction.

use std::borrow::Cow;

/// How a text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One line: line feeds and tabs become spaces.
    One,
    /// Several lines: line feeds and tabs stay.
    Many,
}

/// What was done to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Change {
    /// Characters were removed or replaced.
    pub cleaned: bool,
    /// The end was cut off.
    pub cut: bool,
}

/// The text without control characters and direction overrides, and not longer than `max` characters.
///
/// The marks that Hebrew and Arabic text needs (U+200E, U+200F, U+061C) stay: unlike the overrides and
/// isolates, they cannot make a text read as another one. Cleaning twice is cleaning once.
pub fn clean(text: &str, lines: Lines, max: usize) -> (Cow<'_, str>, Change) {
    let mut change = Change::default();
    let mut kept = Cow::Borrowed(text);
    if text.chars().any(|c| fate(c, lines) != Fate::Stays) {
        change.cleaned = true;
        // CR LF is one line end, not two.
        let is_half = |at: usize, c| {
            c == '\r'
                && text
                    .as_bytes()
                    .get(at + 1)
                    .is_some_and(|next| *next == b'\n')
        };
        let chars = text.char_indices().filter(|(at, c)| !is_half(*at, *c));
        kept = Cow::Owned(
            chars
                .filter_map(|(_, c)| match fate(c, lines) {
                    Fate::Stays => Some(c),
                    Fate::Becomes(other) => Some(other),
                    Fate::Goes => None,
                })
                .collect(),
        );
    }
    if let Some((end, _)) = kept.char_indices().nth(max) {
        change.cut = true;
        match &mut kept {
            Cow::Borrowed(text) => *text = &text[..end],
            Cow::Owned(text) => text.truncate(end),
        }
    }
    (kept, change)
}

#[derive(PartialEq)]
enum Fate {
    Stays,
    Becomes(char),
    Goes,
}

fn fate(c: char, lines: Lines) -> Fate {
    match (c, lines) {
        ('\n' | '\t', Lines::Many) => Fate::Stays,
        ('\n' | '\t' | '\r' | '\u{2028}' | '\u{2029}', Lines::One) => Fate::Becomes(' '),
        ('\r' | '\u{2028}' | '\u{2029}', Lines::Many) => Fate::Becomes('\n'),
        // Embeddings, overrides and isolates; the byte order mark.
        ('\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}', _) => Fate::Goes,
        _ if c.is_control() => Fate::Goes,
        _ => Fate::Stays,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_note_keeps_its_lines_and_a_name_becomes_one() {
        let text = "one\r\ntwo\tthree\rfour";
        assert_eq!(clean(text, Lines::Many, 99).0, "one\ntwo\tthree\nfour");
        assert_eq!(clean(text, Lines::One, 99).0, "one two three four");
    }

    #[test]
    fn what_turns_the_reading_direction_is_removed() {
        let (text, change) = clean("pay \u{202E}lluf\u{202C} \0now", Lines::Many, 99);
        assert_eq!(text, "pay lluf now");
        assert!(change.cleaned && !change.cut);
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let (text, change) = clean("größer", Lines::One, 3);
        assert_eq!(text, "grö");
        assert!(change.cut && !change.cleaned);
    }

    proptest! {
        #[test]
        fn a_clean_text_stays_as_it_is(text in any::<String>(), max in 0_usize..50) {
            for lines in [Lines::One, Lines::Many] {
                let (once, _) = clean(&text, lines, max);
                let (twice, change) = clean(&once, lines, max);
                prop_assert_eq!(&twice, &once);
                prop_assert_eq!(change, Change::default());
            }
        }
    }
}
