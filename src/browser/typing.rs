//! Taking back by the keys, or the menus, that mean it.
//!
//! A browser has one list of what was typed for a whole page: Chromium and WebKit take letters out of a field that the
//! person has left, whatever has the focus. So the browser is never asked. Within a field that is being typed in, what was
//! typed there since it has the focus goes step by step; everything else is the app's.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget};

use super::call;
use super::keyboard::is_typing;

/// What the person wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// The last act taken back.
    TakeBack,
    /// It done again.
    DoAgain,
}

/// How long somebody who types pauses at most, in milliseconds, where it is one step.
const PAUSE: f64 = 800.0;

/// What was typed into the field that has the focus.
struct Typed {
    field: JsValue,
    /// What stood there, and where the caret was, the earliest first.
    states: Vec<(String, Option<f64>)>,
    /// Which of them stands there now.
    at: usize,
    /// When something was typed last, and what kind of typing it was.
    last: (f64, String),
}

#[derive(Default)]
struct Field {
    typed: RefCell<Option<Typed>>,
    /// Whether what changes in the field is changed from here.
    is_ours: Cell<bool>,
}

/// From now on, `run` hears of every wish that is not about what is being typed, and `left` whenever the focus leaves a
/// field.
pub fn on_wish(run: impl Fn(Wish) + 'static, left: impl Fn() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let target: EventTarget = document.into();
    let field = Rc::new(Field::default());
    let run = Rc::new(run);
    let listen = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        // Before the field itself hears of it, and with the right to keep the browser from acting.
        let how = EventListenerOptions {
            passive: false,
            ..EventListenerOptions::run_in_capture_phase()
        };
        EventListener::new_with_options(&target, name, how, move |event| act(event)).forget();
    };
    let wished = {
        let field = Rc::clone(&field);
        move |event: &Event, wish| {
            event.prevent_default();
            if !field.step(wish) && !is_asking() {
                run(wish);
            }
        }
    };
    let by_menu = wished.clone();
    listen(
        "keydown",
        Box::new(move |event| {
            if let Some(wish) = wish_of_key(event).filter(|_| !event.default_prevented()) {
                wished(event, wish);
            }
        }),
    );
    let before = Rc::clone(&field);
    listen(
        "beforeinput",
        Box::new(move |event| match &*text_of(event, "inputType") {
            "historyUndo" => by_menu(event, Wish::TakeBack),
            "historyRedo" => by_menu(event, Wish::DoAgain),
            _ => before.begin(event),
        }),
    );
    let typed = Rc::clone(&field);
    listen("input", Box::new(move |event| typed.note(event)));
    listen(
        "focusout",
        Box::new(move |_| {
            field.typed.take();
            left();
        }),
    );
}

/// Which wish a pressed key is, if it is one: Ctrl or Cmd with Z, with Shift for again, or Ctrl with Y.
fn wish_of_key(event: &Event) -> Option<Wish> {
    let is = |name: &str| {
        let held = Reflect::get(event, &name.into()).ok();
        held.is_some_and(|held| held.is_truthy())
    };
    if !(is("ctrlKey") ^ is("metaKey")) || is("altKey") || is("isComposing") {
        return None;
    }
    match (&*text_of(event, "key").to_lowercase(), is("shiftKey")) {
        ("z", false) => Some(Wish::TakeBack),
        ("z", true) => Some(Wish::DoAgain),
        ("y", false) if is("ctrlKey") => Some(Wish::DoAgain),
        _ => None,
    }
}

/// Whether a question is open that has to be answered first.
fn is_asking() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|page| matches!(page.query_selector("dialog[open]"), Ok(Some(_))))
}

fn text_of(of: &JsValue, name: &str) -> String {
    let text = Reflect::get(of, &name.into()).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

fn caret_of(field: &JsValue) -> Option<f64> {
    Reflect::get(field, &"selectionStart".into()).ok()?.as_f64()
}

/// The field that an event is about, and what stands there.
fn field_of(event: &Event) -> Option<(JsValue, String)> {
    let field: Element = event.target()?.dyn_into().ok()?;
    let text = Reflect::get(&field, &"value".into()).ok()?.as_string()?;
    (is_typing()).then(|| (field.into(), text))
}

impl Field {
    /// Something is about to be typed: what stands there now is where it began, unless that is known.
    fn begin(&self, event: &Event) {
        let Some((field, text)) = field_of(event) else {
            return;
        };
        let mut typed = self.typed.borrow_mut();
        let is_known = typed
            .as_ref()
            .is_some_and(|typed| typed.field == field && typed.states[typed.at].0 == text);
        if !is_known {
            *typed = Some(Typed {
                states: vec![(text, caret_of(&field))],
                field,
                at: 0,
                last: (0.0, String::new()),
            });
        }
    }

    /// Something was typed.
    fn note(&self, event: &Event) {
        if self.is_ours.get() {
            return;
        }
        let Some((field, text)) = field_of(event) else {
            return;
        };
        let kind = text_of(event, "inputType");
        let is_space =
            text_of(event, "data").chars().all(char::is_whitespace) && kind.starts_with("insert");
        let now = Reflect::get(event, &"timeStamp".into()).ok();
        let now = now.and_then(|now| now.as_f64()).unwrap_or_default();
        let mut typed = self.typed.borrow_mut();
        let Some(typed) = typed.as_mut().filter(|typed| typed.field == field) else {
            return;
        };
        let state = (text, caret_of(&typed.field));
        let (last, before) = &typed.last;
        let goes_on = typed.at > 0 && *before == kind && now - last < PAUSE && !is_space;
        typed.states.truncate(typed.at + 1);
        match goes_on {
            true => typed.states[typed.at] = state,
            false => {
                typed.states.push(state);
                typed.at += 1;
            }
        }
        typed.last = (now, kind);
    }

    /// Goes one step back or on in the field that has the focus. Whether there was one.
    fn step(&self, wish: Wish) -> bool {
        let (field, text, caret) = {
            let mut typed = self.typed.borrow_mut();
            let Some(typed) = typed.as_mut().filter(|_| is_typing()) else {
                return false;
            };
            // Something else may have written there since.
            let is_there = typed.states[typed.at].0 == text_of(&typed.field, "value");
            let to = match wish {
                Wish::TakeBack => typed.at.checked_sub(1),
                Wish::DoAgain => Some(typed.at + 1).filter(|to| *to < typed.states.len()),
            };
            let Some(to) = to.filter(|_| is_there) else {
                return false;
            };
            typed.at = to;
            typed.last = (0.0, String::new());
            let (text, caret) = typed.states[to].clone();
            (typed.field.clone(), text, caret)
        };
        self.is_ours.set(true);
        // A field that refuses it stays as it is.
        let _ = write_into(&field, &text, caret);
        self.is_ours.set(false);
        true
    }
}

/// Writes into a field, and has whoever listens to it hear of that.
fn write_into(field: &JsValue, text: &str, caret: Option<f64>) -> Result<(), JsValue> {
    Reflect::set(field, &"value".into(), &text.into())?;
    if let Some(caret) = caret {
        let caret = caret.into();
        let _ = call(field, "setSelectionRange", &[&caret, &caret]);
    }
    let page = Reflect::get(field, &"ownerDocument".into())?;
    let event = call(&page, "createEvent", &[&"Event".into()])?;
    call(&event, "initEvent", &[&"input".into(), &true.into()])?;
    call(field, "dispatchEvent", &[&event])?;
    Ok(())
}
