//! What the windows of this browser tell each other.
//!
//! By a `BroadcastChannel`; where there is none, by a key of the storage that is written and removed at once, which
//! the other windows hear of.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Storage, StorageEvent};

use super::error_text;
use super::events::Listener;

/// Why something was not told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChannelError {
    /// The browser connects no windows: neither by a channel nor by its storage.
    #[error("the windows are not connected")]
    None,
    /// The browser refused.
    #[error("the other windows were not told: {0}")]
    Refused(String),
}

/// A line to the other windows. Hears for as long as it is kept.
#[derive(Debug)]
pub struct Channel {
    name: String,
    broadcast: Option<BroadcastChannel>,
    _listeners: (Option<EventListener>, Option<Listener>),
}

/// What the key in the storage begins with. Documents have other ones.
const KEY: &str = "windows:";

impl Channel {
    /// A line of this name. `heard` runs with whatever another window says on it.
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Self {
        let name = format!("{KEY}{name}");
        let broadcast = BroadcastChannel::new(&name).ok();
        let listeners = match &broadcast {
            Some(broadcast) => (Some(on_message(broadcast, heard)), None),
            None => (None, Some(on_key(name.clone(), heard))),
        };
        Self {
            name,
            broadcast,
            _listeners: listeners,
        }
    }

    /// Tells the other windows, and keeps it for this one: see [`Channel::last`].
    ///
    /// # Errors
    ///
    /// Where the browser refuses. This window keeps it even so, if it can.
    pub fn tell(&self, text: &str) -> Result<(), ChannelError> {
        self.keep(text);
        self.send(text)
    }

    /// Asks or answers without keeping it.
    ///
    /// # Errors
    ///
    /// Where the browser refuses.
    pub fn send(&self, text: &str) -> Result<(), ChannelError> {
        let refused = |error: JsValue| ChannelError::Refused(error_text(&error));
        if let Some(broadcast) = &self.broadcast {
            return broadcast
                .post_message(&JsValue::from_str(text))
                .map_err(refused);
        }
        let storage = storage().ok_or(ChannelError::None)?;
        storage.set_item(&self.name, text).map_err(refused)?;
        storage.remove_item(&self.name).map_err(refused)
    }

    /// Keeps what was said for as long as this window is open, also when it is loaded again.
    pub fn keep(&self, text: &str) {
        if let Some(kept) = of_window() {
            // What is not kept begins anew after loading again.
            let _ = kept.set_item(&self.name, text);
        }
    }

    /// What was kept last.
    pub fn last(&self) -> Option<String> {
        of_window()?.get_item(&self.name).ok()?
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(broadcast) = &self.broadcast {
            broadcast.close();
        }
    }
}

fn on_message(broadcast: &BroadcastChannel, heard: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(broadcast, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>();
        if let Some(text) = message.and_then(|message| message.data().as_string()) {
            heard(text);
        }
    })
}

fn on_key(name: String, heard: impl Fn(String) + 'static) -> Listener {
    Listener::on_window("storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        if let Some(text) = event
            .new_value()
            .filter(|_| event.key().as_ref() == Some(&name))
        {
            heard(text);
        }
    })
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn of_window() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
