//! Letters that look the same and are written in several ways, by the browser's own tables: those of a crate would
//! be tens of kilobytes of the wasm.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A text with every letter in its composed and usual form (Unicode's NFKC). As it is where the browser can't say.
pub fn composed(text: &str) -> String {
    normalized(text, "NFKC")
}

/// A text to search in or for: without capitals, and without the marks on its letters.
pub fn folded(text: &str) -> String {
    let apart = normalized(text, "NFKD");
    let is_mark =
        |c: &char| matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200F}');
    apart
        .chars()
        .filter(|c| !is_mark(c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn normalized(text: &str, form: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    by_browser(text, form).unwrap_or_else(|| text.to_owned())
}

fn by_browser(text: &str, form: &str) -> Option<String> {
    // Native tests have none.
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let class = Reflect::get(&js_sys::global(), &"String".into()).ok()?;
    let prototype = Reflect::get(&class, &"prototype".into()).ok()?;
    let normalize = Reflect::get(&prototype, &"normalize".into()).ok()?;
    let normalize: Function = normalize.dyn_into().ok()?;
    let normal = normalize
        .call1(&JsValue::from_str(text), &form.into())
        .ok()?;
    normal.as_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_letters_need_no_browser() {
        assert_eq!(composed("Spital Nord"), "Spital Nord");
        assert_eq!(folded("Spital NORD"), "spital nord");
    }
}
