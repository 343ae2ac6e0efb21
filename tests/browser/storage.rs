use js_sys::{Function, Object, Reflect};
use trellis::browser::storage::{self, Local, Storage, StorageError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn texts_come_back_from_the_browsers_storage() {
    let local = Local::probe().unwrap();
    assert!(local.lasts());
    let text = "ä 😀 \u{0} \u{fffe} \n";
    local.set("test:storage", text).unwrap();
    assert_eq!(local.get("test:storage").unwrap().as_deref(), Some(text));
    assert!(local.keys().unwrap().contains(&"test:storage".to_owned()));
    assert!(!local.keys().unwrap().contains(&"trellis:probe".to_owned()));
    let before = local.usage().unwrap();
    local.set("test:storage", &format!("{text}😀")).unwrap();
    assert_eq!(local.usage().unwrap(), before + 2);
    local.remove("test:storage").unwrap();
    assert_eq!(local.get("test:storage"), Ok(None));
}

#[test]
fn a_full_storage_says_so_and_keeps_what_it_had() {
    let local = Local::probe().unwrap();
    local.set("test:full", "small").unwrap();
    let huge = "x".repeat(20 << 20);
    assert_eq!(local.set("test:full", &huge), Err(StorageError::Full));
    assert_eq!(local.get("test:full").unwrap().as_deref(), Some("small"));
    local.remove("test:full").unwrap();
}

/// Has the window answer like this when asked for its storage, for as long as `run` takes.
fn with_local_storage(answer: &str, run: impl FnOnce()) {
    let window = Object::from(JsValue::from(web_sys::window().unwrap()));
    let name = JsValue::from_str("localStorage");
    let real = Reflect::get_own_property_descriptor(&window, &name).unwrap();
    let fake = Object::new();
    let getter = Function::new_no_args(answer);
    Reflect::set(&fake, &"get".into(), &getter).unwrap();
    Reflect::set(&fake, &"configurable".into(), &JsValue::TRUE).unwrap();
    Reflect::define_property(&window, &name, &fake).unwrap();
    run();
    Reflect::define_property(&window, &name, &real.into()).unwrap();
}

#[test]
fn a_blocked_storage_is_replaced_by_memory_without_a_panic() {
    for answer in [
        "throw new DOMException('no', 'SecurityError')",
        "return null",
        "return { setItem() { throw new DOMException('no', 'SecurityError') }, removeItem() {}, length: 0 }",
        "return { setItem() { throw new DOMException('no', 'QuotaExceededError') }, removeItem() {}, length: 0 }",
    ] {
        with_local_storage(answer, || {
            let probed = Local::probe().map(|_| ());
            assert_eq!(probed, Err(StorageError::Blocked), "{answer}");
            let storage = storage::open();
            assert!(!storage.lasts());
            storage.set("a", "b").unwrap();
            assert_eq!(storage.get("a").unwrap().as_deref(), Some("b"));
        });
    }
    assert!(storage::open().lasts());
}

#[test]
fn a_full_storage_can_still_be_read() {
    let answer = "return { setItem() { throw new DOMException('no', 'QuotaExceededError') }, \
                  getItem() { return 'kept' }, removeItem() {}, length: 3 }";
    with_local_storage(answer, || {
        let local = Local::probe().unwrap();
        assert_eq!(local.get("a").unwrap().as_deref(), Some("kept"));
        assert_eq!(local.set("a", "b"), Err(StorageError::Full));
    });
}
