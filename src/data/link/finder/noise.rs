//! What programs put into a code on its way: invisible characters, line ends, marks of quoting, tags.
//!
//! The letters and digits of a code are never escaped by anybody. So nothing has to be decoded before it is
//! looked through, only what stands between two of them has to be recognised, in whatever form it came.

use super::work::count_bytes;

/// The longest gap within a code, in bytes. Tags with their attributes are the longest.
const MAX_GAP: usize = 2_000;

/// The longest tag, in bytes.
const MAX_TAG: usize = 600;

/// What stands between two characters of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Separator {
    /// Nothing, or nothing that can be seen: the two belong together.
    Soft,
    /// A space, a line end or a tag: the code may go on behind it, or may have ended before.
    Hard,
}

/// Where the next character is that is not noise, and what was skipped to get there.
pub fn skip(bytes: &[u8], from: usize) -> (usize, Separator) {
    let (mut at, mut gap) = (from, Separator::Soft);
    let mut after_line_end = false;
    while at - from < MAX_GAP {
        count_bytes(1);
        let Some((length, unit)) = unit(&bytes[at..]) else {
            break;
        };
        match unit {
            Unit::Invisible => {}
            Unit::Space => gap = Separator::Hard,
            Unit::LineEnd => {
                gap = Separator::Hard;
                after_line_end = true;
            }
            // A mark of quoting stands at the beginning of a line only.
            Unit::Quote if after_line_end => {}
            Unit::Quote => break,
        }
        count_bytes(length);
        at += length;
    }
    (at, gap)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Invisible,
    Space,
    LineEnd,
    Quote,
}

/// The noise that a text begins with: its length in bytes, and what it is.
fn unit(text: &[u8]) -> Option<(usize, Unit)> {
    let first = *text.first()?;
    match first {
        b' ' | b'\t' => Some((1, Unit::Space)),
        b'\n' | b'\r' => Some((1, Unit::LineEnd)),
        b'>' | b'|' => Some((1, Unit::Quote)),
        b'<' => tag(text),
        b'&' => entity(text),
        b'%' | b'=' => escaped(text),
        b'-' => hyphen(text, 1),
        b'\\' => backslash(text),
        128.. => match character(text)? {
            (length, '\u{2010}' | '\u{2011}') => hyphen(text, length),
            (length, c) => Some((length, of_character(c)?)),
        },
        _ => None,
    }
}

/// A hyphen that a program put at the end of a line to part what it took for a word, as PDFs have it.
fn hyphen(text: &[u8], length: usize) -> Option<(usize, Unit)> {
    let rest = text.get(length..)?;
    let spaces = rest.iter().take_while(|&&c| c == b' ').count();
    count_bytes(spaces);
    matches!(rest.get(spaces), Some(b'\r' | b'\n')).then_some((length, Unit::Invisible))
}

fn of_character(c: char) -> Option<Unit> {
    match c {
        '\u{AD}' | '\u{34F}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => {
            Some(Unit::Invisible)
        }
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE0F}' | '\u{FEFF}' => {
            Some(Unit::Invisible)
        }
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(Unit::LineEnd),
        '>' => Some(Unit::Quote),
        _ if c.is_whitespace() => Some(Unit::Space),
        _ => None,
    }
}

/// The first character of a text whose first byte is beyond ASCII.
fn character(text: &[u8]) -> Option<(usize, char)> {
    let length = match text.first()? {
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    };
    let text = std::str::from_utf8(text.get(..length)?).ok()?;
    Some((length, text.chars().next()?))
}

/// `<wbr>`, `</span>`, `<br/>`. All of them may stand within a code that is shown as one.
fn tag(text: &[u8]) -> Option<(usize, Unit)> {
    let is_tag = text
        .get(1)
        .is_some_and(|&c| c.is_ascii_alphabetic() || b"/!".contains(&c));
    if !is_tag {
        return None;
    }
    let inner = text.iter().skip(1).take(MAX_TAG);
    let inner = inner
        .take_while(|&&c| c != b'<')
        .inspect(|_| count_bytes(1));
    let end = inner.copied().position(|c| c == b'>')? + 2;
    let unit = match text.get(1..4) {
        Some(b"wbr") => Unit::Invisible,
        Some([b'b' | b'B', b'r' | b'R', b'>' | b'/' | b' ']) => Unit::LineEnd,
        _ => Unit::Space,
    };
    Some((end, unit))
}

/// `&shy;`, `&#8203;`, `&#xAD;`, and these once more escaped: `&amp;shy;`.
fn entity(text: &[u8]) -> Option<(usize, Unit)> {
    const LONGEST: usize = 20;
    let start = if text.starts_with(b"&amp;") { 5 } else { 1 };
    let name = text.get(start..)?;
    let end = name.iter().take(LONGEST).position(|&c| c == b';')?;
    let unit = match &name[..end] {
        b"shy" | b"zwnj" | b"zwj" | b"lrm" | b"rlm" | b"ZeroWidthSpace" | b"NoBreak" => {
            Unit::Invisible
        }
        b"nbsp" | b"ensp" | b"emsp" | b"thinsp" => Unit::Space,
        b"gt" => Unit::Quote,
        [b'#', b'x' | b'X', digits @ ..] => of_character(number(digits, 16)?)?,
        [b'#', digits @ ..] => of_character(number(digits, 10)?)?,
        _ => return None,
    };
    Some((start + end + 1, unit))
}

