//! What a paste or a drop carries: files, a text, and beside that the page and the addresses that the text was made of.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event};

use super::picked_file::{PickedFile, all};

/// What is pasted or dropped.
#[derive(Debug, Clone, Default)]
pub struct Carried {
    /// Its files; a screenshot is one.
    pub files: Vec<PickedFile>,
    /// Its plain text.
    pub text: String,
    /// The page that the text was made of.
    pub page: String,
    /// Its addresses, one a line.
    pub addresses: String,
}

impl Carried {
    /// What was dropped.
    pub fn dropped(event: &DragEvent) -> Self {
        event
            .data_transfer()
            .map(|carried| Self::of(&carried))
            .unwrap_or_default()
    }

    /// What was pasted.
    pub fn pasted(event: &Event) -> Self {
        let carried = Reflect::get(event, &"clipboardData".into()).ok();
        let carried = carried.filter(|carried| carried.is_object());
        carried
            .map(|carried| Self::of(carried.unchecked_ref::<DataTransfer>()))
            .unwrap_or_default()
    }

    fn of(carried: &DataTransfer) -> Self {
        let text = |kind: &str| carried.get_data(kind).unwrap_or_default();
        Self {
            files: carried.files().as_ref().map(all).unwrap_or_default(),
            text: text("text/plain"),
            page: text("text/html"),
            addresses: text("text/uri-list"),
        }
    }

    /// Whether there are files and nothing else: a spreadsheet puts a picture of its cells beside them.
    pub fn is_files(&self) -> bool {
        let has_words = [&self.text, &self.page, &self.addresses]
            .iter()
            .any(|text| !text.trim().is_empty());
        !self.files.is_empty() && !has_words
    }
}
