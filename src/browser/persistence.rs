//! Whether the browser keeps what is stored, or may remove it.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::call;

/// What the browser says about keeping what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Persistence {
    /// It has promised to keep it until the person removes it.
    Promised,
    /// It may remove it when it needs room.
    NotPromised,
    /// It does not say: it is too old, or the site is not served over https.
    Unknown,
}

/// What it says.
pub async fn state() -> Persistence {
    answer("persisted").await
}

/// Asks it for the promise, and returns its answer. Some browsers ask the person, others decide by how much the site is
/// used.
pub async fn ask() -> Persistence {
    answer("persist").await
}

/// Asks for it unless it was promised, or asked for in this session of the tab already.
pub async fn ask_once() {
    if state().await == Persistence::NotPromised && first_time().is_some_and(|first| first) {
        ask().await;
    }
}

async fn answer(method: &str) -> Persistence {
    let said = async {
        let storage = field(&field(&js_sys::global(), "navigator")?, "storage")?;
        let promise: Promise = call(&storage, method, &[]).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok()?.as_bool()
    };
    match said.await {
        Some(true) => Persistence::Promised,
        Some(false) => Persistence::NotPromised,
        None => Persistence::Unknown,
    }
}

/// Whether this is asked for the first time since the tab was opened, loading the page again not counted; `None` where
/// the browser does not let us note that: then nobody is asked, who might be asked at every page.
fn first_time() -> Option<bool> {
    let mark = JsValue::from_str("trellis:asked-to-keep");
    let session = field(&js_sys::global(), "sessionStorage")?;
    let is_first = call(&session, "getItem", &[&mark]).ok()?.is_null();
    call(&session, "setItem", &[&mark, &JsValue::from_str("1")]).ok()?;
    Some(is_first)
}

/// Whether the browser removes what a page stored once the person has not used the page for seven days of using the
/// browser. WebKit on Apple's systems does, whatever the name of the browser around it; it alone has `GestureEvent`, and
/// does not do it to a page that was put on the home screen or into the Dock.
pub fn forgets_after_a_week() -> bool {
    let global = js_sys::global();
    let has_gestures = field(&global, "GestureEvent").is_some();
    let query = JsValue::from_str("(display-mode: standalone)");
    let mode = call(&global, "matchMedia", &[&query]);
    let is_installed = mode
        .ok()
        .and_then(|mode| field(&mode, "matches")?.as_bool());
    let is_on_home_screen = field(&global, "navigator")
        .and_then(|navigator| field(&navigator, "standalone")?.as_bool());
    has_gestures && is_installed != Some(true) && is_on_home_screen != Some(true)
}

fn field(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
