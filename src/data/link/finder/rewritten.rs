//! Addresses that a mail filter wrote into its own in base 64, as Sophos does.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::mail::MailPart;

/// What `http` becomes.
const BEGINNING: &[u8] = b"aHR0c";
/// Longer is no address.
const LONGEST: usize = 60_000;

/// Every address of a text that stands there in base 64, decoded.
pub fn addresses(text: &str) -> impl Iterator<Item = MailPart> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let found = bytes[at..]
                .windows(BEGINNING.len())
                .position(|part| part == BEGINNING)?;
            let start = at + found;
            let is_digit = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
            let length = bytes[start..]
                .iter()
                .take(LONGEST)
                .take_while(is_digit)
                .count();
            at = start + length;
            // Within a longer word it is part of something else, most often of a mail's part.
            let is_apart = start == 0 || !bytes[start - 1].is_ascii_alphanumeric();
            let digits = bytes[start..at].iter().map(|byte| match byte {
                b'+' => '-',
                b'/' => '_',
                other => char::from(*other),
            });
            let digits: String = digits.take(length - usize::from(length % 4 == 1)).collect();
            if let (true, Ok(content)) = (is_apart, Base64UrlUnpadded::decode_vec(&digits)) {
                return Some(MailPart { at: start, content });
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_address_is_the_inverse_of_its_encoding(path in "[a-zA-Z0-9/#?=]{0,60}", around in "[ .=&]{0,3}") {
            let address = format!("https://a.example/{path}");
            let encoded = Base64UrlUnpadded::encode_string(address.as_bytes());
            let text = format!("https://b.example/?d=x&u={encoded}&i={around}");
            let found: Vec<MailPart> = addresses(&text).collect();
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(&found[0].content, address.as_bytes());
        }

        #[test]
        fn any_text_ends(text in "(aHR0c|[a-z+/=-]){0,40}") {
            let mut last = 0;
            for part in addresses(&text) {
                prop_assert!(part.at >= last);
                last = part.at;
            }
        }
    }
}
