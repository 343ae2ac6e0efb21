//! The files that start the whole app, for pages that `boot.js` started with less.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{address_of, error_text};

/// Why the whole app can't be started now. It may be at another time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the whole app was not reached: {0}")]
pub struct NotReached(String);

/// Has the browser fetch and keep them.
///
/// # Errors
///
/// Where one of them does not come.
pub async fn fetch() -> Result<(), NotReached> {
    for file in ["js", "wasm", "texts-start", "style-start"] {
        let address = address_of(file).ok_or_else(|| NotReached("not named".to_owned()))?;
        let not_reached = |error: JsValue| NotReached(error_text(&error));
        let window = web_sys::window().ok_or_else(|| NotReached("no page".to_owned()))?;
        let response = JsFuture::from(window.fetch_with_str(&address)).await;
        let response: Response = response.and_then(JsCast::dyn_into).map_err(not_reached)?;
        if !response.ok() {
            return Err(NotReached(response.status().to_string()));
        }
        // To the end, so that it is kept.
        JsFuture::from(response.array_buffer().map_err(not_reached)?)
            .await
            .map_err(not_reached)?;
    }
    Ok(())
}
