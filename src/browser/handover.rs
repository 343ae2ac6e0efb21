//! What `boot.js` hands to the app.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The first texts, which `boot.js` fetched, and the language they are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The file of texts as JSON.
    pub texts: String,
    /// The language as a BCP 47 tag: `en`.
    pub lang: String,
}

/// Takes what was handed over. `None` when the page was not started by `boot.js`.
pub fn take() -> Option<Handover> {
    let name = JsValue::from_str("__trellis");
    let global = js_sys::global();
    let handed = Reflect::get(&global, &name).ok()?;
    let text = |field: &str| {
        Reflect::get(&handed, &JsValue::from_str(field))
            .ok()?
            .as_string()
    };
    let handover = Handover {
        texts: text("texts")?,
        lang: text("lang")?,
    };
    // The texts are in use from here on; the page need not hold them twice.
    let _ = Reflect::delete_property(&global, &name);
    Some(handover)
}
