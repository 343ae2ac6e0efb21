//! The files that come beside the code of a part. While one is on its way, whoever asks for it too waits for the same
//! answer.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use gloo_events::EventListener;
use js_sys::{Function, Promise};
use litemap::LiteMap;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Document, Element};

use super::{address_of, boot_tag, error_text, site_file};

/// The file did not come. It may at another time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file} did not come: {reason}")]
pub struct PartFileError {
    /// Which file: the name of its attribute in the tag of `boot.js`, without `data-`.
    pub file: String,
    /// What the browser or the site said.
    pub reason: String,
}

thread_local! {
    static ON_THEIR_WAY: RefCell<LiteMap<String, Promise>> = const { RefCell::new(LiteMap::new()) };
}

/// The file with the texts of a pack. It is asked for at once, not when the future is first polled, so that a part's
/// files come at the same time.
pub fn texts(pack: &str) -> impl Future<Output = Result<String, PartFileError>> + use<> {
    let texts = once(format!("texts-{pack}"), |file| {
        promise(async move {
            let text = site_file::load(&file).await;
            text.map(JsValue::from)
                .map_err(|error| JsValue::from(error.to_string()))
        })
    });
    async { Ok(texts.await?.as_string().unwrap_or_default()) }
}

/// The style sheet of a pack, if it has one: in the page and applied when this ends. It is asked for at once, as
/// [`texts`].
pub fn style(pack: &str) -> impl Future<Output = Result<(), PartFileError>> + use<> {
    let file = format!("style-{pack}");
    let is_wanted = address_of(&file).is_some() && sheet(&file).is_none();
    let is_coming = ON_THEIR_WAY.with_borrow(|files| files.contains_key(&file));
    let coming = (is_wanted || is_coming).then(|| {
        once(file, |file| {
            Promise::new(&mut |done, failed| {
                if link(&file, &done, &failed).is_none() {
                    let reason = JsValue::from("the page has no place for it");
                    // Fails only where the function throws, which the one of a promise never does.
                    let _ = failed.call1(&JsValue::NULL, &reason);
                }
            })
        })
    });
    async {
        match coming {
            Some(coming) => coming.await.map(|_| ()),
            None => Ok(()),
        }
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The link of a style sheet that was put into the page.
fn sheet(file: &str) -> Option<Element> {
    let link = document()?.query_selector(&format!("link[data-file=\"{file}\"]"));
    link.ok()?
}

/// Puts a style sheet into the page, before those that come after it in the cascade: their order is the order in
/// which the tag of `boot.js` names them. `None` where there is no head, or no name.
fn link(file: &str, done: &Function, failed: &Function) -> Option<()> {
    let head = document()?.query_selector("head").ok()??;
    let link = document()?.create_element("link").ok()?;
    link.set_attribute("rel", "stylesheet").ok()?;
    link.set_attribute("data-file", file).ok()?;
    link.set_attribute("href", &address_of(file)?).ok()?;
    let done = done.clone();
    let loaded = EventListener::once(&link, "load", move |_| {
        let _ = done.call0(&JsValue::NULL);
    });
    let (failed, broken) = (failed.clone(), link.clone());
    let refused = EventListener::once(&link, "error", move |_| {
        // Asked for again, it is another link.
        broken.remove();
        let reason = JsValue::from("the style sheet was not loaded");
        let _ = failed.call1(&JsValue::NULL, &reason);
    });
    loaded.forget();
    refused.forget();
    let names = boot_tag()?.get_attribute_names();
    let names = names.iter().filter_map(|name| name.as_string());
    let mut later = names
        .skip_while(|name| *name != format!("data-{file}"))
        .skip(1)
        .filter_map(|name| sheet(name.strip_prefix("data-")?));
    match later.next() {
        Some(next) => head.insert_before(&link, Some(&next)).ok()?,
        None => head.append_child(&link).ok()?,
    };
    Some(())
}

/// A promise of what a future comes to. Boxed, so that the machine behind it is compiled once.
fn promise(future: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    let future: Pin<Box<dyn Future<Output = _>>> = Box::pin(future);
    future_to_promise(future)
}

/// What a file comes to, asked for unless it is on its way already.
fn once(
    file: String,
    ask: impl FnOnce(String) -> Promise,
) -> impl Future<Output = Result<JsValue, PartFileError>> {
    let coming = ON_THEIR_WAY.with_borrow_mut(|files| {
        let coming = files.entry(file.clone()).or_insert_with(|| {
            let (asked, file) = (ask(file.clone()), file.clone());
            // Whether somebody still waits for it or not: it may be asked for again.
            promise(async move {
                let came = JsFuture::from(asked).await;
                ON_THEIR_WAY.with_borrow_mut(|files| files.remove(&file));
                came
            })
        });
        JsFuture::from(coming.clone())
    });
    async move {
        coming.await.map_err(|error| PartFileError {
            file,
            reason: error.as_string().unwrap_or_else(|| error_text(&error)),
        })
    }
}
