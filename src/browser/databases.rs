//! Databases of the browser besides that of the journal: each keeps one thing that is no text.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::journal::may_have;
use super::{call, error_text};

/// The databases that this app may have made, besides that of the journal: whoever removes everything removes these.
pub const OTHERS: [&str; 1] = [COPIES];

/// Where the automatic copy goes, see [`super::copy_place`].
pub(super) const COPIES: &str = "trellis-copies";

/// The one store of each, and what it keeps under which name.
const STORE: &str = "kept";
const KEPT: &str = "it";

/// Why something was not kept, or not read. What the browser says, for developers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the database failed: {0}")]
pub struct DatabaseError(pub String);

fn failed(error: JsValue) -> DatabaseError {
    DatabaseError(error_text(&error))
}

/// What a database keeps; `None` where it keeps nothing.
///
/// # Errors
///
/// What the browser says.
pub(super) async fn kept(database: &'static str) -> Result<Option<JsValue>, DatabaseError> {
    // Who only looks makes none.
    if !may_have(database).await {
        return Ok(None);
    }
    let open = open(database).await.map_err(failed)?;
    let found = async {
        let store = store(&open, "readonly")?;
        done(&call(&store, "get", &[&KEPT.into()])?).await
    };
    let found = found.await;
    close(&open);
    let found = found.map_err(failed)?;
    Ok((!found.is_undefined() && !found.is_null()).then_some(found))
}

/// Keeps something in place of what a database keeps.
///
/// # Errors
///
/// What the browser says; what was kept is kept still.
pub(super) async fn keep(database: &str, it: &JsValue) -> Result<(), DatabaseError> {
    let open = open(database).await.map_err(failed)?;
    let put = async {
        let store = store(&open, "readwrite")?;
        done(&call(&store, "put", &[it, &KEPT.into()])?).await
    };
    let put = put.await;
    close(&open);
    put.map(drop).map_err(failed)
}

/// Removes a database with what it keeps.
///
/// # Errors
///
/// What the browser says.
pub async fn remove(database: &str) -> Result<(), DatabaseError> {
    let removed = async {
        let request = call(&databases()?, "deleteDatabase", &[&database.into()])?;
        done(&request).await
    };
    removed.await.map(drop).map_err(failed)
}

/// Removes all of [`OTHERS`].
///
/// # Errors
///
/// The first reason why one stayed.
pub async fn remove_others() -> Result<(), DatabaseError> {
    let mut removed = Ok(());
    for database in OTHERS {
        removed = removed.and(remove(database).await);
    }
    removed
}

fn databases() -> Result<JsValue, JsValue> {
    Reflect::get(&js_sys::global(), &"indexedDB".into())
}

async fn open(database: &str) -> Result<JsValue, JsValue> {
    let request = call(&databases()?, "open", &[&database.into()])?;
    // What waits for an event runs before the event is over, so the store is made in time.
    let opened = on(&request, &["success", "error", "upgradeneeded"]);
    let event = JsFuture::from(opened).await?;
    let kind = Reflect::get(&event, &"type".into())?;
    if kind == "upgradeneeded" {
        let made = Reflect::get(&request, &"result".into())?;
        call(&made, "createObjectStore", &[&STORE.into()])?;
        JsFuture::from(on(&request, &["success", "error"])).await?;
    }
    result(&request)
}

fn store(open: &JsValue, mode: &str) -> Result<JsValue, JsValue> {
    let transaction = call(open, "transaction", &[&STORE.into(), &mode.into()])?;
    call(&transaction, "objectStore", &[&STORE.into()])
}

fn close(open: &JsValue) {
    // Fails only for what is no database.
    let _ = call(open, "close", &[]);
}

/// The outcome of a request, once it is there.
async fn done(request: &JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(on(request, &["success", "error"])).await?;
    result(request)
}

/// The first of these events.
fn on(request: &JsValue, events: &[&str]) -> Promise {
    Promise::new(&mut |resolve: Function, _| {
        for event in events {
            // Fails only for what is no object.
            let _ = Reflect::set(request, &format!("on{event}").into(), &resolve);
        }
    })
}

fn result(request: &JsValue) -> Result<JsValue, JsValue> {
    let error = Reflect::get(request, &"error".into())?;
    if !error.is_null() && !error.is_undefined() {
        return Err(error);
    }
    Reflect::get(request, &"result".into())
}
