//! The focus of a button that takes itself away: it would go back to the beginning of the page, and with it whoever uses
//! the keyboard.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement};

use super::clock;

/// When it is looked whether the focus is lost, in milliseconds after a press: once what was pressed is done, and once
/// what takes a moment is.
const LOOKS: [u32; 3] = [50, 400, 1000];

/// What can take the focus in place of a button that is gone.
const HEADINGS: &str = "h2[tabindex], h1[tabindex]";
/// What adds to a list, where nothing of it is left.
const ADD: &str = ".record-add button:not([disabled]), .record-none button:not([disabled])";
/// What of a row can have the focus.
const IN_ROW: &str = "a[href], button:not([disabled]), input:not([disabled]), select, textarea";

thread_local! {
    static IS_KEPT: Cell<bool> = const { Cell::new(false) };
}

/// From now on, where a pressed button is gone and nothing else took the focus, the heading of what it stood in has it;
/// where it removed the row of a list that it stood in, the next row, the previous one if that was the last, or what adds
/// to the list. The page stays where it is. Called again it does nothing.
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
            let way = Rc::new(way_to(&button));
            let class = button.get_attribute("class").unwrap_or_default();
            let removes = class.split(' ').any(|word| word == "danger");
            for wait in LOOKS {
                let way = Rc::clone(&way);
                let button = button.clone();
                // A list may still be drawn anew: only at the end it counts as empty.
                let is_settled = !removes || Some(&wait) == LOOKS.last();
                clock::after(wait, move || {
                    if !button.is_connected() && is_lost() {
                        let neighbour = removes.then(|| neighbour(&way)).flatten();
                        let other = || is_settled.then(|| heading(&way, removes)).flatten();
                        if let Some(there) = neighbour.or_else(other) {
                            focus(there);
                        }
                    }
                });
            }
        }
    });
    listener.forget();
}

/// An element on the way to a button, and which one of its siblings it is, counted from 1.
type Step = (Element, u32);

/// The way to an element: itself, what it stands in, and so on.
fn way_to(element: &Element) -> Vec<Step> {
    std::iter::successors(Some(element.clone()), |one| one.parent_element())
        .map(|one| {
            let before = |one: &JsValue| {
                let before = Reflect::get(one, &"previousElementSibling".into()).ok();
                before.filter(JsValue::is_object)
            };
            let all = std::iter::successors(Some(one.clone().into()), before);
            let place = all.count() as u32;
            (one, place)
        })
        .collect()
}

/// What can have the focus in the row that took the place of the one that is gone, or in the one before it. A list that
/// was drawn anew is found by where it stands.
fn neighbour(way: &[Step]) -> Option<Element> {
    let gone = way.iter().rposition(|(one, _)| !one.is_connected())?;
    let is_row = |(one, _): &Step| matches!(&*one.tag_name(), "LI" | "TR");
    let row = way[..=gone].iter().rposition(is_row)?;
    let child = |of: &Element, place: u32| {
        let child = of.query_selector(&format!(":scope > :nth-child({place})"));
        child.ok().flatten()
    };
    let mut list = way.get(gone + 1)?.0.clone();
    for (_, place) in way[row + 1..=gone].iter().rev() {
        list = child(&list, *place)?;
    }
    let place = way[row].1;
    let rows = [place, place.saturating_sub(1)];
    rows.into_iter().find_map(|place| {
        let row = child(&list, place)?;
        row.query_selector(IN_ROW).ok().flatten()
    })
}

fn is_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        let active = document.active_element();
        active.is_none_or(|active| active.tag_name() == "BODY")
    })
}

/// The first heading of the nearest that is still there and has one; where a list lost its last row, what adds to it.
fn heading(way: &[Step], removes: bool) -> Option<Element> {
    let mut there = way.iter().filter(|(one, _)| one.is_connected());
    there.find_map(|(one, _)| {
        let adds = removes.then(|| one.query_selector(ADD).ok().flatten());
        adds.flatten()
            .or_else(|| one.query_selector(HEADINGS).ok().flatten())
    })
}

fn focus(element: Element) {
    let how = js_sys::Object::new();
    let stay = Reflect::set(&how, &"preventScroll".into(), &JsValue::TRUE);
    if stay.is_ok() {
        let element: HtmlElement = element.unchecked_into();
        // One that cannot have it leaves it where it was.
        let _ = element.focus_with_options(how.unchecked_ref());
    }
}
