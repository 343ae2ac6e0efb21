//! Whether a code may begin at a place: not within a word, unless the letters before are an escape.

use super::noise::hex;

/// What stands before a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Boundary {
    /// The `#` of an address, in whatever form.
    Hash,
    /// Something else that ends a word, or nothing.
    Other,
}

/// What stands before this place; `None` for a letter or a digit that is one.
pub fn before(bytes: &[u8], at: usize) -> Option<Boundary> {
    let text = &bytes[..at];
    let Some(&last) = text.last() else {
        return Some(Boundary::Other);
    };
    if !last.is_ascii_alphanumeric() {
        const HASHES: [&[u8]; 4] = [b"#", b"&#35;", b"&#x23;", b"&num;"];
        return Some(match HASHES.iter().any(|hash| text.ends_with(hash)) {
            true => Boundary::Hash,
            false => Boundary::Other,
        });
    }
    let byte = escaped(text)?;
    match byte {
        b'#' => Some(Boundary::Hash),
        _ if byte.is_ascii_alphanumeric() => None,
        _ => Some(Boundary::Other),
    }
}

/// The byte as which a text ends in an escape: `%23`, `%2523`, `=23`, `-23` and `*23` (mail filters), `\n`, `\u0023`.
fn escaped(text: &[u8]) -> Option<u8> {
    if let [.., b'\\', b'n' | b'r' | b't'] = text {
        return Some(b' ');
    }
    if let [.., b'\\', b'u', b'0', b'0', high, low] = text {
        return hex(&[*high, *low]);
    }
    let (mut rest, digits) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let byte = hex(digits)?;
    // Each time that an address is put into another one, `%` becomes `%25`.
    for _ in 0..4 {
        match rest {
            [.., b'%' | b'=' | b'-' | b'*'] => return Some(byte),
            [shorter @ .., b'2', b'5'] => rest = shorter,
            _ => break,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_begins_behind_a_hash_in_every_form() {
        for text in [
            "#",
            "https://a.b/#",
            "%23",
            "%2523",
            "%252523",
            "=23",
            "-23",
            "*23",
            "*2523",
            "&#35;",
            "&#x23;",
            "&num;",
            "\\u0023",
        ] {
            assert_eq!(
                before(text.as_bytes(), text.len()),
                Some(Boundary::Hash),
                "{text}"
            );
        }
    }

    #[test]
    fn a_code_begins_where_no_word_goes_on() {
        for text in [
            "", " ", "(", "<", "\"", "`", "**", "_", "|", "\u{200B}", "%20", "=20", "=3D", "\\n",
            "\\r\\n", "%C2%A0",
        ] {
            assert_eq!(
                before(text.as_bytes(), text.len()),
                Some(Boundary::Other),
                "{text}"
            );
        }
        for text in [
            "a", "7", "wee", "123", "%41", "%2", "25", "2523", "\\u0041", "n",
        ] {
            assert_eq!(before(text.as_bytes(), text.len()), None, "{text}");
        }
    }
}
