//! The files that a person chose or dropped.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

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

/// All files chosen in a file field, as [`chosen`] the one.
pub fn all_chosen(event: &Event) -> Vec<PickedFile> {
    let field = event.target().and_then(|target| target.dyn_into().ok());
    let field: Option<HtmlInputElement> = field;
    let files = field.as_ref().and_then(HtmlInputElement::files);
    let files = files.as_ref().map(all).unwrap_or_default();
    if let Some(field) = field {
        field.set_value("");
    }
    files
}

/// Whether a file is a picture, as far as the browser knows.
pub fn is_picture(file: &PickedFile) -> bool {
    file.type_().starts_with("image/")
}

/// The files of a list.
pub(super) fn all(files: &FileList) -> Vec<PickedFile> {
    (0..files.length()).filter_map(|n| files.get(n)).collect()
}
