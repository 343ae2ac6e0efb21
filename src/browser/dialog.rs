//! Questions that stand before everything else.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Why a dialog did not open or close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DialogError {
    /// No dialog has this id.
    #[error("there is no such dialog")]
    Missing,
    /// The browser refused to open it.
    #[error("the dialog was not opened")]
    Refused,
}

fn dialog(id: &str) -> Result<HtmlDialogElement, DialogError> {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(id))
        .and_then(|element| element.dyn_into().ok())
        .ok_or(DialogError::Missing)
}

/// Opens the dialog with this id; the rest of the page is out of reach until it closes.
///
/// # Errors
///
/// Where there is no such dialog, or the browser refuses.
pub fn open(id: &str) -> Result<(), DialogError> {
    dialog(id)?.show_modal().map_err(|_| DialogError::Refused)
}

/// Closes the dialog with this id; focus goes back to where it was.
///
/// # Errors
///
/// Where there is no such dialog.
pub fn close(id: &str) -> Result<(), DialogError> {
    dialog(id)?.close();
    Ok(())
}
