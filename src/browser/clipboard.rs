//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::error_text;

/// Why a text was not copied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClipboardError {
    /// The browser gives this page no clipboard, as where the page did not come over HTTPS.
    #[error("there is no clipboard")]
    None,
    /// The browser refused.
    #[error("the text was not copied: {0}")]
    Refused(String),
}

/// Copies a text, in place of what was copied before.
///
/// # Errors
///
/// Where the browser has no clipboard for the page, or refuses.
pub async fn copy(text: &str) -> Result<(), ClipboardError> {
    let window = web_sys::window().ok_or(ClipboardError::None)?;
    let navigator = window.navigator();
    // Without a secure context it is not there at all, and calling it would end the app.
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return Err(ClipboardError::None);
    }
    let copied = JsFuture::from(navigator.clipboard().write_text(text)).await;
    copied.map_err(|error| ClipboardError::Refused(error_text(&error)))?;
    Ok(())
}
