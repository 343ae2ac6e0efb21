//! The files that come beside the code of a part. While one is on its way, whoever asks for it too waits for the same
//! answer.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{said, site_file};

/// The file did not come. It may at another time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file} did not come: {reason}")]
pub struct PartFileError {
    /// Which file: the name of its attribute in the tag of `boot.js`, without `data-`.
    pub file: String,
    /// What the browser or the site said.
    pub reason: String,
}

thread_local! {
    static ON_THEIR_WAY: RefCell<BTreeMap<String, Promise>> = const { RefCell::new(BTreeMap::new()) };
}

/// The file with the texts of a pack. It is asked for at once, not when the future is first polled, so that a part's
/// files come at the same time.
pub fn texts(pack: &str) -> impl Future<Output = Result<String, PartFileError>> + use<> {
    let texts = once(format!("texts-{pack}"), |file| {
        future_to_promise(async move {
            let text = site_file::load(&file).await;
            text.map(JsValue::from)
                .map_err(|error| JsValue::from(error.to_string()))
        })
    });
    async { Ok(texts.await?.as_string().unwrap_or_default()) }
}

/// What a file comes to, asked for unless it is on its way already.
fn once(
    file: String,
    ask: impl FnOnce(String) -> Promise,
) -> impl Future<Output = Result<JsValue, PartFileError>> {
    let coming = ON_THEIR_WAY.with_borrow_mut(|files| {
        let coming = files
            .entry(file.clone())
            .or_insert_with(|| ask(file.clone()));
        JsFuture::from(coming.clone())
    });
    async move {
        let came = coming.await;
        ON_THEIR_WAY.with_borrow_mut(|files| files.remove(&file));
        came.map_err(|error| PartFileError {
            file,
            reason: error.as_string().unwrap_or_else(|| said(&error)),
        })
    }
}
