use js_sys::{Object, Reflect};
use trellis::browser::random::{NoRandomness, bits, secret};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Takes the window's cryptographic source away, for as long as `run` takes.
fn without_a_source(run: impl FnOnce()) {
    let window = Object::from(JsValue::from(web_sys::window().unwrap()));
    let name = JsValue::from_str("crypto");
    let real = Reflect::get_own_property_descriptor(&window, &name).unwrap();
    let none = Object::new();
    Reflect::set(&none, &"value".into(), &Object::new()).unwrap();
    Reflect::set(&none, &"configurable".into(), &JsValue::TRUE).unwrap();
    Reflect::define_property(&window, &name, &none).unwrap();
    run();
    Reflect::define_property(&window, &name, &real.into()).unwrap();
}

#[test]
fn secrets_are_never_the_same_twice() {
    let [one, two]: [[u8; 32]; 2] = [secret().unwrap(), secret().unwrap()];
    assert_ne!(one, two);
    assert!(one != [0; 32] && two != [0; 32]);
    assert_eq!(secret::<0>(), Ok([]));
}

#[test]
fn without_a_source_there_are_names_and_no_secrets() {
    without_a_source(|| {
        assert_eq!(secret::<16>(), Err(NoRandomness));
        assert_ne!(bits(), bits());
    });
    assert!(secret::<16>().is_ok());
}
