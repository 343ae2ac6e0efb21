//! What a browser leaves off the paper by itself: closed parts, where it has no style for what is in them, and whatever
//! of a text area is out of sight.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlTextAreaElement};

use super::call;
use super::events::Listener;

/// Parts that are printed open. Not those of which the page says how much is left out, and help.
const CLOSED: &str = "details:not([open]):not(.later):not(.help):not(.new)";
/// What people write in.
const WRITTEN: &str = "textarea:not([readonly])";
/// The text that stands for a text area on paper (`style/print/page.css`).
const WHOLE: &str = "whole-text";
/// A text area that a text stands for.
const STOOD_FOR: &str = "stood-for";

/// What was changed for the paper.
#[derive(Default)]
struct Changed {
    opened: Vec<Element>,
    written: Vec<Element>,
    texts: Vec<Element>,
}

/// Has the whole page printed, for as long as what is returned is kept.
pub fn print_whole() -> [Listener; 2] {
    let changed = Rc::new(RefCell::new(Changed::default()));
    let to_undo = Rc::clone(&changed);
    [
        Listener::on_window("beforeprint", move |_| {
            undo(&changed.take());
            changed.replace(change());
        }),
        Listener::on_window("afterprint", move |_| undo(&to_undo.take())),
    ]
}

fn change() -> Changed {
    let Some(page) = web_sys::window().and_then(|window| window.document()) else {
        return Changed::default();
    };
    let opened = match shows_closed() {
        true => Vec::new(),
        false => all(&page, CLOSED),
    };
    for closed in &opened {
        let _ = closed.set_attribute("open", "");
    }
    let mut changed = Changed {
        opened,
        ..Changed::default()
    };
    for area in all(&page, WRITTEN) {
        let value = area.unchecked_ref::<HtmlTextAreaElement>().value();
        let Ok(text) = page.create_element("div") else {
            continue;
        };
        let put = (!value.trim().is_empty()).then(|| {
            text.set_text_content(Some(&value));
            text.set_attribute("class", WHOLE).ok()?;
            call(&area, "after", &[&text]).ok()
        });
        if put.flatten().is_some() {
            let _ = area.class_list().add_1(STOOD_FOR);
            changed.written.push(area);
            changed.texts.push(text);
        }
    }
    changed
}

fn undo(changed: &Changed) {
    for opened in &changed.opened {
        let _ = opened.remove_attribute("open");
    }
    for area in &changed.written {
        let _ = area.class_list().remove_1(STOOD_FOR);
    }
    for text in &changed.texts {
        text.remove();
    }
}

/// Whether the browser knows the style by which closed parts are printed.
fn shows_closed() -> bool {
    let rule = JsValue::from_str("selector(::details-content)");
    let css = Reflect::get(&js_sys::global(), &"CSS".into());
    let answer = css.and_then(|css| call(&css, "supports", &[&rule]));
    answer.is_ok_and(|answer| answer.is_truthy())
}

fn all(page: &Document, selector: &str) -> Vec<Element> {
    let Ok(found) = page.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|n| found.get(n)?.dyn_into().ok())
        .collect()
}
