//! The browser's own reader of codes, where it has one: Chromium on phones and on macOS.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const KIND: &str = "qr_code";

/// A reader of QR codes.
#[derive(Debug, Clone)]
pub struct Detector(JsValue);

impl Detector {
    /// The browser's reader; `None` where it has none, or none for QR codes.
    pub async fn find() -> Option<Self> {
        let class = Reflect::get(&js_sys::global(), &"BarcodeDetector".into()).ok()?;
        let class: Function = class.dyn_into().ok()?;
        let kinds = called(&class, "getSupportedFormats", &JsValue::UNDEFINED).await?;
        if !Array::from(&kinds).includes(&KIND.into(), 0) {
            return None;
        }
        let choices = Object::new();
        Reflect::set(&choices, &"formats".into(), &Array::of1(&KIND.into())).ok()?;
        let made = Reflect::construct(&class, &Array::of1(&choices));
        made.ok().map(Self)
    }

    /// The texts of the codes on a picture or in a video; `None` where it fails, which it does on some devices
    /// that say that they have it.
    pub async fn read(&self, picture: &JsValue) -> Option<Vec<String>> {
        let found = called(&self.0, "detect", picture).await?;
        let codes = Array::from(&found).into_iter();
        let texts =
            codes.filter_map(|code| Reflect::get(&code, &"rawValue".into()).ok()?.as_string());
        Some(texts.collect())
    }
}

/// What a method with one argument promises.
async fn called(on: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(on, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call1(on, argument).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
