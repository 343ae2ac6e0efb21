//! What `boot.js` hands to the app.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The language pack that `boot.js` fetched, and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The pack as JSON.
    pub pack: String,
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
        pack: text("pack")?,
        lang: text("lang")?,
    };
    // The pack is in use from here on; the page need not hold it twice.
    let _ = Reflect::delete_property(&global, &name);
    Some(handover)
}
