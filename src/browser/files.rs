//! Files that the person saves or chooses.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::{clock, error_text};

/// How long a saved file stays reachable, in milliseconds: Safari reads it only after its own question.
const KEEP: u32 = 60_000;

/// Why a file was not saved or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The browser does not make a file of the text.
    #[error("no file was made: {0}")]
    NotMade(String),
    /// The browser does not offer the file for saving.
    #[error("the file was not offered: {0}")]
    NotOffered(String),
    /// The chosen file is larger than the caller wants.
    #[error("{bytes} bytes are more than {cap}")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// What the caller wants at most.
        cap: usize,
    },
    /// The chosen file is a zip: what is in it has to be unpacked first.
    #[error("it is a zip file")]
    Zip,
    /// The chosen file cannot be read: it was moved, changed or is not allowed.
    #[error("the file was not read: {0}")]
    NotRead(String),
}

/// Offers a text or bytes for saving as a file of this name and media type. Where it goes is the browser's
/// matter, and it does not say.
///
/// # Errors
///
/// Says which step the browser refused.
pub fn download(
    name: &str,
    mime: &str,
    content: &(impl AsRef<[u8]> + ?Sized),
) -> Result<(), FileError> {
    offer(name, mime, content.as_ref())
}

fn offer(name: &str, mime: &str, content: &[u8]) -> Result<(), FileError> {
    let not_made = |error: JsValue| FileError::NotMade(error_text(&error));
    let not_offered = |error: JsValue| FileError::NotOffered(error_text(&error));
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(content));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).map_err(not_made)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(not_made)?;

    let page = web_sys::window().and_then(|window| window.document());
    let page = page.ok_or_else(|| FileError::NotOffered("there is no page".to_owned()))?;
    let link = page.create_element("a").map_err(not_offered)?;
    let link: HtmlAnchorElement = link
        .dyn_into()
        .map_err(|_| FileError::NotOffered("there is no link".to_owned()))?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    clock::after(KEEP, move || {
        // Fails only for an address that is not one.
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// Reads a chosen file of at most `cap` bytes as a text: UTF-8, or UTF-16 where it begins with the mark of it. What
/// is neither becomes U+FFFD.
///
/// # Errors
///
/// A file that is too large is not read at all. A zip is refused, since nothing could be found in it.
pub async fn read(file: &File, cap: usize) -> Result<String, FileError> {
    let bytes = file.size();
    if bytes > cap as f64 {
        return Err(FileError::TooLarge {
            bytes: bytes as u64,
            cap,
        });
    }
    let read = JsFuture::from(file.array_buffer()).await;
    let read = read.map_err(|error| FileError::NotRead(error_text(&error)))?;
    text_of(Uint8Array::new(&read).to_vec())
}

fn text_of(bytes: Vec<u8>) -> Result<String, FileError> {
    Ok(match &bytes[..] {
        [b'P', b'K', 3, 4, ..] => return Err(FileError::Zip),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Nothing is copied where all of it is UTF-8.
        _ => String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    // Half a unit at the end was cut.
    let cut = (!odd.is_empty()).then_some(char::REPLACEMENT_CHARACTER);
    text.chain(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_the_encoding_that_it_begins_with() {
        let text = "Grüezi 🙂 k1";
        let units = || text.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        for (mark, bytes) in [
            (&[0xFF, 0xFE][..], &little[..]),
            (&[0xFE, 0xFF], &big),
            (&[0xEF, 0xBB, 0xBF], text.as_bytes()),
            (&[], text.as_bytes()),
        ] {
            let read = text_of([mark, bytes].concat());
            assert_eq!(read.as_deref(), Ok(text), "{mark:x?}");
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
            assert_eq!(text_of(bytes.to_vec()).as_deref(), Ok(text), "{bytes:x?}");
        }
    }

    #[test]
    fn a_zip_is_named() {
        assert_eq!(text_of(b"PK\x03\x04\x14\0".to_vec()), Err(FileError::Zip));
    }
}
