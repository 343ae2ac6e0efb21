//! What time it is, and what to do later.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use crate::domain::day::Day;

/// Now, in milliseconds since 1970 (UTC).
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today where the person is. The first day of 1970 if the browser's date is out of every range.
pub fn today() -> Day {
    day(&js_sys::Date::new_0())
}

/// The day of a moment, in milliseconds since 1970 (UTC), where the person is: see [`today`].
pub fn day_of(moment: u64) -> Day {
    day(&js_sys::Date::new(&(moment as f64).into()))
}

fn day(date: &js_sys::Date) -> Day {
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

/// What a future gives, if it does within so many milliseconds; then it is given up.
pub async fn within<T>(ms: u32, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut timeout = pin!(pause(ms));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(given) => Poll::Ready(Some(given)),
        Poll::Pending => timeout.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Ends after so many milliseconds; the page does whatever else there is to do meanwhile.
pub async fn pause(ms: u32) {
    gloo_timers::future::TimeoutFuture::new(ms).await;
}
