//! While the page is being printed.

use leptos::prelude::*;

use crate::browser::paper;

/// Has all of the page printed that a browser may leave out by itself, as long as what calls this is drawn.
pub fn print_whole() {
    // Kept until then, and dropped with it.
    StoredValue::new_local(paper::print_whole());
}

/// Whether the page is being printed: then a list that shows its first entries shows all of them, because paper
/// has no button for more.
pub fn use_printing() -> Signal<bool> {
    let printing = RwSignal::new(false);
    let begins = window_event_listener(leptos::ev::beforeprint, move |_| printing.set(true));
    let ends = window_event_listener(leptos::ev::afterprint, move |_| printing.set(false));
    on_cleanup(move || {
        begins.remove();
        ends.remove();
    });
    printing.into()
}
