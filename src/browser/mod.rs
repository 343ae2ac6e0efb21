//! Every call to the browser. A call that can fail has a typed error, or says what it falls back to.
//!
//! Compiles natively, so that what is built on it can be tested natively; calling it needs a browser.

pub mod barcodes;
pub mod camera;
pub mod carried;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod copy_place;
pub mod databases;
pub mod dialog;
pub mod drag;
pub mod encodings;
pub mod events;
pub mod exporter;
pub mod files;
pub mod focus_keeper;
pub mod full_screen;
pub mod handover;
pub mod intl;
pub mod journal;
pub mod keyboard;
pub mod letters;
pub mod offline;
pub mod page;
pub mod paper;
pub mod part_files;
pub mod persistence;
pub mod picked_file;
pub mod picture;
pub mod random;
pub mod share;
pub mod site_file;
pub mod static_shell;
pub mod storage;
pub mod stored_texts;
pub mod tab_notes;
pub mod typing;
pub mod whole_app;
pub mod within_app;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Where a file of the site lies that is fetched when it is used, as the tag of `boot.js` says.
fn address_of(file: &str) -> Option<String> {
    let page = web_sys::window()?.document()?;
    let tag = page.query_selector(&format!("script[data-{file}]"));
    tag.ok()??.get_attribute(&format!("data-{file}"))
}

/// The tag of `boot.js`.
fn boot_tag() -> Option<web_sys::Element> {
    let page = web_sys::window()?.document()?;
    page.query_selector("script[data-lang]").ok()?
}

/// What the browser said, for developers.
fn error_text(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || format!("{error:?}"),
        |error| String::from(error.to_string()),
    )
}

/// Calls a method by its name, with two arguments at most: for what is seldom called. A function that is imported
/// instead is a line of the glue, which every visitor loads.
fn call(on: &JsValue, method: &str, with: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(on, &JsValue::from_str(method))?.dyn_into()?;
    match with {
        [one, other, ..] => function.call2(on, one, other),
        [one] => function.call1(on, one),
        [] => function.call0(on),
    }
}
