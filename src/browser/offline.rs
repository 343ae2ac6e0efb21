//! Whether the browser keeps the app itself for offline use. What does it is `offline.js`, which `boot.js` fetches
//! once the app has started, and the service worker that it registers.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::error_text;
use super::events::Listener;

/// What becomes of keeping the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Nobody keeps it: the page fetches ahead what it may need offline.
    Alone,
    /// A worker keeps it. For a guest, who may pay for every byte, only what the page loads.
    Kept,
    /// A newer release is here and waits.
    Renewed,
    /// One more file is here, or there is nothing to do.
    Progress,
}

impl News {
    fn parse(word: &str) -> Self {
        match word {
            "alone" => Self::Alone,
            "kept" => Self::Kept,
            "renewed" => Self::Renewed,
            _ => Self::Progress,
        }
    }
}

/// Runs with all that becomes of it.
pub fn on_news(run: impl Fn(News) + 'static) -> Listener {
    Listener::on_window("trellis-offline", move |event| {
        let word = field(event, "detail").as_string();
        run(News::parse(&word.unwrap_or_default()));
    })
}

/// How it stands with keeping the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfflineState {
    /// The browser does not do it.
    Impossible,
    /// The person does not want it on this device.
    Off,
    /// The release that this page runs is kept, if perhaps not all of it.
    Kept,
    /// It is kept, and a newer one is here as well.
    Renewed,
}

/// What is kept of the release that this page runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// How it stands.
    pub state: OfflineState,
    /// The release, as the site names it.
    pub release: String,
    /// Files that are here.
    pub files: u32,
    /// Files that there are.
    pub all_files: u32,
    /// Bytes that are here.
    pub bytes: u32,
    /// Bytes of all files.
    pub all_bytes: u32,
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Fetches all of the app and keeps it, also where the person did not want that before.
    Keep,
    /// Looks whether the site has a newer release, and fetches it.
    Look,
    /// Loads this tab again, with the newer release. What is not saved by then is lost.
    Renew,
    /// Removes what is kept of the app, and keeps nothing until [`Act::Keep`].
    Remove,
}

impl Act {
    const fn word(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Look => "look",
            Self::Renew => "renew",
            Self::Remove => "remove",
        }
    }
}

/// Why nothing became of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OfflineError {
    /// The page was not started by `boot.js`, or only just.
    #[error("nothing is there that keeps the app")]
    None,
    /// The browser refused, or the site was not reached.
    #[error("the app was not kept: {0}")]
    Refused(String),
}

/// How it stands.
///
/// # Errors
///
/// Where that can't be found out.
pub async fn keeping() -> Result<Keeping, OfflineError> {
    let state = ask("state").await?;
    let number = |name: &str| field(&state, name).as_f64().unwrap_or_default() as u32;
    let text = |name: &str| field(&state, name).as_string().unwrap_or_default();
    Ok(Keeping {
        state: match &*text("word") {
            "off" => OfflineState::Off,
            "kept" => OfflineState::Kept,
            "renewed" => OfflineState::Renewed,
            _ => OfflineState::Impossible,
        },
        release: text("release"),
        files: number("files"),
        all_files: number("allFiles"),
        bytes: number("bytes"),
        all_bytes: number("allBytes"),
    })
}

/// Has something done.
///
/// # Errors
///
/// Where the browser refuses, or the site is not reached.
pub async fn act(act: Act) -> Result<(), OfflineError> {
    ask(act.word()).await.map(drop)
}

async fn ask(what: &str) -> Result<JsValue, OfflineError> {
    let keeper = field(&js_sys::global(), "__trellis_offline");
    let function: Function = field(&keeper, what)
        .dyn_into()
        .map_err(|_| OfflineError::None)?;
    let refused = |error: JsValue| OfflineError::Refused(error_text(&error));
    let promise = function.call0(&keeper).map_err(refused)?;
    JsFuture::from(Promise::resolve(&promise))
        .await
        .map_err(refused)
}

fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default()
}
