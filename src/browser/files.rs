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

/// The bytes of a chosen file.
///
/// # Errors
///
/// A file of more than `cap` bytes is not read at all.
pub async fn read_bytes(file: &File, cap: usize) -> Result<Vec<u8>, FileError> {
    let bytes = file.size();
    if bytes > cap as f64 {
        return Err(FileError::TooLarge {
            bytes: bytes as u64,
            cap,
        });
    }
    let read = JsFuture::from(file.array_buffer()).await;
    let read = read.map_err(|error| FileError::NotRead(error_text(&error)))?;
    Ok(Uint8Array::new(&read).to_vec())
}
