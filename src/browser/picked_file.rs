//! The file that a person chose or dropped.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlInputElement};

/// A file as the browser hands it out.
pub use web_sys::File as PickedFile;

/// The file chosen in a file field, from its `change` event. The field is emptied, so that choosing the
/// same file again is a change again.
pub fn chosen(event: &Event) -> Option<PickedFile> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// The first file that was dropped; `None` when something else was.
pub fn dropped(event: &DragEvent) -> Option<PickedFile> {
    event.data_transfer()?.files()?.get(0)
}
