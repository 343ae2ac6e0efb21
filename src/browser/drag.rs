//! Dragging by mouse, pen or finger. The page scrolls as ever: only the handle takes the pointer.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Marks an element that something can be dropped into; its value names it.
pub const INTO: &str = "data-into";
/// Marks something that can be dropped before; its value names it.
pub const BEFORE: &str = "data-record";

/// Where something would be dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DropTarget {
    /// The name of what it would be dropped into.
    pub into: String,
    /// The name of what it would stand before; `None` at the end.
    pub before: Option<String>,
}

/// Lets the element that was pressed hear of every move until the pointer is let go. Where the browser
/// refuses, moves beyond the element are not heard of.
pub fn hold(event: &PointerEvent) {
    let element = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(element) = element {
        let element: Element = element;
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// What the pointer is over: the place into which something can be dropped, and what it would stand before.
pub fn spot(event: &PointerEvent) -> Option<DropTarget> {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let page = web_sys::window()?.document()?;
    let under = page.element_from_point(x as f32, y as f32)?;
    let into = under.closest(&format!("[{INTO}]")).ok()??;
    let things = into.query_selector_all(&format!("[{BEFORE}]")).ok()?;
    let things = (0..things.length()).filter_map(|n| things.get(n)?.dyn_into::<Element>().ok());
    let below = things
        .map(|thing| (thing.get_bounding_client_rect(), thing))
        .find(|(rect, _)| rect.top() + rect.height() / 2.0 > y);
    Some(DropTarget {
        into: into.get_attribute(INTO)?,
        before: below.and_then(|(_, thing)| thing.get_attribute(BEFORE)),
    })
}

/// Scrolls the page a little while the pointer is near its upper or lower edge.
pub fn scroll_at_edge(event: &PointerEvent) {
    const EDGE: f64 = 64.0;
    const STEP: f64 = 16.0;
    let Some(window) = web_sys::window() else {
        return;
    };
    let height = window.inner_height().ok().and_then(|h| h.as_f64());
    let y = f64::from(event.client_y());
    if y < EDGE {
        window.scroll_by_with_x_and_y(0.0, -STEP);
    } else if height.is_some_and(|height| y > height - EDGE) {
        window.scroll_by_with_x_and_y(0.0, STEP);
    }
}
