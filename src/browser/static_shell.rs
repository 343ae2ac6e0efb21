//! What `index.html` paints before the app runs.

/// All of it.
pub const WHOLE: &str = "app";
/// All but its head.
pub const PAGE: &str = "boot-page";

/// Takes it out of the page, so that the app can draw itself in its place.
pub fn remove(what: &str) {
    let shell = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(what));
    if let Some(shell) = shell {
        shell.remove();
    }
}
