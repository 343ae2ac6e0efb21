//! Texts in the encodings from before Unicode, read by the browser's own tables.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::call;

/// Bytes as a text in the encoding of this name, as the WHATWG's standard names it; `None` where the browser does not
/// know it.
pub fn decoded(bytes: &[u8], encoding: &str) -> Option<String> {
    let class = Reflect::get(&js_sys::global(), &"TextDecoder".into()).ok()?;
    let class: Function = class.dyn_into().ok()?;
    let decoder = Reflect::construct(&class, &Array::of1(&JsValue::from_str(encoding)));
    let text = call(&decoder.ok()?, "decode", &[&Uint8Array::from(bytes)]);
    text.ok()?.as_string()
}
