//! Where keys go.

/// Whether the focus is in something that takes letters, so that a key there is text and no shortcut.
pub fn is_typing() -> bool {
    let focused = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.active_element());
    focused.is_some_and(|element| {
        let kind = element.get_attribute("type").unwrap_or_default();
        match element.tag_name().to_ascii_lowercase().as_str() {
            "textarea" | "select" => true,
            // Of the inputs, only choices take no letters.
            "input" => !matches!(kind.as_str(), "radio" | "checkbox"),
            _ => false,
        }
    })
}
