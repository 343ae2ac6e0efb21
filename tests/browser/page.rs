use std::cell::RefCell;
use std::rc::Rc;

use trellis::browser::clock;
use trellis::browser::files::{self, FileError};
use trellis::browser::page::{self, PageError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Lets the browser do what waits, for so many milliseconds.
pub async fn pause(ms: u32) {
    let passed = js_sys::Promise::new(&mut |done, _| {
        clock::after(ms, move || drop(done.call0(&JsValue::UNDEFINED)));
    });
    wasm_bindgen_futures::JsFuture::from(passed).await.unwrap();
}

#[test]
async fn the_hash_is_set_replaced_and_listened_to() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listener = page::on_hash_change({
        let heard = heard.clone();
        move |hash| heard.borrow_mut().push(hash)
    });
    page::set_hash("#/assess").unwrap();
    pause(50).await;
    page::replace_hash("#/data").unwrap();
    pause(50).await;
    assert_eq!(page::hash(), "#/data");
    drop(listener);
    page::set_hash("#/").unwrap();
    pause(50).await;
    assert_eq!(*heard.borrow(), ["#/assess"]);
}

#[test]
fn the_theme_is_an_attribute_of_the_page() {
    let root = document().document_element().unwrap();
    page::set_theme(Some("dark"));
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    page::set_theme(None);
    assert_eq!(root.get_attribute("data-theme"), None);
}

#[test]
fn the_focus_goes_where_it_is_told() {
    for focus in [page::focus, page::focus_in_place] {
        let heading = document().create_element("h1").unwrap();
        heading.set_id("here");
        heading.set_attribute("tabindex", "-1").unwrap();
        document().body().unwrap().append_child(&heading).unwrap();
        focus("here").unwrap();
        assert_eq!(document().active_element(), Some(heading.clone()));
        heading.remove();
        let missing = PageError::NoElement("here".to_owned());
        assert_eq!(focus("here"), Err(missing));
    }
}

#[test]
fn the_title_is_set() {
    page::set_title("Trellis & more");
    assert_eq!(document().title(), "Trellis & more");
}

#[test]
async fn a_chosen_file_is_read_up_to_its_cap() {
    let parts = js_sys::Array::of1(&JsValue::from_str("{\"a\":\"ä\"}"));
    let file = web_sys::File::new_with_str_sequence(&parts, "a.json").unwrap();
    let read = files::read_bytes(&file, 10).await;
    assert_eq!(read.as_deref(), Ok("{\"a\":\"ä\"}".as_bytes()));
    let too_large = FileError::TooLarge { bytes: 10, cap: 9 };
    assert_eq!(files::read_bytes(&file, 9).await, Err(too_large));
}

#[test]
fn a_text_is_offered_as_a_file() {
    files::download("trellis.json", "application/json", "{}").unwrap();
}
