//! The addresses behind the links of a PDF. Its words are pictures of letters in an order of their own, and are not read.

use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;

/// What a PDF begins with.
pub const BEGINNING: &[u8] = b"%PDF-";

/// Every address that a link of a PDF leads to, one a line.
pub fn addresses(pdf: &[u8]) -> String {
    const MOST: usize = 40_000_000;
    let mut found = Vec::new();
    addresses_in(pdf, &mut found);
    let mut left = MOST;
    let mut rest = pdf;
    while let Some(at) = position(rest, b"stream") {
        rest = &rest[at + b"stream".len()..];
        let body = rest
            .strip_prefix(b"\r\n")
            .or(rest.strip_prefix(b"\n"))
            .unwrap_or(rest);
        // What zlib packs begins with this.
        if body.first() == Some(&0x78)
            && let Ok(unpacked) = decompress_to_vec_zlib_with_limit(body, left)
        {
            left -= unpacked.len();
            addresses_in(&unpacked, &mut found);
        }
    }
    found.join("\n")
}

fn addresses_in(bytes: &[u8], found: &mut Vec<String>) {
    const ACTION: &[u8] = b"/URI";
    let mut rest = bytes;
    while let Some(at) = position(rest, ACTION) {
        rest = rest[at + ACTION.len()..].trim_ascii_start();
        let text = match rest.first() {
            Some(b'(') => literal(&rest[1..]),
            Some(b'<') => hexadecimal(&rest[1..]),
            _ => continue,
        };
        found.push(String::from_utf8_lossy(&text).into_owned());
    }
}

/// A text in parentheses: a backslash stands before those within it, and before octal digits.
fn literal(bytes: &[u8]) -> Vec<u8> {
    const LONGEST: usize = 40_000;
    let mut text = Vec::new();
    let mut open = 1;
    let mut bytes = bytes.iter().copied().take(LONGEST).peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' => match bytes.next() {
                Some(digit @ b'0'..=b'7') => {
                    let mut code = u32::from(digit - b'0');
                    for _ in 0..2 {
                        if let Some(digit) = bytes.next_if(|byte| matches!(byte, b'0'..=b'7')) {
                            code = code * 8 + u32::from(digit - b'0');
                        }
                    }
                    text.push(code as u8);
                }
                // The text goes on in the next line.
                Some(b'\r' | b'\n') | None => {}
                Some(other) => text.push(other),
            },
            b'(' => {
                open += 1;
                text.push(byte);
            }
            b')' => {
                open -= 1;
                if open == 0 {
                    break;
                }
                text.push(byte);
            }
            _ => text.push(byte),
        }
    }
    text
}

fn hexadecimal(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().take_while(|byte| **byte != b'>');
    let digits = digits.filter_map(|byte| char::from(*byte).to_digit(16));
    let digits: Vec<u8> = digits.map(|digit| digit as u8).collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or_default())
        .collect()
}

/// Where a word stands in bytes.
fn position(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec_zlib;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_address_of_every_link_is_found() {
        let packed = compress_to_vec_zlib(b"<< /S /URI /URI (https://a.example/#k1two) >>", 6);
        let pdf = [
            b"%PDF-1.7\n<</S/URI/URI(https://a.example/#k1one)>>\nstream\r\n",
            &packed[..],
            b"\nendstream\n/URI <68747470733a2f2f622e6578616d706c65>\n/URI (https://c.example/\\(x\\)\\043k1)",
        ]
        .concat();
        assert_eq!(
            addresses(&pdf),
            "https://a.example/#k1one\nhttps://b.example\nhttps://c.example/(x)#k1\nhttps://a.example/#k1two"
        );
    }

    proptest! {
        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(prop::sample::select(b"/URI(<>)\\07stream\nx".to_vec()), 0..200)) {
            prop_assert!(addresses(&bytes).len() <= bytes.len() * 40);
        }
    }
}
