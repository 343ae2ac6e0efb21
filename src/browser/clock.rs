//! What time it is, and what to do later.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::domain::day::Day;

/// Now, in milliseconds since 1970 (UTC).
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today where the person is. The first day of 1970 if the browser's date is out of every range.
pub fn today() -> Day {
    let date = js_sys::Date::new_0();
    Day::new(
        date.get_full_year() as i16,
        date.get_month() as i8 + 1,
        date.get_date() as i8,
    )
    .unwrap_or(Day::EPOCH)
}

/// Runs something once, after so many milliseconds. There is no way to call it off.
pub fn after(ms: u32, run: impl FnOnce() + 'static) {
    gloo_timers::callback::Timeout::new(ms, run).forget();
}

/// Ends after so many milliseconds; the page does whatever else there is to do meanwhile. At once where there is
/// no page.
pub async fn pause(ms: i32) {
    let ended = Promise::new(&mut |ended, _| {
        let started = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&ended, ms));
        if !matches!(started, Some(Ok(_))) {
            // Fails only where the function throws, which the one of a promise never does.
            let _ = ended.call0(&JsValue::NULL);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(ended).await;
}
