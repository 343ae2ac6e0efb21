use trellis::browser::exporter::{ExporterError, make};
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Makes a file with a worker that answers a request by this script, where `data` is the request.
async fn with_worker(script: &str) -> Result<Vec<u8>, ExporterError> {
    let script = format!("self.onmessage = ({{ data }}) => {{ {script} }}");
    let script = js_sys::encode_uri_component(&script);
    with_address(&format!("data:text/javascript,{script}")).await
}

async fn with_address(address: &str) -> Result<Vec<u8>, ExporterError> {
    let document = web_sys::window().unwrap().document().unwrap();
    let tag = document.create_element("script").unwrap();
    tag.set_attribute("data-exporter", address).unwrap();
    document.body().unwrap().append_child(&tag).unwrap();
    let made = make("the request").await;
    tag.remove();
    made
}

#[test]
async fn what_the_exporter_makes_arrives() {
    let echo = "self.postMessage({ made: new TextEncoder().encode(data) })";
    assert_eq!(
        with_worker(echo).await.as_deref(),
        Ok("the request".as_bytes())
    );
}

#[test]
async fn the_reason_tells_loading_from_making() {
    assert_eq!(
        with_worker("self.postMessage({ failed: 'too many rows' })").await,
        Err(ExporterError::Failed("too many rows".to_owned()))
    );
    assert_eq!(
        with_worker("self.postMessage({ absent: 'offline' })").await,
        Err(ExporterError::NotLoaded("offline".to_owned()))
    );
    let is_not_loaded = |made| matches!(made, Err(ExporterError::NotLoaded(_)));
    assert!(is_not_loaded(with_address("./gone-0123.js").await));
    assert!(is_not_loaded(make("no tag names it").await));
}
