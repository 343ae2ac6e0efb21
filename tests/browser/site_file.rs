use trellis::browser::site_file::{SiteFileError, load};
use wasm_bindgen_test::wasm_bindgen_test as test;

async fn from(address: &str) -> Result<String, SiteFileError> {
    let document = web_sys::window().unwrap().document().unwrap();
    let tag = document.create_element("script").unwrap();
    tag.set_attribute("data-example", address).unwrap();
    document.body().unwrap().append_child(&tag).unwrap();
    let loaded = load("example").await;
    tag.remove();
    loaded
}

#[test]
async fn the_file_arrives_as_it_is() {
    let loaded = from("data:application/json,{%22a%22:%22%C3%BC%22}").await;
    assert_eq!(loaded.as_deref(), Ok("{\"a\":\"ü\"}"));
}

#[test]
async fn what_is_not_there_is_told_from_what_is_not_reached() {
    assert_eq!(load("example").await, Err(SiteFileError::NotNamed));
    assert_eq!(
        from("./gone-0123.json").await,
        Err(SiteFileError::NotThere(404))
    );
    let unreached = from("http://127.0.0.1:9/").await;
    assert!(matches!(unreached, Err(SiteFileError::NotReached(_))));
}
