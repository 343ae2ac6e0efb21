//! What a tab keeps for itself while its page is loaded anew: it goes with the tab.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::call;

/// Takes out what was kept under this name; `None` where there is nothing, or the browser keeps nothing.
pub fn take(name: &str) -> Option<String> {
    let storage = storage()?;
    let text = call(&storage, "getItem", &[&name.into()]).ok()?.as_string();
    // What can't be taken out is written over when the page is left.
    let _ = call(&storage, "removeItem", &[&name.into()]);
    text
}

/// Keeps this, or nothing where it is empty. Where the browser refuses, nothing is kept.
pub fn keep(name: &str, text: &str) {
    let Some(storage) = storage() else { return };
    let _ = match text.is_empty() {
        true => call(&storage, "removeItem", &[&name.into()]),
        false => call(&storage, "setItem", &[&name.into(), &text.into()]),
    };
}

fn storage() -> Option<JsValue> {
    let storage = Reflect::get(&js_sys::global(), &"sessionStorage".into());
    storage.ok().filter(JsValue::is_object)
}
