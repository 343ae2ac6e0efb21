//! What happens to the page.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, PageTransitionEvent, StorageEvent, VisibilityState};

/// Listens for as long as it is kept.
#[derive(Debug)]
#[must_use = "dropping it ends the listening"]
pub struct Listener(Vec<EventListener>);

impl Listener {
    /// Listens for as long as the page is open.
    pub fn forget(self) {
        self.0.into_iter().for_each(EventListener::forget);
    }

    /// Listens to one event of the window; to nothing where there is no window.
    pub(super) fn on_window(
        event: &'static str,
        mut run: impl FnMut(&web_sys::Event) + 'static,
    ) -> Self {
        let listener = web_sys::window().map(|window| {
            let target: EventTarget = window.into();
            EventListener::new(&target, event, move |event| run(event))
        });
        Self(listener.into_iter().collect())
    }
}

/// Runs when the page may be about to end: it is hidden or left. Hiding is the last event that a phone
/// is sure to send.
pub fn on_leave(run: impl Fn() + Clone + 'static) -> Listener {
    let mut listener = {
        let run = run.clone();
        Listener::on_window("pagehide", move |_| run())
    };
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let target: EventTarget = document.clone().into();
        let hidden = EventListener::new(&target, "visibilitychange", move |_| {
            if document.visibility_state() == VisibilityState::Hidden {
                run();
            }
        });
        listener.0.push(hidden);
    }
    listener
}

/// Runs when the page is seen again after it was hidden, or the person comes back to its window.
pub fn on_seen(run: impl Fn() + Clone + 'static) -> Listener {
    let mut listener = {
        let run = run.clone();
        Listener::on_window("focus", move |_| run())
    };
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let target: EventTarget = document.clone().into();
        let seen = EventListener::new(&target, "visibilitychange", move |_| {
            if document.visibility_state() == VisibilityState::Visible {
                run();
            }
        });
        listener.0.push(seen);
    }
    listener
}

/// Runs when the page is shown again that the browser had put aside as it was: it heard of nothing meanwhile.
pub fn on_return(run: impl Fn() + 'static) -> Listener {
    Listener::on_window("pageshow", move |event| {
        let event = event.dyn_ref::<PageTransitionEvent>();
        if event.is_some_and(PageTransitionEvent::persisted) {
            run();
        }
    })
}

/// Runs when another tab changed the storage, with the key; `None` when it removed every key.
pub fn on_storage(run: impl Fn(Option<String>) + 'static) -> Listener {
    Listener::on_window("storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            run(event.key());
        }
    })
}
