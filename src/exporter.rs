//! The exporter: a wasm of its own that `exporter.js` runs in a worker, fetched on the first export. It
//! brings the code that the page does not pay for at its start.

use trellis::data::export;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the file that is asked for in JSON, see [`export::Export`]. Throws the reason as a text if it fails.
#[wasm_bindgen]
pub fn make(request: &str) -> Result<Vec<u8>, String> {
    export::make(request).map_err(|error| error.to_string())
}

fn main() {
    console_error_panic_hook::set_once();
}
