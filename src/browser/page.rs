//! The page itself: title, address, focus, print.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, HtmlInputElement, Window};

use super::error_text;
use super::events::Listener;

/// Why the page did not do as told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// There is no page.
    #[error("there is no page")]
    NoPage,
    /// No element has this id, or it cannot take the focus.
    #[error("no element {0:?} takes the focus")]
    NoElement(String),
    /// The address cannot be set.
    #[error("the address was not set: {0}")]
    Address(String),
    /// The browser does not print.
    #[error("the page was not printed: {0}")]
    Print(String),
}

fn window() -> Result<Window, PageError> {
    web_sys::window().ok_or(PageError::NoPage)
}

fn document() -> Result<Document, PageError> {
    window()?.document().ok_or(PageError::NoPage)
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Ok(document) = document() {
        document.set_title(title);
    }
}

/// The part of the address from `#` on; empty if there is none.
pub fn hash() -> String {
    window()
        .ok()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The whole address of the page; empty where there is none.
pub fn address() -> String {
    window()
        .ok()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// The whole address of a place of this site, given its hash from `#` on; `None` where there is no page.
pub fn address_of(hash: &str) -> Option<String> {
    let here = window().ok()?.location().href().ok()?;
    let site = here.split('#').next().unwrap_or_default();
    Some(format!("{site}{hash}"))
}

/// The name of the site, as people say it: without protocol and path. Empty where there is none.
pub fn site() -> String {
    let host = window()
        .ok()
        .and_then(|window| window.location().host().ok());
    host.unwrap_or_default()
}

/// Goes to another hash, from `#` on: a step that Back takes back.
///
/// # Errors
///
/// Where the browser refuses.
pub fn set_hash(hash: &str) -> Result<(), PageError> {
    let set = window()?.location().set_hash(hash);
    set.map_err(|error| PageError::Address(error_text(&error)))
}

/// Puts another hash, from `#` on, in place of this one: Back does not come here again. Sends no event.
///
/// # Errors
///
/// Where the browser refuses, which Safari does after a hundred times in half a minute.
pub fn replace_hash(hash: &str) -> Result<(), PageError> {
    replace_address(hash)
}

/// As [`replace_hash`], for an address of this site.
///
/// # Errors
///
/// As there.
pub fn replace_address(address: &str) -> Result<(), PageError> {
    let refused = |error: JsValue| PageError::Address(error_text(&error));
    let history = window()?.history().map_err(refused)?;
    history
        .replace_state_with_url(&JsValue::NULL, "", Some(address))
        .map_err(refused)
}

/// Goes to another hash, from `#` on, in place of this one: Back does not come here again.
///
/// # Errors
///
/// Where the browser refuses.
pub fn pass_on_to_hash(hash: &str) -> Result<(), PageError> {
    let passed_on = window()?.location().replace(hash);
    passed_on.map_err(|error| PageError::Address(error_text(&error)))
}

/// Runs with the new hash, from `#` on, whenever it changes.
pub fn on_hash_change(run: impl Fn(String) + 'static) -> Listener {
    Listener::on_window("hashchange", move |_| run(hash()))
}

/// Moves the focus to the element with this id, which must be able to take it (`tabindex="-1"`).
///
/// # Errors
///
/// Where there is no such element.
pub fn focus(id: &str) -> Result<(), PageError> {
    let missing = || PageError::NoElement(id.to_owned());
    let element = document()?.get_element_by_id(id).ok_or_else(missing)?;
    // A link of a drawing is no HTML element, and can be focused like one.
    let element: HtmlElement = element.unchecked_into();
    element.focus().map_err(|_| missing())
}

/// As [`focus`], while the page stays where it is; it moves as little as it can where the element is out of sight.
///
/// # Errors
///
/// As there.
pub fn focus_in_place(id: &str) -> Result<(), PageError> {
    let missing = || PageError::NoElement(id.to_owned());
    let element = document()?.get_element_by_id(id).ok_or_else(missing)?;
    // One object with what either of the two calls reads.
    let how = js_sys::Object::new();
    for (name, value) in [
        ("preventScroll", JsValue::TRUE),
        ("block", JsValue::from_str("nearest")),
    ] {
        js_sys::Reflect::set(&how, &name.into(), &value).map_err(|_| missing())?;
    }
    let focusable: &HtmlElement = element.unchecked_ref();
    focusable
        .focus_with_options(how.unchecked_ref())
        .map_err(|_| missing())?;
    element.scroll_into_view_with_scroll_into_view_options(how.unchecked_ref());
    Ok(())
}

/// Moves the focus to the first field within the element with this id.
///
/// # Errors
///
/// Where there is no such element, or no field in it.
pub fn focus_first_field(id: &str) -> Result<(), PageError> {
    focus_within(id, "input, select, textarea")
}

fn focus_within(id: &str, selector: &str) -> Result<(), PageError> {
    let missing = || PageError::NoElement(id.to_owned());
    let element = document()?.get_element_by_id(id).ok_or_else(missing)?;
    let field = element
        .query_selector(selector)
        .ok()
        .flatten()
        .ok_or_else(missing)?;
    let field: HtmlElement = field.dyn_into().map_err(|_| missing())?;
    field.focus().map_err(|_| missing())
}

/// Moves the focus to what is chosen within the element with this id, such as the radio button of a group.
///
/// # Errors
///
/// Where there is no such element, or nothing is chosen in it.
pub fn focus_chosen(id: &str) -> Result<(), PageError> {
    focus_within(id, ":checked")
}

/// The id of the element that has the focus; `None` where it has no id.
pub fn focused_id() -> Option<String> {
    let id = document().ok()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Whether the focus is within the element with this id.
pub fn has_focus_within(id: &str) -> bool {
    let focused = document().ok().and_then(|page| page.active_element());
    let element = document().ok().and_then(|page| page.get_element_by_id(id));
    element.is_some_and(|element| element.contains(focused.as_deref()))
}

/// Whether the field with this id holds something that the browser cannot read: half a day, say.
pub fn is_bad_input(id: &str) -> bool {
    let field = document().ok().and_then(|page| page.get_element_by_id(id));
    field
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| field.validity().bad_input())
}

/// Whether the part that opens below the summary with this id is open.
pub fn is_open(id: &str) -> bool {
    let summary = document().ok().and_then(|page| page.get_element_by_id(id));
    let part = summary.and_then(|summary| summary.closest("details").ok().flatten());
    part.is_some_and(|part| part.has_attribute("open"))
}

/// Shows the page from its top.
pub fn scroll_to_top() {
    if let Ok(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Loads the page anew.
pub fn reload() {
    // A browser that refuses leaves the person where they are.
    let _ = window().map(|window| window.location().reload());
}

/// Opens the browser's print dialogue.
///
/// # Errors
///
/// Where the browser does not print.
pub fn print() -> Result<(), PageError> {
    let printed = window()?.print();
    printed.map_err(|error| PageError::Print(error_text(&error)))
}

/// Sets the colour theme of the page; `None` follows the system.
pub fn set_theme(word: Option<&str>) {
    let Some(root) = document().ok().and_then(|page| page.document_element()) else {
        return;
    };
    // Neither fails: the name is a valid one.
    let _ = match word {
        Some(word) => root.set_attribute("data-theme", word),
        None => root.remove_attribute("data-theme"),
    };
}

/// Whether the window is as narrow as a phone, where drawings have no names beside their knots.
pub fn is_narrow() -> bool {
    let query = web_sys::window().and_then(|window| {
        let query = window.match_media("(max-width: 47.99rem)");
        query.ok().flatten()
    });
    query.is_some_and(|query| query.matches())
}

/// How wide and high the element with this id is; `None` where there is none.
pub fn size_of(id: &str) -> Option<(f64, f64)> {
    let rect = rect_of(id)?;
    Some((rect.width(), rect.height()))
}

/// Where a pointer is in the element with this id.
pub fn place_in(id: &str, event: &web_sys::MouseEvent) -> Option<(f64, f64)> {
    let rect = rect_of(id)?;
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some((x - rect.left(), y - rect.top()))
}

fn rect_of(id: &str) -> Option<web_sys::DomRect> {
    let page = web_sys::window()?.document()?;
    Some(page.get_element_by_id(id)?.get_bounding_client_rect())
}
