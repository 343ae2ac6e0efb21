//! The part that reads codes on pictures, where the browser has no reader of its own. Nothing of it is loaded
//! before it is needed.

use crate::browser::picture::Grey;
use crate::data::link::scan::codes;

use super::Parts;
use super::arrival::NotHere;

/// Reads them. What only this reaches is in the part's wasm.
pub fn read(picture: Grey) -> Vec<String> {
    codes(picture.width, picture.height, &picture.shades)
}

/// Has the part fetched, for a page that may soon need it.
pub async fn fetch_reader() {
    // Fetched again when it is needed.
    let _ = (Parts::in_use().reader.fetch)().await;
}

/// The texts of the codes on a picture.
///
/// # Errors
///
/// Where the part does not come.
pub async fn read_codes(picture: Grey) -> Result<Vec<String>, NotHere> {
    let part = &Parts::in_use().reader;
    (part.fetch)().await?;
    (part.run)(picture).ok_or(NotHere)
}
