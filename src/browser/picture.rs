//! Pictures as shades of grey, for reading what is on them.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use super::error_text;
use super::picked_file::PickedFile;

/// Why a picture was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The file is no picture that the browser knows.
    #[error("the picture was not opened: {0}")]
    NotAPicture(String),
    /// The browser does not say what is on it.
    #[error("the picture was not read: {0}")]
    NotRead(String),
}

/// A picture without its colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grey {
    /// How many dots it is wide.
    pub width: usize,
    /// How many dots it is high.
    pub height: usize,
    /// A shade for each dot, row by row: 0 is black, 255 white.
    pub shades: Vec<u8>,
}

/// A picture from a file.
#[derive(Debug)]
pub struct Picture(ImageBitmap);

/// Opens a file as a picture.
///
/// # Errors
///
/// For a file that is none.
pub async fn open(file: &PickedFile) -> Result<Picture, PictureError> {
    let failed = |error: JsValue| PictureError::NotAPicture(error_text(&error));
    let window = web_sys::window().ok_or_else(|| failed(JsValue::NULL))?;
    let opened = window.create_image_bitmap_with_blob(file).map_err(failed)?;
    let opened = JsFuture::from(opened).await.map_err(failed)?;
    opened.dyn_into().map(Picture).map_err(failed)
}

impl Picture {
    /// The picture itself, for the browser's own reader.
    pub fn as_value(&self) -> &JsValue {
        &self.0
    }

    /// The picture in grey, made smaller until neither side has more than so many dots.
    ///
    /// # Errors
    ///
    /// Where the browser does not say what is on it.
    pub fn grey(&self, most: u32) -> Result<Grey, PictureError> {
        grey(
            (self.0.width(), self.0.height()),
            most,
            &|canvas, (w, h)| {
                canvas.draw_image_with_image_bitmap_and_dw_and_dh(&self.0, 0.0, 0.0, w, h)
            },
        )
    }
}

/// Draws something so large into a canvas.
pub(super) type Drawing<'a> =
    &'a dyn Fn(&CanvasRenderingContext2d, (f64, f64)) -> Result<(), JsValue>;

/// Draws something of this size with a canvas of its own, as [`Picture::grey`].
pub(super) fn grey(
    (width, height): (u32, u32),
    most: u32,
    draw: Drawing,
) -> Result<Grey, PictureError> {
    let failed = |error: JsValue| PictureError::NotRead(error_text(&error));
    let longest = width.max(height).max(1);
    let shrunk = |side: u32| match longest > most {
        true => (u64::from(side) * u64::from(most) / u64::from(longest)) as u32,
        false => side,
    };
    let (width, height) = (shrunk(width).max(1), shrunk(height).max(1));
    let page = web_sys::window().and_then(|window| window.document());
    let page = page.ok_or_else(|| failed(JsValue::NULL))?;
    let canvas: HtmlCanvasElement = page
        .create_element("canvas")
        .map_err(failed)?
        .unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let choices = Object::new();
    let is_chosen = Reflect::set(&choices, &"willReadFrequently".into(), &JsValue::TRUE);
    is_chosen.map_err(failed)?;
    let context = canvas.get_context_with_context_options("2d", &choices);
    let context: CanvasRenderingContext2d = context
        .map_err(failed)?
        .ok_or_else(|| failed(JsValue::NULL))?
        .unchecked_into();
    // What is transparent counts as white.
    context.set_fill_style_str("white");
    let (w, h) = (f64::from(width), f64::from(height));
    context.fill_rect(0.0, 0.0, w, h);
    draw(&context, (w, h)).map_err(failed)?;
    let dots = context.get_image_data(0.0, 0.0, w, h).map_err(failed)?;
    let dots = dots.data();
    let shade = |dot: &[u8]| match dot {
        // Rec. 601, in 256ths.
        [r, g, b, ..] => {
            let sum = u32::from(*r) * 77 + u32::from(*g) * 150 + u32::from(*b) * 29;
            (sum >> 8) as u8
        }
        _ => u8::MAX,
    };
    Ok(Grey {
        width: width as usize,
        height: height as usize,
        shades: dots.chunks_exact(4).map(shade).collect(),
    })
}
