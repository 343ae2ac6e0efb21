//! Bytes as a text that the storage keeps in little room: 15 bits in each UTF-16 unit.
//!
//! Browsers count what a page stores in UTF-16 units, whatever is in them, so that base 64 would take two and a
//! half times as much. The units are U+3400 to U+B3FF: Chinese characters, Yi and Hangul. There is no surrogate
//! among them, no control or direction character, and nothing that normalisation changes. The same text goes into
//! a backup file, where it takes 1.6 bytes for each byte; base 64 would take 1.33.

const BITS: u32 = 15;
const FIRST: u32 = 0x3400;
const LAST: u32 = FIRST + (1 << BITS) - 1;
/// The length takes two units, so that it goes up to this.
const MAX_LENGTH: usize = (1 << (2 * BITS)) - 1;

/// The bytes as a text. [`to_bytes`] is the inverse.
pub fn to_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity((bytes.len() * 8 / BITS as usize + 3) * 3);
    let mut put = |bits: u32| text.extend(char::from_u32(FIRST + (bits & (LAST - FIRST))));
    let length = bytes.len().min(MAX_LENGTH) as u32;
    put(length >> BITS);
    put(length);
    let (mut held, mut count) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            put(held >> count);
            held &= (1 << count) - 1;
        }
    }
    if count > 0 {
        put(held << (BITS - count));
    }
    text
}

/// The bytes of a text; `None` for a text that [`to_text`] does not write.
pub fn to_bytes(text: &str) -> Option<Vec<u8>> {
    let mut units = text.chars().map(|unit| match u32::from(unit) {
        unit @ FIRST..=LAST => Some(unit - FIRST),
        _ => None,
    });
    let length = (units.next()?? << BITS | units.next()??) as usize;
    // No more is allocated than the text can hold.
    let held_at_most = text.len() / 3 * BITS as usize / 8;
    if length > held_at_most {
        return None;
    }
    let mut bytes = Vec::with_capacity(length + 2);
    let (mut held, mut count) = (0_u32, 0);
    for unit in units {
        held = held << BITS | unit?;
        count += BITS;
        while count >= 8 {
            count -= 8;
            bytes.push((held >> count) as u8);
            held &= (1 << count) - 1;
        }
    }
    let padding = bytes.get(length..)?;
    let is_whole = padding.iter().all(|byte| *byte == 0) && held == 0;
    let unused = padding.len() * 8 + count as usize;
    if !is_whole || unused >= BITS as usize {
        return None;
    }
    bytes.truncate(length);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_and_their_text_are_inverse(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let text = to_text(&bytes);
            let units = text.encode_utf16().count();
            prop_assert_eq!(units, 2 + (bytes.len() * 8).div_ceil(15));
            prop_assert_eq!(to_bytes(&text), Some(bytes));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[\u{3400}-\u{3410}\u{B3F0}-\u{B3FF}a]{0,12}") {
            if let Some(bytes) = to_bytes(&text) {
                prop_assert_eq!(to_text(&bytes), text);
            }
        }
    }

    #[test]
    fn a_text_that_promises_more_than_it_holds_is_refused() {
        for text in [
            "",
            "\u{3400}",
            "\u{B3FF}\u{B3FF}\u{3400}",
            "ab",
            "\u{3400}\u{3401}",
        ] {
            assert_eq!(to_bytes(text), None, "{text}");
        }
        assert_eq!(to_bytes("\u{3400}\u{3400}"), Some(Vec::new()));
    }
}
