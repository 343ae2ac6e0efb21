//! Compressing, and inflating to a length that is known before.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::code_error::CodeError;

/// The best level at which the work still grows with the length.
const LEVEL: u8 = 9;

/// The bytes as raw DEFLATE; `None` where that is not shorter.
pub fn deflate(content: &[u8]) -> Option<Vec<u8>> {
    let deflated = compress_to_vec(content, LEVEL);
    (deflated.len() < content.len()).then_some(deflated)
}

/// Inflates to exactly this length: nothing more is ever allocated.
///
/// # Errors
///
/// What no [`deflate`] gives: not shorter than its content, of another length, damaged, or followed by more.
pub fn inflate(deflated: &[u8], length: u16) -> Result<Vec<u8>, CodeError> {
    if deflated.len() >= usize::from(length) {
        return Err(CodeError::NotCanonical);
    }
    inflate_to(deflated, usize::from(length)).ok_or(CodeError::WrongInflation)
}

/// As [`deflate`], also where that is not shorter.
pub fn deflate_whole(content: &[u8]) -> Vec<u8> {
    compress_to_vec(content, LEVEL)
}

/// Inflates to exactly this length: nothing more is ever allocated. `None` for anything of another length, damaged, or
/// followed by more.
pub fn inflate_to(deflated: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut content = vec![0; length];
    let mut state = Box::<DecompressorOxide>::default();
    let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let (status, read, written) = decompress(&mut state, deflated, &mut content, 0, flags);
    let is_whole =
        status == TINFLStatus::Done && read == deflated.len() && written == content.len();
    is_whole.then_some(content)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn deflating_and_inflating_are_inverse(
            word in prop::collection::vec(any::<u8>(), 0..20), times in 0_usize..200,
        ) {
            let content = word.repeat(times);
            if let Some(deflated) = deflate(&content) {
                prop_assert_eq!(inflate(&deflated, content.len() as u16), Ok(content));
            }
        }

        #[test]
        fn another_length_or_another_byte_is_refused(text in "[ab]{60,90}", more in 1_u16..9) {
            let deflated = deflate(text.as_bytes()).unwrap();
            let length = text.len() as u16;
            for wrong in [length - more, length + more, u16::MAX] {
                prop_assert!(inflate(&deflated, wrong).is_err());
            }
            let mut longer = deflated.clone();
            longer.push(0);
            prop_assert!(inflate(&longer, length).is_err());
            prop_assert!(inflate(&deflated[..deflated.len() - 1], length).is_err());
        }

        #[test]
        fn any_bytes_are_inflated_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), length: u16) {
            if let Ok(content) = inflate(&bytes, length) {
                prop_assert_eq!(content.len(), usize::from(length));
            }
        }
    }

    #[test]
    fn a_bomb_inflates_to_no_more_than_it_declares() {
        let bomb = compress_to_vec(&vec![0; 10_000_000], 10);
        for declared in [u16::MAX, 20_000] {
            let refused = inflate(&bomb[..bomb.len().min(9_000)], declared);
            assert_eq!(refused, Err(CodeError::WrongInflation));
        }
    }
}
