//! The camera, drawn into a video of the page.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, HtmlVideoElement, MediaDeviceInfo, MediaDeviceKind, MediaDevices, MediaStream,
    MediaStreamConstraints, MediaStreamTrack, MediaTrackConstraints,
};

use super::error_text;
use super::picture::{self, Grey};

/// Why there is no picture of the camera.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CameraError {
    /// This device has none, or the browser gives this page none.
    #[error("there is no camera")]
    None,
    /// The person or the browser does not allow it.
    #[error("the camera is not allowed")]
    Refused,
    /// It does not start: another program may have it.
    #[error("the camera did not start: {0}")]
    Failed(String),
}

/// A camera at work. It is switched off when this is dropped.
#[derive(Debug)]
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

/// The cameras of the device, as the browser names them.
pub async fn names() -> Vec<String> {
    let Ok(devices) = devices() else {
        return Vec::new();
    };
    let Ok(asked) = devices.enumerate_devices() else {
        return Vec::new();
    };
    let found = JsFuture::from(asked).await.unwrap_or_default();
    let found = js_sys::Array::from(&found).into_iter();
    found
        .filter_map(|device| device.dyn_into::<MediaDeviceInfo>().ok())
        .filter(|device| device.kind() == MediaDeviceKind::Videoinput)
        .map(|device| device.device_id())
        .collect()
}

impl Camera {
    /// Starts a camera, by its name or the one that looks away from the person, in the video with this id.
    ///
    /// # Errors
    ///
    /// Where there is none, it is not allowed, or it does not start.
    pub async fn start(video: &str, name: Option<&str>) -> Result<Self, CameraError> {
        let video = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|page| page.get_element_by_id(video))
            .and_then(|element| element.dyn_into::<HtmlVideoElement>().ok())
            .ok_or(CameraError::None)?;
        let wanted = MediaTrackConstraints::new();
        match name {
            Some(name) => wanted.set_device_id(&name.into()),
            None => wanted.set_facing_mode(&"environment".into()),
        }
        let choices = MediaStreamConstraints::new();
        choices.set_video(&wanted);
        let asked = devices()?.get_user_media_with_constraints(&choices);
        let stream = JsFuture::from(asked.map_err(|error| failed(&error))?).await;
        let stream: MediaStream = stream.map_err(|error| failed(&error))?.unchecked_into();
        video.set_src_object(Some(&stream));
        // The stream is switched off if it does not play.
        let camera = Self { stream, video };
        let plays = camera.video.play().map_err(|error| failed(&error))?;
        JsFuture::from(plays)
            .await
            .map_err(|error| failed(&error))?;
        Ok(camera)
    }

    /// The video, for the browser's own reader.
    pub fn as_value(&self) -> &JsValue {
        &self.video
    }

    /// What is in sight now, as [`picture::Picture::grey`]; `None` before the first picture.
    pub fn grey(&self, most: u32) -> Option<Grey> {
        let size = (self.video.video_width(), self.video.video_height());
        if size.0 == 0 {
            return None;
        }
        let draw = |canvas: &web_sys::CanvasRenderingContext2d, (w, h): (f64, f64)| {
            canvas.draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, w, h)
        };
        picture::grey(size, most, &draw).ok()
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }
}

fn devices() -> Result<MediaDevices, CameraError> {
    let window = web_sys::window().ok_or(CameraError::None)?;
    let devices = window.navigator().media_devices();
    let devices = devices.map_err(|_| CameraError::None)?;
    // Without a secure context it is not there at all.
    match devices.is_undefined() {
        true => Err(CameraError::None),
        false => Ok(devices),
    }
}

fn failed(error: &JsValue) -> CameraError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraError::Refused,
        Some("NotFoundError" | "OverconstrainedError") => CameraError::None,
        _ => CameraError::Failed(error_text(error)),
    }
}
