//! What `index.html` paints before the app runs.

/// Takes the static shell out of the page, so that the app can draw itself in its place.
pub fn remove() {
    let shell = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id("app"));
    if let Some(shell) = shell {
        shell.remove();
    }
}
