//! Start-up, nothing else.

use trellis::browser::handover;
use trellis::ui;

fn main() {
    console_error_panic_hook::set_once();
    let started = handover::take()
        .ok_or_else(|| "boot.js did not hand over the texts".to_owned())
        .and_then(|texts| ui::start(&texts.texts, &texts.lang).map_err(|e| e.to_string()));
    if let Err(reason) = started {
        // Thrown into boot.js, which shows what happened and what to do.
        wasm_bindgen::throw_str(&reason);
    }
}
