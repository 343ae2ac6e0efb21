use trellis::browser::part_files::{style, texts};
use wasm_bindgen_test::wasm_bindgen_test as test;
use web_sys::Element;

const SHEET: &str = "data:text/css,p{top:0}";

/// A tag as that of boot.js, with these attributes.
fn tag(files: &[(&str, &str)]) -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let tag = document.create_element("script").unwrap();
    tag.set_attribute("data-lang", "en").unwrap();
    for (file, address) in files {
        tag.set_attribute(&format!("data-{file}"), address).unwrap();
    }
    document.body().unwrap().append_child(&tag).unwrap();
    tag
}

/// The style sheets that were put into the page, in the order of the cascade; they are taken out again.
fn sheets() -> Vec<String> {
    let document = web_sys::window().unwrap().document().unwrap();
    let mut names = Vec::new();
    while let Some(link) = document.query_selector("link[data-file]").unwrap() {
        names.push(link.get_attribute("data-file").unwrap());
        link.remove();
    }
    names
}

#[test]
async fn sheets_stand_in_the_order_of_the_tag_whichever_comes_first() {
    let tag = tag(&[("style-a", SHEET), ("style-b", SHEET), ("style-c", SHEET)]);
    for pack in ["c", "a", "b"] {
        style(pack).await.unwrap();
    }
    assert_eq!(sheets(), ["style-a", "style-b", "style-c"]);
    tag.remove();
}

#[test]
async fn a_sheet_that_is_asked_for_twice_comes_once() {
    let tag = tag(&[("style-a", SHEET)]);
    let (first, second) = (style("a"), style("a"));
    first.await.unwrap();
    second.await.unwrap();
    style("a").await.unwrap();
    assert_eq!(sheets(), ["style-a"]);
    tag.remove();
}

#[test]
async fn a_pack_without_a_style_waits_for_none() {
    let tag = tag(&[]);
    style("a").await.unwrap();
    assert!(sheets().is_empty());
    tag.remove();
}

#[test]
async fn what_did_not_come_can_be_asked_for_again() {
    let gone = [
        ("texts-a", "./gone-0123.json"),
        ("style-a", "./gone-0123.css"),
    ];
    let tag = tag(&gone);
    assert_eq!(texts("a").await.unwrap_err().file, "texts-a");
    assert_eq!(style("a").await.unwrap_err().file, "style-a");
    tag.set_attribute("data-texts-a", "data:application/json,[1]")
        .unwrap();
    tag.set_attribute("data-style-a", SHEET).unwrap();
    assert_eq!(texts("a").await.as_deref(), Ok("[1]"));
    style("a").await.unwrap();
    assert_eq!(sheets(), ["style-a"]);
    tag.remove();
}