fn number(digits: &[u8], radix: u32) -> Option<char> {
    let digits = std::str::from_utf8(digits).ok()?;
    char::from_u32(u32::from_str_radix(digits, radix).ok()?)
}

/// `%E2%80%8B` of addresses, also once more escaped (`%25E2…`); `=E2=80=8B` and the soft line break of
/// quoted-printable.
fn escaped(text: &[u8]) -> Option<(usize, Unit)> {
    if text[0] == b'=' {
        let padding = text
            .iter()
            .skip(1)
            .take_while(|&&c| c == b' ' || c == b'\t')
            .count();
        let line_end = &text[1 + padding..];
        for end in [&b"\r\n"[..], b"\n", b"\r"] {
            if line_end.starts_with(end) {
                return Some((1 + padding + end.len(), Unit::Invisible));
            }
        }
    }
    let mut bytes = [0; 4];
    let mut at = 0;
    for count in 0..bytes.len() {
        let (length, byte) = escaped_byte(&text[at..], text[0])?;
        bytes[count] = byte;
        at += length;
        let so_far = &bytes[..=count];
        if let Ok(text) = std::str::from_utf8(so_far) {
            return Some((at, of_character(text.chars().next()?)?));
        }
    }
    None
}

fn escaped_byte(text: &[u8], mark: u8) -> Option<(usize, u8)> {
    let rest = text.strip_prefix(&[mark])?;
    let (skipped, digits) = match rest.strip_prefix(b"25") {
        Some(inner) if mark == b'%' => (3, inner),
        _ => (1, rest),
    };
    Some((skipped + 2, hex(digits.get(..2)?)?))
}

/// The byte that two hexadecimal digits stand for.
pub fn hex(digits: &[u8]) -> Option<u8> {
    let digit = |&c: &u8| char::from(c).to_digit(16);
    match digits {
        [high, low] => Some((digit(high)? * 16 + digit(low)?) as u8),
        _ => None,
    }
}

/// The escapes of JSON: `\n`, `\u200b`.
fn backslash(text: &[u8]) -> Option<(usize, Unit)> {
    match text.get(1)? {
        b'n' | b'r' => Some((2, Unit::LineEnd)),
        b't' => Some((2, Unit::Space)),
        b'u' => Some((6, of_character(number(text.get(2..6)?, 16)?)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_soft_in_every_form() {
        for noise in [
            "",
            "\u{AD}",
            "\u{200B}\u{2060}\u{FEFF}",
            "&shy;",
            "&#173;",
            "&#xAD;&#8203;",
            "&amp;#8203;",
            "&ZeroWidthSpace;",
            "%E2%80%8B%C2%AD",
            "%25E2%2580%258B",
            "=E2=80=8B",
            "=\r\n",
            "=\n",
            "= \t\r\n",
            "\\u200b",
            "<wbr>",
            "<wbr/>",
        ] {
            let text = format!("{noise}x");
            assert_eq!(
                skip(text.as_bytes(), 0),
                (noise.len(), Separator::Soft),
                "{noise:?}"
            );
        }
    }

    #[test]
    fn what_a_code_may_go_on_behind_is_hard_in_every_form() {
        for noise in [
            " ",
            "\r\n",
            "\n> > ",
            "\n>>",
            "\r\n | ",
            "\n&gt; ",
            "<br>\n&gt;&nbsp;",
            "</span><span class=\"a b\">",
            "\u{A0}",
            "%0D%0A",
            "=20=\r\n",
            "\\r\\n",
            "\u{2028}",
            "\u{AD} \u{AD}",
        ] {
            let text = format!("{noise}x");
            assert_eq!(
                skip(text.as_bytes(), 0),
                (noise.len(), Separator::Hard),
                "{noise:?}"
            );
        }
    }

    #[test]
    fn what_ends_a_code_is_no_noise() {
        for end in [
            ")",
            "]",
            "\"",
            "'",
            "*",
            "_",
            "`",
            ".",
            ",",
            "&data",
            "&amp;data",
            "%26",
            "#",
            "> x",
            "<https",
            "</",
            "< b",
            "=3D",
            "=",
            "%",
            "%2",
            "\\",
            "\\u",
            "\\u12",
            "&",
            "&#;",
            "&#x110000;",
            "é",
            "\u{FFFD}",
        ] {
            let (at, _) = skip(end.as_bytes(), 0);
            assert_eq!(at, 0, "{end:?}");
        }
    }
}
