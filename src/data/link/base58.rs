//! Bytes as letters and digits: base 58 in blocks of 8 bytes, 11 characters each (the form of Monero).
//!
//! Letters and digits only, because mail and chat programs drop or rewrite a trailing `=`, `-` or `_`. Blocks,
//! because so the work grows with the length and not with its square, and the header is one block of its own.
//! One byte string has one text: a block that stands for more than its bytes can hold is refused.
//!
//! Written here, not taken from the crate `base58-monero`, which allocates for every block it reads; the tests
//! compare the two.

/// Without `0`, `O`, `I` and `l`, which look alike.
const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Characters of a block, by its number of bytes.
const SIZES: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];

/// The bytes of a whole block.
pub const BLOCK: usize = 8;

/// The characters of a whole block.
pub const BLOCK_CHARACTERS: usize = SIZES[BLOCK];

const NONE: u8 = u8::MAX;

/// The place in the alphabet of every ASCII character, or [`NONE`].
const DIGITS: [u8; 128] = {
    let mut digits = [NONE; 128];
    let mut at = 0;
    while at < ALPHABET.len() {
        digits[ALPHABET[at] as usize] = at as u8;
        at += 1;
    }
    digits
};

/// Whether the character belongs to the alphabet.
pub const fn is_digit(character: u8) -> bool {
    character < 128 && DIGITS[character as usize] != NONE
}

/// How many characters so many bytes take.
pub const fn characters(bytes: usize) -> usize {
    bytes / BLOCK * BLOCK_CHARACTERS + SIZES[bytes % BLOCK]
}

/// How many bytes so many characters hold; `None` for a number that no bytes give.
fn bytes(characters: usize) -> Option<usize> {
    let rest = characters % BLOCK_CHARACTERS;
    let last = SIZES.iter().position(|&size| size == rest)?;
    Some(characters / BLOCK_CHARACTERS * BLOCK + last)
}

/// Writes bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(characters(bytes.len()));
    for block in bytes.chunks(BLOCK) {
        let mut value = block
            .iter()
            .fold(0_u64, |value, &byte| value << 8 | u64::from(byte));
        let mut digits = [0; BLOCK_CHARACTERS];
        let digits = &mut digits[..SIZES[block.len()]];
        for digit in digits.iter_mut().rev() {
            *digit = ALPHABET[(value % 58) as usize];
            value /= 58;
        }
        text.extend(digits.iter().map(|&digit| char::from(digit)));
    }
    text
}

/// Reads what [`encode`] writes; `None` for any other text.
pub fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes(text.len())?);
    for block in text.chunks(BLOCK_CHARACTERS) {
        let length = bytes(block.len())?;
        let mut value = 0_u128;
        for &character in block {
            if !is_digit(character) {
                return None;
            }
            value = value * 58 + u128::from(DIGITS[usize::from(character)]);
        }
        if value >> (length * 8) != 0 {
            return None;
        }
        out.extend_from_slice(&value.to_be_bytes()[16 - length..]);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn another_hand_writes_the_same(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let text = encode(&bytes);
            prop_assert_eq!(text.len(), characters(bytes.len()));
            prop_assert_eq!(&text, &base58_monero::encode(&bytes).unwrap());
            prop_assert_eq!(decode(text.as_bytes()), Some(bytes));
        }

        #[test]
        fn another_hand_reads_the_same(text in "[1-9A-HJ-NP-Za-km-zO0]{0,40}") {
            prop_assert_eq!(decode(text.as_bytes()), base58_monero::decode(&text).ok());
        }
    }

    #[test]
    fn a_block_that_holds_more_than_its_bytes_is_refused() {
        for bytes in 1..=BLOCK {
            let highest = encode(&vec![0xFF; bytes]);
            assert_eq!(decode(highest.as_bytes()), Some(vec![0xFF; bytes]));
            let above = "z".repeat(highest.len());
            assert_eq!(decode(above.as_bytes()), None, "{bytes} bytes");
        }
    }

    #[test]
    fn characters_that_look_alike_and_lengths_that_no_bytes_give_are_refused() {
        for text in ["1", "1111", "11111111", "0O", "Il", "1 ", "é"] {
            assert_eq!(decode(text.as_bytes()), None, "{text}");
        }
    }
}
