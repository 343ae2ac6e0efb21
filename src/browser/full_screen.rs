//! The page as large as the screen.

use wasm_bindgen::JsValue;
use web_sys::Document;

use super::error_text;

/// Why the page did not fill the screen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FullScreenError {
    /// There is no page.
    #[error("there is no page")]
    NoPage,
    /// The browser refused.
    #[error("the page does not fill the screen: {0}")]
    Refused(String),
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether this browser lets a page fill the screen; phones often don't.
pub fn is_possible() -> bool {
    document().is_some_and(|page| page.fullscreen_enabled())
}

/// Fills the screen with the page, or goes back to its window.
///
/// # Errors
///
/// Where the browser refuses.
pub fn toggle() -> Result<(), FullScreenError> {
    let page = document().ok_or(FullScreenError::NoPage)?;
    if page.fullscreen_element().is_some() {
        page.exit_fullscreen();
        return Ok(());
    }
    let root = page.document_element().ok_or(FullScreenError::NoPage)?;
    let refused = |error: JsValue| FullScreenError::Refused(error_text(&error));
    root.request_fullscreen().map_err(refused)
}
