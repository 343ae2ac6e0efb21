//! The exporter: a second wasm that makes files in a worker of its own, fetched when it is used.

use gloo_events::EventListener;
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use super::{address_of, error_text};

/// Why a file was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExporterError {
    /// Its code was not loaded: the browser is offline and has not kept it, or the site was built anew since
    /// the page was opened. It may succeed at another time.
    #[error("the exporter was not loaded: {0}")]
    NotLoaded(String),
    /// It ran and did not make this file.
    #[error("the exporter failed: {0}")]
    Failed(String),
}

/// Makes a file from a request in JSON, see `data::export`. The worker ends with the answer, and when the caller
/// no longer waits for it.
///
/// # Errors
///
/// Says whether the loading failed or the making.
pub async fn make(request: &str) -> Result<Vec<u8>, ExporterError> {
    let exporter = Running::start()?;
    let mut listeners = Vec::new();
    let answer = Promise::new(&mut |answered, _| {
        for kind in ["message", "error"] {
            let answered = answered.clone();
            listeners.push(EventListener::once(&exporter.0, kind, move |event| {
                // Fails only where the function throws, which the one of a promise never does.
                let _ = answered.call1(&JsValue::NULL, event);
            }));
        }
    });
    let posted = exporter.0.post_message(&JsValue::from_str(request));
    posted.map_err(|error| ExporterError::Failed(error_text(&error)))?;
    let event = JsFuture::from(answer).await;
    read(&event.map_err(|error| ExporterError::Failed(error_text(&error)))?)
}

/// A worker that ends with this value.
struct Running(Worker);

impl Running {
    fn start() -> Result<Self, ExporterError> {
        let address = address_of("exporter")
            .ok_or_else(|| ExporterError::NotLoaded("the page does not name it".to_owned()))?;
        let worker = Worker::new(&address);
        let worker = worker.map_err(|error| ExporterError::NotLoaded(error_text(&error)))?;
        Ok(Self(worker))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// What the worker says: `{made}`, `{absent}` or `{failed}` (see `exporter.js`), or that it has not even started.
fn read(event: &JsValue) -> Result<Vec<u8>, ExporterError> {
    let Some(message) = event.dyn_ref::<MessageEvent>() else {
        let reason = "the worker did not start".to_owned();
        return Err(ExporterError::NotLoaded(reason));
    };
    let answer = message.data();
    let field = |name: &str| Reflect::get(&answer, &JsValue::from_str(name)).unwrap_or_default();
    if let Some(reason) = field("absent").as_string() {
        return Err(ExporterError::NotLoaded(reason));
    }
    match field("made").dyn_into::<Uint8Array>() {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(_) => {
            let reason = field("failed").as_string();
            Err(ExporterError::Failed(reason.unwrap_or_default()))
        }
    }
}
