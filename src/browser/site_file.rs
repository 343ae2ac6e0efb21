//! A text file of the site, fetched when it is needed: texts of a part, the worked example's account.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{address_of, error_text};

/// Why the file is not there. It may succeed at another time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SiteFileError {
    /// The page does not say where it lies.
    #[error("the page does not name the file")]
    NotNamed,
    /// The browser is offline and has not kept it, or the answer broke off.
    #[error("the file was not reached: {0}")]
    NotReached(String),
    /// The site has no such file any more: it was built anew since the page was opened.
    #[error("the site answered {0}")]
    NotThere(u16),
}

/// The text of the file that the tag of `boot.js` names in `data-<file>`.
///
/// # Errors
///
/// Where the file is not there, see [`SiteFileError`].
pub async fn load(file: &str) -> Result<String, SiteFileError> {
    let address = address_of(file).ok_or(SiteFileError::NotNamed)?;
    let window = web_sys::window().ok_or(SiteFileError::NotNamed)?;
    let not_reached = |error: JsValue| SiteFileError::NotReached(error_text(&error));
    let response = JsFuture::from(window.fetch_with_str(&address)).await;
    let response: Response = response.and_then(JsCast::dyn_into).map_err(not_reached)?;
    if !response.ok() {
        return Err(SiteFileError::NotThere(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(not_reached)?).await;
    Ok(text.map_err(not_reached)?.as_string().unwrap_or_default())
}
