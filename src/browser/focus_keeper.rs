//! The focus of a button that takes itself away: it would go back to the beginning of the page, and with it whoever uses
//! the keyboard.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement};

use super::clock;

/// When it is looked whether the focus is lost, in milliseconds after a press: once what was pressed is done, and once
/// what takes a moment is.
const LOOKS: [u32; 2] = [50, 400];

/// What can take the focus in place of a button that is gone.
const HEADINGS: &str = "h2[tabindex], h1[tabindex]";

thread_local! {
    static IS_KEPT: Cell<bool> = const { Cell::new(false) };
}

/// From now on, where a pressed button is gone and nothing else took the focus, the heading of what it stood in has it;
/// the page stays where it is. Called again it does nothing.
pub fn keep_focus() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if IS_KEPT.replace(true) {
        return;
    }
    let target: EventTarget = document.into();
    // Before anybody acts on it: then everything is still where it was.
    let early = EventListenerOptions::run_in_capture_phase();
    let listener = EventListener::new_with_options(&target, "click", early, |event| {
        let pressed = event.target().and_then(|target| target.dyn_into().ok());
        let button = pressed.and_then(|one: Element| one.closest("button").ok().flatten());
        if let Some(button) = button {
            for wait in LOOKS {
                let around = around(&button);
                let button = button.clone();
                clock::after(wait, move || {
                    if !button.is_connected() && is_lost() {
                        focus_heading(&around);
                    }
                });
            }
        }
    });
    listener.forget();
}

/// What an element stands in, the nearest first.
fn around(element: &Element) -> Vec<Element> {
    std::iter::successors(element.parent_element(), |one| one.parent_element()).collect()
}

fn is_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        let active = document.active_element();
        active.is_none_or(|active| active.tag_name() == "BODY")
    })
}

/// Gives the focus to the first heading of the nearest that is still there and has one.
fn focus_heading(around: &[Element]) {
    let there = around.iter().filter(|one| one.is_connected());
    let mut headings = there.filter_map(|one| one.query_selector(HEADINGS).ok().flatten());
    if let Some(heading) = headings.next() {
        let how = js_sys::Object::new();
        let stay = js_sys::Reflect::set(&how, &"preventScroll".into(), &JsValue::TRUE);
        if stay.is_ok() {
            let heading: HtmlElement = heading.unchecked_into();
            // One that cannot have it leaves it where it was.
            let _ = heading.focus_with_options(how.unchecked_ref());
        }
    }
}
