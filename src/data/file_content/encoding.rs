//! Bytes as a text.

/// The encodings from before Unicode that tables still come in, by the names of the WHATWG's standard, the most usual
/// first. Nobody can tell them apart by rule: the person sees the same words in each.
pub const OLD: [&str; 8] = [
    "windows-1252",
    "macintosh",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "shift_jis",
    "gbk",
];

/// Bytes as a text: UTF-8, or UTF-16 with the mark of it or by where its zeros stand. `None` for what is neither.
pub fn unicode(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        _ => match unmarked(bytes) {
            Some(unit) => utf16(bytes, unit),
            None => String::from_utf8(bytes.to_vec()).ok(),
        },
    }
}

/// Bytes as a text as [`unicode`] reads them; what is in neither becomes U+FFFD.
pub fn lossy(bytes: Vec<u8>) -> String {
    match &bytes[..] {
        [0xFF, 0xFE, rest @ ..] => lossy_utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => lossy_utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match unmarked(&bytes) {
            Some(unit) => lossy_utf16(&bytes, unit),
            // Nothing is copied where all of it is UTF-8.
            None => String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
        },
    }
}

/// Lines in which characters beyond ASCII stand, as bytes: by them a person sees whether an encoding is the right one.
pub fn samples(bytes: &[u8]) -> Vec<&[u8]> {
    const LINES: usize = 3;
    const LONGEST: usize = 200;
    let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r'));
    let telling = lines.filter(|line| line.iter().take(LONGEST).any(|byte| !byte.is_ascii()));
    telling
        .map(|line| &line[..line.len().min(LONGEST)])
        .take(LINES)
        .collect()
}

type Unit = fn([u8; 2]) -> u16;

/// How two bytes make a unit, where most of these are letters of ASCII: every other byte is zero then.
fn unmarked(bytes: &[u8]) -> Option<Unit> {
    const LOOKED_AT: usize = 4_096;
    let (pairs, _) = bytes[..bytes.len().min(LOOKED_AT)].as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let (most, few) = (pairs.len() / 2, pairs.len() / 20);
    match () {
        () if pairs.len() < 2 => None,
        () if second > most && first <= few => Some(u16::from_le_bytes),
        () if first > most && second <= few => Some(u16::from_be_bytes),
        () => None,
    }
}

fn utf16(bytes: &[u8], unit: Unit) -> Option<String> {
    let (pairs, odd) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| odd.is_empty())
}

fn lossy_utf16(bytes: &[u8], unit: Unit) -> String {
    let (pairs, odd) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    // Half a unit at the end was cut.
    let cut = (!odd.is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    text.chain(cut).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_text_is_read_in_the_encoding_that_it_begins_with() {
        let text = "Grüezi 🙂 k1, and more";
        let little = in_utf16(text, u16::to_le_bytes);
        let big = in_utf16(text, u16::to_be_bytes);
        for (mark, bytes) in [
            (&[0xFF, 0xFE][..], &little[..]),
            (&[0xFE, 0xFF], &big),
            (&[], &little),
            (&[], &big),
            (&[0xEF, 0xBB, 0xBF], text.as_bytes()),
            (&[], text.as_bytes()),
        ] {
            let bytes = [mark, bytes].concat();
            assert_eq!(unicode(&bytes).as_deref(), Some(text), "{mark:x?}");
            assert_eq!(lossy(bytes), text, "{mark:x?}");
        }
    }

    #[test]
    fn what_is_in_no_encoding_does_not_hide_the_rest() {
        for (bytes, text) in [
            (&b"Gr\xFCezi k1"[..], "Gr\u{FFFD}ezi k1"),
            (b"\xEF\xBB\xBF\xFCk1", "\u{FFFD}k1"),
            (b"\xFF\xFEk\x001\x00\x00\xD8", "k1\u{FFFD}"),
            (b"\xFE\xFF\x00k\x001\x00", "k1\u{FFFD}"),
            (b"\xFF\xFE", ""),
            (b"", ""),
            (b"PK is no zip", "PK is no zip"),
        ] {
            assert_eq!(lossy(bytes.to_vec()), text, "{bytes:x?}");
        }
        assert_eq!(unicode(b"Gr\xFCezi"), None);
        assert_eq!(unicode(b"\xFF\xFEk\0\0\xD8"), None);
    }

    #[test]
    fn the_lines_that_tell_an_encoding_are_those_with_other_letters() {
        let bytes =
            b"Account;City\r\nSpital S\xFCd;Z\xFCrich\r\nKlinik Nord;Bern\r\nH\xF4pital;Gen\xE8ve";
        assert_eq!(
            samples(bytes),
            [&b"Spital S\xFCd;Z\xFCrich"[..], b"H\xF4pital;Gen\xE8ve"]
        );
        assert!(samples(b"plain\n").is_empty());
    }

    proptest! {
        #[test]
        fn any_bytes_are_some_text(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            if let Some(text) = unicode(&bytes) {
                prop_assert_eq!(lossy(bytes), text);
            } else {
                prop_assert!(lossy(bytes).contains(char::REPLACEMENT_CHARACTER));
            }
        }

        #[test]
        fn a_text_of_words_needs_no_mark(words in "[A-Za-z0-9 ;,äöü\n]{8,60}") {
            // A text may consist of umlauts only, which nobody could tell from other letters.
            prop_assume!(words.chars().filter(char::is_ascii).count() * 10 > words.chars().count() * 6);
            prop_assert_eq!(unicode(&in_utf16(&words, u16::to_le_bytes)), Some(words.clone()));
            prop_assert_eq!(unicode(&in_utf16(&words, u16::to_be_bytes)), Some(words));
        }
    }
}
