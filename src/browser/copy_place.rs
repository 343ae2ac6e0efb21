//! A file or folder outside the browser that the person chose, into which the page may write: the File System Access
//! API, which has no other browsers than those made of Chromium.
//!
//! The browser hands out the place as a handle that is kept in a database of its own, `trellis-copies`, and asks the
//! person again when it wants to.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::databases::{self, COPIES, DatabaseError};
use super::journal::may_have;
use super::{call, error_text};

/// Why a place was not chosen, or nothing was written to it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// This browser has no such thing.
    #[error("this browser writes no files by itself")]
    None,
    /// The person chose nothing.
    #[error("nothing was chosen")]
    GivenUp,
    /// It is gone, full, locked or forbidden. What stood there before stands there still.
    #[error("it was not written: {0}")]
    NotWritten(String),
}

/// Whether the page may write there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// It may.
    Granted,
    /// The browser asks the person first, who has to click something before.
    Ask,
    /// The person has forbidden it.
    Denied,
}

/// A file or folder.
#[derive(Debug, Clone)]
pub struct Place(JsValue);

/// What is kept of the automatic copy in this browser.
#[derive(Debug, Clone)]
pub struct KeptPlace {
    /// Where it goes.
    pub place: Place,
    /// The words that lock it; none where it is open.
    pub phrase: Option<String>,
    /// When the copy was written last, in milliseconds since 1970 (UTC); 0 if never.
    pub at: u64,
    /// How many documents were in it.
    pub documents: u32,
    /// What was in it, as `Workspace::edit_mark` says; 0 where that is not known.
    pub mark: u32,
}

/// Whether this browser lets a page write files that the person chose.
pub fn is_offered() -> bool {
    let has = |name: &str| {
        let picker = Reflect::get(&js_sys::global(), &name.into());
        picker.is_ok_and(|picker| !picker.is_undefined())
    };
    has("showSaveFilePicker") && has("showDirectoryPicker")
}

/// Asks the person for a file, which is called so unless they say otherwise. Only just after a click.
///
/// # Errors
///
/// Where none was chosen.
pub async fn choose_file(name: &str) -> Result<Place, PlaceError> {
    let options = Object::new();
    let named = Reflect::set(&options, &"suggestedName".into(), &name.into());
    named.map_err(|error| not_written(&error))?;
    choose("showSaveFilePicker", &options).await
}

/// Asks the person for a folder. Only just after a click.
///
/// # Errors
///
/// Where none was chosen.
pub async fn choose_folder() -> Result<Place, PlaceError> {
    let options = Object::new();
    let writable = Reflect::set(&options, &"mode".into(), &"readwrite".into());
    writable.map_err(|error| not_written(&error))?;
    choose("showDirectoryPicker", &options).await
}

async fn choose(picker: &str, options: &Object) -> Result<Place, PlaceError> {
    if !is_offered() {
        return Err(PlaceError::None);
    }
    let chosen = async { awaited(call(&js_sys::global(), picker, &[options])?).await };
    chosen.await.map(Place).map_err(|error| {
        let name = Reflect::get(&error, &"name".into());
        match name.is_ok_and(|name| name == "AbortError") {
            true => PlaceError::GivenUp,
            false => not_written(&error),
        }
    })
}

impl Place {
    /// What the person called it.
    pub fn name(&self) -> String {
        self.field("name")
    }

    /// Whether it is a folder.
    pub fn is_folder(&self) -> bool {
        self.field("kind") == "directory"
    }

    fn field(&self, name: &str) -> String {
        let value = Reflect::get(&self.0, &name.into()).ok();
        value
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    }

    /// Whether the page may write there now.
    pub async fn permission(&self) -> Permission {
        self.permission_by("queryPermission").await
    }

    /// Has the browser ask the person. Only just after a click.
    pub async fn ask(&self) -> Permission {
        self.permission_by("requestPermission").await
    }

    async fn permission_by(&self, method: &str) -> Permission {
        let said = async {
            let options = Object::new();
            Reflect::set(&options, &"mode".into(), &"readwrite".into())?;
            awaited(call(&self.0, method, &[&options])?).await
        };
        let said = said.await.ok().and_then(|said| said.as_string());
        match said.as_deref() {
            Some("granted") => Permission::Granted,
            Some("denied") => Permission::Denied,
            _ => Permission::Ask,
        }
    }

    /// Writes a text: in place of what is in the file, or into a file of this name in the folder. Until all of it is
    /// written, what was there before is there.
    ///
    /// # Errors
    ///
    /// Where it is not written.
    pub async fn write(&self, name: &str, text: &str) -> Result<(), PlaceError> {
        let written = async {
            let file = match self.is_folder() {
                true => {
                    let options = Object::new();
                    Reflect::set(&options, &"create".into(), &JsValue::TRUE)?;
                    awaited(call(&self.0, "getFileHandle", &[&name.into(), &options])?).await?
                }
                false => self.0.clone(),
            };
            let stream = awaited(call(&file, "createWritable", &[])?).await?;
            awaited(call(&stream, "write", &[&text.into()])?).await?;
            awaited(call(&stream, "close", &[])?).await
        };
        written.await.map(drop).map_err(|error| not_written(&error))
    }
}

impl KeptPlace {
    /// Whether an automatic copy may have been switched on in this browser. Where it doesn't tell: it may.
    pub async fn may_be_there() -> bool {
        may_have(COPIES).await
    }

    /// What is kept; `None` where no automatic copy was ever switched on here, or the browser does not say.
    pub async fn load() -> Option<Self> {
        // Asking for a database makes it.
        if !Self::may_be_there().await {
            return None;
        }
        let kept = databases::kept(COPIES).await.ok()??;
        let field = |name: &str| Reflect::get(&kept, &name.into()).ok();
        let number = |name: &str| field(name).and_then(|value| value.as_f64());
        Some(Self {
            place: Place(field("place").filter(|place| !place.is_undefined())?),
            phrase: field("phrase").and_then(|phrase| phrase.as_string()),
            at: number("at").unwrap_or_default() as u64,
            documents: number("documents").unwrap_or_default() as u32,
            mark: number("mark").unwrap_or_default() as u32,
        })
    }

    /// Keeps it in place of what was kept.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub async fn keep(&self) -> Result<(), DatabaseError> {
        let kept = Object::new();
        let fields = [
            ("place", self.place.0.clone()),
            (
                "phrase",
                self.phrase.as_deref().map_or(JsValue::NULL, JsValue::from),
            ),
            ("at", JsValue::from_f64(self.at as f64)),
            ("documents", JsValue::from_f64(f64::from(self.documents))),
            ("mark", JsValue::from_f64(f64::from(self.mark))),
        ];
        for (name, value) in fields {
            let set = Reflect::set(&kept, &name.into(), &value);
            set.map_err(|error| DatabaseError(error_text(&error)))?;
        }
        databases::keep(COPIES, &kept).await
    }

    /// Keeps nothing any more. What was written stays where it is.
    ///
    /// # Errors
    ///
    /// What the browser says.
    pub async fn forget() -> Result<(), DatabaseError> {
        databases::remove(COPIES).await
    }
}

async fn awaited(promise: JsValue) -> Result<JsValue, JsValue> {
    let promise: Promise = promise.dyn_into()?;
    JsFuture::from(promise).await
}

fn not_written(error: &JsValue) -> PlaceError {
    PlaceError::NotWritten(error_text(error))
}
