//! Reading codes off pictures: by the browser's own reader where it has one, otherwise by ours.

use crate::browser::barcodes::Detector;
use crate::browser::camera::Camera;
use crate::browser::picked_file::PickedFile;
use crate::browser::picture::{self, Grey};
use crate::ui::parts::{fetch_reader, read_codes};

/// The sides of a photo as it is looked at, in dots, one after the other until a code is found: blurred photos are
/// read when they are small, codes far away when they are large.
const SIDES: [u32; 3] = [1_000, 600, 2_000];

/// The longer side of the camera's picture as it is looked at, in dots.
const CAMERA_SIDE: u32 = 720;

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeReadError {
    /// The file cannot be read, or is too large.
    File,
    /// The file is no picture that the browser knows.
    Picture,
    /// There is no code on it that can be read.
    NoCode,
    /// The reader was not loaded.
    NoReader,
}

/// A reader of codes.
#[derive(Debug, Clone)]
pub struct CodeReader(Option<Detector>);

impl CodeReader {
    /// The best reader here.
    pub async fn find() -> Self {
        Self(Detector::find().await)
    }

    /// Has everything fetched that reading may need.
    pub async fn prepare() {
        if Self::find().await.is_ours() {
            fetch_reader().await;
        }
    }

    /// Whether our own reader has to be loaded first.
    pub fn is_ours(&self) -> bool {
        self.0.is_none()
    }

    /// The texts of the codes on a photo.
    ///
    /// # Errors
    ///
    /// Where there is none, or it cannot be looked at.
    pub async fn of_file(&self, file: &PickedFile) -> Result<Vec<String>, CodeReadError> {
        let photo = picture::open(file)
            .await
            .map_err(|_| CodeReadError::Picture)?;
        let theirs = match &self.0 {
            Some(detector) => detector.read(photo.as_value()).await,
            None => None,
        };
        if let Some(texts) = theirs.filter(|texts| !texts.is_empty()) {
            return Ok(texts);
        }
        for side in SIDES {
            let grey = photo.grey(side).map_err(|_| CodeReadError::Picture)?;
            let texts = ours(grey).await?;
            if !texts.is_empty() {
                return Ok(texts);
            }
        }
        Err(CodeReadError::NoCode)
    }

    /// The texts of the codes that a camera sees now.
    ///
    /// # Errors
    ///
    /// Where our own reader was not loaded.
    pub async fn of_camera(&self, camera: &Camera) -> Result<Vec<String>, CodeReadError> {
        if let Some(detector) = &self.0
            && let Some(texts) = detector.read(camera.as_value()).await
        {
            return Ok(texts);
        }
        match camera.grey(CAMERA_SIDE) {
            Some(grey) => ours(grey).await,
            None => Ok(Vec::new()),
        }
    }
}

async fn ours(grey: Grey) -> Result<Vec<String>, CodeReadError> {
    read_codes(grey).await.map_err(|_| CodeReadError::NoReader)
}
