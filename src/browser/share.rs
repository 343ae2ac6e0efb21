//! Handing something to another app of the device.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, Navigator, ShareData};

use super::error_text;

/// Why nothing was handed over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// This browser hands nothing over.
    #[error("this browser does not share")]
    None,
    /// The person chose no app.
    #[error("no app was chosen")]
    GivenUp,
    /// The browser refused.
    #[error("nothing was handed over: {0}")]
    Refused(String),
}

/// A text file to hand over.
#[derive(Debug, Clone, Copy)]
pub struct TextFile<'a> {
    /// Its name. Browsers know few endings; `.txt` is one.
    pub name: &'a str,
    /// What is in it.
    pub text: &'a str,
}

/// Whether this browser can hand over a text.
pub fn takes_text() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Whether this browser can hand over text files.
pub fn takes_files() -> bool {
    let probe = TextFile {
        name: "a.txt",
        text: "a",
    };
    navigator().is_some_and(|navigator| {
        has(&navigator, "share")
            && has(&navigator, "canShare")
            && file_data("", probe).is_ok_and(|data| navigator.can_share_with_data(&data))
    })
}

/// Asks the person for an app, and hands it a text.
///
/// # Errors
///
/// Where nothing was handed over.
pub async fn text(title: &str, text: &str) -> Result<(), ShareError> {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    hand_over(&data).await
}

/// Asks the person for an app, and hands it a file.
///
/// # Errors
///
/// Where nothing was handed over.
pub async fn file(title: &str, file: TextFile<'_>) -> Result<(), ShareError> {
    let data = file_data(title, file).map_err(|error| ShareError::Refused(error_text(&error)))?;
    hand_over(&data).await
}

fn file_data(title: &str, file: TextFile) -> Result<ShareData, JsValue> {
    let kind = FilePropertyBag::new();
    kind.set_type("text/plain");
    let parts = Array::of1(&Uint8Array::from(file.text.as_bytes()));
    let file = File::new_with_u8_array_sequence_and_options(&parts, file.name, &kind)?;
    let data = ShareData::new();
    data.set_title(title);
    data.set_files(&Array::of1(&file));
    Ok(data)
}

async fn hand_over(data: &ShareData) -> Result<(), ShareError> {
    let navigator = navigator().filter(|navigator| has(navigator, "share"));
    let navigator = navigator.ok_or(ShareError::None)?;
    match JsFuture::from(navigator.share_with_data(data)).await {
        Ok(_) => Ok(()),
        Err(error) if is_given_up(&error) => Err(ShareError::GivenUp),
        Err(error) => Err(ShareError::Refused(error_text(&error))),
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Calling what a browser does not have would end the app.
fn has(navigator: &Navigator, method: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(method))
        .is_ok_and(|value| value.is_instance_of::<Function>())
}

fn is_given_up(error: &JsValue) -> bool {
    error
        .dyn_ref::<web_sys::DomException>()
        .is_some_and(|error| error.name() == "AbortError")
}
